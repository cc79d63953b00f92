/** What a service is, why its readers need it, and how many people use it, from the lexicon. */
import type { Edition, Source } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { Profile } from "../locales-schema.ts";
import { type FactTable, usersPeriods } from "./facts.ts";

const sourced = <Value>(value: Value, source: Source) => ({ value, sources: [source] });

/** The middle of the month that a figure is of: the same month in every zone. */
const middleOf = (month: string): EpochMs => Temporal.Instant.from(`${month}-15T00:00:00Z`).epochMilliseconds;

/** A figure counts people only where the source counts them: one person has several accounts. */
function usersFacts(users: NonNullable<Profile["users"]>, source: Source): FactTable {
  const period = usersPeriods.find((each) => each === users.period);
  if (period === undefined) return {};
  return {
    ...(users.hedge === "over"
      ? { users: sourced(users.figure, source) }
      : { usersRounded: sourced(users.figure, source) }),
    usersBy: sourced(users.by, source),
    usersAt: sourced(middleOf(users.asOf), source),
    usersPeriod: sourced(period, source),
  };
}

export function profileFacts(
  ref: string,
  edition: Edition,
  listing: { profile(ref: string): Profile | undefined },
): FactTable {
  const profile = listing.profile(ref);
  if (profile === undefined) return {};
  const source: Source = { kind: "curated", entry: `profiles.${ref}` };
  const [what, why] = profile.sentences[edition];
  return {
    ...(what !== undefined && { profile: sourced(what, source) }),
    ...(why !== undefined && { matter: sourced(why, source) }),
    ...(profile.users !== undefined && usersFacts(profile.users, source)),
  };
}

/** What readers were told of a cause, found by what its sentences rest on, and how it is put right. */
import { reviewIdOf } from "./asking.ts";
import type { Bulletin, Source } from "./domain/bulletin.ts";
import type { Change } from "./domain/change.ts";
import { changeId, type IncidentId } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import type { Fall, FallDecision, FallGround } from "./domain/story-fall.ts";
import type { Link } from "./domain/story-links.ts";
import { mendReview, postsOfMend, remembered } from "./mending.ts";
import type { Filing, StoryFile } from "./ports.ts";
import type { Session } from "./session.ts";
import type { LinkRepair } from "./writing/request.ts";

type Mended = Pick<Filing, "bulletins" | "reviews" | "deliveries">;

/** Published texts that rest on both incidents: they named one as the cause of the other. Oldest first. */
export function claimsIn({ bulletins, deliveries }: StoryFile, { effect, cause }: Link): readonly Bulletin[] {
  if (!deliveries.some(({ messageId, state }) => messageId !== undefined && state !== "dropped")) return [];
  return bulletins.filter((bulletin) => {
    const sources = bulletin.blocks.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.sources));
    const about = new Set<string>([
      bulletin.incident,
      ...sources.flatMap((one) => (one.kind === "feed" ? [one.incident] : [])),
    ]);
    return bulletin.kind !== "correction" && about.has(effect) && about.has(cause);
  });
}

const newestOfEachStyle = (bulletins: readonly Bulletin[]): readonly Bulletin[] => [
  ...new Map(bulletins.map((one) => [`${one.style.edition}/${one.style.digits}`, one])).values(),
];

export interface MendedClaim {
  readonly fall: Fall;
  readonly decision: FallDecision;
  readonly change: Change;
  readonly effect: Incident;
  /** Which of the stories that made the claim it is: each is asked about by itself. */
  readonly at: number;
}

/** The posts of one story that made the claim: mended now, or the mend drafted. */
export function mendClaims(
  { fall, decision, change, effect, at }: MendedClaim,
  file: StoryFile,
  claims: readonly Bulletin[],
  { weave, newsroom, ports }: Session,
): Mended {
  const service = newsroom.services.get(effect.service);
  const repair = repairOf(fall, weave.incidents, change.at);
  if (!service || !repair) return { bulletins: [], reviews: [], deliveries: [] };
  const publishedAt = Math.min(...claims.map(({ asOf }) => asOf));
  const bulletins = newestOfEachStyle(claims).flatMap((bulletin) => {
    const request = { bulletin, service, repair, publishedAt, editor: fall.by ?? 0, asOf: change.at };
    const composed = ports.writer.correct(request, bulletin.style);
    return composed.kind === "written" ? [{ ...remembered(composed.bulletin), story: file.story.id }] : [];
  });
  if (decision.kind === "correct") {
    const deliveries = postsOfMend({ act: "correction", bulletins, deliveries: file.deliveries }, newsroom, change.at);
    return { bulletins, reviews: [], deliveries };
  }
  const mend = { act: "correction", story: file.story.id, bulletins: claims.map(({ id }) => id), publishedAt } as const;
  const id = reviewIdOf(at === 0 ? change.id : changeId(effect.id, "fell", [file.story.id], change.id));
  const draft = {
    id,
    change: change.id,
    reason: decision.reason,
    rule: `fell-${fall.ground}`,
    bulletins,
    mend,
    now: change.at,
  };
  const { review, delivery } = mendReview(draft, newsroom, ports);
  return { bulletins: [], reviews: [review], deliveries: [delivery] };
}

const grounds: Readonly<Record<FallGround, LinkRepair["ground"]>> = {
  takenBack: "takenBack",
  gone: "gone",
  unsaid: "unsaid",
  renamed: "renamed",
  relinked: "relinked",
  parted: "parted",
  weaker: "parted",
};

function repairOf(
  { was, is, ground, by }: Fall,
  incidents: ReadonlyMap<IncidentId, Incident>,
  at: number,
): LinkRepair | undefined {
  const [before, now] = [incidents.get(was.cause), is && incidents.get(is.cause)];
  if (!before) return undefined;
  const bySource: readonly FallGround[] = ["takenBack", "gone", "unsaid", "renamed"];
  const source: Source = bySource.includes(ground)
    ? { kind: "feed", incident: ground === "takenBack" ? was.cause : was.effect, field: "updates" }
    : { kind: "editor", editor: by ?? 0, at };
  const named = now && now.id !== before.id ? { is: now.service } : {};
  return { kind: "link", was: before.service, ...named, ground: grounds[ground], at, source };
}

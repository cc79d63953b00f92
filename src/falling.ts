/**
 * Evidence that falls: what readers were told of a cause holds no longer. The posts that said so are written anew, the mend
 * is told at once or offered to the editors as `domain/story-fall.ts` decides, and whoever is parted from a story goes on
 * in a card of its own, silently.
 */

import { claimsIn, mendClaims } from "./claims.ts";
import { stylesOf } from "./covering.ts";
import type { Change } from "./domain/change.ts";
import { changeInPlace } from "./domain/change-in-place.ts";
import type { CoverageDecision } from "./domain/coverage.ts";
import type { Delivery } from "./domain/delivery.ts";
import { changeId, type IncidentId, type StoryId, storyIdOf } from "./domain/ids.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import { planPosts } from "./domain/publishing.ts";
import { isOwnCheck } from "./domain/signal.ts";
import { decideFall, type Fall, type FallDecision } from "./domain/story-fall.ts";
import type { WovenStory } from "./domain/story-weave.ts";
import { retellingChange } from "./drafting.ts";
import { silentPages } from "./heard.ts";
import type { Filing, StoryFile } from "./ports.ts";
import { retell } from "./retelling.ts";
import { fileOf, latestOfEach, type Session } from "./session.ts";

type Mended = Pick<Filing, "changes" | "decisions" | "bulletins" | "reviews" | "deliveries">;

const incidentOf = (id: IncidentId, { versions, weave }: Session): Incident | undefined =>
  versions.get(id)?.incident ?? weave.incidents.get(id);

/** In its story as it stands now: parted from its cause it is a story by itself again. */
function placed(incident: Incident, { is }: Fall): Incident {
  return is === undefined ? { ...incident, story: storyIdOf(incident.id) } : incident;
}

/** The stories of what fell are written with this filing. */
export async function openFalls(session: Session): Promise<void> {
  for (const fall of session.weave.falls) {
    const [effect, cause] = [incidentOf(fall.was.effect, session), incidentOf(fall.was.cause, session)];
    for (const one of [effect && placed(effect, fall), cause])
      if (one && !session.files.has(one.story)) session.files.set(one.story, await fileOf(one, session));
  }
}

/** `soFar` are the posts that this filing wants already. */
export async function mendFalls(soFar: readonly Delivery[], session: Session): Promise<Mended> {
  const all: Mended[] = [];
  for (const fall of session.weave.falls) {
    const wanted = [...soFar, ...all.flatMap(({ deliveries }) => deliveries)];
    all.push(await mendFall(fall, wanted, session));
  }
  return {
    changes: all.flatMap(({ changes }) => changes),
    decisions: all.flatMap(({ decisions }) => decisions),
    bulletins: all.flatMap(({ bulletins }) => bulletins),
    reviews: all.flatMap(({ reviews }) => reviews),
    deliveries: latestOfEach(all.flatMap(({ deliveries }) => deliveries)),
  };
}

const nothing: Mended = { changes: [], decisions: [], bulletins: [], reviews: [], deliveries: [] };

async function mendFall(fall: Fall, soFar: readonly Delivery[], session: Session): Promise<Mended> {
  const effect = incidentOf(fall.was.effect, session);
  if (!effect) return nothing;
  const files = (await filesOf(fall, session)).map((file) => withPosts(file, soFar));
  const claimed = files.flatMap((file) => {
    const claims = claimsIn(file, fall.was);
    return claims.length > 0 ? [{ file, claims }] : [];
  });
  if (claimed.length === 0) return nothing;
  const decision = decideFall(fall, session.weave.doubtsOwnNetwork);
  const change = changeOf(fall, effect, session);
  const decided = asCoverage(fall, decision);
  logDecision(change, decided, session);
  const base = { changes: [change], decisions: [{ change: change.id, at: change.at, decision: decided }] };
  if (decision.kind === "mute") return { ...nothing, ...base };
  const retold = await retoldFor(fall, change, files, session);
  const mended = claimed.map(({ file, claims }, at) =>
    mendClaims({ fall, decision, change, effect, at }, withPosts(file, retold.deliveries), claims, session),
  );
  return {
    ...base,
    bulletins: [...mended.flatMap(({ bulletins }) => bulletins), ...retold.bulletins],
    reviews: mended.flatMap(({ reviews }) => reviews),
    deliveries: latestOfEach([...retold.deliveries, ...mended.flatMap(({ deliveries }) => deliveries)]),
  };
}

function logDecision({ id, kind, incident, service }: Change, decided: CoverageDecision, { ports }: Session): void {
  ports.log({
    event: "change.decided",
    change: id,
    kind,
    incident,
    service,
    decision: decided.kind,
    rule: decided.rule,
  });
}

/** The story it was told in, its cause's, and its own. */
async function filesOf({ was }: Fall, { weave, files, ports }: Session): Promise<readonly StoryFile[]> {
  const stored = [was.effect, was.cause].flatMap((id) => weave.incidents.get(id)?.story ?? []);
  const found: StoryFile[] = [];
  for (const id of new Set<StoryId>([...stored, storyIdOf(was.effect)])) {
    const file = files.get(id) ?? (await ports.store.storyFile(id));
    if (file) found.push(file);
  }
  return found;
}

const withPosts = (file: StoryFile, posts: readonly Delivery[]): StoryFile => ({
  ...file,
  deliveries: latestOfEach([...file.deliveries, ...posts.filter(({ story }) => story === file.story.id)]),
});

function changeOf({ was, ground }: Fall, effect: Incident, { ports }: Session): Change {
  const now = ports.clock.now();
  const id = changeId(effect.id, "fell", [was.cause, ground], String(now));
  return changeInPlace(effect, id, "updated", now);
}

const kinds = { correct: "publish", offer: "review", mute: "skip" } as const;

const asCoverage = ({ ground, was }: Fall, { kind, reason }: FallDecision): CoverageDecision => ({
  kind: kinds[kind],
  rule: `fell-${ground}`,
  reason,
  ring: kind === "correct",
  path: [`fell-${ground}: ${kinds[kind]}`, `claimed as ${was.relation}, ${was.evidence}: ${was.reason}`],
});

/** The card of the cause without what fell, and the card of what was parted from it. */
async function retoldFor(
  fall: Fall,
  change: Change,
  files: readonly StoryFile[],
  session: Session,
): Promise<Pick<Mended, "bulletins" | "deliveries">> {
  const { weave, versions, newsroom, ports } = session;
  const now = [...versions].map(([id, { incident }]) => [id, incident] as const);
  const incidents = new Map([...weave.incidents, ...now]);
  const silent = silentPages(await ports.store.allFeedMemories(), [...incidents.values()], ports.clock.now());
  const { services, remembered = [] } = newsroom;
  // What its page took back is an editor's to retract, and is not told anew.
  const isToTell = ({ id, feeds, phase, withdrawnAt }: Incident): boolean =>
    withdrawnAt === undefined && (id !== fall.was.effect || !(isOwnCheck({ feeds }) || isClosed(phase)));
  const stories = [fall.was.cause, fall.is ? fall.is.cause : fall.was.effect].flatMap(
    (id) => weave.storyOf.get(id) ?? [],
  );
  const told: Pick<Mended, "bulletins" | "deliveries">[] = [];
  for (const woven of new Map(stories.map((one) => [one.id, one])).values()) {
    const lead = incidentOf(woven.lead, session);
    const file = files.find(({ story }) => story.id === woven.id) ?? session.files.get(woven.id);
    if (!lead || !file || !isToTell(lead)) continue;
    const view = { woven, incidents, services, remembered, silent };
    const bulletins = await retell(change, view, stylesOf(newsroom.channels), ports);
    told.push({
      bulletins,
      deliveries: cardsOf(woven, lead, change, { ...file, bulletins: [...file.bulletins, ...bulletins] }, session),
    });
  }
  return {
    bulletins: told.flatMap(({ bulletins }) => bulletins),
    deliveries: told.flatMap(({ deliveries }) => deliveries),
  };
}

function cardsOf(
  woven: WovenStory,
  lead: Incident,
  change: Change,
  { bulletins, deliveries }: StoryFile,
  { newsroom, ports }: Session,
): readonly Delivery[] {
  const posts = planPosts({
    change: { ...retellingChange(change, lead), story: woven.id },
    incident: lead,
    decision: { kind: "publish", rule: "fell", reason: "", ring: false, path: [] },
    bulletins,
    deliveries,
    channels: newsroom.channels,
    now: ports.clock.now(),
    services: woven.services,
    tells: false,
    follows: true,
  });
  return ports.dress?.(posts, lead) ?? posts;
}

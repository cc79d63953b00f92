/** One change: a decision, the bulletins in every style that a channel uses, the posts, or the question to an editor. */
import { askEditor, supersededBy } from "./asking.ts";
import type { Style } from "./domain/bulletin.ts";
import { isFromAbsence } from "./domain/catch-up.ts";
import type { Change } from "./domain/change.ts";
import type { CoverageDecision } from "./domain/coverage.ts";
import { summedRule } from "./domain/coverage-following.ts";
import { type Away, decideCoverage } from "./domain/coverage-policy.ts";
import type { Evidence } from "./domain/evidence.ts";
import { minute } from "./domain/found.ts";
import { evidenceBy, isByHand } from "./domain/hand.ts";
import { type Place, placeOf } from "./domain/placing.ts";
import { planPosts } from "./domain/publishing.ts";
import type { Service } from "./domain/service.ts";
import { isOwnCheck } from "./domain/signal.ts";
import type { WovenStory } from "./domain/story-weave.ts";
import { type Drafts, draft, isWordless, noDrafts, retellingChange } from "./drafting.ts";
import { explains } from "./explaining.ts";
import { silentPages, unsaidSince } from "./heard.ts";
import type { Filing, Log, StoryFile } from "./ports.ts";
import { fileOf, grown, type Session, type Versions, wovenOf } from "./session.ts";
import { isAnnounced } from "./weaving.ts";

export type Covered = Pick<Filing, "changes" | "decisions" | "bulletins" | "reviews" | "deliveries">;

interface Matter extends Versions {
  readonly change: Change;
  readonly service: Service;
  readonly file: StoryFile;
  readonly woven: WovenStory | undefined;
  readonly place: Place;
  readonly evidence: Evidence;
  readonly explains: boolean;
}

/** Covers the change and keeps the file of its story as it will stand afterwards. */
export async function coverNext(given: Change, session: Session): Promise<Covered> {
  const matter = await matterOf(given, session);
  const covered = await coverChange(matter, session);
  session.files.set(matter.file.story.id, grown(matter.file, matter.incident, covered));
  return covered;
}

async function matterOf(given: Change, session: Session): Promise<Matter> {
  const versions = session.versions.get(given.incident);
  if (!versions) throw new Error(`change ${given.id}: expected its incident in the same reconciliation`);
  const { incident, before } = versions;
  const service = session.newsroom.services.get(incident.service);
  if (!service) throw new Error(`incident ${incident.id}: expected service ${incident.service} in the catalogue`);
  const change = { ...given, story: incident.story };
  const file = await fileOf(incident, session);
  const woven = wovenOf(incident, session);
  const place = placeOf({ change, incident, before, story: woven, announced: isAnnounced(file) });
  return {
    change,
    incident,
    before,
    service,
    file,
    woven,
    place,
    evidence: await evidenceOf(versions, woven, session),
    explains: explains({ change, incident, before, service }, session.ports.english),
  };
}

/** The operator's own incident is confirmed by being there; what our check saw is as sure as the weaving found it. */
async function evidenceOf(
  { incident }: Versions,
  woven: WovenStory | undefined,
  { ports }: Session,
): Promise<Evidence> {
  if (isByHand(incident)) return evidenceBy((await ports.given?.notesOf(incident.id)) ?? []);
  if (!isOwnCheck(incident)) return "confirmed";
  return woven?.affected.find((one) => one.incident === incident.id)?.evidence ?? "unconfirmed";
}

function awayOf(change: Change, { absence }: Session): { readonly away?: Away } {
  return absence && isFromAbsence(change, absence) ? { away: absence.outcome ?? "reading" } : {};
}

const failing = (woven: WovenStory | undefined): readonly Service["id"][] =>
  (woven?.affected ?? []).filter(({ evidence }) => evidence !== "unconfirmed").map(({ service }) => service);

function decide(
  { change, incident, service, file, woven, place, evidence, explains: isExplained }: Matter,
  session: Session,
): CoverageDecision {
  const { newsroom, ports, weave } = session;
  return decideCoverage(change, incident, service, {
    now: ports.clock.now(),
    freshness: newsroom.freshnessMs,
    published: isAnnounced(file),
    rules: newsroom.rules,
    evidence,
    breadth: 1 + failing(woven).length,
    place,
    doubtsOwnNetwork: weave.doubtsOwnNetwork,
    explains: isExplained,
    ...awayOf(change, session),
  });
}

async function coverChange(matter: Matter, session: Session): Promise<Covered> {
  const { change, file } = matter;
  const { newsroom, ports } = session;
  const decided = decide(matter, session);
  const written = needsText(decided, change, isAnnounced(file)) ? await write(matter, session) : noDrafts;
  const decision =
    written.findings.length > 0 && decided.kind === "publish" ? blockedBy(written.findings, decided) : decided;
  logDecision(change, decision, written, ports.log);
  const now = ports.clock.now();
  const base = { changes: [change], decisions: [{ change: change.id, decision, at: now }] };
  if (decision.kind === "review") {
    const asked = askEditor(
      { change, decision, written, waiting: session.waiting, deadline: session.rules.deadline },
      newsroom,
      ports,
    );
    return withoutClaim(matter, { ...base, bulletins: [], ...asked }, written, session);
  }
  const bulletins = written.findings.length > 0 ? [] : written.bulletins;
  const deliveries = postsOf(matter, decision, bulletins, session);
  const overtaken = bulletins.length > 0 ? (matter.woven?.incidents ?? []) : [];
  return { ...base, bulletins, reviews: supersededBy(overtaken, session.waiting, now), deliveries };
}

/** An editor decides what readers are told of a page that took its word off; until then no headline goes on claiming it. */
function withoutClaim(matter: Matter, asked: Covered, { bulletins, findings }: Drafts, session: Session): Covered {
  if (matter.change.kind !== "withdrawn" || !isAnnounced(matter.file) || findings.length > 0) return asked;
  const quiet = { kind: "publish", rule: "withdrawn-told", reason: "", ring: false, path: [] } as const;
  const posts = postsOf(matter, quiet, bulletins, session).filter(({ role }) => role === "card");
  return { ...asked, bulletins, deliveries: [...posts, ...asked.deliveries] };
}

async function write(matter: Matter, { newsroom, ports, weave, versions }: Session): Promise<Drafts> {
  const { woven, file, incident } = matter;
  const incidents = new Map([
    ...weave.incidents,
    ...[...versions].map(([id, { incident }]) => [id, incident] as const),
  ]);
  const memories = needsSilence(matter) ? await ports.store.allFeedMemories() : [];
  const silent = silentPages(memories, [...incidents.values()], ports.clock.now());
  const { services, remembered = [] } = newsroom;
  const view = woven && { woven, incidents, services, remembered, silent };
  const unsaidAt = isOwnCheck(incident) ? unsaidSince(incident.service, incident.startedAt, silent) : undefined;
  return draft(
    { ...matter, story: woven ?? file.story, view, ...(unsaidAt === undefined ? {} : { unsaidAt }) },
    stylesOf([...newsroom.channels, ...(newsroom.readers ?? [])]),
    ports,
  );
}

/** When many fall at once, the first few are told one by one; the card has all of them. */
const joinsToldAtMost = 5;
const joinsWithin = 15 * minute;

const joinsTold = ({ bulletins }: StoryFile, now: number): number =>
  new Set(
    bulletins.filter(({ kind, asOf }) => kind === "joined" && now - asOf < joinsWithin).map(({ change }) => change),
  ).size;

/** Somebody is told of whose operator has not said a word. */
const needsSilence = ({ incident, woven }: Matter): boolean =>
  isOwnCheck(incident) || (woven?.affected ?? []).some(({ hasSpoken }) => !hasSpoken);

/** What the posts tell: where only the story is told anew, that. */
function newsOf(matter: Matter, { versions, weave }: Session): Pick<Matter, "change" | "incident"> {
  const { change, incident, woven } = matter;
  const lead =
    woven && isWordless(matter) ? (versions.get(woven.lead)?.incident ?? weave.incidents.get(woven.lead)) : undefined;
  return lead
    ? { change: { ...retellingChange(change, lead), story: change.story }, incident: lead }
    : { change, incident };
}

function postsOf(
  matter: Matter,
  decision: CoverageDecision,
  bulletins: Drafts["bulletins"],
  session: Session,
): Covered["deliveries"] {
  const { file, woven, place } = matter;
  const { newsroom, ports, rules } = session;
  const { change, incident } = newsOf(matter, session);
  const isEnd = matter.change.kind === "resolved" || matter.change.kind === "completed";
  const posts = planPosts({
    change,
    incident,
    decision,
    bulletins: [...file.bulletins, ...bulletins],
    deliveries: file.deliveries,
    channels: newsroom.channels,
    now: ports.clock.now(),
    night: rules.night,
    services: failing(woven),
    ...(place === "joins" ? { tells: joinsTold(file, ports.clock.now()) < joinsToldAtMost, follows: true } : {}),
    ...(place === "member" ? { tells: isEnd, follows: true } : {}),
    ...(decision.rule === summedRule ? { tells: false } : {}),
  });
  return ports.dress?.(posts, incident) ?? posts;
}

/** A change that a later one of the same snapshot overtook still leaves its line in the history of the card. */
const needsText = (decision: CoverageDecision, change: Change, announced: boolean): boolean =>
  decision.kind === "publish" || decision.kind === "review" || (change.overtaken && announced);

export function stylesOf(channels: readonly Style[]): readonly Style[] {
  const styles = channels.map(({ edition, digits }) => ({ edition, digits }));
  return [...new Map(styles.map((style) => [`${style.edition}/${style.digits}`, style])).values()];
}

function blockedBy(findings: readonly string[], decided: CoverageDecision): CoverageDecision {
  return {
    kind: "review",
    rule: "lint",
    reason: `the text has a blocking lint finding: ${findings[0] ?? ""}`,
    ring: decided.ring,
    path: [...decided.path, "lint: blocked"],
  };
}

function logDecision(change: Change, decision: CoverageDecision, written: Drafts, log: Log): void {
  const { id, kind, incident, service } = change;
  if (kind !== "filed")
    log({ event: "change.decided", change: id, kind, incident, service, decision: decision.kind, rule: decision.rule });
  for (const { id: bulletin, kind: bulletinKind, style } of written.bulletins) {
    log({ event: "bulletin.written", bulletin, kind: bulletinKind, edition: style.edition });
  }
  if (written.findings.length > 0)
    log({ event: "bulletin.blocked", change: id, edition: "all", findings: written.findings });
}

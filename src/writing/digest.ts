/** The digest of a day or a week: one line per incident, open ones first, planned work last. */
import type { Block, Bulletin, Clause, Style } from "../domain/bulletin.ts";
import { bulletinId, changeId, hashOf, incidentId, serviceId, storyIdOf } from "../domain/ids.ts";
import { isClosed } from "../domain/incident.ts";
import { blockOf } from "./body.ts";
import { judged, type Staff } from "./change-writer.ts";
import type { Desk } from "./desk.ts";
import { digestFacts, digestTable, inOrder, lateTable, lineTable } from "./digest-facts.ts";
import { type Facts, factOf } from "./facts.ts";
import { writeHeadline } from "./headline.ts";
import { markerOf } from "./markers.ts";
import { proofread } from "./proof.ts";
import type { Composition, DigestItem, DigestRequest } from "./request.ts";

/** Beyond this a digest is no longer read. */
const LONGEST = 12;

/** The line of one incident, by what is known of it. */
function messageOf({ incident }: DigestItem, facts: Facts, span: DigestRequest["span"]): string {
  if (isClosed(incident.phase)) {
    if (factOf(facts, "lasted") === undefined) return "line-closed-plain";
    if (span === "week") return "line-closed-week";
    if (factOf(facts, "severity") === "partial") return "line-closed-partial";
    return "line-closed";
  }
  if (incident.phase === "investigating") return "line-open-investigating";
  if (incident.phase === "identified") return "line-open-identified";
  if (incident.phase === "monitoring") return "line-open-monitoring";
  return "line-open";
}

function signOf({ incident }: DigestItem): string {
  if (isClosed(incident.phase)) return "🟢";
  return ["major", "critical"].includes(incident.impact) ? "🔴" : "🟠";
}

const signed = (sign: string, clause: Clause): Clause => ({ ...clause, text: `${sign} ${clause.text}` });

function linesOf(request: DigestRequest, desk: Desk): readonly Clause[] {
  const items = inOrder(request.items);
  const lineFacts = (item: DigestItem): Facts => digestFacts(lineTable(item, request), request.asOf);
  const lines = items.slice(0, LONGEST).map((item) => {
    const facts = lineFacts(item);
    return signed(signOf(item), desk.say(messageOf(item, facts, request.span), facts));
  });
  const planned = request.ahead
    .slice(0, LONGEST)
    .map((item) => signed("🔧", desk.say("line-planned", lineFacts(item))));
  return [...lines, ...moreLine(items.length - LONGEST, request, desk), ...planned];
}

const LATE_AT_MOST = 3;

/** What stands out of it: the longest where the headline has not told it, the most frequent, and who admitted it late. */
function remarksOf(request: DigestRequest, facts: Facts, headline: Block, desk: Desk): readonly Clause[] {
  const isInHeadline = ["digest-longest", "digest-all-day", "digest-week-longest"].includes(headline.formula ?? "");
  const remarks = [...(isInHeadline ? [] : ["line-longest"]), "line-frequent"].filter((id) => desk.canSay(id, facts));
  const late = (request.lateAdmissions ?? []).slice(0, LATE_AT_MOST);
  return [
    ...remarks.map((id) => desk.say(id, facts)),
    ...late.map((one) => desk.say("line-late", digestFacts(lateTable(one), request.asOf))),
  ].map((clause) => signed("•", clause));
}

function moreLine(count: number, request: DigestRequest, desk: Desk): readonly Clause[] {
  if (count <= 0) return [];
  const table = { more: { value: count, sources: [{ kind: "curated", entry: "digest.span" } as const] } };
  return [desk.say("line-more", digestFacts(table, request.asOf))];
}

/** Only what is still open is told with a clock time, and only a clock time needs its zone. */
function sourceMessage({ span, items }: DigestRequest): string {
  const isTimed = items.some(({ incident }) => !isClosed(incident.phase));
  if (span === "week") return isTimed ? "digest-source-week-zone" : "digest-source-week";
  return isTimed ? "digest-source-zone" : "digest-source";
}

function blocksOf(request: DigestRequest, facts: Facts, headline: Block, desk: Desk): readonly Block[] {
  const lines = [...linesOf(request, desk), ...remarksOf(request, facts, headline, desk)];
  const said = lines.length > 0 ? lines : [{ text: desk.word("line-none"), sources: [] }];
  const source = desk.say(sourceMessage(request), facts);
  const tag = desk.word("tag-news");
  const away = request.span === "away" ? [desk.say("lead-away", facts)] : [];
  return [
    headline,
    ...away.map((clause) => blockOf("lead", clause.text, [clause])),
    // A kind that stands by itself: its lines are never run into a paragraph.
    blockOf("timeline", said.map(({ text }) => text).join("\n"), said),
    blockOf("source", source.text, [{ text: source.text, sources: facts.table.total?.sources ?? [] }]),
    blockOf("tags", tag, [{ text: tag, sources: [] }]),
  ];
}

/** A digest belongs to no incident: its ids are those of its span. */
function idsOf(request: DigestRequest) {
  const span = `${request.span}/${request.from}/${request.until}`;
  const incident = incidentId(serviceId("digest"), span);
  const state = hashOf(...request.items.map(({ incident: { id, phase } }) => `${id}=${phase}`));
  return { incident, story: storyIdOf(incident), change: changeId(incident, "digest", [span], state) };
}

export function writeDigest(request: DigestRequest, style: Style, staff: Staff): Composition {
  const desk = staff.newsroom.desk(style);
  const ids = idsOf(request);
  const facts = { ...digestFacts(digestTable(request), request.asOf), span: request.span };
  const headline = writeHeadline(facts, { id: ids.change, recent: request.recentFormulas ?? [] }, desk);
  if (headline === undefined) return { kind: "nothing", reason: "no headline formula fits this digest" };
  const bulletin: Bulletin = {
    id: bulletinId(ids.change, style.edition, style.digits),
    kind: "digest",
    ...ids,
    style,
    marker: markerOf(facts),
    asOf: request.asOf,
    templateVersion: staff.newsroom.templateVersion,
    blocks: blocksOf(request, facts, headline, desk),
  };
  return judged(bulletin, proofread(bulletin, facts, staff.proof));
}

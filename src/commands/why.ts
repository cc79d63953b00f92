/** `why INCIDENT`: rule path, facts, sources and timings of every decision on an incident. */

import { reviewIdOf } from "../asking.ts";
import type { Bulletin, Clause, Source } from "../domain/bulletin.ts";
import type { Change } from "../domain/change.ts";
import type { CoverageDecision } from "../domain/coverage.ts";
import type { Delivery } from "../domain/delivery.ts";
import { type EpochMs, type IncidentId, incidentId } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Review } from "../domain/review.ts";
import { isOwnCheck } from "../domain/signal.ts";
import { retellingId } from "../drafting.ts";
import type { StoryFile } from "../ports.ts";
import type { SqliteStore } from "../store/index.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

export async function why(id: string, tools: Toolbox): Promise<void> {
  const store = await tools.openBeside(tools.config(), { write: false });
  try {
    const incident = await find(id, store, tools);
    const file = await store.storyFile(incident.story);
    if (file && file.incidents.length > 1) tools.out(await aboutStory(file, store));
    tools.out(await explainIncident(incident, file, store));
  } finally {
    await store.close();
  }
}

type Archive = Pick<SqliteStore, "changesOf" | "linksOf" | "review" | "auditOf">;

/** Every decision of a story: how it hangs together, and each of its incidents in turn. */
export async function explainStory(file: StoryFile, store: Archive): Promise<string> {
  const parts = [await aboutStory(file, store)];
  for (const incident of file.incidents) parts.push(await explainIncident(incident, file, store));
  return parts.join("\n");
}

export async function explainIncident(
  incident: Incident,
  file: StoryFile | undefined,
  store: Archive,
): Promise<string> {
  const lines = [about(incident)];
  for (const { change, decision } of await store.changesOf(incident.id)) {
    lines.push(explain(change, decision, incident));
    const retold = file && retellingId(file.story.lead, change.id);
    const bulletins = file?.bulletins.filter((one) => one.change === change.id || one.change === retold) ?? [];
    const review = await store.review(reviewIdOf(change.id));
    for (const bulletin of bulletins) lines.push(provenance(bulletin, incident));
    if (review) lines.push(judged(review, change));
    lines.push(written(bulletins, change));
    for (const delivery of file?.deliveries ?? [])
      if (bulletins.some((one) => one.id === delivery.bulletin)) lines.push(timing(delivery, change));
  }
  lines.push(...mendsOf(incident, file));
  for (const { at, actor, act, before, after } of await store.auditOf(incident.id))
    lines.push(`${iso(at)}  ${act} by ${actor}: ${before || "nothing"} > ${after || "nothing"}\n`);
  return lines.join("");
}

/** What was put right after it had been told. */
function mendsOf(incident: Incident, file: StoryFile | undefined): readonly string[] {
  const mends = file?.bulletins.filter(({ kind }) => kind === "correction" || kind === "retraction") ?? [];
  return mends
    .filter((mend) => mend.incident === incident.id)
    .map((mend) => `${iso(mend.asOf)}  ${mend.kind} of ${mend.story}\n${provenance(mend, incident)}`);
}

/** The lead, and why each of the others is held to have gone down with it. */
async function aboutStory({ story, incidents }: StoryFile, store: Archive): Promise<string> {
  const links = await store.linksOf(story.incidents);
  const nameOf = (id: IncidentId): string => incidents.find((one) => one.id === id)?.service ?? id;
  const members = incidents
    .filter(({ id }) => id !== story.lead)
    .map((one) => {
      const link = links.find(({ effect }) => effect === one.id);
      const seen = isOwnCheck(one) ? `; seen by our own check: ${one.updates.at(-1)?.text ?? ""}` : "";
      const why = link ? `${link.relation}, ${link.evidence}: ${link.reason}` : "no link is held any more";
      return `  ${one.service} ← ${link ? nameOf(link.cause) : "?"}  ${why}${seen}`;
    });
  const head = `story ${story.id}, led by ${nameOf(story.lead)}${story.cause ? ", the cause" : ""}, since ${iso(story.openedAt)}`;
  return [head, ...members, "", ""].join("\n");
}

/** Our id, or the provider's own as its page shows it. */
async function find(id: string, store: SqliteStore, tools: Toolbox): Promise<Incident> {
  const direct = await store.incident(id as IncidentId);
  if (direct) return direct;
  for (const service of tools.services(tools.config()).keys()) {
    const found = await store.incident(incidentId(service, id));
    if (found) return found;
  }
  throw new Refusal([`why: expected the id of an incident in the store, ours or the provider's; got "${id}"`]);
}

const iso = (at: EpochMs): string => new Date(at).toISOString();
const seconds = (from: EpochMs, to: EpochMs): string => `${Math.round((to - from) / 1000)} s`;

function about(incident: Incident): string {
  return [
    `${incident.id}  ${incident.service}  ${incident.providerId}  "${incident.title}"`,
    `  ${incident.kind}, impact ${incident.impact}, ${incident.phase} ("${incident.rawStatus}"), since ${iso(incident.startedAt)}, story ${incident.story}`,
    "",
  ].join("\n");
}

function explain(change: Change, decision: CoverageDecision | undefined, incident: Incident): string {
  const brought = incident.updates.filter((update) => change.updates.includes(update.key));
  return [
    `${iso(change.at)}  ${change.kind} (${change.found})  ${change.id}`,
    `  happened ${iso(change.eventAt)}, seen ${seconds(change.eventAt, change.at)} later`,
    ...brought.map((update) => `  brought ${update.key} ${iso(update.at)} "${update.rawStatus}"`),
    ...(decision
      ? [`  decided ${decision.kind} by ${decision.rule}: ${decision.reason}`, `  path ${decision.path.join(" > ")}`]
      : ["  no decision is stored"]),
    "",
  ].join("\n");
}

function provenance(bulletin: Bulletin, incident: Incident): string {
  const clauses = bulletin.blocks.flatMap((block) =>
    block.clauses.map((clause) => `    ${block.id}: ${clauseLine(clause, incident)}`),
  );
  return [
    `  ${bulletin.style.edition} ${bulletin.kind} ${bulletin.id}, template ${bulletin.templateVersion.slice(0, 12)}`,
    ...clauses,
    "",
  ].join("\n");
}

const clauseLine = (clause: Clause, incident: Incident): string =>
  `${clause.text} ← ${clause.sources.map((source) => sourceOf(source, incident)).join(", ")}`;

function sourceOf(source: Source, incident: Incident): string {
  switch (source.kind) {
    case "feed":
      return `${source.incident === incident.id ? "" : `${source.incident} `}${source.update === undefined ? "" : `update ${source.update} `}${source.field}`;
    case "catalogue":
      return `catalogue ${source.service}.${source.field}`;
    case "archive":
      return `archive ${source.incident}.${source.field}`;
    case "curated":
      return `curated ${source.entry}`;
    case "report":
      return `${source.outlet} ${iso(source.at)}`;
    case "editor":
      return `editor ${source.editor} ${iso(source.at)}`;
  }
}

const written = (bulletins: readonly Bulletin[], { eventAt }: Change): string =>
  bulletins.length === 0
    ? ""
    : `  written ${seconds(eventAt, Math.max(...bulletins.map(({ asOf }) => asOf)))} after it happened\n`;

/** What became of the draft, and who said so. */
function judged({ id, state, settledAt, settledBy, createdAt }: Review, { eventAt }: Change): string {
  const asked = `  asked ${id} ${seconds(eventAt, createdAt)} after it happened`;
  if (settledAt === undefined) return `${asked}, ${state}\n`;
  const verdict = state === "published" ? "approved" : state;
  return `${asked}, ${verdict}${settledBy === undefined ? "" : ` by ${settledBy}`} ${seconds(eventAt, settledAt)} after it happened\n`;
}

function timing(delivery: Delivery, change: Change): string {
  const sent =
    delivery.settledAt === undefined
      ? delivery.state
      : `${delivery.state} ${seconds(change.eventAt, delivery.settledAt)} after it happened`;
  return `  ${delivery.role} ${delivery.id} in ${delivery.lane}: ${sent}\n`;
}

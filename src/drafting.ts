/** The texts of one change: what the page says is read, the archive is asked, and the writer writes each style. */

import { openArchive } from "./archive.ts";
import { toLatinDigits, usesLatinDigits } from "./bengali/index.ts";
import { withGiven, withRendered } from "./desk/given.ts";
import { handBulletin } from "./desk/hand-bulletin.ts";
import type { Say, SourceSentence } from "./desk/review-card.ts";
import { type Bulletin, editions, type Style } from "./domain/bulletin.ts";
import type { Change } from "./domain/change.ts";
import type { Evidence } from "./domain/evidence.ts";
import { newestAt } from "./domain/found.ts";
import { isByHand } from "./domain/hand.ts";
import { type ChangeId, changeId, type EpochMs, type IncidentId } from "./domain/ids.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import type { Place } from "./domain/placing.ts";
import type { Service } from "./domain/service.ts";
import { isOwnCheck } from "./domain/signal.ts";
import type { Story } from "./domain/story.ts";
import { type Given, givenFor, type Memory, renderedFor } from "./given.ts";
import { readerOf } from "./operator-words.ts";
import type { Clock, GivenStore, Phrases, Store } from "./ports.ts";
import type { Reader } from "./reading/read.ts";
import type { ReadSentence } from "./reading/statement.ts";
import { leadPart, memberPart, rootOf, type StoryView } from "./story-request.ts";
import type { ComposeRequest, Composition, Writer } from "./writing/request.ts";

export interface DraftingPorts {
  readonly store: Store;
  readonly english: Reader;
  readonly writer: Writer;
  readonly clock: Clock;
  /** What people gave us to print. */
  readonly given?: GivenStore & Memory & Pick<Phrases, "say">;
}

/** What a text is about. */
export interface Matter {
  readonly change: Change;
  readonly incident: Incident;
  /** As it was stored before this change; undefined when it is new. */
  readonly before: Incident | undefined;
  readonly service: Service;
  readonly story: Story;
  readonly place: Place;
  readonly evidence: Evidence;
  /** Only our own check speaks of it, and until this moment the service's page did not. */
  readonly unsaidAt?: EpochMs;
  /** It is over, and the operator says only now why it had happened. */
  readonly explains?: boolean;
  /** The story as it is woven; undefined where one incident is all of it. */
  readonly view: StoryView | undefined;
}

export interface Drafts {
  readonly bulletins: readonly Bulletin[];
  readonly findings: readonly string[];
  /** The operator's own sentences that this change brings, and whether they were read. */
  readonly source: readonly SourceSentence[];
}
export const noDrafts: Drafts = { bulletins: [], findings: [], source: [] };

/** In every style that a channel uses: the bulletin of the change, and the whole story where others went down with it. */
export async function draft(matter: Matter, styles: readonly Style[], ports: DraftingPorts): Promise<Drafts> {
  const bulletins: Bulletin[] = [];
  const findings: string[] = [];
  const given = await givenFor(matter, ports);
  const request = { ...requestOf(matter, ports), ...given.extras };
  const retold = matter.explains ? undefined : retellingOf(matter, ports);
  const archiveIn = await openArchive(matter.incident, matter.service, ports);
  const pastIn = retold && (await openArchive(retold.incident, retold.service, ports));
  for (const style of styles) {
    const archive = await archiveIn(style.edition);
    const compositions = [withWords(matter, { ...request, ...archive }, style, given, ports)];
    if (retold && pastIn && (isWordless(matter) || compositions.some(({ kind }) => kind !== "nothing"))) {
      const past = await pastIn(style.edition);
      compositions.push(ports.writer.tell({ ...retold, ...past }, style));
    }
    for (const composition of compositions) {
      if (composition.kind === "nothing") continue;
      bulletins.push(composition.bulletin);
      if (composition.kind === "blocked")
        findings.push(...composition.findings.map((finding) => `${style.edition} ${finding.id}: ${finding.message}`));
    }
  }
  const known = (sentence: ReadSentence): SourceSentence => sourceOf(sentence, given);
  return { bulletins, findings, source: request.updates.flatMap(({ sentences }) => sentences.map(known)) };
}

/** It belongs to the story now, or otherwise than before, and its page has said nothing: only the story has something to tell. */
export const isWordless = ({ change, place }: Pick<Matter, "change" | "place">): boolean =>
  place === "member" && change.kind === "updated" && change.updates.length === 0;

/** The writers pass over an update without a word of the page; a person asked for this one. */
function asAdvance(request: ComposeRequest): ComposeRequest {
  const { from: _step, ...change } = request.change;
  return { ...request, change: { ...change, kind: "advanced" } };
}

/** What the card says of a page that took it off holds no longer. */
const isShownAgain = ({ before, incident }: Matter): boolean =>
  before?.withdrawnAt !== undefined && incident.withdrawnAt === undefined;

/** Phrases are kept by edition; the digits are the channel's. */
const phrasesOf =
  (style: Style, { given }: DraftingPorts): Say =>
  (id, args) => {
    const said = given?.say(style.edition, id, args) ?? "";
    return usesLatinDigits(style) ? toLatinDigits(said) : said;
  };

/** What people gave to print stands in it; where the change says nothing else, in the story as it is now. */
function withWords(
  matter: Matter,
  request: ComposeRequest,
  style: Style,
  given: Given,
  ports: DraftingPorts,
): Composition {
  const written = write(matter, request, style, ports.writer);
  const rendered = renderedFor(request, style.edition, given);
  const isAsked = matter.change.by !== undefined || rendered.length > 0 || isShownAgain(matter);
  const isRetold = written.kind === "nothing" && isAsked;
  const composition = isRetold ? ports.writer.tell(asAdvance(request), style) : written;
  if (composition.kind === "nothing") return composition;
  const notes = isRetold ? given.notes.slice(-3) : given.notes.filter(({ at }) => at > given.toldAt);
  const base = isByHand(matter.incident)
    ? handBulletin(composition.bulletin, { ...matter, notes: given.notes }, phrasesOf(style, ports))
    : withRendered(composition.bulletin, rendered);
  return { ...composition, bulletin: withGiven(base, notes) };
}

function write(
  { place, incident, change, explains }: Matter,
  request: ComposeRequest,
  style: Style,
  writer: Writer,
): Composition {
  if (explains) return writer.followUp(request, style);
  if (place === "joins") return writer.joined({ ...request, change: { ...change, kind: "opened" } }, style);
  if (place === "member" && isOwnCheck(incident) && isClosed(incident.phase)) return writer.returned(request, style);
  return writer.compose(request, style);
}

const sourceOf = ({ en, statements }: ReadSentence, { recall }: Given): SourceSentence => ({
  en,
  read: statements !== null || editions.some((edition) => recall(en, edition)),
});

function requestOf(matter: Matter, ports: DraftingPorts): ComposeRequest {
  const { change, incident, before, service, story, view, place } = matter;
  const { title, read } = readerOf(incident, service, ports.english);
  const brought = new Set([...change.updates, ...(matter.explains ? change.amends : [])]);
  const first = incident.updates.findIndex((update) => brought.has(update.key));
  return {
    change,
    incident,
    service,
    story,
    title,
    updates: read(incident.updates.filter((update) => brought.has(update.key))),
    earlier: read(incident.updates.slice(0, first < 0 ? incident.updates.length : first)),
    ...(before === undefined ? {} : { before }),
    evidence: matter.evidence,
    ...(matter.unsaidAt === undefined ? {} : { unsaidAt: matter.unsaidAt }),
    asOf: ports.clock.now(),
    ...(view === undefined || place === "alone" ? {} : place === "lead" ? leadPart(view) : memberPart(incident, view)),
  };
}

/** A retelling speaks of the last words of the page; of the older ones only a cause, and what was not read, still count. */
const retoldUpdates = 2;

const stillCounts = ({ statements }: ReadSentence): boolean =>
  statements === null || statements.some(({ act }) => act === "causeStated");

/** The whole story as it stands now, about the incident that leads. */
function retellingOf({ change, view, place }: Matter, ports: DraftingPorts): ComposeRequest | undefined {
  const lead = view && rootOf(view);
  const service = lead && view.services.get(lead.service);
  if (!lead || !service || place === "alone") return undefined;
  return { ...retelling(change, lead, service, ports), ...leadPart(view) };
}

/** About the last words of its page. */
export function retelling(
  change: Change,
  lead: Incident,
  service: Service,
  ports: DraftingPorts,
): Omit<ComposeRequest, "story"> {
  const all = readerOf(lead, service, ports.english).read(lead.updates);
  const older = all.slice(0, -retoldUpdates).map(({ update, sentences }) => ({
    update,
    sentences: sentences.filter(stillCounts),
  }));
  return {
    change: retellingChange(change, lead),
    incident: lead,
    service,
    updates: all.slice(-1),
    earlier: [...older, ...all.slice(-retoldUpdates, -1)],
    evidence: "confirmed",
    asOf: ports.clock.now(),
  };
}

/** A retelling is kept beside the bulletin of the change that made it. */
export const retellingId = (lead: IncidentId, change: ChangeId): ChangeId => changeId(lead, "story", [change], "");

export function retellingChange(change: Change, lead: Incident): Change {
  const { from: _step, ...rest } = change;
  const kind = isClosed(lead.phase) ? "resolved" : "advanced";
  return {
    ...rest,
    id: retellingId(lead.id, change.id),
    kind,
    incident: lead.id,
    service: lead.service,
    eventAt: newestAt(lead),
    to: { phase: lead.phase, impact: lead.impact },
    updates: lead.updates.slice(-1).map(({ key }) => key),
  };
}

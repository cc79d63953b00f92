/** The texts of one change: what the page says is read, the archive is asked, and the writer writes each style. */

import type { SourceSentence } from "./desk/review-card.ts";
import type { Bulletin, Edition, Style } from "./domain/bulletin.ts";
import type { Change } from "./domain/change.ts";
import { type Incident, type IncidentUpdate, isClosed } from "./domain/incident.ts";
import type { Service } from "./domain/service.ts";
import type { Story } from "./domain/story.ts";
import type { Clock, Store } from "./ports.ts";
import type { Reader } from "./reading/read.ts";
import type { ReadSentence } from "./reading/statement.ts";
import type { ComposeRequest, ReadUpdate, Writer } from "./writing/request.ts";

export interface DraftingPorts {
  readonly store: Store;
  readonly english: Reader;
  readonly writer: Writer;
  readonly clock: Clock;
}

/** What a text is about. */
export interface Matter {
  readonly change: Change;
  readonly incident: Incident;
  /** As it was stored before this change; undefined when it is new. */
  readonly before: Incident | undefined;
  readonly service: Service;
  readonly story: Story;
}

export interface Drafts {
  readonly bulletins: readonly Bulletin[];
  readonly findings: readonly string[];
  /** The operator's own sentences that this change brings, and whether they were read. */
  readonly source: readonly SourceSentence[];
}
export const noDrafts: Drafts = { bulletins: [], findings: [], source: [] };

/** One bulletin per style that a channel uses. */
export async function draft(matter: Matter, styles: readonly Style[], ports: DraftingPorts): Promise<Drafts> {
  const bulletins: Bulletin[] = [];
  const findings: string[] = [];
  const request = requestOf(matter, ports);
  for (const style of styles) {
    const archive = await archiveFor(matter.incident, style.edition, ports.store);
    const composition = ports.writer.compose({ ...request, ...archive }, style);
    switch (composition.kind) {
      case "written":
        bulletins.push(composition.bulletin);
        break;
      case "blocked":
        bulletins.push(composition.bulletin);
        findings.push(...composition.findings.map((finding) => `${style.edition} ${finding.id}: ${finding.message}`));
        break;
      case "nothing":
        break;
    }
  }
  return { bulletins, findings, source: request.updates.flatMap(({ sentences }) => sentences.map(sourceOf)) };
}

const sourceOf = ({ en, statements }: ReadSentence): SourceSentence => ({ en, read: statements !== null });

function requestOf(matter: Matter, ports: DraftingPorts): ComposeRequest {
  const { change, incident, before, service, story } = matter;
  const context = {
    service: { id: service.id, name: service.name },
    components: incident.components.map((component) => component.name),
    ...(service.zone === undefined ? {} : { zone: service.zone }),
  };
  const read = (updates: readonly IncidentUpdate[]): readonly ReadUpdate[] =>
    updates.map((update) => ({ update, sentences: ports.english.read(update.text, { ...context, at: update.at }) }));
  const brought = new Set(change.updates);
  const first = incident.updates.findIndex((update) => brought.has(update.key));
  return {
    change,
    incident,
    service,
    story,
    updates: read(incident.updates.filter((update) => brought.has(update.key))),
    earlier: read(incident.updates.slice(0, first < 0 ? incident.updates.length : first)),
    ...(before === undefined ? {} : { before }),
    evidence: "confirmed",
    asOf: ports.clock.now(),
  };
}

type Archive = Pick<ComposeRequest, "past" | "recentFormulas">;

/** How far back the background of a story looks. */
const pastAtMost = 50;

/** Outages of the same service that were over before this one began, and the headlines of late. */
async function archiveFor(incident: Incident, edition: Edition, store: Store): Promise<Archive> {
  const latest = await store.latestIncidents(incident.service, pastAtMost);
  const past = latest.filter(
    (one) => one.kind === "outage" && isClosed(one.phase) && one.startedAt < incident.startedAt,
  );
  return {
    recentFormulas: await store.recentFormulas(edition, 2),
    past: past.map(({ id, startedAt, resolvedAt, impact }) => ({
      incident: id,
      startedAt,
      impact,
      ...(resolvedAt === undefined ? {} : { endedAt: resolvedAt }),
    })),
  };
}

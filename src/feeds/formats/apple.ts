/**
 * Apple `system_status_en_US.js`: JSON, or JSONP from some edges. An event has no update list: its message, status and
 * posting date change under the same id, and it is repeated under every service it touches. Only `epoch…` fields are
 * times; the texts are in the order of the locale.
 */
import { z } from "zod";
import { hashOf } from "../../domain/ids.ts";
import type { Impact, Phase } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { decodeBody } from "../charset.ts";
import { type FormatReader, idText, jsonFormat, list, looseTime, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";
import { offsetOf } from "../time.ts";

const event = z.object({
  messageId: idText,
  statusType: z.string(),
  eventStatus: z.string(),
  message: z.string().nullish(),
  usersAffected: z.string().nullish(),
  affectedServices: list(z.string()),
  datePosted: z.string().nullish(),
  epochStartDate: looseTime,
  epochEndDate: looseTime,
});
const service = z.object({ serviceName: z.string(), events: list(event) });
const document = z.object({ services: z.array(service).min(1) });
type AppleEvent = z.output<typeof event>;

const phases: Readonly<Record<string, Phase>> = {
  ongoing: "investigating",
  resolved: "resolved",
  upcoming: "scheduled",
  scheduled: "scheduled",
  completed: "completed",
};
const impacts: Readonly<Record<string, Impact>> = {
  Outage: "major",
  Issue: "minor",
  Performance: "minor",
  Maintenance: "none",
  Available: "unknown",
};

/** "07/27/2022 10:48 PDT": month first, in the file of the United States. */
function posted(text: string | null | undefined): number | undefined {
  const found = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2}) (\S+)$/.exec(text?.trim() ?? "");
  const offset = offsetOf(found?.[6] ?? "");
  if (!found || offset === undefined) return undefined;
  const [month = 1, day, year = 0, hour, minute] = found.slice(1, 6).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) - offset;
}

function toIncident(events: readonly AppleEvent[], names: readonly string[], reading: Reading): ReportedIncident[] {
  const source = events.at(-1);
  if (!source) return [];
  const start = source.epochStartDate ?? posted(source.datePosted) ?? reading.readAt;
  const phase = reading.word("event.eventStatus", source.eventStatus, phases, "unknown");
  const text = plainText([source.usersAffected, source.message].filter(Boolean).join("\n"));
  const update = { phase, rawStatus: source.eventStatus, text, at: posted(source.datePosted) ?? start };
  const maintenance = source.statusType === "Maintenance" || phase === "scheduled" || phase === "completed";
  return [
    present({
      providerId: source.messageId,
      url: "https://www.apple.com/support/systemstatus/",
      title: `${names.join(", ").slice(0, 160)} - ${plainLine(source.statusType)}`,
      kind: maintenance ? ("maintenance" as const) : ("outage" as const),
      impact: reading.word("event.statusType", source.statusType, impacts, "unknown"),
      rawImpact: source.statusType,
      phase,
      rawStatus: source.eventStatus,
      startedAt: start,
      resolvedAt: phase === "resolved" || phase === "completed" ? source.epochEndDate : undefined,
      scheduledFor: maintenance ? start : undefined,
      scheduledUntil: maintenance ? source.epochEndDate : undefined,
      components: names.map((name) => ({ name })),
      updates: [{ providerId: `${source.messageId}/${hashOf(source.eventStatus, text)}`, ...update }],
    }),
  ];
}

const plain = jsonFormat(document, ({ services }, reading) => {
  const rows = services.flatMap(({ serviceName, events }) => events.map((one) => ({ serviceName, event: one })));
  const byId = Map.groupBy(rows, (row) => row.event.messageId);
  return {
    window: "open",
    zone: "America/Los_Angeles",
    incidents: [...byId.values()].flatMap((same) => {
      const names = same.flatMap((row) => [row.serviceName, ...row.event.affectedServices]).map(plainLine);
      return toIncident(
        same.map((row) => row.event),
        [...new Set(names)],
        reading,
      );
    }),
  };
});

/** `jsonCallback({…});` when the edge thinks that it was asked for a script. */
const unwrapped = (text: string): string => /^\s*[\w.$]+\(([\s\S]*)\)\s*;?\s*$/.exec(text)?.[1] ?? text;

export const apple: FormatReader = {
  parse: (body, meta) => plain.parse(unwrapped(decodeBody(body, meta.contentType)), meta),
};

/**
 * Sorry `/api/v1/notices` (or `/v1/pages/<id>/notices` of its API): notices, planned or not. `false_alarm` takes back what
 * was said and resolves nothing.
 */
import { z } from "zod";
import type { Phase } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Mapped, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainMarkdown } from "../text.ts";
import { lastClosing } from "./phases.ts";

const update = z.object({
  id: idText.nullish(),
  state: z.string().nullish(),
  content: z.string().nullish(),
  created_at: looseTime,
});
const notice = z.object({
  id: idText,
  type: z.string(),
  state: z.string(),
  subject: z.string(),
  began_at: looseTime,
  begins_at: looseTime,
  ends_at: looseTime,
  ended_at: looseTime,
  created_at: looseTime,
  url: z.string().nullish(),
  link: z.string().nullish(),
  components: list(z.object({ name: z.string() })),
  updates: list(update),
});
type Notice = z.output<typeof notice>;
const document = z.union([
  z.object({ response: z.array(notice) }).transform(({ response }) => response),
  z.object({ notices: z.array(notice) }).transform(({ notices }) => notices),
]);

const phases: Readonly<Record<string, Phase>> = {
  scheduled: "scheduled",
  underway: "inProgress",
  complete: "completed",
  cancelled: "cancelled",
  investigating: "investigating",
  identified: "identified",
  recovering: "monitoring",
  resolved: "resolved",
  false_alarm: "cancelled",
};

const begin = (source: Notice): number | undefined => source.began_at ?? source.begins_at ?? source.created_at;

function toIncident(source: Notice, start: number, reading: Reading): ReportedIncident {
  const updates = source.updates
    .map((one) =>
      present({
        providerId: one.id ?? undefined,
        phase: one.state ? reading.word("update.state", one.state, phases, "unknown") : ("unknown" as const),
        rawStatus: one.state ?? "",
        text: plainMarkdown(one.content ?? ""),
        at: one.created_at ?? start,
      }),
    )
    .sort((a, b) => a.at - b.at);
  const phase = reading.word("notice.state", source.state, phases, "unknown");
  const planned = source.type === "planned";
  return present({
    providerId: source.id,
    url: source.url ?? source.link ?? undefined,
    title: plainLine(source.subject),
    kind: planned ? ("maintenance" as const) : ("outage" as const),
    impact: planned ? ("none" as const) : ("unknown" as const),
    phase,
    rawStatus: source.state,
    startedAt: start,
    resolvedAt: source.ended_at ?? lastClosing(phase, updates),
    scheduledFor: planned ? (source.begins_at ?? source.began_at) : undefined,
    scheduledUntil: planned ? source.ends_at : undefined,
    components: source.components.map(({ name }) => ({ name: plainLine(name) })),
    updates,
  });
}

export const sorry = jsonFormat(document, (notices, reading): Mapped => {
  const dateless = notices.find((one) => begin(one) === undefined);
  if (dateless) return { wrongShape: `notice ${dateless.id} has no readable time` };
  return { window: "history", incidents: notices.map((one) => toIncident(one, begin(one) ?? 0, reading)) };
});

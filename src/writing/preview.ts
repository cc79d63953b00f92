/** One sample of every kind of bulletin, for `bibhrat preview` and for the template check. */
import type { BulletinKind, Source, Style } from "../domain/bulletin.ts";
import { incidentId, serviceId } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Service } from "../domain/service.ts";
import type { ReadSentence } from "../reading/statement.ts";
import type { ComposeRequest, Composition, DigestRequest, Writer } from "./request.ts";
import {
  chatgpt,
  cloudflare,
  cloudflareRequest,
  gitlab,
  incidentOf,
  outageAfter,
  outageAt,
  requestOf,
  type Told,
} from "./samples.ts";

/** How the English of a sample is read; without it bulletins stand on the structured facts. */
export type ReadText = (text: string, incident: Incident) => readonly ReadSentence[];

export interface PreviewOptions {
  readonly read?: ReadText;
  readonly readTitle?: (incident: Incident) => ComposeRequest["title"];
  /** A tip in the words of each edition, for the full story. */
  readonly tip?: NonNullable<ComposeRequest["tip"]>["text"];
}

const instant = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const night = { from: instant("2025-12-13T20:30:00Z"), until: instant("2025-12-13T22:00:00Z") };
const announced: Told = {
  at: instant("2025-12-11T09:00:00Z"),
  phase: "scheduled",
  text: "We will be performing scheduled maintenance on our databases.",
};
const begun: Told = {
  at: instant("2025-12-13T20:31:00Z"),
  phase: "inProgress",
  text: "Scheduled maintenance is currently in progress. We will provide updates as necessary.",
};
const done: Told = {
  at: instant("2025-12-13T21:40:00Z"),
  phase: "completed",
  text: "The scheduled maintenance has been completed.",
};

const maintenance = (told: readonly Told[], until = night.until): Incident =>
  incidentOf({
    service: gitlab,
    kind: "maintenance",
    told,
    title: "Database maintenance",
    parts: ["Git Operations", "API"],
    more: { scheduledFor: night.from, scheduledUntil: until },
  });

const report: Source = { kind: "report", outlet: "Downdetector", at: outageAt("12:35") };

const affected: ComposeRequest["affected"] = [
  {
    service: serviceId("x"),
    evidence: "probable",
    sources: [{ kind: "report", outlet: "Reuters", at: outageAt("12:10") }],
  },
  {
    service: chatgpt.id,
    evidence: "confirmed",
    sources: [{ kind: "feed", incident: incidentId(chatgpt.id, "sample"), field: "status" }],
  },
];

/** The whole of what a story can tell: the outage, those it took down, a tracker's figure, a tip, the archive. */
export function storyRequest(options: PreviewOptions, count = 2): ComposeRequest {
  const base = cloudflareRequest("advanced", count);
  const before = incidentId(cloudflare.id, "before");
  return {
    ...base,
    story: { ...base.story, services: [cloudflare.id, serviceId("x"), chatgpt.id], cause: base.incident.id },
    affected: affected ?? [],
    past: [{ incident: before, startedAt: instant("2025-06-12T17:52:00Z"), endedAt: instant("2025-06-12T20:28:00Z") }],
    figure: { tracker: "downdetector", reports: 11_200, at: outageAt("12:35"), source: report },
    seen: { symptom: "http5xx", source: report },
    ...(options.tip !== undefined && {
      tip: { text: options.tip, source: { kind: "editor", editor: 1, at: outageAt("13:00") } },
    }),
    dateline: "kolkata",
  };
}

const social: Service = { ...chatgpt, id: serviceId("x"), name: "X", category: "social", owner: "X Corp" };

/** What our own check saw of a service that a running story took down. */
function checked(kind: "opened" | "resolved"): ComposeRequest {
  const told: readonly Told[] = [
    { at: outageAt("11:36"), phase: "investigating", text: "" },
    { at: outageAt("14:26"), phase: "resolved", text: "" },
  ];
  const sample = { service: social, title: "Not reachable from here", told: told.slice(0, kind === "opened" ? 1 : 2) };
  const { id } = outageAfter(1);
  return {
    ...requestOf(kind, social, incidentOf({ ...sample, more: { impact: "unknown" } })),
    evidence: "probable",
    tie: { provider: cloudflare.id, relation: "observed", sources: [{ kind: "feed", incident: id, field: "status" }] },
    updates: [],
  };
}
export const joinedRequest = (): ComposeRequest => checked("opened");
export const returnedRequest = (): ComposeRequest => checked("resolved");

/** Two days later the page says what it was. */
export function followUpRequest(): ComposeRequest {
  const incident = outageAfter(4);
  const report: Told = {
    at: instant("2025-11-20T10:15:00Z"),
    phase: "resolved",
    text: "The outage was caused by a configuration change. We apologize for the disruption.",
  };
  const explained = incidentOf({
    service: cloudflare,
    told: [...incident.updates.map(({ at, phase, text }) => ({ at, phase, text })), report],
    title: incident.title,
    more: { resolvedAt: outageAt("19:28") },
  });
  return requestOf("updated", cloudflare, explained);
}

export function digestRequest(): DigestRequest {
  const of = (count: number): Incident => outageAfter(count, { startedAt: outageAt("11:48") });
  const short = incidentOf({
    service: chatgpt,
    told: [
      { at: outageAt("06:10"), phase: "investigating", text: "" },
      { at: outageAt("06:50"), phase: "resolved", text: "" },
    ],
    title: "Login issues",
    more: { impact: "minor" },
  });
  return {
    span: "day",
    from: instant("2025-11-17T18:30:00Z"),
    until: instant("2025-11-18T18:30:00Z"),
    items: [
      { incident: of(3), service: cloudflare },
      { incident: short, service: chatgpt },
    ],
    ahead: [],
    asOf: outageAt("15:30"),
  };
}

/** The sample of a kind that a change makes. */
export function changeSample(kind: BulletinKind): ComposeRequest | undefined {
  switch (kind) {
    case "flash":
      return cloudflareRequest("opened", 1);
    case "update":
      return cloudflareRequest("advanced", 2);
    case "escalated":
      return escalated();
    case "resolved":
      return cloudflareRequest("resolved", 4);
    case "reopened":
      return reopened();
    case "scheduled":
      return requestOf("scheduled", gitlab, maintenance([announced]));
    case "started":
      return requestOf("started", gitlab, maintenance([announced, begun]));
    case "extended":
      return extended();
    case "completed":
      return requestOf("completed", gitlab, maintenance([announced, begun, done]));
    case "cancelled":
      return requestOf(
        "cancelled",
        gitlab,
        maintenance([announced, { ...announced, phase: "cancelled", at: announced.at + 86_400_000 }]),
      );
    case "joined":
    case "returned":
    case "followUp":
    case "correction":
    case "retraction":
    case "digest":
    case "story":
      return undefined;
  }
}

function escalated(): ComposeRequest {
  const request = cloudflareRequest("escalated", 1);
  return { ...request, change: { ...request.change, from: { phase: "investigating", impact: "minor" } } };
}

function reopened(): ComposeRequest {
  const incident = outageAfter(4);
  const back: Told = { at: outageAt("20:15"), phase: "investigating", text: "We are seeing the issue again." };
  const again = incidentOf({
    service: cloudflare,
    told: [...incident.updates.map(({ at, phase, text }) => ({ at, phase, text })), back],
    title: incident.title,
    parts: incident.components.map(({ name }) => name),
  });
  return requestOf("reopened", cloudflare, again);
}

function extended(): ComposeRequest {
  const late = night.until + 3_600_000;
  const longer: Told = { ...begun, at: night.until - 600_000 };
  const request = requestOf("extended", gitlab, maintenance([announced, begun, longer], late));
  return { ...request, before: maintenance([announced, begun]) };
}

/** Gives the updates of a request the sentences that a reader makes of them. */
export function readWith(request: ComposeRequest, read: ReadText | undefined): ComposeRequest {
  if (read === undefined) return request;
  const reading = (updates: ComposeRequest["updates"]): ComposeRequest["updates"] =>
    updates.map(({ update }) => ({ update, sentences: read(update.text, request.incident) }));
  return { ...request, updates: reading(request.updates), earlier: reading(request.earlier ?? []) };
}

export function preview(writer: Writer, kind: BulletinKind, style: Style, options: PreviewOptions = {}): Composition {
  const sample = changeSample(kind);
  if (sample !== undefined) {
    const title = options.readTitle?.(sample.incident) ?? null;
    return writer.compose(readWith({ ...sample, title }, options.read), style);
  }
  if (kind === "story") return writer.tell(readWith(storyRequest(options), options.read), style);
  if (kind === "joined") return writer.joined(joinedRequest(), style);
  if (kind === "returned") return writer.returned(returnedRequest(), style);
  if (kind === "followUp") return writer.followUp(readWith(followUpRequest(), options.read), style);
  if (kind === "digest") return writer.digest(digestRequest(), style);
  return mended(writer, kind, style);
}

function mended(writer: Writer, kind: BulletinKind, style: Style): Composition {
  const first = writer.compose(cloudflareRequest("opened", 1), style);
  if (first.kind === "nothing") return first;
  const { bulletin } = first;
  const request = {
    bulletin,
    service: cloudflare,
    publishedAt: bulletin.asOf,
    editor: 1,
    asOf: bulletin.asOf + 3_600_000,
  };
  if (kind === "retraction") return writer.retract(request, style);
  return writer.correct({ ...request, repair: { kind: "time", is: outageAt("11:48") } }, style);
}

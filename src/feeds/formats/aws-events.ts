/**
 * AWS Health `public/currentevents`: a list in UTF-16 with times in seconds, as text, and in milliseconds, all in one
 * document. `status` is a word in one place and a number in another, and at the top it can be the peak. Events leave the
 * list hours or days after their end.
 */
import { z } from "zod";
import type { AffectedComponent, Impact } from "../../domain/incident.ts";
import type { ReportedIncident, ReportedUpdate } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";

const entry = z.object({
  summary: z.string().nullish(),
  message: z.string(),
  status: idText.nullish(),
  timestamp: looseTime,
});
const impacted = z.object({ service_name: z.string(), current: idText.nullish(), max: idText.nullish() });
const event = z.object({
  arn: z.string().startsWith("arn:"),
  date: looseTime,
  region_name: z.string().nullish(),
  status: idText,
  service_name: z.string().nullish(),
  summary: z.string(),
  end_time: looseTime,
  event_log: list(entry),
  impacted_services: z.record(z.string(), impacted).nullish(),
});
type Impacted = z.output<typeof impacted>;
type AwsEvent = z.output<typeof event>;

/** "0" says that it is over, not how bad it was. */
const impacts: Readonly<Record<string, Impact>> = { "0": "unknown", "1": "minor", "2": "major", "3": "critical" };
const states: Readonly<Record<string, string>> = {
  "0": "operational",
  "1": "degraded_performance",
  "2": "partial_outage",
  "3": "major_outage",
};

const resolvedMark = /^\s*\[RESOLVED\]\s*/i;
/** Hundreds of services can be hit; readers are told the worst of them, and of equals those that most others stand on. */
const shown = 12;
const foundations = [
  "Amazon Elastic Compute Cloud",
  "Amazon Simple Storage Service",
  "AWS Lambda",
  "Amazon DynamoDB",
  "Amazon Relational Database Service",
  "AWS Identity and Access Management",
  "Amazon Route 53",
  "Amazon CloudFront",
  "Amazon Elastic Load Balancing",
  "Amazon API Gateway",
  "Amazon Simple Queue Service",
  "Amazon Simple Notification Service",
  "Amazon Elastic Kubernetes Service",
  "Amazon Cognito",
  "Amazon Bedrock",
];

function byWeight(a: Impacted, b: Impacted): number {
  const worse = Number(b.current ?? 0) - Number(a.current ?? 0);
  const rank = ({ service_name }: Impacted) => foundations.indexOf(service_name) + 1 || foundations.length + 1;
  return worse || rank(a) - rank(b);
}

function toUpdate(source: z.output<typeof entry>, begin: number): ReportedUpdate {
  const over = source.status === "0" || resolvedMark.test(source.summary ?? "");
  return {
    phase: over ? "resolved" : "investigating",
    rawStatus: source.status ?? "",
    text: plainText(source.message),
    at: source.timestamp ?? begin,
  };
}

/** The region first, since readers ask where, then the services that are worst off now. */
function componentsOf(source: AwsEvent): readonly AffectedComponent[] {
  const services = Object.values(source.impacted_services ?? {})
    .filter((one) => one.max !== "0")
    .toSorted(byWeight)
    .map((one) => ({
      name: plainLine(one.service_name),
      status: states[one.current ?? ""] ?? one.current ?? "unknown",
    }));
  const own = source.service_name && source.service_name !== "Multiple services" ? [{ name: source.service_name }] : [];
  const region = source.region_name ? [{ name: plainLine(source.region_name) }] : [];
  return [...region, ...(services.length > 0 ? services.slice(0, shown) : own)];
}

/** By its status, its end, its mark, or because every service is well again. */
function isOver(source: AwsEvent, updates: readonly ReportedUpdate[]): boolean {
  const services = Object.values(source.impacted_services ?? {});
  const allWell = services.length > 0 && services.every((one) => one.current === "0");
  const said = source.status === "0" || source.end_time !== undefined || resolvedMark.test(source.summary);
  return said || updates.at(-1)?.phase === "resolved" || allWell;
}

function toIncident(source: AwsEvent, reading: Reading): ReportedIncident {
  const begin = source.date ?? source.event_log.find((one) => one.timestamp)?.timestamp ?? reading.readAt;
  const updates = source.event_log.map((one) => toUpdate(one, begin)).sort((a, b) => a.at - b.at);
  const over = isOver(source, updates);
  return present({
    providerId: source.arn,
    url: "https://health.aws.amazon.com/health/status",
    title: plainLine(source.summary.replace(resolvedMark, "")),
    kind: "outage" as const,
    impact: reading.word("event.status", source.status, impacts, "unknown"),
    rawImpact: source.status,
    phase: over ? ("resolved" as const) : ("investigating" as const),
    rawStatus: source.status,
    startedAt: begin,
    resolvedAt: over ? (source.end_time ?? updates.at(-1)?.at) : undefined,
    components: componentsOf(source),
    updates,
  });
}

export const awsEvents = jsonFormat(z.array(event), (events, reading) => ({
  window: "open",
  zone: "America/Los_Angeles",
  groups: new Map(events.map((one) => [one.arn, [one.region_name ?? "global"]])),
  incidents: events.map((one) => toIncident(one, reading)),
}));

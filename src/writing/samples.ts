/**
 * Sample requests: what `bibhrat preview` shows and what the template check feeds to every recipe. The outage is that of
 * 18 November 2025 at Cloudflare, whose hours are public; its English wording is a reconstruction. Everything else is invented.
 */
import type { Change, ChangeKind } from "../domain/change.ts";
import { changeId, type EpochMs, incidentId, serviceId, storyIdOf } from "../domain/ids.ts";
import type { Incident, IncidentUpdate, Kind, Phase } from "../domain/incident.ts";
import type { Service } from "../domain/service.ts";
import type { ComposeRequest } from "./request.ts";

const MINUTE = 60_000;
const instant = (text: string): EpochMs => Temporal.Instant.from(text).epochMilliseconds;
export const outageAt = (clock: string): EpochMs => instant(`2025-11-18T${clock}:00Z`);

export const cloudflare: Service = {
  id: serviceId("cloudflare"),
  name: "Cloudflare",
  category: "cdn",
  owner: "Cloudflare",
  dependsOn: [],
  reach: 1,
  zone: "Etc/UTC",
  page: "https://www.cloudflarestatus.com",
  feeds: [],
};

export const chatgpt: Service = {
  ...cloudflare,
  id: serviceId("chatgpt"),
  name: "ChatGPT",
  category: "ai",
  owner: "OpenAI",
  dependsOn: [cloudflare.id],
  page: "https://status.openai.com",
};

export const gitlab: Service = {
  ...cloudflare,
  id: serviceId("gitlab"),
  name: "GitLab",
  category: "devtools",
  owner: "GitLab",
  page: "https://status.gitlab.com",
};

export interface Told {
  readonly at: EpochMs;
  readonly phase: Phase;
  readonly text: string;
}

const updateOf = ({ at, phase, text }: Told): IncidentUpdate => ({
  key: `${at}-${phase}`,
  phase,
  rawStatus: phase,
  text,
  textHash: text,
  at,
  firstSeenAt: at,
});

export interface SampleIncident {
  readonly service: Service;
  readonly kind?: Kind;
  readonly told: readonly Told[];
  readonly title: string;
  readonly parts?: readonly string[];
  readonly more?: Partial<Incident>;
}

export function incidentOf(sample: SampleIncident): Incident {
  const { service, told, title, parts = [], kind = "outage", more } = sample;
  const id = incidentId(service.id, title);
  const updates = told.map(updateOf);
  const [first, last] = [updates.at(0), updates.at(-1)];
  return {
    id,
    service: service.id,
    providerId: title,
    story: storyIdOf(id),
    ...(service.page !== undefined && { url: `${service.page}/incidents/sample` }),
    title,
    kind,
    impact: kind === "maintenance" ? "none" : "critical",
    phase: last?.phase ?? "unknown",
    rawStatus: last?.rawStatus ?? "",
    startedAt: first?.at ?? 0,
    ...(last?.phase === "resolved" && { resolvedAt: last.at }),
    components: parts.map((name) => ({ name })),
    updates,
    firstSeenAt: first?.at ?? 0,
    feeds: [],
    missedReads: 0,
    version: updates.length,
    ...more,
  };
}

/** The request for the newest update of the incident. */
export function requestOf(
  kind: ChangeKind,
  service: Service,
  incident: Incident,
  more: Partial<ComposeRequest> = {},
): ComposeRequest {
  const [before, newest] = [incident.updates.at(-2), incident.updates.at(-1)];
  const eventAt = newest?.at ?? incident.startedAt;
  const change: Change = {
    id: changeId(incident.id, kind, [newest?.key ?? ""], incident.phase),
    kind,
    service: service.id,
    incident: incident.id,
    story: incident.story,
    at: eventAt + MINUTE,
    eventAt,
    found: "fresh",
    ...(before !== undefined && { from: { phase: before.phase, impact: incident.impact } }),
    to: { phase: incident.phase, impact: incident.impact },
    updates: newest === undefined ? [] : [newest.key],
    amends: [],
    overtaken: false,
  };
  return {
    change,
    incident,
    service,
    story: {
      id: incident.story,
      lead: incident.id,
      incidents: [incident.id],
      services: [service.id],
      openedAt: incident.startedAt,
    },
    updates: newest === undefined ? [] : [{ update: newest, sentences: [] }],
    earlier: incident.updates.slice(0, -1).map((update) => ({ update, sentences: [] })),
    evidence: "confirmed",
    asOf: eventAt + MINUTE,
    ...more,
  };
}

const outage: readonly Told[] = [
  {
    at: outageAt("11:48"),
    phase: "investigating",
    text: "Cloudflare is experiencing an internal service degradation. Some services may be intermittently impacted.",
  },
  {
    at: outageAt("13:09"),
    phase: "identified",
    text: "The issue has been identified and a fix is being implemented.",
  },
  {
    at: outageAt("14:42"),
    phase: "monitoring",
    text: "A fix has been implemented and we are monitoring the results.",
  },
  { at: outageAt("19:28"), phase: "resolved", text: "This incident has been resolved." },
];
const parts = ["Access", "Bot Management", "CDN/Cache", "Dashboard", "Firewall", "Network", "WARP", "Workers"];

/** The outage as it stood after its first `count` messages. */
export const outageAfter = (count: number, more: Partial<Incident> = {}): Incident =>
  incidentOf({
    service: cloudflare,
    told: outage.slice(0, count),
    title: "Cloudflare Global Network experiencing issues",
    parts,
    more,
  });

export const cloudflareRequest = (
  kind: ChangeKind,
  count: number,
  more: Partial<ComposeRequest> = {},
): ComposeRequest => requestOf(kind, cloudflare, outageAfter(count), more);

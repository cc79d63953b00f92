/** The outage of 18 November 2025 as facts; the English wording is a reconstruction. */
import type { Change, ChangeKind } from "../../src/domain/change.ts";
import { changeId, incidentId, serviceId, storyIdOf } from "../../src/domain/ids.ts";
import type { Impact, Incident, IncidentUpdate, Phase } from "../../src/domain/incident.ts";
import type { Service } from "../../src/domain/service.ts";
import type { ComposeRequest } from "../../src/writing/request.ts";

const at = (clock: string): number => Date.parse(`2025-11-18T${clock}:00Z`);

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

const id = incidentId(cloudflare.id, "8gmgl950y3h7");

const update = (clock: string, phase: Phase, text: string): IncidentUpdate => ({
  key: `${clock}-${phase}`,
  phase,
  rawStatus: phase,
  text,
  textHash: text,
  at: at(clock),
  firstSeenAt: at(clock),
});

const told: readonly IncidentUpdate[] = [
  update("11:48", "investigating", "We are investigating an internal service degradation."),
  update("13:09", "identified", "The issue has been identified and a fix is being implemented."),
  update("14:42", "monitoring", "A fix has been implemented and we are monitoring the results."),
  update("19:28", "resolved", "This incident has been resolved."),
];

const parts = ["Access", "Bot Management", "CDN/Cache", "Dashboard", "Firewall", "Network", "WARP", "Workers"];

function incidentAfter(count: number): Incident {
  const updates = told.slice(0, count);
  const last = updates.at(-1);
  return {
    id,
    service: cloudflare.id,
    providerId: "8gmgl950y3h7",
    story: storyIdOf(id),
    url: "https://www.cloudflarestatus.com/incidents/8gmgl950y3h7",
    title: "Cloudflare Global Network experiencing issues",
    kind: "outage",
    impact: "critical",
    phase: last?.phase ?? "investigating",
    rawStatus: last?.rawStatus ?? "investigating",
    startedAt: at("11:48"),
    ...(last?.phase === "resolved" && { resolvedAt: last.at }),
    components: parts.map((name) => ({ name })),
    updates,
    firstSeenAt: at("11:49"),
    feeds: [],
    missedReads: 0,
    version: count,
  };
}

/** The request after the first `count` updates. */
export function cloudflareRequest(kind: ChangeKind, count: number, more: Partial<ComposeRequest> = {}): ComposeRequest {
  const incident = incidentAfter(count);
  const newest = incident.updates.at(-1);
  const eventAt = newest?.at ?? at("11:48");
  const state = (phase: Phase, impact: Impact = "critical") => ({ phase, impact });
  const before = incident.updates.at(-2);
  const change: Change = {
    id: changeId(id, kind, [newest?.key ?? ""], incident.phase),
    kind,
    service: cloudflare.id,
    incident: id,
    story: incident.story,
    at: eventAt + 60_000,
    eventAt,
    found: "fresh",
    ...(before !== undefined && { from: state(before.phase) }),
    to: state(incident.phase),
    updates: newest === undefined ? [] : [newest.key],
    amends: [],
    overtaken: false,
  };
  const story = { id: incident.story, lead: id, incidents: [id], services: [cloudflare.id], openedAt: at("11:48") };
  return {
    change,
    incident,
    service: cloudflare,
    story,
    updates: newest === undefined ? [] : [{ update: newest, sentences: [] }],
    evidence: "confirmed",
    asOf: eventAt + 60_000,
    ...more,
  };
}

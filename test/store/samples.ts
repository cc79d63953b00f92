/** Small true-to-type values for the store's tests; every field that is optional is there in the full variants. */
import type { Block, Bulletin } from "../../src/domain/bulletin.ts";
import type { Change } from "../../src/domain/change.ts";
import type { CoverageDecision } from "../../src/domain/coverage.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { bulletinId, changeId, hashOf, incidentId, serviceId, storyIdOf } from "../../src/domain/ids.ts";
import type { Incident, IncidentUpdate } from "../../src/domain/incident.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Story } from "../../src/domain/story.ts";
import type { FeedMemory, Filing } from "../../src/ports.ts";

export const start = Date.UTC(2025, 10, 18, 11, 48);
export const minute = 60_000;
export const cloudflare = serviceId("cloudflare");

export const update = (number: number, overrides: Partial<IncidentUpdate> = {}): IncidentUpdate => ({
  key: `u${number}`,
  phase: "investigating",
  rawStatus: "investigating",
  text: `Text ${number}`,
  textHash: hashOf(`Text ${number}`),
  at: start + number * minute,
  firstSeenAt: start + number * minute,
  ...overrides,
});

export function incident(providerId: string, overrides: Partial<Incident> = {}): Incident {
  const service = overrides.service ?? cloudflare;
  const id = incidentId(service, providerId);
  return {
    id,
    service,
    providerId,
    story: storyIdOf(id),
    title: "Cloudflare Global Network experiencing issues",
    kind: "outage",
    impact: "critical",
    phase: "investigating",
    rawStatus: "investigating",
    startedAt: start,
    components: [{ name: "CDN/Cache", status: "degraded_performance" }, { name: "WARP" }],
    updates: [update(1)],
    firstSeenAt: start,
    feeds: ["cloudflare/statuspage/https://status.example/api"],
    missedReads: 0,
    version: 1,
    ...overrides,
  };
}

export const storyOf = (one: Incident, overrides: Partial<Story> = {}): Story => ({
  id: one.story,
  lead: one.id,
  incidents: [one.id],
  services: [one.service],
  openedAt: one.startedAt,
  ...overrides,
});

export const change = (one: Incident, overrides: Partial<Change> = {}): Change => ({
  id: changeId(
    one.id,
    "opened",
    one.updates.map((each) => each.key),
    one.phase,
  ),
  kind: "opened",
  service: one.service,
  incident: one.id,
  story: one.story,
  at: start,
  eventAt: start,
  found: "fresh",
  to: { phase: one.phase, impact: one.impact },
  updates: one.updates.map((each) => each.key),
  amends: [],
  overtaken: false,
  ...overrides,
});

export const publish: CoverageDecision = {
  kind: "publish",
  rule: "critical",
  reason: "critical impact",
  ring: true,
  path: ["quiet: no", "critical: yes"],
};

export const block = (id: Block["kind"], text: string, overrides: Partial<Block> = {}): Block => ({
  id,
  kind: id,
  text,
  clauses: [{ text, sources: [{ kind: "catalogue", service: "cloudflare", field: "name" }] }],
  factsHash: hashOf(text),
  ...overrides,
});

export function bulletin(one: Change, overrides: Partial<Bulletin> = {}): Bulletin {
  return {
    id: bulletinId(one.id, "bn-IN", "bengali"),
    kind: "flash",
    change: one.id,
    incident: one.incident,
    story: one.story,
    style: { edition: "bn-IN", digits: "bengali" },
    marker: "🔴",
    asOf: start,
    templateVersion: "t1",
    blocks: [block("headline", "ক্লাউডফ্লেয়ার বিভ্রাট", { formula: "h1" }), block("lead", "পরিষেবা ব্যাহত।")],
    ...overrides,
  };
}

export const delivery = (id: string, overrides: Partial<Delivery> = {}): Delivery => ({
  id,
  lane: "kolkata",
  chat: "@bibhrat",
  role: "card",
  post: { marker: "🔴", blocks: [block("headline", `শিরোনাম ${id}`)] },
  postHash: hashOf(id),
  ring: true,
  state: "due",
  attempt: 0,
  createdAt: start,
  notBefore: start,
  ...overrides,
});

export const review = (one: Change, overrides: Partial<Review> = {}): Review => ({
  id: `r_${one.id}`,
  change: one.id,
  rule: "blocked",
  reason: "a blocking finding",
  findings: ["latin-digits"],
  bulletins: [bulletin(one)],
  contentHash: "content-1",
  state: "waiting",
  createdAt: start,
  ...overrides,
});

export const feed: FeedMemory = { key: "cloudflare/statuspage/https://status.example/api", failures: 0 };

export const filing = (overrides: Partial<Filing> = {}): Filing => ({
  feed,
  incidents: [],
  stories: [],
  changes: [],
  decisions: [],
  bulletins: [],
  reviews: [],
  deliveries: [],
  ...overrides,
});

/** A new incident with everything that its opening causes. */
export function opening(
  providerId: string,
  overrides: Partial<Incident> = {},
): Filing & { readonly incident: Incident } {
  const one = incident(providerId, overrides);
  const opened = change(one);
  return {
    incident: one,
    ...filing({
      incidents: [{ incident: one, expectedVersion: 0 }],
      stories: [storyOf(one)],
      changes: [opened],
      decisions: [{ change: opened.id, decision: publish, at: start }],
      bulletins: [bulletin(opened)],
      deliveries: [delivery(`card-${providerId}`, { story: one.story, bulletin: bulletin(opened).id })],
    }),
  };
}

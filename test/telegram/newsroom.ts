/** A small newsroom for tests of the bot: real store, real phrases, real catalogue entries, the Bot API double. */
import { hashOf, incidentId, serviceId, storyIdOf } from "../../src/domain/ids.ts";
import type { Incident } from "../../src/domain/incident.ts";
import type { Review } from "../../src/domain/review.ts";
import { feedKey, type Service } from "../../src/domain/service.ts";
import { loadLocales } from "../../src/locales.ts";
import { aliasKey } from "../../src/locales-names.ts";
import type { Clock, FeedMemory, Filing, Phrases } from "../../src/ports.ts";
import { createDirectory, type Directory } from "../../src/readers/directory.ts";
import { createParts, type Parts } from "../../src/readers/parts.ts";
import { type QuestionWords, questionSections, questionWords } from "../../src/readers/question-words.ts";
import { readingSections } from "../../src/reading/schema.ts";
import { createPhrases } from "../../src/writing/phrases.ts";
import { block } from "./posts.ts";

/** 18 November 2025, 12:30 UTC: six in the evening in Kolkata, half past six in Dhaka. */
export const evening = Date.UTC(2025, 10, 18, 12, 30);
export const minute = 60_000;

const cloudflareFeed = {
  service: serviceId("cloudflare"),
  format: "statuspage",
  url: "https://www.cloudflarestatus.com/api/v2/incidents.json",
} as const;

export const cloudflare: Service = {
  id: serviceId("cloudflare"),
  name: "Cloudflare",
  category: "cdn",
  dependsOn: [],
  reach: 1,
  page: "https://www.cloudflarestatus.com",
  feeds: [cloudflareFeed],
};
export const x: Service = {
  id: serviceId("x"),
  name: "X (Twitter)",
  category: "social",
  dependsOn: [cloudflare.id],
  reach: 1,
  page: "https://developer.x.com/status",
  feeds: [],
};
export const chatgpt: Service = {
  id: serviceId("chatgpt"),
  name: "ChatGPT",
  category: "ai",
  owner: "OpenAI",
  dependsOn: [cloudflare.id],
  reach: 1,
  feeds: [
    { service: serviceId("chatgpt"), format: "incidentio", url: "https://status.openai.com/api/v2/incidents.json" },
  ],
};
export const services: ReadonlyMap<string, Service> = new Map([cloudflare, x, chatgpt].map((one) => [one.id, one]));

const locales = loadLocales(new URL("../../locales", import.meta.url).pathname, {
  cache: false,
  sections: { ...readingSections, ...questionSections },
});
export const questions: QuestionWords = questionWords(locales.sections.questions, aliasKey);
export const phrases: Phrases = createPhrases(locales);
export const directory: Directory = createDirectory(services.values(), locales.names, aliasKey, questions.sounds);

export const parts: Parts = createParts(locales.names, aliasKey);

export const clockAt = (now: number): Clock => ({ now: () => now, sleep: async () => {} });

export function readAt(service: Service, lastGoodAt: number): FeedMemory {
  const [feed] = service.feeds;
  if (!feed) throw new Error(`${service.id} has no feed`);
  return { key: feedKey(feed), lastGoodAt, lastTriedAt: lastGoodAt, failures: 0 };
}

export function incident(service: Service, more: Partial<Incident> = {}): Incident {
  const providerId = more.providerId ?? "8gmgl950y3h7";
  const id = incidentId(service.id, providerId);
  return {
    id,
    service: service.id,
    providerId,
    story: storyIdOf(id),
    url: `https://www.cloudflarestatus.com/incidents/${providerId}`,
    title: "Cloudflare Global Network experiencing issues",
    kind: "outage",
    impact: "critical",
    phase: "investigating",
    rawStatus: "investigating",
    startedAt: Date.UTC(2025, 10, 18, 11, 48),
    components: [],
    updates: [],
    firstSeenAt: evening,
    feeds: [feedKey(cloudflareFeed)],
    missedReads: 0,
    version: 1,
    ...more,
  };
}

/** What files these incidents, each with its story. */
export function filing(feed: FeedMemory, incidents: readonly Incident[], reviews: readonly Review[] = []): Filing {
  return {
    feed,
    incidents: incidents.map((one) => ({ incident: one, expectedVersion: 0 })),
    stories: incidents.map(({ story, id, service, startedAt }) => ({
      id: story,
      lead: id,
      incidents: [id],
      services: [service],
      openedAt: startedAt,
    })),
    changes: incidents.map(({ id, service, story, startedAt, phase, impact }) => ({
      id: `c_${hashOf(id)}` as Filing["changes"][number]["id"],
      kind: "opened",
      service,
      incident: id,
      story,
      at: evening,
      eventAt: startedAt,
      found: "fresh",
      to: { phase, impact },
      updates: [],
      amends: [],
      overtaken: false,
    })),
    decisions: [],
    bulletins: [],
    reviews,
    deliveries: [],
  };
}

export function review(of: Incident, more: Partial<Review> = {}): Review {
  const change = `c_${hashOf(of.id)}` as Review["change"];
  return {
    id: `r_${hashOf(of.id)}`,
    change,
    reason: "The page gives it no impact, but nearly everyone uses the service: an editor decides.",
    rule: "notice-wide",
    findings: [],
    bulletins: [
      {
        id: `b_${hashOf(of.id)}` as Review["bulletins"][number]["id"],
        kind: "flash",
        change,
        incident: of.id,
        story: of.story,
        style: { edition: "bn-IN", digits: "bengali" },
        marker: "🔴",
        asOf: evening,
        templateVersion: "1",
        blocks: [
          block("headline", "ক্লাউডফ্লেয়ারে বিভ্রাট".normalize("NFC")),
          block("lead", "বহু সাইট খুলছে না।".normalize("NFC")),
        ],
      },
    ],
    contentHash: hashOf("shown"),
    state: "waiting",
    createdAt: evening,
    ...more,
  };
}

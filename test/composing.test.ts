/** Incidents of services without a feed, composed by people: same writers, same lint, read by an editor first. */
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { type Composing, compose } from "../src/composing.ts";
import { reviewPost } from "../src/desk/review-card.ts";
import type { Channel } from "../src/domain/channel.ts";
import { serviceId } from "../src/domain/ids.ts";
import type { Review } from "../src/domain/review.ts";
import { loadCatalogue } from "../src/feeds/catalogue.ts";
import { type Language, openLanguage } from "../src/language.ts";
import type { Newsroom } from "../src/newsroom.ts";
import { publishReview } from "../src/publish-review.ts";
import { openStore, type SqliteStore } from "../src/store/index.ts";
import * as room from "./telegram/newsroom.ts";

const include = { services: ["all"], minImpact: "minor", kinds: ["outage"] } as const;
const channel = (id: string, edition: Channel["edition"]): Channel => ({
  id,
  chat: -1,
  edition,
  digits: "bengali",
  mode: "card-and-replies",
  include,
});
const bkash = serviceId("bkash");
const { services } = loadCatalogue(new URL("../src/feeds/catalogue", import.meta.url).pathname);
const newsroom = {
  services: new Map(services.map((one) => [one.id, one])),
  channels: [channel("kolkata", "bn-IN"), channel("dhaka", "bn-BD")],
  rules: [{ when: {}, then: "publish" }],
  freshnessMs: 7_200_000,
  reviewLane: { lane: "review", chat: -2 },
} as unknown as Newsroom;

let language: Language;
let store: SqliteStore;
let now: number;
beforeAll(() => {
  language = openLanguage(new URL("../locales", import.meta.url).pathname);
});
beforeEach(async () => {
  store = await openStore({ url: ":memory:" });
  now = room.evening;
});
afterEach(() => store.close());

const clock = { now: () => now, sleep: async () => {} };
const note = (text: string, source: string, isOfficial = false) => ({
  text: { "bn-IN": text.normalize("NFC"), "bn-BD": text.normalize("NFC") },
  source: source.normalize("NFC"),
  isOfficial,
});
function ports() {
  const say = (id: string, args?: Readonly<Record<string, string | number>>) => room.phrases.say("bn-IN", id, args);
  const { english, writer } = language;
  const shown = (one: Review) => reviewPost(one, say);
  return {
    store,
    english,
    writer,
    clock,
    log: () => {},
    given: { ...store, recall: language.recall, say: room.phrases.say },
    reviewPost: shown,
  };
}
async function act(wanted: Omit<Composing, "service" | "by">) {
  now += room.minute;
  return compose({ service: bkash, by: 601, ...wanted }, newsroom, ports());
}
const drafts = async (): Promise<readonly Review[]> => store.waitingReviews();
async function publish(): Promise<void> {
  const [review] = await drafts();
  if (!review) throw new Error("expected a draft");
  const audit = { at: now, actor: 601, act: "review.publish", subject: review.id } as const;
  expect(await publishReview(review, audit, newsroom, { store, clock })).toBe(true);
}
const textOf = (review: Review | undefined, edition = "bn-BD"): string =>
  review?.bulletins
    .find(({ style }) => style.edition === edition)
    ?.blocks.map(({ text }) => text)
    .join("\n") ?? "";

const at = (lines: readonly string[]): string => lines.join("\n").normalize("NFC");

it("waits for an editor whatever the policy says, and says who says it, not what no page said", async () => {
  const opening = note("পেমেন্ট আটকে যাচ্ছে।", "প্রথম আলো");
  expect(await act({ act: { kind: "open", impact: "major" }, note: opening })).toMatchObject({ kind: "drafted" });
  const [review, ...others] = await drafts();
  expect(others).toEqual([]);
  expect(review).toMatchObject({ rule: "by-hand", findings: [] });
  const text = textOf(review);
  expect(text).toContain(at(["মোবাইল আর্থিক সেবা বিকাশে সমস্যা হচ্ছে বলে জানা গেছে।", "প্রথম আলো: পেমেন্ট আটকে যাচ্ছে।"]));
  expect(text).toContain(at(["সূত্র: প্রথম আলো,"]));
  expect(text).not.toContain(at(["স্ট্যাটাস পেজ"]));
  expect((await store.dueDeliveries(now, 10)).map(({ role }) => role)).toEqual(["review"]);
  expect(await act({ act: { kind: "open", impact: "major" }, note: opening })).toEqual({ kind: "alreadyOpen" });
});

it("a channel with Latin digits has them in the frame too", async () => {
  const channels = newsroom.channels.map((one) => ({ ...one, digits: "latin" as const }));
  const opening = { kind: "open", impact: "major" } as const;
  const wanted = { service: bkash, by: 601, act: opening, note: note("টাকা আটকে যাচ্ছে।", "প্রথম আলো") };
  await compose(wanted, { ...newsroom, channels }, ports());
  const text = textOf((await drafts())[0], "bn-IN");
  expect(text).toContain(at(["টাকা আটকে যাচ্ছে।"]));
  expect(text).toMatch(/[0-9]/u);
  expect(text).not.toMatch(/[০-৯]/u);
});

it("before readers know of it, what is added is part of the first news; then each step is one of its own", async () => {
  await act({ act: { kind: "open", impact: "major" }, note: note("পেমেন্ট আটকে যাচ্ছে।", "প্রথম আলো") });
  await act({ act: { kind: "add", note: "statement" }, note: note("সেবা বন্ধ আছে।", "বিকাশ", true) });
  expect(textOf((await drafts())[0])).toContain(at(["প্রথম আলো: পেমেন্ট আটকে যাচ্ছে।", "বিকাশ: সেবা বন্ধ আছে।"]));
  await publish();
  await act({ act: { kind: "add", note: "cause" }, note: note("সার্ভারে ত্রুটি।", "বিকাশ", true) });
  const cause = textOf((await drafts())[0]);
  expect(cause).toContain(at(["বিকাশ: সার্ভারে ত্রুটি।"]));
  expect(cause).not.toContain(at(["সেবা বন্ধ আছে।"]));
  await publish();
  await act({ act: { kind: "close" }, note: note("সেবা স্বাভাবিক।", "বিকাশ", true) });
  const end = textOf((await drafts())[0]);
  expect(end).toContain(at(["বিকাশ: সেবা স্বাভাবিক।"]));
  expect(end).toContain(at(["#সচল"]));
  await publish();
  expect(await store.openIncidents()).toEqual([]);
  const cards = (await store.dueDeliveries(now, 100)).filter(({ lane }) => lane === "dhaka");
  expect(cards.length).toBeGreaterThan(0);
  expect(await act({ act: { kind: "close" } })).toEqual({ kind: "nothingOpen" });
});

it("a tracker's figure stands with its source and time, a tip while it holds", async () => {
  await act({ act: { kind: "open", impact: "major" }, note: note("পেমেন্ট আটকে যাচ্ছে।", "প্রথম আলো") });
  await publish();
  const figure = { reports: 1200, at: now - 10 * room.minute };
  await act({ act: { kind: "add", note: "figure" }, note: { ...note("", "downdetector"), figure } });
  expect(textOf((await drafts())[0]).replaceAll("\u00a0", " ")).toContain(at(["প্রায় ১ হাজার ২০০ অভিযোগ"]));
  const tip = { ...note("পরে আবার চেষ্টা করুন।", "বিকাশ"), until: now + 60 * room.minute };
  await act({ act: { kind: "add", note: "tip" }, note: tip });
  expect(textOf((await drafts())[0])).toContain(at(["পরে আবার চেষ্টা করুন।"]));
  now += 120 * room.minute;
  await act({ act: { kind: "update" } });
  expect(textOf((await drafts())[0])).not.toContain(at(["পরে আবার চেষ্টা করুন।"]));
});

it("what a feed tells is closed by the feed alone", async () => {
  const open = { ...room.incident(room.cloudflare), service: bkash, feeds: ["bkash/statuspage/https://x"] } as never;
  await store.file(room.filing({ key: "bkash/statuspage/https://x" as never, failures: 0 }, [open]));
  expect(await act({ act: { kind: "close" } })).toEqual({ kind: "hasFeed" });
});

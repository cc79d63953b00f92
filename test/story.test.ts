/** The outage of 18 November 2025 with everything that failed with it, and what is left when a witness is missing. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsOfCase } from "../src/commands/replay-rows.ts";
import { explainStory } from "../src/commands/why.ts";
import { serviceId } from "../src/domain/ids.ts";
import type { StoryFile } from "../src/ports.ts";
import { type Day, playDay, type Sent } from "./support/newsroom-day.ts";

const seed = rowsOfCase(fileURLToPath(new URL("./fixtures/cases/seed-2025-11-18/case.yaml", import.meta.url)));
const time = (clock: string): number => Date.parse(`2025-11-18T${clock}Z`);
const in_ = (day: Day): readonly Sent[] => day.sent.filter(({ lane }) => lane === "kolkata");
const posts = (day: Day): readonly Sent[] => in_(day).filter(({ edit }) => !edit);
const cardAt = (day: Day, clock: string, lane = "kolkata"): string =>
  day.sent.findLast((one) => one.lane === lane && one.role === "card" && one.at <= time(clock))?.text ?? "";

const storyOf = async (day: Day, service: string): Promise<StoryFile | undefined> => {
  const [incident] = await day.store.latestIncidents(serviceId(service), 1);
  return incident && day.store.storyFile(incident.story);
};

describe("the whole of that day", () => {
  let day: Day;
  beforeAll(async () => {
    day = await playDay(seed);
  }, 60_000);
  afterAll(() => day.close());

  it("is one story, led by the provider, with all of them in it", async () => {
    const file = await storyOf(day, "cloudflare");
    expect(file?.story.services).toEqual(["cloudflare", "x", "chatgpt", "league-of-legends"]);
    expect(file?.incidents.map(({ service }) => service).toSorted()).toEqual([
      "chatgpt",
      "cloudflare",
      "league-of-legends",
      "x",
    ]);
    for (const service of ["x", "chatgpt", "league-of-legends"])
      expect((await storyOf(day, service))?.story.id).toBe(file?.story.id);
  });

  it("is one card in each channel, which rings once; whoever joins is an update under it", () => {
    for (const lane of ["kolkata", "dhaka"]) {
      const cards = day.sent.filter((one) => one.lane === lane && one.role === "card" && !one.edit);
      expect(cards).toHaveLength(1);
    }
    expect(posts(day).map(({ role, headline }) => [role, headline])).toEqual([
      ["card", "সমস্যায় এক্স, নেপথ্যে ক্লাউডফ্লেয়ার"],
      ["reply", "বাড়ছে বিভ্রাটের পরিধি, এ বার সমস্যা চ্যাটজিপিটিতেও"],
      ["reply", expect.stringContaining("কারণ চিহ্নিত")],
      ["reply", "বাড়ছে বিভ্রাটের পরিধি, এ বার সমস্যা লিগ অব লেজেন্ডসেও"],
      ["reply", "ফের খুলছে এক্স, কাটেনি ক্লাউডফ্লেয়ারের সমস্যা"],
      ["reply", expect.stringContaining("ক্লাউডফ্লেয়ার")],
      ["reply", "লিগ অব লেজেন্ডস চালু, কাটেনি ক্লাউডফ্লেয়ারের সমস্যা"],
      ["reply", "চ্যাটজিপিটি চালু, কাটেনি ক্লাউডফ্লেয়ারের সমস্যা"],
      ["reply", "প্রায় পৌনে আট ঘণ্টা পর স্বাভাবিক ক্লাউডফ্লেয়ার"],
    ]);
  });

  it("joins without a sound", () => {
    const joins = posts(day).filter(({ headline }) => headline.includes("পরিধি"));
    expect(joins.map(({ ring }) => ring)).toEqual([false, false]);
  });

  it("is headed by X and ChatGPT in both editions, with Cloudflare as the cause once that is sure for both", () => {
    expect(cardAt(day, "12:10:00")).not.toContain("নেপথ্যে");
    expect(cardAt(day, "12:45:00")).toMatch(
      /^\S+ সমস্যায় এক্স (ও|, ).*চ্যাটজিপিটি.*নেপথ্যে ক্লাউডফ্লেয়ার|^\S+ সমস্যায় এক্স ও চ্যাটজিপিটি, নেপথ্যে ক্লাউডফ্লেয়ার/,
    );
    expect(cardAt(day, "12:45:00", "dhaka")).toMatch(/^\S+ এক্স ও চ্যাটজিপিটিতে সমস্যা, কারণ ক্লাউডফ্লেয়ারের বিভ্রাট/);
  });

  it("tells of WARP in London as a detail, for as long as it is one", () => {
    expect(cardAt(day, "13:05:00")).toContain("লন্ডনে");
    expect(cardAt(day, "19:30:00")).not.toContain("লন্ডনে");
  });

  it("attributes what our own check saw to it, and to nobody else", () => {
    expect(cardAt(day, "11:50:00")).toContain("আমাদের নিজস্ব পরীক্ষায় খুলছে না এক্স।");
    const back = posts(day).find(({ headline }) => headline.startsWith("ফের খুলছে এক্স"));
    expect(back?.text).toContain("সূত্র: আমাদের নিজস্ব পরীক্ষা");
    expect(day.sent.map(({ text }) => text).join()).not.toMatch(/Our own check|এক্সের স্টেটাস পেজ/);
  });

  it("ends with the length, the earlier outages of X and why X matters", () => {
    const card = cardAt(day, "23:59:00");
    expect(card).toContain("প্রায় পৌনে আট ঘণ্টা পর স্বাভাবিক ক্লাউডফ্লেয়ার, ভুগেছে এক্স");
    expect(card).toContain("২০২৫ সালের মার্চে");
    expect(card).toContain("২০২৪ সালের অগস্টেও");
    expect(card).toContain("এক্স ব্যবহার করেন।");
    const end = posts(day).at(-1)?.text ?? "";
    expect(end).toContain("কেটেছে ৭ ঘণ্টা ৪০ মিনিট");
    expect(end).toContain("ঘটনাক্রম:");
  });

  it("settles the draft about X that the story overtook", async () => {
    expect(await day.store.waitingReviews()).toEqual([]);
  });

  it("is told in Dhaka in the same steps, in its own words", () => {
    const told = day.sent.filter(({ lane, edit }) => lane === "dhaka" && !edit);
    expect(told.map(({ role, ring, headline }) => [role, ring, headline])).toEqual([
      ["card", true, "এক্সে সমস্যা, কারণ ক্লাউডফ্লেয়ারের বিভ্রাট"],
      ["reply", false, "বিভ্রাটের পরিধি বাড়ছে, এবার সমস্যা চ্যাটজিপিটিতেও"],
      ["reply", true, expect.stringContaining("কারণ শনাক্ত")],
      ["reply", false, "বিভ্রাটের পরিধি বাড়ছে, এবার সমস্যা লিগ অব লেজেন্ডসেও"],
      ["reply", false, "আবার সচল এক্স, কাটেনি ক্লাউডফ্লেয়ারের সমস্যা"],
      ["reply", true, expect.stringContaining("ক্লাউডফ্লেয়ার")],
      ["reply", false, "লিগ অব লেজেন্ডস সচল, ক্লাউডফ্লেয়ারের সমস্যা কাটেনি"],
      ["reply", false, "চ্যাটজিপিটি সচল, ক্লাউডফ্লেয়ারের সমস্যা কাটেনি"],
      ["reply", true, "প্রায় পৌনে আট ঘণ্টা পর স্বাভাবিক ক্লাউডফ্লেয়ার"],
    ]);
    const [end, card] = [told.at(-1)?.text ?? "", cardAt(day, "23:59:00", "dhaka")];
    expect(end).toContain("লেগেছে ৭ ঘণ্টা ৪০ মিনিট");
    expect(end).toContain("ঘটনাক্রম:");
    expect(card).toContain("২০২৫ সালের মার্চে");
    expect(card).toContain("২০২৪ সালের আগস্টেও");
    expect(card).toContain("এক্স ব্যবহার করেন।");
    expect(cardAt(day, "13:05:00", "dhaka")).toContain("লন্ডনে");
    expect(cardAt(day, "19:30:00", "dhaka")).not.toContain("লন্ডনে");
    expect(cardAt(day, "11:50:00", "dhaka")).toContain("আমাদের নিজস্ব পরীক্ষায়");
  });

  it.each(["kolkata", "dhaka"])("comes back in stages on the card in %s, who is back leaving its headline", (lane) => {
    const headline = (clock: string): string => cardAt(day, clock, lane).split("\n")[0] ?? "";
    const names = ["এক্স", "চ্যাটজিপিটি"].map((name) => name.normalize("NFC"));
    const named = (clock: string): readonly boolean[] =>
      names.map((name) => headline(clock).normalize("NFC").includes(name));
    expect(["14:00:00", "14:40:00", "15:40:00"].map(named)).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });

  it("can be explained, every decision of it", async () => {
    const file = await storyOf(day, "cloudflare");
    const told = file ? await explainStory(file, day.store) : "";
    for (const { change } of day.changes) expect(told).toContain(change.id);
    expect(told).not.toContain("no decision is stored");
    expect(told).toContain("observed, confirmed: Our check got Cloudflare's own error page in its place");
    expect(told).toContain("named, confirmed: Its operator names Cloudflare as the cause.");
    expect(told).toContain("depends, probable: It depends on Cloudflare");
    expect(told).toContain("news value");
    for (const { change } of day.changes.filter(({ decision }) => decision.kind === "publish")) {
      const from = told.indexOf(change.id);
      const part = told.slice(from, told.indexOf(" (", from + 1));
      // When the vendor posted it, when it was seen, the rows that were looked at.
      expect(part).toMatch(/happened 2025-11-18T\S+, seen -?\d+ s later/);
      expect(part).toMatch(/path .+: publish/);
    }
    expect(told).toMatch(/ {2}written -?\d+ s after it happened/);
    expect(told).toMatch(/ {2}asked r_\w+ -?\d+ s after it happened, superseded/);
    expect(told).toMatch(/ {2}card d_\w+ in kolkata: sent -?\d+ s after it happened/);
    const clauses = told.split("\n").filter((line) => line.startsWith("    ") && line.includes(" ← "));
    expect(clauses.length).toBeGreaterThan(100);
  });

  it("brings every update of every page once", () => {
    const brought = day.changes.flatMap(({ change }) => change.updates.map((key) => `${change.incident}/${key}`));
    expect(new Set(brought).size).toBe(brought.length);
    expect(
      day.changes.filter(({ change }) => change.service === "cloudflare").flatMap(({ change }) => change.updates),
    ).toHaveLength(18);
  });
});

describe("without the provider's page", () => {
  let day: Day;
  beforeAll(async () => {
    day = await playDay(seed.filter(({ service }) => service !== "cloudflare"));
  }, 60_000);
  afterAll(() => day.close());

  it("publishes nothing about X: an editor is asked, in hedged words", () => {
    const published = day.sent.filter(({ role }) => role !== "review");
    expect(published.map(({ text }) => text).join()).not.toContain("এক্স");
    const [asked] = day.sent.filter(({ role }) => role === "review");
    expect(asked?.text).toContain("এক্সে সমস্যার ইঙ্গিত, এখনও নিশ্চিত নয়");
    expect(asked?.text).toContain("এক্সে সমস্যার আভাস, এখনো নিশ্চিত নয়");
  });

  it("names no cause, in no headline and in no text of either edition", () => {
    for (const { text } of day.sent) expect(text).not.toContain("ক্লাউডফ্লেয়ার");
    expect(new Set(day.sent.map(({ lane }) => lane))).toEqual(new Set(["review", "kolkata", "dhaka"]));
  });
});

describe("without our own check", () => {
  it("does not name X as down", async () => {
    const day = await playDay(seed.filter(({ service }) => service !== "x"));
    for (const lane of ["kolkata", "dhaka"]) {
      const told = day.sent.filter((one) => one.lane === lane);
      const texts = told.map(({ text }) => text).join();
      expect(texts).not.toContain("এক্স");
      expect(texts).toContain("চ্যাটজিপিটি");
      expect(told.some(({ headline }) => /চ্যাটজিপিটি.*ক্লাউডফ্লেয়ার/.test(headline))).toBe(true);
    }
    await day.close();
  }, 60_000);
});

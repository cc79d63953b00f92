/** The digest of a reader: at an hour of their own clock, of what they follow, once, and not in their quiet hours. */
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { rowsOfCase } from "../src/commands/replay-rows.ts";
import { type DigestWish, nextDigest, slotDue } from "../src/domain/digest-wish.ts";
import { type Follower, laneOf, type Subject } from "../src/domain/following.ts";
import { type ReaderDigestPorts, tellDigests } from "../src/reader-digests.ts";
import { newFollower } from "../src/readers/following.ts";
import { createSetClock } from "../src/replay.ts";
import { renderPost } from "../src/terminal/sender.ts";
import { playDay, tools } from "./support/newsroom-day.ts";
import { parts } from "./telegram/newsroom.ts";

const seed = rowsOfCase(fileURLToPath(new URL("./fixtures/cases/seed-2025-11-18/case.yaml", import.meta.url)));
/** 23:00 in Kolkata, 23:30 in Dhaka, 17:30 in London. */
const night = Date.parse("2025-11-18T17:30:00Z");
const hour = 3_600_000;
const daily = (at: number): DigestWish => ({ span: "day", hour: at });

describe("when", () => {
  test.each([
    ["Asia/Kolkata", daily(23), "2025-11-18T17:29:59Z", "2025-11-18T17:30:00Z"],
    ["Asia/Kolkata", daily(23), "2025-11-18T17:30:00Z", "2025-11-19T17:30:00Z"],
    ["Europe/London", daily(8), "2025-03-29T09:00:00Z", "2025-03-30T07:00:00Z"],
    ["Asia/Kolkata", { span: "week", hour: 9 }, "2025-11-18T00:00:00Z", "2025-11-23T03:30:00Z"],
  ] as const)("%s, %j, after %s: %s", (zone, wish, now, next) => {
    expect(new Date(nextDigest(wish, "bn-IN", zone, Date.parse(now))).toISOString()).toBe(next.replace("Z", ".000Z"));
  });

  test("a week is told of on Friday in Bangladesh", () => {
    const next = nextDigest({ span: "week", hour: 9 }, "bn-BD", "Asia/Dhaka", night);
    expect(new Date(next).getUTCDay()).toBe(5);
    expect(slotDue({ span: "week", hour: 9 }, "Asia/Dhaka", next, next)).toMatchObject({ from: next - 7 * 24 * hour });
  });

  test("an hour that was missed is not made up for", () => {
    expect(slotDue(daily(23), "Asia/Kolkata", night, night + 4 * hour)).toBeUndefined();
  });
});

describe("what", () => {
  let day: Awaited<ReturnType<typeof playDay>>;
  beforeEach(async () => {
    day = await playDay(seed.filter(({ at }) => at < night));
  }, 60_000);
  afterEach(() => day.close());

  const ports = (now: number): ReaderDigestPorts => ({
    store: day.store,
    newsroom: tools.newsroom({ ...tools.config(), catalogue: "none" }),
    writer: tools.language().writer,
    parts,
    clock: createSetClock(now),
    log: () => {},
    buttons: () => [],
  });

  async function wish(chat: number, subjects: readonly Subject[], more: Partial<Follower> = {}): Promise<void> {
    const reader = { ...newFollower(chat, more.edition ?? "bn-IN"), digest: daily(23), ...more };
    await day.store.follow(reader, { add: subjects }, night - hour);
  }

  const told = async (now = night) => {
    const due = await day.store.dueDeliveries(now, 100);
    return new Map(due.map((one) => [one.lane, one]));
  };

  it("counts what the reader follows, in one message, once", async () => {
    await wish(501, ["all"]);
    await wish(502, ["service:cloudflare"]);
    await wish(503, ["service:github"]);
    await wish(504, ["all"], { digest: daily(9) });
    await tellDigests(ports(night));
    const messages = await told();
    expect([...messages.keys()]).toEqual([501, 502].map(laneOf));
    const texts = [501, 502].map((chat) => renderPost(messages.get(laneOf(chat))?.post ?? { marker: "", blocks: [] }));
    expect(texts[0]).toContain("চ্যাটজিপিটি");
    expect(texts[1]).toContain("ক্লাউডফ্লেয়ার".normalize("NFC"));
    expect(texts[1]).not.toContain("চ্যাটজিপিটি");
    const depth = await day.store.outboxDepth();
    await tellDigests(ports(night + 60_000));
    expect(await day.store.outboxDepth()).toBe(depth);
  }, 60_000);

  it("is in the reader's edition, and waits for the end of their quiet hours", async () => {
    const rest = { zone: "Asia/Dhaka", hours: { from: 22, until: 7 }, days: [], graveBreaksIn: true };
    await wish(501, ["all"], { edition: "bn-BD", rest, digest: daily(23), kinds: [] });
    const atHour = night - hour / 2;
    await day.store.saveReader({ ...newFollower(501, "bn-BD"), rest, digest: daily(23), kinds: [] }, atHour - 1);
    await tellDigests(ports(atHour));
    expect((await told(atHour)).size).toBe(0);
    const morning = Date.parse("2025-11-19T01:00:00Z");
    const post = (await told(morning)).get(laneOf(501));
    expect(post?.notBefore).toBe(morning);
    expect(renderPost(post?.post ?? { marker: "", blocks: [] })).toContain("প্রতিষ্ঠান");
  }, 60_000);

  it("of a day on which nothing of theirs failed is not sent, and the next one is due", async () => {
    await wish(501, ["service:github"]);
    await tellDigests(ports(night));
    expect((await told()).size).toBe(0);
    expect(await day.store.dueDigests(night + 23 * hour, 10)).toEqual([]);
    expect(await day.store.dueDigests(night + 24 * hour, 10)).toHaveLength(1);
  }, 60_000);
});

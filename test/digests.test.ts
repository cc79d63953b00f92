/** The digest of a day, at the hour of each channel and once. */
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { rowsOfCase } from "../src/commands/replay-rows.ts";
import { enqueueDigests } from "../src/digests.ts";
import { digestSlot } from "../src/domain/digest-hours.ts";
import { createSetClock } from "../src/replay.ts";
import { renderPost } from "../src/terminal/sender.ts";
import { channel, playDay, tools } from "./support/newsroom-day.ts";
import { pageAt, time } from "./support/pages.ts";

const seed = rowsOfCase(fileURLToPath(new URL("./fixtures/cases/seed-2025-11-18/case.yaml", import.meta.url)));
/** 23:00 in Kolkata, 23:30 in Dhaka. */
const night = Date.parse("2025-11-18T17:30:00Z");
const kolkata = channel({ digest: { daily: "23:00" } });
const dhaka = channel({ id: "dhaka", edition: "bn-BD", digest: { daily: "23:00" } });

it("says what was down and what still is, by the operators' own words, once", async () => {
  const day = await playDay(seed.filter(({ at }) => at < night));
  const channels = [kolkata, dhaka, channel({ id: "none" })];
  const newsroom = { ...tools.newsroom({ ...tools.config(), catalogue: "none" }), channels };
  const ports = { store: day.store, writer: tools.language().writer, clock: createSetClock(night), log: () => {} };
  expect(await enqueueDigests(newsroom, ports)).toBe(2);
  expect(await enqueueDigests(newsroom, ports)).toBe(0);
  const due = await day.store.dueDeliveries(night, 10);
  expect(due.map(({ lane, role, ring }) => [lane, role, ring])).toEqual([
    ["kolkata", "message", false],
    ["dhaka", "message", false],
  ]);
  for (const { post } of due) {
    const text = renderPost(post);
    expect(text).toContain("ক্লাউডফ্লেয়ার:");
    expect(text).toContain("চ্যাটজিপিটি:");
    expect(text).not.toContain("এক্স");
  }
  await day.close();
}, 60_000);

it.each([
  ["at its hour", "2025-11-18T15:30:00Z", true],
  ["a little late", "2025-11-18T15:55:00Z", true],
  ["before its hour", "2025-11-18T15:29:59Z", false],
  ["long after it", "2025-11-18T16:30:00Z", false],
])("is due %s", (_name, at, isDue) => {
  const slot = digestSlot(channel({ digest: { daily: "21:00" } }), "day", Date.parse(at));
  expect(slot !== undefined).toBe(isDue);
});

it("comes once a week on its day, and covers seven of them", () => {
  const weekly = channel({ digest: { weekly: "sunday" } });
  const sunday = Date.parse("2025-11-23T15:30:00Z");
  const slot = digestSlot(weekly, "week", sunday);
  expect(slot && slot.until - slot.from).toBe(7 * 86_400_000);
  expect(digestSlot(weekly, "week", sunday - 86_400_000)).toBeUndefined();
  expect(digestSlot(weekly, "day", sunday)).toBeUndefined();
});

const check = (file: string) =>
  fileURLToPath(new URL(`./fixtures/cases/seed-2025-11-18/${file}.yaml`, import.meta.url));
const probe = (at: number, file: string) => ({ at, service: "chatgpt", format: "probe" as const, file: check(file) });
const wells = Array.from({ length: 11 }, (_, n) => probe(time("10:00") + n * 120_000, "x_well"));
const failing = [probe(time("10:30"), "x_failing"), probe(time("10:32"), "x_failing")];
const page = (clock: string, at?: string) =>
  pageAt(clock, {
    service: "chatgpt",
    impact: "major",
    said: at === undefined ? [] : [{ at, body: "We are investigating this issue." }],
  });

it.each([
  ["as a remark of the day and of the week when it was half an hour late", "11:05", true],
  ["not at all when it spoke within ten minutes", "10:38", false],
  ["not at all when its word is dated back to then, however late we read it", "10:35", false],
])("tells how late an operator admitted what our own check saw: %s", async (_name, spoke, isTold) => {
  const day = await playDay([page("09:59"), ...wells, ...failing, page("11:06", spoke)]);
  const at = time("17:30");
  const digest = { daily: "23:00", weekly: "tuesday" } as const;
  const channels = [
    channel({ digest }),
    channel({ id: "dhaka", edition: "bn-BD", digest: { ...digest, daily: "23:30" } }),
  ];
  const newsroom = { ...tools.newsroom({ ...tools.config(), catalogue: "none" }), channels };
  const ports = { store: day.store, writer: tools.language().writer, clock: createSetClock(at), log: () => {} };
  expect(await enqueueDigests(newsroom, ports)).toBe(4);
  const texts = (await day.store.dueDeliveries(at, 10)).map(({ post }) => renderPost(post).replaceAll("\u00a0", " "));
  for (const text of texts) expect(text.includes("আমাদের পরীক্ষায় সমস্যা ধরা পড়ার"), text).toBe(isTold);
  if (isTold) for (const text of texts) expect(text).toContain("৩৫ মিনিট");
  await day.close();
});

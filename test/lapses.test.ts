/** What time alone brings is told once, by the real pipeline into a real database, also over a restart. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { minute } from "../src/domain/found.ts";
import { type Desk, openDesk, type Page } from "./support/lapse-desk.ts";

const start = Date.UTC(2026, 4, 12, 9, 0);
const at = (minutes: number): number => start + minutes * minute;
const kolkata = "kolkata";
const dhaka = "dhaka";

const outage = (...said: Page["said"]): Page => ({ id: "x1", title: "Elevated errors on chat", impact: "major", said });
const opened = { at: at(0), status: "investigating", text: "We are investigating elevated errors." } as const;

let desk: Desk;
let url: string;
beforeEach(async () => {
  url = `file:${join(mkdtempSync(join(tmpdir(), "bibhrat-lapses-")), "a.sqlite")}`;
  desk = await openDesk(url, "chatgpt");
});
afterEach(() => desk.close());

const replies = (lane: string): readonly string[] =>
  desk.sent.filter((post) => post.lane === lane && post.role === "reply").map(({ headline }) => headline);

describe("a page that says nothing for 90 minutes", () => {
  it("is told of once in each edition, silently, and not again after a restart", async () => {
    await desk.poll(at(1), [outage(opened)]);
    await desk.poll(at(89), [outage(opened)]);
    expect(await desk.pass()).toBe(0);
    await desk.poll(at(91), [outage(opened)]);
    expect(await desk.pass()).toBe(1);
    expect(await desk.pass()).toBe(0);
    expect([...replies(kolkata), ...replies(dhaka)]).toMatchInlineSnapshot(`
      [
        "দেড় ঘণ্টা ধরে নতুন বার্তা নেই চ্যাটজিপিটির বিভ্রাট নিয়ে",
        "দেড় ঘণ্টা ধরে নতুন তথ্য নেই চ্যাটজিপিটির বিভ্রাট নিয়ে",
      ]
    `);
    expect(desk.sent.filter(({ role, ring }) => role === "reply" && ring)).toEqual([]);
    await desk.restart(url);
    await desk.poll(at(200), [outage(opened)]);
    expect(await desk.pass()).toBe(0);
    expect(desk.sent.at(-1)?.text).toMatchInlineSnapshot(`
      "🔴 দেড় ঘণ্টা ধরে নতুন তথ্য নেই চ্যাটজিপিটির বিভ্রাট নিয়ে

      এআই চ্যাটবট চ্যাটজিপিটির বিভ্রাট নিয়ে স্ট্যাটাস পেজে সর্বশেষ তথ্য দেওয়া হয় আজ মঙ্গলবার (১২ মে) বাংলাদেশ সময় বিকেল ৩টায়। এরপর আর কিছু জানানো হয়নি। বিকেল ৩টা থেকে এ সমস্যা চলছে।

      সূত্র: ওপেনএআইয়ের স্ট্যাটাস পেজ, ১২ মে বিকেল ৪টা ৩১ মিনিট (https://status.openai.com)

      #অচল #ChatGPT"
    `);
  });

  it("is told of again after another word and another silence", async () => {
    await desk.poll(at(1), [outage(opened)]);
    await desk.poll(at(91), [outage(opened)]);
    await desk.pass();
    const second = { at: at(100), status: "identified", text: "The issue has been identified." } as const;
    await desk.poll(at(101), [outage(opened, second)]);
    await desk.poll(at(180), [outage(opened, second)]);
    expect(await desk.pass()).toBe(0);
    await desk.poll(at(191), [outage(opened, second)]);
    expect(await desk.pass()).toBe(1);
  });

  it("is nobody's silence while the page cannot be read, or when nobody was told", async () => {
    await desk.poll(at(1), [outage(opened)]);
    desk.clock.set(at(120));
    expect(await desk.pass()).toBe(0);
    await desk.poll(at(121), [{ ...outage(opened), id: "x2", impact: "none" }]);
    expect((await desk.store.toldMarks((await desk.incident()).id)).length).toBe(0);
  });

  it("does not keep the end from whoever was told", async () => {
    await desk.poll(at(1), [outage(opened)]);
    await desk.poll(at(91), [outage(opened)]);
    await desk.pass();
    const end = { at: at(120), status: "resolved", text: "This incident has been resolved." } as const;
    await desk.poll(at(121), [outage(opened, end)]);
    expect(replies(kolkata)).toHaveLength(2);
    expect(desk.decisions.at(-1)).toBe("end-told");
    expect(await desk.pass()).toBe(0);
  });
});

describe("a minor trouble", () => {
  const minor = (...said: Page["said"]): Page => ({ ...outage(...said), impact: "minor" });
  const end = { at: at(4), status: "resolved", text: "This incident has been resolved." } as const;

  it("that is over before it was confirmed is never posted, and stays for the digest", async () => {
    await desk.poll(at(1), [minor(opened)]);
    await desk.poll(at(4), [minor(opened, end)]);
    desk.clock.set(at(20));
    expect(await desk.pass()).toBe(0);
    expect(desk.sent).toEqual([]);
    expect(desk.decisions).toEqual(["confirming", "end-untold"]);
    expect((await desk.store.currentOutages(at(0), at(0))).map(({ phase }) => phase)).toEqual(["resolved"]);
  });

  it("that lasts is told once, as it stands then, though the service was started anew meanwhile", async () => {
    const second = { at: at(4), status: "identified", text: "The issue has been identified." } as const;
    await desk.poll(at(1), [minor(opened)]);
    expect(await desk.pass()).toBe(0);
    await desk.restart(url);
    await desk.poll(at(4), [minor(opened, second)]);
    expect(desk.sent).toEqual([]);
    expect(await desk.pass()).toBe(1);
    expect(await desk.pass()).toBe(0);
    expect(desk.sent.map(({ lane, role }) => [lane, role])).toEqual([
      [kolkata, "card"],
      [dhaka, "card"],
    ]);
    await desk.poll(at(30), [minor(opened, second, { ...end, at: at(30) })]);
    expect(replies(kolkata)).toHaveLength(1);
  });
});

describe("a promised word", () => {
  const promise = { ...opened, text: "We are investigating elevated errors. The next update will be at 11:00 UTC." };

  it("that does not come is told of once; until its hour nobody is silent", async () => {
    await desk.poll(at(1), [outage(promise)]);
    await desk.poll(at(100), [outage(promise)]);
    expect(await desk.pass()).toBe(0);
    await desk.poll(at(131), [outage(promise)]);
    expect(await desk.pass()).toBe(1);
    expect([...replies(kolkata), ...replies(dhaka)]).toMatchInlineSnapshot(`
      [
        "কথা ছিল বিকেল সাড়ে ৪টায়, নতুন বার্তা এল না চ্যাটজিপিটির",
        "বিকেল ৫টায় তথ্য দেওয়ার কথা ছিল চ্যাটজিপিটির, আসেনি",
      ]
    `);
    expect(desk.sent.at(-1)?.text).toMatchInlineSnapshot(`
      "🔴 বিকেল ৫টায় তথ্য দেওয়ার কথা ছিল চ্যাটজিপিটির, আসেনি

      এআই চ্যাটবট চ্যাটজিপিটির বিভ্রাট নিয়ে আজ মঙ্গলবার (১২ মে) বাংলাদেশ সময় বিকেল ৫টায় নতুন তথ্য দেওয়ার কথা ছিল। স্ট্যাটাস পেজে তা এখনো আসেনি। বিকেল ৩টা থেকে এ সমস্যা চলছে।

      সূত্র: ওপেনএআইয়ের স্ট্যাটাস পেজ, ১২ মে বিকেল ৫টা ১১ মিনিট (https://status.openai.com)

      #অচল #ChatGPT"
    `);
    await desk.poll(at(300), [outage(promise)]);
    expect(await desk.pass()).toBe(0);
  });

  it("that comes in time leaves nothing to say", async () => {
    const word = { at: at(121), status: "identified", text: "The issue has been identified." } as const;
    await desk.poll(at(1), [outage(promise)]);
    await desk.poll(at(122), [outage(promise, word)]);
    await desk.poll(at(131), [outage(promise, word)]);
    expect(await desk.pass()).toBe(0);
  });
});

describe("planned work past its end", () => {
  const work = (...said: Page["said"]): Page => ({
    id: "m1",
    title: "Scheduled database maintenance",
    impact: "maintenance",
    planned: { from: at(60), until: at(120) },
    said,
  });
  const announced = { at: at(0), status: "scheduled", text: "We will be undergoing scheduled maintenance." } as const;
  const begun = { at: at(60), status: "in_progress", text: "Scheduled maintenance is in progress." } as const;

  it("is told of once, a quarter of an hour after it was to end", async () => {
    await desk.poll(at(1), [work(announced)]);
    await desk.poll(at(61), [work(announced, begun)]);
    await desk.poll(at(130), [work(announced, begun)]);
    expect(await desk.pass()).toBe(0);
    await desk.poll(at(136), [work(announced, begun)]);
    expect(await desk.pass()).toBe(1);
    expect(await desk.pass()).toBe(0);
    expect([...replies(kolkata), ...replies(dhaka)].slice(-3)).toMatchInlineSnapshot(`
      [
        "নির্ধারিত সময়ের পরেও চলছে চ্যাটজিপিটির রক্ষণাবেক্ষণ",
        "নির্ধারিত সময়ের পরও চলছে চ্যাটজিপিটির রক্ষণাবেক্ষণ",
      ]
    `);
    expect(desk.sent.at(-1)?.text).toMatchInlineSnapshot(`
      "🔧 নির্ধারিত সময়ের পরও চলছে চ্যাটজিপিটির রক্ষণাবেক্ষণ

      এআই চ্যাটবট চ্যাটজিপিটির রক্ষণাবেক্ষণ শেষ হওয়ার কথা ছিল আজ মঙ্গলবার (১২ মে) বাংলাদেশ সময় বিকেল ৫টায়। কাজ শেষ হয়েছে বলে স্ট্যাটাস পেজে এখনো জানানো হয়নি।

      এটি ডেটাবেজের রক্ষণাবেক্ষণের কাজ।

      সূত্র: ওপেনএআইয়ের স্ট্যাটাস পেজ, ১২ মে বিকেল ৫টা ১৬ মিনিট (https://status.openai.com)

      #ChatGPT"
    `);
  });
});

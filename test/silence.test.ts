/** That a company has not said anything stands in a post with its hour, and no longer than it is true. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { minute } from "../src/domain/found.ts";
import { openDesk, type Page } from "./support/lapse-desk.ts";
import { playDay, type Row } from "./support/newsroom-day.ts";

const noon = Date.UTC(2026, 4, 12, 12, 0);
const at = (minutes: number): number => noon + minutes * minute;
const said = { "bn-IN": "এ নিয়ে কিছু জানায়নি চ্যাটজিপিটি", "bn-BD": "এ বিষয়ে কিছু জানায়নি চ্যাটজিপিটি" };

const looks = (minutes: number, saw: "well" | "failing"): Row => ({
  at: at(minutes),
  service: "chatgpt",
  format: "probe",
  file: "",
  body: readFileSync(new URL(`./fixtures/cases/seed-2025-11-18/x_${saw}.yaml`, import.meta.url), "utf8"),
});

/** A page that began to speak at the given minutes, as it stands at this one. */
function page(minutes: number, service: string, ...words: readonly (readonly [number, string, string?])[]): Row {
  const shown = words.filter(([when]) => when <= minutes);
  const [first, last] = [shown[0], shown.at(-1)];
  const iso = (when: number): string => new Date(at(when)).toISOString();
  const updates = shown.map(([when, status, text], n) => ({
    id: `${service}-${n}`,
    status,
    body: text ?? `This is message ${n}.`,
    display_at: iso(when),
  }));
  const incident = first &&
    last && {
      id: `${service}-1`,
      name: "Errors",
      impact: "major",
      status: last[1],
      created_at: iso(first[0]),
      incident_updates: updates.toReversed(),
      components: [],
    };
  const body = { page: { id: service, time_zone: "Etc/UTC" }, incidents: incident ? [incident] : [] };
  return { at: at(minutes), service, format: "statuspage", file: "", body: JSON.stringify(body) };
}

const proving = Array.from({ length: 10 }, (_, n) => looks(2 * n, "well"));

describe("in the story of a provider", () => {
  const provider = [
    [32, "investigating"],
    [50, "identified"],
    [70, "monitoring"],
  ] as const;
  const own = [45, "investigating"] as const;
  const rows = [
    ...proving,
    page(20, "chatgpt", own),
    page(21, "cloudflare", ...provider),
    looks(26, "failing"),
    looks(28, "failing"),
    page(30, "chatgpt", own),
    page(33, "cloudflare", ...provider),
    page(46, "chatgpt", own),
    page(51, "cloudflare", ...provider),
  ];

  it("the card says until when a service had said nothing, and says it no more once the service speaks", async () => {
    const day = await playDay(rows);
    const card = (lane: string, until: number) =>
      day.sent.findLast((one) => one.lane === lane && one.role === "card" && one.at <= at(until))?.text ?? "";
    expect(card("kolkata", 34)).toContain(`সন্ধ্যা ৬টা পর্যন্ত ${said["bn-IN"]}`);
    expect(card("dhaka", 34)).toContain(`সন্ধ্যা সাড়ে ৬টা পর্যন্ত ${said["bn-BD"]}`);
    expect(card("kolkata", 47)).not.toContain("জানায়নি");
    expect(card("dhaka", 47)).not.toContain("জানায়নি");
    await day.close();
  });

  it("the card goes on saying it when another service takes back that the provider was the cause", async () => {
    const reddit = [
      [30, "investigating", "We are seeing errors due to an outage at Cloudflare."],
      [36, "investigating", "This is not related to the Cloudflare outage."],
    ] as const;
    const talked = rows.filter((row) => row.at <= at(33));
    const more = [page(22, "reddit", ...reddit), page(34, "reddit", ...reddit), page(35, "chatgpt", own)];
    const day = await playDay([...talked, ...more, page(37, "reddit", ...reddit)].toSorted((a, b) => a.at - b.at));
    for (const [lane, edition] of [
      ["kolkata", "bn-IN"],
      ["dhaka", "bn-BD"],
    ] as const) {
      const cards = day.sent.filter(
        (one) => one.lane === lane && one.text.includes("ক্লাউডফ্লেয়ারে") && one.role === "card",
      );
      const corrected = cards.filter((one) => one.at === at(37) && one.text.includes("সংশোধন"));
      expect(corrected.map(({ edit }) => edit)).toEqual([true]);
      expect(corrected[0]?.text).toContain(said[edition]);
    }
    await day.close();
  });

  it("nothing is said of a service whose page nobody reads, or that was last read long ago", async () => {
    const unread = rows.filter(({ service, format }) => service !== "chatgpt" || format === "probe");
    const long = rows.filter((row) => row.service !== "chatgpt" || row.format === "probe" || row.at <= at(20));
    for (const some of [unread, long]) {
      const day = await playDay(some);
      expect(day.sent.map(({ text }) => text).join()).toContain("চ্যাটজিপিটি");
      expect(day.sent.map(({ text }) => text).join()).not.toContain("কিছু জানায়নি");
      await day.close();
    }
  });
});

describe("of what only our own check saw", () => {
  const spoken: Page = {
    id: "x1",
    title: "Errors",
    impact: "major",
    said: [{ at: at(40), status: "investigating", text: "We are investigating." }],
  };

  it("the post says it with the hour; when the page speaks, it is taken out, and the post points to the new one", async () => {
    const desk = await openDesk(":memory:", "chatgpt");
    for (let n = 0; n < 10; n += 1) await desk.check(at(2 * n), "well");
    await desk.poll(at(25), []);
    await desk.check(at(26), "failing");
    await desk.poll(at(27), []);
    await desk.check(at(28), "failing");
    expect(await desk.publishWaiting()).toHaveLength(2);
    const card = (lane: string) =>
      desk.sent.findLast((one) => one.lane === lane && one.role === "card" && one.at >= at(26));
    const own = desk.sent.filter(({ role, lane }) => role === "card" && lane === "kolkata").at(-1);
    expect(own?.text).toContain(`বিকেল ৫টা ৫৭ মিনিট পর্যন্ত ${said["bn-IN"]}`);
    expect(card("dhaka")?.text).toContain(`${said["bn-BD"]}`);
    const before = desk.sent.length;
    await desk.poll(at(41), [spoken]);
    const edits = desk.sent.slice(before).filter(({ role, edit }) => role === "card" && edit);
    expect(edits.map(({ lane }) => lane).toSorted()).toEqual(["dhaka", "kolkata"]);
    for (const { text } of edits) {
      expect(text).not.toContain("কিছু জানায়নি");
      expect(text).toContain("চ্যাটজিপিটির বিভ্রাটের");
    }
    await desk.close();
  });
});

/**
 * Pages rebuilt at any instant from their timelines' own update times, and polled: however rarely we look, and however long
 * we are away, every update is brought once, nothing is told twice, and membership of stories holds together.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReplayedChange } from "../src/replay.ts";
import { type Day, playDay, type Row } from "./support/newsroom-day.ts";

const minute = 60_000;
const noon = Date.parse("2025-11-18T12:00:00Z");

interface Update {
  /** Minutes after noon. */
  readonly at: number;
  readonly status: "investigating" | "identified" | "monitoring" | "resolved";
  readonly body: string;
}
interface Page {
  readonly service: string;
  readonly impact: "minor" | "major" | "critical";
  readonly updates: readonly Update[];
}

/** What the page shows at a moment. */
function documentAt({ service, impact, updates }: Page, now: number): string {
  const iso = (at: number): string => new Date(noon + at * minute).toISOString();
  const shown = updates.filter(({ at }) => noon + at * minute <= now);
  const last = shown.at(-1);
  const incident = last && {
    id: `${service}-1`,
    name: "Errors",
    status: last.status,
    impact,
    created_at: iso(shown[0]?.at ?? 0),
    updated_at: iso(last.at),
    started_at: iso(shown[0]?.at ?? 0),
    resolved_at: last.status === "resolved" ? iso(last.at) : null,
    shortlink: `https://stspg.io/${service}`,
    incident_updates: shown.toReversed().map(({ at, status, body }, index) => ({
      id: `${service}-u${shown.length - index}`,
      status,
      body,
      created_at: iso(at),
      updated_at: iso(at),
      display_at: iso(at),
    })),
    components: [],
  };
  const page = { id: service.padEnd(12, "0"), name: service, url: `https://status.${service}.example` };
  return JSON.stringify({ page: { ...page, updated_at: iso(last?.at ?? 0) }, incidents: incident ? [incident] : [] });
}

/** Every page is read at each step, unless we are away. */
function polls(
  pages: readonly Page[],
  every: number,
  until: number,
  away: (at: number) => boolean = () => false,
): Row[] {
  const rows: Row[] = [];
  for (let at = -every; at <= until; at += every)
    for (const page of away(at) ? [] : pages) {
      const now = noon + at * minute + rows.length;
      rows.push({ at: now, service: page.service, format: "statuspage", file: "", body: documentAt(page, now) });
    }
  return rows;
}

const provider: Page = {
  service: "cloudflare",
  impact: "critical",
  updates: [
    { at: 2, status: "investigating", body: "We are investigating." },
    { at: 21, status: "identified", body: "The issue has been identified." },
    { at: 47, status: "identified", body: "We are continuing to work on a fix." },
    { at: 95, status: "monitoring", body: "A fix has been implemented and we are monitoring the results." },
    { at: 130, status: "resolved", body: "This incident has been resolved." },
  ],
};
const dependant: Page = {
  service: "chatgpt",
  impact: "major",
  updates: [
    { at: 9, status: "investigating", body: "We are investigating." },
    { at: 120, status: "resolved", body: "This incident has been resolved." },
  ],
};

const told = (day: Day) => day.sent.filter(({ lane, edit }) => lane === "kolkata" && !edit);
const brought = (changes: readonly ReplayedChange[]): readonly string[] =>
  changes.flatMap(({ change }) => change.updates.map((key) => `${change.incident}/${key}`));

async function expectSound(day: Day, pages: readonly Page[]): Promise<void> {
  const keys = brought(day.changes);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(pages.reduce((sum, { updates }) => sum + updates.length, 0));
  const posts = told(day).map(({ text }) => text);
  expect(new Set(posts).size).toBe(posts.length);
  const stories = new Map<string, string>();
  for (const incident of await day.store.latestIncidents(undefined, 100)) {
    const file = await day.store.storyFile(incident.story);
    expect(file?.story.incidents).toContain(incident.id);
    for (const id of file?.story.incidents ?? []) {
      expect(stories.get(id) ?? incident.story).toBe(incident.story);
      stories.set(id, incident.story);
    }
    for (const bulletin of file?.bulletins ?? [])
      for (const source of bulletin.blocks.flatMap(({ clauses }) => clauses.flatMap(({ sources }) => sources)))
        if (source.kind === "feed") expect(await day.store.incident(source.incident)).toBeDefined();
  }
}

describe("the pages polled", () => {
  it.each([1, 5, 15])(
    "every %i minutes: each update once, one story, one card",
    async (every) => {
      const day = await playDay(polls([provider, dependant], every, 150));
      await expectSound(day, [provider, dependant]);
      expect(told(day).filter(({ role }) => role === "card")).toHaveLength(1);
      const stories = new Set((await day.store.latestIncidents(undefined, 10)).map(({ story }) => story));
      expect(stories.size).toBe(1);
      await day.close();
    },
    60_000,
  );

  it("a service posted before its provider keeps its post, which points to the lead's card from then on", async () => {
    const early: Page = {
      ...dependant,
      updates: dependant.updates.map((one, at) => ({ ...one, at: at === 0 ? -10 : one.at })),
    };
    const day = await playDay(polls([provider, early], 5, 150));
    await expectSound(day, [provider, early]);
    const cards = told(day).filter(({ role }) => role === "card");
    expect(cards).toHaveLength(2);
    const pointed = day.sent.filter(({ text, lane }) => lane === "kolkata" && text.includes("এর পরের খবর"));
    expect(pointed.length).toBeGreaterThan(0);
    expect(pointed.every(({ edit, text }) => edit && text.includes("ক্লাউডফ্লেয়ারের বিভ্রাটের বার্তায়"))).toBe(true);
    const own = day.sent.filter(({ text, role }) => role === "card" && text.includes("#ChatGPT"));
    expect(own.at(-1)?.text).toContain("এর পরের খবর");
    await day.close();
  }, 60_000);

  it("a beginning that was held and told later brings its updates once", async () => {
    const brief = (service: string): Page => ({
      service,
      impact: "minor",
      updates: [
        { at: 1, status: "investigating", body: `Message 0 of ${service}.` },
        { at: 6, status: "resolved", body: "Resolved." },
      ],
    });
    const pages = ["cloudflare", "chatgpt", "zoom"].map(brief);
    const day = await playDay(polls(pages, 1, 30));
    await expectSound(day, pages);
    await day.close();
  }, 60_000);

  it("a long absence ends in one summary: cards for what is open, ends for whoever was told, and no alarm", async () => {
    const life = (service: string, at: number, end: number, impact: Page["impact"] = "major"): Page => ({
      service,
      impact,
      updates: [
        { at, status: "investigating", body: `We are investigating ${service}.` },
        { at: at + 30, status: "identified", body: `The issue with ${service} has been identified.` },
        { at: end, status: "resolved", body: `${service} has recovered.` },
      ],
    });
    // Told before we left: one ends while we are away, one after; not told: one begins and ends meanwhile, one goes on.
    const pages = [
      life("zoom", 5, 60),
      life("slack", 15, 250),
      life("github", 50, 100, "critical"),
      life("dropbox", 70, 240),
    ];
    const away = (at: number): boolean => at > 25 && at < 160;
    const day = await playDay(polls(pages, 5, 260, away), { isRunning: true });
    await expectSound(day, pages);
    const back = told(day).filter(({ at }) => at >= noon + 160 * minute && at < noon + 190 * minute);
    expect(back.filter(({ ring }) => ring)).toEqual([]);
    expect(back.map(({ role, headline }) => [role, headline])).toMatchInlineSnapshot(`
      [
        [
          "reply",
          "৫৫ মিনিটের বিভ্রাট শেষে স্বাভাবিক জুম",
        ],
        [
          "card",
          "এক ঘণ্টা পরেও মেটেনি ড্রপবক্সের বিভ্রাট",
        ],
        [
          "message",
          "নজরদারি বন্ধ থাকার সময়ে ৪টি বিভ্রাট, মিটেছে ২টি",
        ],
        [
          "reply",
          "দু’ঘণ্টা ধরে নতুন বার্তা নেই স্ল্যাকের বিভ্রাট নিয়ে",
        ],
      ]
    `);
    expect(back.find(({ role }) => role === "message")?.text).toMatchInlineSnapshot(`
      "🗓 নজরদারি বন্ধ থাকার সময়ে ৪টি বিভ্রাট, মিটেছে ২টি

      মঙ্গলবার বিকেল ৫টা ৫৫ মিনিট থেকে রাত ৮টা ১০ মিনিট পর্যন্ত (ভারতীয় সময়) আমাদের নজরদারি বন্ধ ছিল। ওই সময়ে বিভিন্ন সংস্থার স্টেটাস পেজে যে সব সমস্যার কথা জানানো হয়েছে, তার তালিকা দেওয়া হল।

      🔴 স্ল্যাক: বিকেল পৌনে ৬টা থেকে বিভ্রাট, কারণ চিহ্নিত
      🔴 ড্রপবক্স: সন্ধ্যা ৬টা ৪০ মিনিট থেকে বিভ্রাট, কারণ চিহ্নিত
      🟢 গিটহাব: ৫০ মিনিট পর স্বাভাবিক
      🟢 জুম: ৫৫ মিনিট পর স্বাভাবিক

      সূত্র: সংস্থাগুলির স্টেটাস পেজ, ১৮ নভেম্বর (ভারতীয় সময়)

      #খবর"
    `);
    expect(day.changes.map(({ decision }) => decision.rule).filter((rule) => rule.startsWith("away"))).toEqual([
      "away",
      "away-summed",
    ]);
    await day.close();
  }, 60_000);

  it("two absences in a row, the second before all was read again, end in one summary too", async () => {
    const life = (service: string, at: number): Page => ({
      service,
      impact: "major",
      updates: [
        { at, status: "investigating", body: `We are investigating ${service}.` },
        { at: at + 20, status: "identified", body: `The issue with ${service} has been identified.` },
        { at: at + 160, status: "resolved", body: `${service} has recovered.` },
      ],
    });
    const pages = [life("zoom", 5), life("slack", 15), life("github", 40), life("dropbox", 70)];
    // At the one look in between only the first page is read.
    const away = (at: number): boolean => at > 20 && at < 160 && at !== 90;
    const rows = polls(pages, 5, 260, away).filter(
      ({ at, service }) => at < noon + 90 * minute || at > noon + 91 * minute || service === "zoom",
    );
    const day = await playDay(rows, { isRunning: true });
    await expectSound(day, pages);
    const summaries = told(day).filter(({ role }) => role === "message");
    expect(summaries.map(({ headline }) => headline)).toEqual(["নজরদারি বন্ধ থাকার সময়ে ৪টি বিভ্রাট"]);
    expect(summaries.every(({ at }) => at >= noon + 160 * minute)).toBe(true);
    await day.close();
  }, 60_000);

  it("a long absence in which little happened is told one by one, without a summary", async () => {
    const day = await playDay(
      polls([provider], 5, 150, (at) => at > 5 && at < 60),
      { isRunning: true },
    );
    await expectSound(day, [provider]);
    expect(told(day).map(({ role }) => role)).toEqual(["card", "reply", "reply", "reply"]);
    await day.close();
  }, 60_000);

  it("random lives, random polling and random absences leave every invariant standing", async () => {
    const statuses = ["investigating", "identified", "monitoring"] as const;
    const life = (service: string) =>
      fc
        .record({
          impact: fc.constantFrom("minor" as const, "major" as const, "critical" as const),
          begin: fc.integer({ min: 0, max: 40 }),
          steps: fc.array(fc.record({ gap: fc.integer({ min: 1, max: 30 }), status: fc.constantFrom(...statuses) }), {
            minLength: 1,
            maxLength: 4,
          }),
        })
        .map(({ impact, begin, steps }): Page => {
          let at = begin;
          const updates = steps.map(({ gap, status }, n): Update => {
            at += gap;
            return { at, status, body: `Message ${n} of ${service}.` };
          });
          return { service, impact, updates: [...updates, { at: at + 5, status: "resolved", body: "Resolved." }] };
        });
    const absences = fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 100 }), length: fc.integer({ min: 0, max: 120 }) }),
      { maxLength: 3 },
    );
    const days = fc.tuple(
      fc.tuple(life("cloudflare"), life("chatgpt"), life("zoom")),
      fc.constantFrom(1, 5, 15),
      absences,
    );
    await fc.assert(
      fc.asyncProperty(days, async ([pages, every, gone]) => {
        const away = (at: number): boolean => gone.some(({ from, length }) => at >= from && at < from + length);
        const day = await playDay(polls(pages, every, 300, away), { isRunning: true });
        try {
          await expectSound(day, pages);
          expect(told(day).filter(({ role }) => role === "message").length).toBeLessThanOrEqual(gone.length);
          const opened = new Set<string>();
          for (const { change } of day.changes) {
            if (change.kind === "opened" || change.kind === "filed") opened.add(change.incident);
            if (change.kind === "resolved") expect(opened).toContain(change.incident);
          }
        } finally {
          await day.close();
        }
      }),
      // A day takes a second, and many on a machine that is busy: a failure is reported with what has been shrunk by then.
      { numRuns: 6, interruptAfterTimeLimit: 80_000 },
    );
  }, 120_000);
});

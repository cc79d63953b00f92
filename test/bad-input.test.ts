/** What pages do that no page should: one sane story comes of it, and nothing is told twice. By the real pipeline. */
import { describe, expect, it } from "vitest";
import { serviceId } from "../src/domain/ids.ts";
import type { Service } from "../src/domain/service.ts";
import { type Day, playDay, type Row, type Sent, tools } from "./support/newsroom-day.ts";

const minute = 60_000;
const noon = Date.parse("2026-05-12T12:00:00Z");
const iso = (at: number): string => new Date(noon + at * minute).toISOString();

interface Shown {
  readonly service: string;
  /** Minutes after noon at which we read. */
  readonly at: number;
  readonly impact?: string;
  readonly started?: number;
  readonly components?: readonly string[];
  /** Status and minute of each update, as the page dates them. */
  readonly said: readonly (readonly [string, number])[];
}

function row({ service, at, impact = "major", started, components = [], said }: Shown): Row {
  const [first, last] = [said[0], said.at(-1)];
  const incident = first &&
    last && {
      id: `${service}-1`,
      name: "Elevated errors",
      impact,
      status: last[0],
      created_at: iso(first[1]),
      started_at: iso(started ?? first[1]),
      resolved_at: last[0] === "resolved" ? iso(last[1]) : null,
      incident_updates: said
        .map(([status, when], n) => ({ id: `${service}-${n}`, status, body: `Message ${n}.`, display_at: iso(when) }))
        .toReversed(),
      components: components.map((name, n) => ({ id: `part-${n}`, name, status: "major_outage" })),
    };
  const body = { page: { id: service, time_zone: "Etc/UTC" }, incidents: incident ? [incident] : [] };
  return { at: noon + at * minute, service, format: "statuspage", file: "", body: JSON.stringify(body) };
}

/** So that what follows is no first reading. */
const quiet = (...services: readonly string[]): readonly Row[] =>
  services.map((service) => row({ service, at: -1, said: [] }));

const inKolkata = (day: Day): readonly Sent[] => day.sent.filter(({ lane }) => lane === "kolkata");
const cards = (day: Day): readonly Sent[] => inKolkata(day).filter(({ role, edit }) => role === "card" && !edit);

function expectNothingTwice(day: Day): void {
  const posts = inKolkata(day).filter(({ edit }) => !edit);
  expect(new Set(posts.map(({ text }) => text)).size).toBe(posts.length);
  const brought = day.changes.flatMap(({ change }) => change.updates.map((key) => `${change.incident}/${key}`));
  expect(new Set(brought).size).toBe(brought.length);
}

async function storiesOf(day: Day): Promise<number> {
  return new Set((await day.store.latestIncidents(undefined, 100)).map(({ story }) => story)).size;
}

/** The catalogue with these services put in. */
function room(...services: readonly Omit<Service, "feeds">[]) {
  const { services: known } = tools.newsroom({ ...tools.config(), catalogue: "none" });
  const added = services.map((one): readonly [Service["id"], Service] => [one.id, { ...one, feeds: [] }]);
  return { services: new Map<Service["id"], Service>([...known, ...added]) };
}

describe("clocks that disagree", () => {
  it("a page some minutes ahead of ours and one some minutes behind make one story", async () => {
    const ahead = { service: "cloudflare", impact: "critical" };
    const behind = { service: "chatgpt" };
    const day = await playDay([
      ...quiet("cloudflare", "chatgpt"),
      row({ ...ahead, at: 2, said: [["investigating", 6]] }),
      row({ ...behind, at: 5, said: [["investigating", -4]] }),
      row({ ...behind, at: 6, said: [["investigating", -4]] }),
      row({
        ...ahead,
        at: 30,
        said: [
          ["investigating", 6],
          ["identified", 34],
        ],
      }),
      row({
        ...ahead,
        at: 60,
        said: [
          ["investigating", 6],
          ["identified", 34],
          ["resolved", 64],
        ],
      }),
      row({
        ...behind,
        at: 61,
        said: [
          ["investigating", -4],
          ["resolved", 50],
        ],
      }),
    ]);
    expectNothingTwice(day);
    expect(cards(day)).toHaveLength(1);
    expect(await storiesOf(day)).toBe(1);
    await day.close();
  });

  it("an outage dated hours ahead is put before an editor, and is told of as nothing", async () => {
    const day = await playDay([
      ...quiet("chatgpt"),
      row({ service: "chatgpt", at: 2, said: [["investigating", 180]] }),
    ]);
    expect(day.changes.map(({ decision }) => decision.rule)).toEqual(["unusual-grave"]);
    expect(cards(day)).toEqual([]);
    await day.close();
  });
});

describe("an incident older than its updates", () => {
  it("is told with its beginning as the page dates it, in one card", async () => {
    const old = { service: "chatgpt", started: -200 };
    const day = await playDay([
      ...quiet("chatgpt"),
      row({ ...old, at: 1, said: [["investigating", 0]] }),
      row({
        ...old,
        at: 20,
        said: [
          ["investigating", 0],
          ["resolved", 19],
        ],
      }),
    ]);
    expectNothingTwice(day);
    expect(cards(day)).toHaveLength(1);
    // 14:10 in Kolkata, three hours and a third before the page spoke of it.
    expect(cards(day)[0]?.text).toContain("দুপুর ২টা ১০ মিনিট");
    await day.close();
  });

  it("begins no later than its first word, and has no negative length", async () => {
    const odd = { service: "chatgpt", started: 40 };
    const day = await playDay([
      ...quiet("chatgpt"),
      row({ ...odd, at: 1, said: [["investigating", 0]] }),
      row({
        ...odd,
        at: 30,
        said: [
          ["investigating", 0],
          ["resolved", 29],
        ],
      }),
    ]);
    expectNothingTwice(day);
    expect(inKolkata(day).at(-1)?.text).toContain("২৯ মিনিট");
    await day.close();
  });
});

/** The same incident in the other feed of its page. */
function atomRow({ service, at, said }: Pick<Shown, "service" | "at" | "said">): Row {
  const lines = said.map(([status, when], n) => {
    const time = `<var data-var='time'>${iso(when).slice(11, 16)}</var>`;
    return `<p><small>May <var data-var='date'>12</var>, ${time} UTC</small><br><strong>${status}</strong> - Message ${n}.</p>`;
  });
  const link = `https://status.example.com/incidents/${service}-1`;
  const content = lines.toReversed().join("").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const dates = `<published>${iso(said[0]?.[1] ?? 0)}</published><updated>${iso(said.at(-1)?.[1] ?? 0)}</updated>`;
  const entry = `<entry><id>tag:status.example.com,2005:Incident/1</id>${dates}<link rel="alternate" type="text/html" href="${link}"/><title>Elevated errors</title><content type="html">${content}</content></entry>`;
  const body = `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:status.example.com,2005:/history</id><title>Example Status - Incident History</title><updated>${iso(0)}</updated>${entry}</feed>`;
  return { at: noon + at * minute, service, format: "statuspage-atom", file: "", body };
}

describe("two feeds of one page that contradict each other", () => {
  it("do not tell the story to and fro", async () => {
    const open = [["investigating", 0]] as const;
    const over = [...open, ["resolved", 3]] as const;
    // For a quarter of an hour the JSON comes from a cache that knows of no end.
    const rows = [0, 1, 2, 3, 4].flatMap((n) => [
      row({ service: "chatgpt", at: 5 + 2 * n, said: open }),
      atomRow({ service: "chatgpt", at: 6 + 2 * n, said: over }),
    ]);
    const end = row({ service: "chatgpt", at: 20, said: over });
    const day = await playDay([...quiet("chatgpt"), row({ service: "chatgpt", at: 1, said: open }), ...rows, end]);
    expectNothingTwice(day);
    expect(day.changes.map(({ change }) => change.kind).filter((kind) => kind !== "amended")).toEqual([
      "opened",
      "resolved",
    ]);
    expect(inKolkata(day).filter(({ edit }) => !edit)).toHaveLength(2);
    await day.close();
  });
});

describe("a circle of dependence in the catalogue", () => {
  it("ends, and makes one story of those that stand on each other", async () => {
    const of = (id: string, on: string) =>
      ({ id: serviceId(id), name: id, category: "cloud", reach: 2, dependsOn: [serviceId(on)] }) as const;
    const day = await playDay(
      [
        ...quiet("aaa", "bbb", "ccc"),
        row({ service: "aaa", at: 1, impact: "critical", said: [["investigating", 0]] }),
        row({ service: "bbb", at: 2, said: [["investigating", 1]] }),
        row({ service: "ccc", at: 3, said: [["investigating", 2]] }),
        row({
          service: "aaa",
          at: 9,
          impact: "critical",
          said: [
            ["investigating", 0],
            ["resolved", 8],
          ],
        }),
      ],
      room(of("aaa", "bbb"), of("bbb", "ccc"), of("ccc", "aaa")),
    );
    expectNothingTwice(day);
    expect(cards(day)).toHaveLength(1);
    expect(await storiesOf(day)).toBe(1);
    await day.close();
  });
});

describe("a critical incident that names 470 parts", () => {
  it("is one readable card: a few names, the count, and well below what Telegram takes", async () => {
    const components = Array.from({ length: 470 }, (_, n) => `Data Centre ${n} - (ABC${n})`);
    const day = await playDay([
      ...quiet("cloudflare"),
      row({ service: "cloudflare", at: 1, impact: "critical", components, said: [["investigating", 0]] }),
    ]);
    expect(day.changes.map(({ decision }) => decision.kind)).toEqual(["publish"]);
    expect(cards(day)).toHaveLength(1);
    const text = cards(day)[0]?.text ?? "";
    expect(text).toContain("৪৭০");
    expect(text.length).toBeLessThan(1_500);
    await day.close();
  });
});

describe("forty services that fail at once", () => {
  const many = Array.from({ length: 40 }, (_, n) => `service${String.fromCharCode(97 + (n % 26))}${n}`);
  const all = room(
    ...many.map((id) => ({
      id: serviceId(id),
      name: id,
      category: "social" as const,
      reach: 2 as const,
      dependsOn: [serviceId("cloudflare")],
    })),
  );

  it("with their provider are one story and one card; the first few are told by name, and the card counts them all", async () => {
    const day = await playDay(
      [
        ...quiet("cloudflare", ...many),
        row({ service: "cloudflare", at: 1, impact: "critical", said: [["investigating", 0]] }),
        ...many.map((service) => row({ service, at: 3, said: [["investigating", 2]] })),
      ],
      all,
    );
    expectNothingTwice(day);
    expect(cards(day)).toHaveLength(1);
    expect(await storiesOf(day)).toBe(1);
    expect(inKolkata(day).filter(({ role }) => role === "reply")).toHaveLength(5);
    expect(inKolkata(day).filter(({ ring, edit }) => ring && !edit).length).toBeLessThanOrEqual(1);
    expect(inKolkata(day).findLast(({ role }) => role === "card")?.text).toContain("৪০টি পরিষেবা");
    await day.close();
  }, 60_000);
});

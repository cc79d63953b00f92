import { describe, expect, it } from "vitest";
import type { Bulletin, BulletinKind, Edition } from "../../src/domain/bulletin.ts";
import type { Change, ChangeKind } from "../../src/domain/change.ts";
import type { Channel } from "../../src/domain/channel.ts";
import type { CoverageDecision } from "../../src/domain/coverage.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { bulletinId, type ChangeId, incidentId, serviceId, storyIdOf } from "../../src/domain/ids.ts";
import type { Incident } from "../../src/domain/incident.ts";
import { planPosts } from "../../src/domain/publishing.ts";

const service = serviceId("cloudflare");
const id = incidentId(service, "8gmgl950y3h7");
const story = storyIdOf(id);
const now = Date.parse("2025-11-18T11:48:00Z");

const incident: Incident = {
  id,
  service,
  providerId: "8gmgl950y3h7",
  story,
  title: "Global Network experiencing issues",
  kind: "outage",
  impact: "critical",
  phase: "investigating",
  rawStatus: "investigating",
  startedAt: now,
  components: [],
  updates: [],
  firstSeenAt: now,
  feeds: [],
  missedReads: 0,
  version: 1,
};

const channel = (fields: Partial<Channel> = {}): Channel => ({
  id: "kolkata",
  chat: "terminal",
  edition: "bn-IN",
  digits: "bengali",
  mode: "card-and-replies",
  include: { services: ["all"], minImpact: "minor", kinds: ["outage"] },
  ...fields,
});

const publish: CoverageDecision = { kind: "publish", rule: "test", reason: "test", ring: true, path: [] };

const change = (kind: ChangeKind, fields: Partial<Change> = {}): Change => ({
  id: `c_${kind}` as ChangeId,
  kind,
  service,
  incident: id,
  story,
  at: now,
  eventAt: now,
  found: "fresh",
  to: { phase: "investigating", impact: "critical" },
  updates: [],
  amends: [],
  overtaken: false,
  ...fields,
});

function bulletin(of: Change, kind: BulletinKind, headline: string, edition: Edition = "bn-IN"): Bulletin {
  const block = (blockKind: "headline" | "lead" | "history" | "tags", text: string) => ({
    id: blockKind,
    kind: blockKind,
    text,
    clauses: [],
    factsHash: "",
  });
  return {
    id: bulletinId(of.id, edition, "bengali"),
    kind,
    change: of.id,
    incident: id,
    story,
    style: { edition, digits: "bengali" },
    marker: "🔴",
    asOf: now,
    templateVersion: "1",
    blocks: [
      block("headline", headline),
      block("lead", `${headline}, lead`),
      block("history", `line: ${headline}`),
      block("tags", "#X"),
    ],
  };
}

const opened = change("opened");
const first = bulletin(opened, "flash", "down");

function plan(
  of: Change,
  bulletins: Bulletin[],
  deliveries: readonly Delivery[],
  channels: Channel[] = [channel()],
): readonly Delivery[] {
  return planPosts({ change: of, incident, decision: publish, bulletins, deliveries, channels, now });
}

const texts = (delivery: Delivery | undefined): string[] => (delivery?.post.blocks ?? []).map((block) => block.text);

describe("the pin of a card", () => {
  const card = (of: Change, phase: Incident["phase"], more: object, cards: readonly Delivery[]): Delivery | undefined =>
    planPosts({
      change: of,
      incident: { ...incident, phase, ...more },
      decision: publish,
      bulletins: [first, bulletin(of, "update", `${of.kind} ${phase}`)],
      deliveries: cards,
      channels: [channel()],
      now,
    }).find(({ role }) => role === "card");

  it("is wanted while a grave outage lasts, and not when it is over or was never grave", () => {
    const [open] = plan(opened, [first], []);
    expect(open?.pin).toBe(true);
    expect(card(change("advanced"), "identified", {}, open ? [open] : [])?.pin).toBe(true);
    expect(card(change("resolved"), "resolved", {}, open ? [open] : [])?.pin).toBe(false);
    expect(card(change("withdrawn"), "identified", {}, open ? [open] : [])?.pin).toBe(false);
    expect(card(opened, "investigating", { impact: "minor" }, [])?.pin).toBe(false);
  });
});

describe("a card near the limit of a message", () => {
  const many = (count: number): Bulletin[] =>
    Array.from({ length: count }, (_, at) =>
      bulletin(change("updated", { id: `c_${at}` as ChangeId }), "update", `step ${at} ${"x".repeat(60)}`),
    );
  const linesOf = (posts: readonly Delivery[]): string[] =>
    posts.flatMap(texts).filter((text) => text.startsWith("line: "));
  const last = change("updated", { id: "c_last" as ChangeId });

  it("loses no line: the oldest hang under it as a card of their own, and stay there", () => {
    const cards = plan(opened, [first], []);
    const bulletins = [first, ...many(60), bulletin(last, "update", "the last")];
    const posts = plan(last, bulletins, cards);
    const [edited, ...earlier] = posts;
    expect(edited?.id).toBe(cards[0]?.id);
    expect(earlier.map(({ role, replyTo, ring }) => [role, replyTo, ring])).toEqual(
      earlier.map(() => ["reply", cards[0]?.id, false]),
    );
    expect(earlier.length).toBeGreaterThan(0);
    expect(linesOf([...earlier, ...(edited ? [edited] : [])])).toHaveLength(bulletins.length);
    for (const { post } of posts) expect(post.blocks.map(({ text }) => text).join("\n\n").length).toBeLessThan(4_000);
    const next = change("updated", { id: "c_next" as ChangeId });
    const again = plan(next, [...bulletins, bulletin(next, "update", "one more")], posts);
    expect(again.map(({ role }) => role)).toEqual(["card"]);
  });

  it("makes no second card while all of it fits", () => {
    const cards = plan(opened, [first], []);
    const posts = plan(last, [first, ...many(20), bulletin(last, "update", "the last")], cards);
    expect(posts.map(({ role }) => role)).toEqual(["card"]);
  });
});

describe("planning posts", () => {
  it("opens one card in each channel, in the edition of the channel", () => {
    const dhaka = channel({ id: "dhaka", edition: "bn-BD" });
    const posts = plan(opened, [first, bulletin(opened, "flash", "down BD", "bn-BD")], [], [channel(), dhaka]);
    expect(posts.map((post) => [post.lane, post.role, texts(post)[0]])).toEqual([
      ["kolkata", "card", "down"],
      ["dhaka", "card", "down BD"],
    ]);
  });

  it("moves the card and hangs a reply under it when the state changes", () => {
    const cards = plan(opened, [first], []);
    const advanced = change("advanced");
    const posts = plan(advanced, [first, bulletin(advanced, "update", "cause found")], cards);
    expect(posts.map((post) => [post.role, post.replyTo ?? null])).toEqual([
      ["card", null],
      ["reply", cards[0]?.id],
    ]);
    expect(posts[0]?.id).toBe(cards[0]?.id);
    expect(texts(posts[0])).toEqual(["cause found", "cause found, lead", "line: down", "line: cause found", "#X"]);
    expect(texts(posts[1])).toEqual(["cause found", "cause found, lead", "#X"]);
  });

  it("only moves the card for an update without a change of state", () => {
    const cards = plan(opened, [first], []);
    const updated = change("updated");
    expect(plan(updated, [first, bulletin(updated, "update", "more")], cards).map((post) => post.role)).toEqual([
      "card",
    ]);
  });

  it("only moves the card for a change that a later one in the same reading overtook", () => {
    const cards = plan(opened, [first], []);
    const advanced = change("advanced", { overtaken: true });
    expect(plan(advanced, [first, bulletin(advanced, "update", "passing")], cards).map((post) => post.role)).toEqual([
      "card",
    ]);
  });

  it("brings nothing back that an editor has retracted, unless an editor does", () => {
    const cards = plan(opened, [first], []);
    const advanced = change("advanced");
    const told = [
      first,
      bulletin(change("amended"), "retraction", "taken back"),
      bulletin(advanced, "update", "cause"),
    ];
    expect(plan(advanced, told, cards)).toEqual([]);
    const base = { change: advanced, incident, bulletins: told, deliveries: cards, channels: [channel()], now };
    expect(planPosts({ ...base, decision: { ...publish, rule: "editor" } })).toHaveLength(2);
  });

  it("does nothing when nothing was written", () => {
    expect(plan(change("updated"), [first], plan(opened, [first], []))).toEqual([]);
  });

  it("tells the end to a channel that was told of the outage, whatever its filters say by then", () => {
    const cards = plan(opened, [first], []);
    const resolved = change("resolved", { to: { phase: "resolved", impact: "none" } });
    const strict = channel({ include: { services: ["x"], minImpact: "critical", kinds: ["maintenance"] } });
    expect(
      plan(resolved, [first, bulletin(resolved, "resolved", "back")], cards, [strict]).map((post) => post.role),
    ).toEqual(["card", "reply"]);
  });

  const filters: [string, Channel["include"], Partial<Incident>, boolean][] = [
    ["a service it follows", { services: ["cloudflare"], minImpact: "minor", kinds: ["outage"] }, {}, true],
    ["a service it does not follow", { services: ["x"], minImpact: "minor", kinds: ["outage"] }, {}, false],
    [
      "an impact under its floor",
      { services: ["all"], minImpact: "major", kinds: ["outage"] },
      { impact: "minor" },
      false,
    ],
    [
      "an unknown impact where minor ones pass",
      { services: ["all"], minImpact: "minor", kinds: ["outage"] },
      { impact: "unknown" },
      true,
    ],
    [
      "an unknown impact where minor ones do not",
      { services: ["all"], minImpact: "major", kinds: ["outage"] },
      { impact: "unknown" },
      false,
    ],
    [
      "a kind it does not take",
      { services: ["all"], minImpact: "minor", kinds: ["outage"] },
      { kind: "maintenance" },
      false,
    ],
    [
      "maintenance, which has no impact",
      { services: ["all"], minImpact: "critical", kinds: ["maintenance"] },
      { kind: "maintenance", impact: "none" },
      true,
    ],
  ];
  it.each(filters)("filters: %s", (_name, include, fields, wanted) => {
    const posts = planPosts({
      change: opened,
      incident: { ...incident, ...fields },
      decision: publish,
      bulletins: [first],
      deliveries: [],
      channels: [channel({ include })],
      now,
    });
    expect(posts.length > 0).toBe(wanted);
  });

  it("sends each change of state as a message of its own where a channel wants messages", () => {
    const messages = channel({ mode: "messages" });
    const posts = plan(opened, [first], [], [messages]);
    const advanced = change("advanced");
    const later = plan(advanced, [first, bulletin(advanced, "update", "cause found")], posts, [messages]);
    expect([...posts, ...later].map((post) => [post.role, post.replyTo])).toEqual([
      ["message", undefined],
      ["message", undefined],
    ]);
    expect(later[0]?.id).not.toBe(posts[0]?.id);
  });

  it("gives the same rows when it is asked twice", () => {
    expect(plan(opened, [first], [])).toEqual(plan(opened, [first], []));
  });
});

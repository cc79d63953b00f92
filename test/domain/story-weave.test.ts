import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incidentId, type ServiceId, serviceId, storyIdOf } from "../../src/domain/ids.ts";
import type { Incident } from "../../src/domain/incident.ts";
import type { Category, Reach, Service } from "../../src/domain/service.ts";
import { doubtsOwnNetwork, evidenceOfFailure, type Signal } from "../../src/domain/signal.ts";
import { moves, storyDelta, type Weaving, weaveStories } from "../../src/domain/story-weave.ts";
import { wordsIn } from "../../src/domain/story-words.ts";
import { at, minutes } from "./builders.ts";

function service(id: string, category: Category, reach: Reach, dependsOn: readonly string[] = []): Service {
  return {
    id: serviceId(id),
    name: id[0]?.toUpperCase() + id.slice(1),
    category,
    reach,
    dependsOn: dependsOn.map(serviceId),
    feeds: [],
  };
}
const catalogue: readonly Service[] = [
  { ...service("cloudflare", "cdn", 1, ["google-cloud"]), name: "Cloudflare" },
  { ...service("google-cloud", "cloud", 2), name: "Google Cloud" },
  { ...service("x", "social", 1, ["cloudflare"]), name: "X (Twitter)" },
  { ...service("chatgpt", "ai", 1, ["cloudflare"]), name: "ChatGPT" },
  { ...service("valorant", "games", 2, ["cloudflare"]), name: "Valorant" },
  service("spotify", "music", 1, ["google-cloud"]),
  service("reddit", "social", 1, ["fastly"]),
  service("fastly", "cdn", 3),
];
const services = new Map(catalogue.map((one) => [one.id, one]));

function incident(of: string, clock: string, over: Partial<Incident> & { says?: string } = {}): Incident {
  const { says = "We are investigating.", ...rest } = over;
  const owner = serviceId(of);
  const id = incidentId(owner, `${of}-${clock}`);
  const startedAt = at(clock);
  return {
    id,
    service: owner,
    providerId: `${of}-${clock}`,
    story: storyIdOf(id),
    title: "Errors",
    kind: "outage",
    impact: "major",
    phase: "investigating",
    rawStatus: "investigating",
    startedAt,
    components: [],
    updates: [
      {
        key: "u1",
        phase: "investigating",
        rawStatus: "investigating",
        text: says,
        textHash: "",
        at: startedAt,
        firstSeenAt: startedAt,
      },
    ],
    firstSeenAt: startedAt,
    feeds: [`${of}/statuspage/https://example.org`],
    missedReads: 0,
    version: 1,
    ...rest,
  };
}

const now = at("12:30");
const signal = (of: string, observed: Signal["observed"] = "failing", source = "probe", clock = "12:25"): Signal => ({
  service: serviceId(of),
  source,
  observed,
  at: at(clock),
});
const weave = (incidents: readonly Incident[], over: Partial<Weaving> = {}) =>
  weaveStories({ incidents, signals: [], services, editors: [], doubtsOwnNetwork: false, now, ...over });

const cloudflare = incident("cloudflare", "11:48", { impact: "critical" });
const chatgpt = incident("chatgpt", "11:55", { impact: "minor" });
const valorant = incident("valorant", "12:10");
const seed = [cloudflare, chatgpt, valorant];

describe("the outage of a provider and of those that stand on it", () => {
  it("is one story: the provider the cause, headed by what readers know", () => {
    const stories = weave(seed, { signals: [signal("x")] });
    expect(stories).toHaveLength(1);
    expect(stories[0]).toMatchObject({
      id: cloudflare.story,
      lead: cloudflare.id,
      cause: cloudflare.id,
      causeEvidence: "probable",
      headline: ["chatgpt", "x"],
    });
    expect(stories[0]?.affected).toMatchObject([
      { service: "chatgpt", evidence: "confirmed", incident: chatgpt.id, hasSpoken: true },
      { service: "x", evidence: "probable", since: at("12:25"), hasSpoken: false },
      { service: "valorant", evidence: "confirmed" },
    ]);
  });

  it("does not name X when no probe saw it fail", () => {
    expect(weave(seed)[0]?.services).not.toContain("x");
  });

  it("has no cause, and two stories, when the provider says nothing", () => {
    const stories = weave([chatgpt, valorant], { signals: [signal("x")] });
    expect(stories.map(({ cause }) => cause)).toEqual([undefined, undefined]);
    expect(stories.flatMap(({ services: all }) => all)).not.toContain("x");
  });

  it("has a confirmed cause when one of them names the provider", () => {
    const named = {
      ...chatgpt,
      updates: incident("chatgpt", "11:55", { says: "This is caused by an outage at Cloudflare." }).updates,
    };
    expect(weave([cloudflare, named])[0]).toMatchObject({ causeEvidence: "confirmed" });
  });

  it("believes an operator that names a provider the catalogue does not know of", () => {
    const reddit = incident("reddit", "12:00", { says: "Our upstream provider Cloudflare has an incident." });
    expect(weave([cloudflare, reddit])).toHaveLength(1);
    expect(weave([cloudflare, incident("reddit", "12:00")])).toHaveLength(2);
  });

  it("reaches through a provider's provider", () => {
    const google = incident("google-cloud", "11:40", { impact: "critical" });
    const stories = weave([google, cloudflare, chatgpt]);
    expect(stories).toHaveLength(1);
    expect(stories[0]).toMatchObject({ cause: google.id });
  });

  it("takes a vendor that posts before its provider", () => {
    expect(weave([incident("chatgpt", "11:30"), cloudflare])).toHaveLength(1);
  });

  it("tells the open incident of a service with two", () => {
    const first = incident("chatgpt", "11:50", { phase: "resolved", resolvedAt: at("12:00") });
    expect(weave([cloudflare, first, incident("chatgpt", "12:05")])[0]?.affected).toMatchObject([
      { since: at("12:05"), isOver: false },
    ]);
  });
});

describe("what is coincidence", () => {
  it.each<{ name: string; incidents: readonly Incident[] }>([
    {
      name: "a provider whose incident is minor",
      incidents: [incident("cloudflare", "11:48", { impact: "minor" }), chatgpt],
    },
    {
      name: "a provider at planned work",
      incidents: [incident("cloudflare", "11:48", { kind: "maintenance" }), chatgpt],
    },
    { name: "a provider whose incident was removed", incidents: [{ ...cloudflare, withdrawnAt: now }, chatgpt] },
    {
      name: "a provider that was over long before",
      incidents: [incident("cloudflare", "08:00", { phase: "resolved", resolvedAt: at("09:00") }), chatgpt],
    },
    { name: "a service that fails hours into it", incidents: [incident("cloudflare", "07:00"), chatgpt] },
    { name: "a service that does not depend on it", incidents: [cloudflare, incident("reddit", "12:00")] },
  ])("is $name", ({ incidents }) => {
    expect(weave(incidents)).toHaveLength(2);
  });

  it.each([
    ["This is due to an outage at Cloudflare.", true],
    ["We are affected by the Cloudflare incident.", true],
    ["This is not related to the Cloudflare incident.", false],
    ["The issue is unrelated to Cloudflare.", false],
    ["Customers may switch to Cloudflare. The fault is due to a bad deploy.", false],
    ["Errors due to a bad deploy of Cloudflares.", false],
  ])("by the words: %s", (text, named) => {
    expect(wordsIn([text])?.(["Cloudflare"]) === "named").toBe(named);
  });
});

describe("an operator's word for the cause", () => {
  const held = [
    { effect: chatgpt.id, cause: cloudflare.id, relation: "named", evidence: "confirmed", reason: "" } as const,
  ];
  const saying = (...texts: readonly string[]): Incident => ({
    ...chatgpt,
    updates: texts.flatMap((says, n) =>
      incident("chatgpt", "11:55", { says }).updates.map((update) => ({ ...update, key: `u${n}` })),
    ),
  });

  it("falls when the page no longer has it, and the link is only likely", () => {
    expect(weave([cloudflare, saying("We are looking.")], { held })[0]).toMatchObject({ causeEvidence: "probable" });
  });

  it("is denied by a later word, whatever the catalogue knows", () => {
    const texts = ["This is due to an outage at Cloudflare.", "This is not related to the Cloudflare outage."];
    expect(wordsIn(texts)?.(["Cloudflare"])).toBe("denied");
    expect(weave([cloudflare, saying(...texts)], { held })).toHaveLength(2);
    expect(weave([cloudflare, saying(...texts.toReversed())], { held })).toHaveLength(1);
  });
});

describe("an editor", () => {
  it("links what the rules do not, and parts what they do", () => {
    const reddit = incident("reddit", "12:00");
    expect(weave([cloudflare, reddit], { editors: [{ effect: reddit.id, cause: cloudflare.id }] })).toHaveLength(1);
    expect(weave(seed, { editors: [{ effect: chatgpt.id, cause: null }] })).toHaveLength(2);
  });

  it("is remembered as the ground of what is linked, and of what hangs on it; what a rule links has no editor", () => {
    const [reddit, fastly] = [incident("reddit", "12:00"), incident("fastly", "12:02")];
    const says = (effect: Incident, cause: Incident) => ({ effect: effect.id, cause: cause.id, by: 601 });
    const editors = [says(reddit, fastly), says(fastly, cloudflare)];
    const affected = weave([cloudflare, reddit, fastly, chatgpt], { editors })[0]?.affected ?? [];
    const grounds = new Map(affected.map(({ service, tiedBy }) => [service, tiedBy]));
    expect(grounds).toEqual(
      new Map([
        [fastly.service, editors[1]],
        [reddit.service, editors[0]],
        [chatgpt.service, undefined],
      ]),
    );
  });
});

describe("bad input", () => {
  it("survives a circle of dependence, and services that name each other", () => {
    const circle = new Map(services).set(
      serviceId("google-cloud"),
      service("google-cloud", "cloud", 2, ["cloudflare"]),
    );
    const google = incident("google-cloud", "11:50", { impact: "critical" });
    const stories = weave([cloudflare, google, chatgpt], { services: circle });
    expect(stories).toHaveLength(1);
    expect(stories[0]).toMatchObject({ cause: cloudflare.id });
    const blamed = incident("cloudflare", "11:48", { says: "Due to an outage at Google Cloud." });
    const blaming = incident("google-cloud", "11:50", { says: "Due to an outage at Cloudflare." });
    expect(weave([blamed, blaming])).toMatchObject([{ cause: blamed.id }]);
  });

  it("makes one story of forty services failing at once", () => {
    const many = Array.from({ length: 40 }, (_, n) => service(`s${n}`, "social", n % 2 === 0 ? 1 : 2, ["cloudflare"]));
    const all = new Map([...services, ...many.map((one) => [one.id, one] as const)]);
    const failing = many.map(({ id }, n) => incident(id, `12:${String(n % 30).padStart(2, "0")}`));
    const [story, ...rest] = weave([...failing, cloudflare], { services: all });
    expect(rest).toEqual([]);
    expect(story?.affected).toHaveLength(40);
    expect(story?.headline).toHaveLength(3);
  });

  it("knows a service that is not in the catalogue any more", () => {
    expect(weave([incident("gone", "12:00")])).toMatchObject([{ services: ["gone"], headline: [] }]);
  });
});

describe("the next weaving", () => {
  const before = weave([cloudflare, chatgpt], { signals: [signal("x")] })[0];
  const after = weave(seed, { signals: [signal("x", "working")] })[0];
  it("tells who joined and who left", () => {
    if (!before || !after) throw new Error("expected a story");
    const delta = storyDelta(before, after);
    expect(delta.joined.map((one) => one.service)).toEqual(["valorant"]);
    expect(delta.left.map((one) => one.service)).toEqual(["x"]);
    expect(delta.causeChanged).toBe(false);
  });

  it("tells which claims are weaker than they were", () => {
    const probed = incident("x", "12:00", { feeds: ["x/probe/https://x.com"] });
    const sure = weave([cloudflare, probed])[0];
    const doubted = weave([cloudflare, probed], { doubtsOwnNetwork: true })[0];
    if (!sure || !doubted) throw new Error("expected a story");
    expect(storyDelta(sure, doubted).weakened).toEqual(["x"]);
  });

  it("moves the incident that had a story of its own", () => {
    expect(moves(weave(seed), seed)).toEqual([
      { incident: chatgpt.id, from: chatgpt.story, to: cloudflare.story },
      { incident: valorant.id, from: valorant.story, to: cloudflare.story },
    ]);
  });
});

describe("any set of incidents", () => {
  const ids = catalogue.map(({ id }) => id);
  const drawn = fc.array(
    fc.record({
      of: fc.constantFrom(...ids),
      minute: fc.integer({ min: 0, max: 600 }),
      impact: fc.constantFrom("none" as const, "minor" as const, "major" as const, "critical" as const),
      lasts: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
      says: fc.constantFrom("We look.", "Due to an outage at Cloudflare.", "Caused by Google Cloud.", "Issue with X."),
    }),
    { maxLength: 14 },
  );
  const built = drawn.map((all) => [
    ...new Map(
      all.map(({ of, minute, impact, lasts, says }) => {
        const clock = `0${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
        const end = lasts === undefined ? {} : { phase: "resolved" as const, resolvedAt: at(clock) + minutes(lasts) };
        const one = incident(of, clock, { impact, says, ...end });
        return [one.id, one] as const;
      }),
    ).values(),
  ]);

  it("stands in exactly one story each, in whatever order it is given", () => {
    fc.assert(
      fc.property(built, fc.infiniteStream(fc.nat()), (incidents, numbers) => {
        const stories = weave(incidents, { now: at("10:00") });
        const members = stories.flatMap((story) => story.incidents);
        expect(members.toSorted()).toEqual(incidents.map(({ id }) => id).toSorted());
        const shuffled = incidents
          .map((one) => ({ one, key: numbers.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key);
        expect(
          weave(
            shuffled.map(({ one }) => one),
            { now: at("10:00") },
          ),
        ).toEqual(stories);
        for (const { cause, incidents: own, services: all } of stories) {
          if (cause !== undefined) expect(own).toContain(cause);
          expect(new Set(all).size).toBe(all.length);
        }
      }),
    );
  });
});

describe("how sure it is that a service fails", () => {
  const [failing, working] = ["failing", "working"] as const;
  it.each([
    { name: "its operator says so", operator: failing, seen: [], is: "confirmed" },
    {
      name: "its operator says so and a probe sees nothing",
      operator: failing,
      seen: [signal("x", working)],
      is: "confirmed",
    },
    {
      name: "two sources see it",
      operator: "nothing" as const,
      seen: [signal("x"), signal("x", failing, "readers")],
      is: "probable",
    },
    { name: "one source sees it", operator: "nothing" as const, seen: [signal("x")], is: "unconfirmed" },
    {
      name: "one sees it and one does not",
      operator: "nothing" as const,
      seen: [signal("x"), signal("x", working, "other")],
      is: "unconfirmed",
    },
    { name: "none does", operator: "nothing" as const, seen: [signal("x", working)], is: undefined },
    { name: "one source sees it just after its end", operator: working, seen: [signal("x")], is: undefined },
  ])("$name: $is", ({ operator, seen, is }) => {
    expect(evidenceOfFailure(operator, seen, false)).toBe(is);
  });

  it("hears no probe while our own network is in doubt", () => {
    expect(evidenceOfFailure("nothing", [signal("x"), signal("x", failing, "readers")], true)).toBe("unconfirmed");
  });

  it("forgets what was seen a quarter of an hour ago", () => {
    expect(weave([cloudflare], { signals: [signal("x", failing, "probe", "12:10")] })[0]?.services).toEqual([
      "cloudflare",
    ]);
  });

  const providers = (of: ServiceId): ReadonlySet<ServiceId> => new Set(services.get(of)?.dependsOn ?? []);
  it("doubts our own network when most of what we probe fails without a common provider", () => {
    const all = ["x", "reddit", "spotify"].map((of) => signal(of));
    expect(doubtsOwnNetwork(all, providers)).toBe(true);
    expect(doubtsOwnNetwork([...all, ...["a", "b", "c"].map((of) => signal(of, working))], providers)).toBe(false);
    expect(
      doubtsOwnNetwork(
        ["x", "chatgpt", "valorant"].map((of) => signal(of)),
        providers,
      ),
    ).toBe(false);
    expect(doubtsOwnNetwork(all.slice(1), providers)).toBe(false);
  });
});

import { createServer } from "node:http";
import { describe, expect, it } from "vitest";
import type { Delivery } from "../../src/domain/delivery.ts";
import { type HealthFacts, healthOf } from "../../src/http/health.ts";
import { serveHealth } from "../../src/http/server.ts";
import type { LogEvent } from "../../src/log.ts";

const minute = 60_000;
const now = 100 * minute;
const facts = (fields: Partial<HealthFacts> = {}): HealthFacts => ({
  now,
  startedAt: 0,
  feeds: [],
  outboxDepth: 0,
  stopped: [],
  ...fields,
});
const feed = (lastGoodAt: number | undefined) => ({
  key: "github/statuspage/u",
  failures: 0,
  ...(lastGoodAt === undefined ? {} : { lastGoodAt }),
});
const stopped = { id: "d_1", lane: "kolkata", state: "unknown", lastError: "socket hang up" } as Delivery;

describe("health", () => {
  const cases: [string, HealthFacts, boolean][] = [
    ["a feed read a minute ago is well", facts({ feeds: [feed(now - minute)] }), true],
    ["no feed read for ten minutes is not", facts({ feeds: [feed(now - 10 * minute)] }), false],
    ["one good feed among silent ones is well", facts({ feeds: [feed(0), feed(now - minute)] }), true],
    [
      "a service that has just started is given time",
      facts({ startedAt: now - minute, feeds: [feed(undefined)] }),
      true,
    ],
    ["a service that watches nothing has nothing to miss", facts(), true],
    ["a stopped lane is not well", facts({ feeds: [feed(now)], stopped: [stopped] }), false],
  ];
  it.each(cases)("%s", (_name, given, ok) => {
    expect(healthOf(given).ok).toBe(ok);
  });

  it("says the age of each feed's last good read, the depth of the outbox and the stopped lanes", () => {
    const problem = { kind: "unreachable", detail: "HTTP 503", since: now - 2 * minute } as const;
    const body = healthOf(
      facts({ feeds: [{ ...feed(now - 3 * minute), failures: 2, problem }], outboxDepth: 4, stopped: [stopped] }),
    ).body;
    expect(body).toEqual({
      ok: false,
      problems: ["lane kolkata is stopped: unknown, socket hang up"],
      outboxDepth: 4,
      lanesQuiet: [],
      lanesStopped: ["kolkata"],
      feeds: [
        {
          feed: "github/statuspage/u",
          secondsSinceGoodRead: 180,
          failures: 2,
          problem: { kind: "unreachable", detail: "HTTP 503", since: "1970-01-01T01:38:00.000Z" },
        },
      ],
    });
  });

  it("says how far a bulletin is on its way to the followers", () => {
    const one = { story: "s_1", edition: "bn-IN", told: 400, reach: { total: 1000, left: 550 } };
    const broadcasts = [one, { story: "s_2", edition: "bn-IN", told: 0 }];
    expect(healthOf(facts({ broadcasts })).body).toMatchObject({
      broadcasts: [
        { story: "s_1", edition: "bn-IN", total: 1000, told: 400, left: 550 },
        { story: "s_2", edition: "bn-IN", total: null, told: 0, left: null },
      ],
    });
  });

  it("says which lanes are quiet, and for how many seconds", () => {
    const body = healthOf(facts({ quiet: [{ id: "kolkata", notBefore: now + 1500 }] })).body;
    expect(body).toMatchObject({ ok: true, lanesQuiet: [{ lane: "kolkata", seconds: 2 }] });
  });
});

describe("the health server", () => {
  const quiet = (): void => {};

  it("answers 200 when all is well, 503 when not, 404 elsewhere", async () => {
    let ok = true;
    const server = await serveHealth({ host: "127.0.0.1", port: 0 }, async () => ({ ok, body: { ok } }), quiet);
    const get = (path: string): Promise<number> =>
      fetch(`http://127.0.0.1:${server.port}${path}`).then((answer) => answer.status);
    expect([await get("/health"), await get("/")]).toEqual([200, 404]);
    ok = false;
    expect(await get("/health")).toBe(503);
    await server.close();
  });

  it("takes a taken port as a warning", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const address = taken.address();
    const events: LogEvent[] = [];
    const port = typeof address === "object" && address ? address.port : 0;
    const server = await serveHealth(
      { host: "127.0.0.1", port },
      async () => ({ ok: true, body: {} }),
      (event) => events.push(event),
    );
    expect([server.port, events[0]?.event]).toEqual([undefined, "http.problem"]);
    await server.close();
    taken.close();
  });
});

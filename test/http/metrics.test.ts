import { expect, test } from "vitest";
import { createMeter, type Gauges, metricsPage } from "../../src/http/metrics.ts";
import { serveHealth } from "../../src/http/server.ts";

const gauges: Gauges = { outboxDepth: 3, lanesStopped: 1, lanesQuiet: 2, feeds: 302, feedsFailing: 4 };
const sent = (lateMs?: number) =>
  ({
    event: "delivery.sent",
    delivery: "d",
    lane: "kolkata",
    role: "card",
    ms: 9,
    ...(lateMs === undefined ? {} : { lateMs }),
  }) as const;

test("counts what is logged, by its labels", () => {
  const meter = createMeter();
  for (const edition of ["bn-IN", "bn-IN", "bn-BD"])
    meter.observe({ event: "bulletin.written", bulletin: "b", kind: "flash", edition });
  meter.observe({ event: "delivery.deferred", delivery: "d", lane: "l", reason: "429", retryAt: 9, quiet: "lane" });
  meter.observe({ event: "delivery.deferred", delivery: "d", lane: "l", reason: "ECONNREFUSED", retryAt: 9 });
  const text = meter.render(gauges);
  expect(text).toContain('bibhrat_bulletins_total{kind="flash",edition="bn-IN"} 2\n');
  expect(text).toContain('bibhrat_bulletins_total{kind="flash",edition="bn-BD"} 1\n');
  expect(text).toContain('bibhrat_deliveries_total{outcome="deferred"} 2\n');
  expect(text).toContain('bibhrat_floods_total{quieted="lane"} 1\n');
  expect(text).toContain("bibhrat_outbox_depth 3\n");
});

test("the time from the operator's word to the reader is a histogram that only adds up", () => {
  const meter = createMeter();
  for (const late of [4_000, 20_000, 20_000, 5_000_000]) meter.observe(sent(late));
  meter.observe(sent());
  const text = meter.render(gauges);
  expect(text).toContain('_seconds_bucket{le="5"} 1\n');
  expect(text).toContain('_seconds_bucket{le="30"} 3\n');
  expect(text).toContain('_seconds_bucket{le="3600"} 3\n');
  expect(text).toContain('_seconds_bucket{le="+Inf"} 4\n');
  expect(text).toContain("_seconds_sum 5044\n");
});

test("is the text that Prometheus reads: every line a comment, or a name, labels and a number", () => {
  const meter = createMeter();
  meter.observe({ event: "feed.problem", feed: "x/y", kind: 'odd"kind\n', detail: "", failures: 1 });
  for (const line of meter.render(gauges).trimEnd().split("\n"))
    expect(line).toMatch(/^(# (HELP|TYPE) \S+ .+|[a-z_]+(\{[^\n]*\})? \d+(\.\d+)?)$/);
});

test("is served beside the health", async () => {
  const server = await serveHealth(
    { host: "127.0.0.1", port: 0 },
    async () => ({ ok: true, body: {} }),
    () => {},
  );
  server.mount(
    "/metrics",
    metricsPage(
      createMeter(),
      async () => gauges,
      () => {},
    ),
  );
  const answer = await fetch(`http://127.0.0.1:${server.port}/metrics`);
  expect(answer.headers.get("content-type")).toContain("version=0.0.4");
  expect(await answer.text()).toContain("bibhrat_feeds 302\n");
  await server.close();
});

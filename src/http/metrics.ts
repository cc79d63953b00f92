/**
 * Figures for Prometheus. Everything that happens is logged already, so the counters are a fold over the log; what is
 * the case now is asked of the store when somebody looks.
 */
import type { RequestListener } from "node:http";
import type { LogEvent } from "../log.ts";
import type { Log } from "../ports.ts";

export interface Gauges {
  readonly outboxDepth: number;
  readonly lanesStopped: number;
  readonly lanesQuiet: number;
  readonly feedsFailing: number;
  readonly feeds: number;
}

export interface Meter {
  /** Seen before the log writes it. */
  observe(event: LogEvent): void;
  /** The text that Prometheus reads. */
  render(gauges: Gauges): string;
}

/** What stands behind /metrics. */
export function metricsPage(meter: Meter, gauges: () => Promise<Gauges>, log: Log): RequestListener {
  return (_, response) => {
    void gauges().then(
      (now) => response.writeHead(200, { "content-type": contentType }).end(meter.render(now)),
      (error: unknown) => {
        log({ event: "internal.error", where: "metrics", detail: String(error) });
        response.writeHead(500).end();
      },
    );
  };
}

const contentType = "text/plain; version=0.0.4; charset=utf-8";

type Labels = Readonly<Record<string, string>>;

interface Counted {
  readonly name: string;
  readonly labels: Labels;
}

/** Seconds from the operator's word to the reader's screen. */
const lateBounds = [5, 15, 30, 60, 120, 300, 900, 3600] as const;

const help: Readonly<Record<string, string>> = {
  bibhrat_feed_reads_total: "Readings of feeds, by what came of them",
  bibhrat_changes_total: "Changes of incidents, by kind and by what was decided",
  bibhrat_bulletins_total: "Bulletins written, by kind and edition",
  bibhrat_deliveries_total: "Attempts to deliver, by outcome",
  bibhrat_floods_total: "Answers 429, by how much they quieted",
  bibhrat_recovery_steps_total: "Steps taken for posts in doubt",
  bibhrat_store_problems_total: "Times that the database could not be used",
};

export function createMeter(): Meter {
  const counts = new Map<string, number>();
  const late = { buckets: lateBounds.map(() => 0), sum: 0, count: 0 };
  return {
    observe(event) {
      for (const counted of countedIn(event)) {
        const key = `${counted.name}${labelText(counted.labels)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      if (event.event !== "delivery.sent" || event.lateMs === undefined) return;
      const seconds = event.lateMs / 1000;
      late.sum += seconds;
      late.count += 1;
      late.buckets = late.buckets.map((count, at) => count + (seconds <= (lateBounds[at] ?? 0) ? 1 : 0));
    },
    render: (gauges) => [...counterLines(counts), ...histogramLines(late), ...gaugeLines(gauges), ""].join("\n"),
  };
}

function countedIn(event: LogEvent): readonly Counted[] {
  const one = (name: string, labels: Labels): readonly Counted[] => [{ name, labels }];
  switch (event.event) {
    case "feed.read":
    case "feed.unchanged":
    case "feed.baseline":
      return one("bibhrat_feed_reads_total", { result: event.event.slice("feed.".length) });
    case "feed.problem":
      return one("bibhrat_feed_reads_total", { result: event.kind });
    case "change.decided":
      return one("bibhrat_changes_total", { kind: event.kind, decision: event.decision });
    case "bulletin.written":
      return one("bibhrat_bulletins_total", { kind: event.kind, edition: event.edition });
    case "delivery.sent":
    case "delivery.unknown":
    case "delivery.parked":
      return one("bibhrat_deliveries_total", { outcome: event.event.slice("delivery.".length) });
    case "delivery.deferred":
      return [
        ...one("bibhrat_deliveries_total", { outcome: "deferred" }),
        ...(event.quiet === undefined ? [] : one("bibhrat_floods_total", { quieted: event.quiet })),
      ];
    case "recovery.step":
      return one("bibhrat_recovery_steps_total", { step: event.step });
    case "store.problem":
      return one("bibhrat_store_problems_total", { kind: event.kind });
    default:
      return [];
  }
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

const escaped = (value: string): string =>
  value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

function counterLines(counts: ReadonlyMap<string, number>): readonly string[] {
  return Object.entries(help).flatMap(([name, about]) => [
    `# HELP ${name} ${about}`,
    `# TYPE ${name} counter`,
    ...[...counts].filter(([key]) => key.startsWith(`${name}{`)).map(([key, count]) => `${key} ${count}`),
  ]);
}

function histogramLines({
  buckets,
  sum,
  count,
}: {
  buckets: readonly number[];
  sum: number;
  count: number;
}): readonly string[] {
  const name = "bibhrat_vendor_to_reader_seconds";
  return [
    `# HELP ${name} From the operator's word on its page to the post on the reader's screen`,
    `# TYPE ${name} histogram`,
    ...buckets.map((below, at) => `${name}_bucket{le="${lateBounds[at]}"} ${below}`),
    `${name}_bucket{le="+Inf"} ${count}`,
    `${name}_sum ${sum}`,
    `${name}_count ${count}`,
  ];
}

function gaugeLines(gauges: Gauges): readonly string[] {
  const figures = [
    ["bibhrat_outbox_depth", "Posts and edits that readers have not got yet", gauges.outboxDepth],
    ["bibhrat_lanes_stopped", "Lanes stopped by a delivery in doubt or refused", gauges.lanesStopped],
    ["bibhrat_lanes_quiet", "Lanes that Telegram has asked to be quiet", gauges.lanesQuiet],
    ["bibhrat_feeds", "Feeds that are read", gauges.feeds],
    ["bibhrat_feeds_failing", "Feeds whose last reading failed", gauges.feedsFailing],
  ] as const;
  return figures.flatMap(([name, about, value]) => [
    `# HELP ${name} ${about}`,
    `# TYPE ${name} gauge`,
    `${name} ${value}`,
  ]);
}

/**
 * Format `probe`: our own check of a service without a feed. It counts only after ten good answers from this machine; two
 * failures in a row make one signal, two good answers end it. What is remembered between checks is short, and lives where
 * other feeds keep the hash of their body.
 */
import type { EpochMs } from "../domain/ids.ts";
import { hashOf } from "../domain/ids.ts";
import { type Feed, feedKey } from "../domain/service.ts";
import type { ReportedIncident, Snapshot } from "../domain/snapshot.ts";
import type { FeedMemory, FeedReading } from "../ports.ts";
import type { Fetcher } from "./fetch.ts";
import { type Finding, judge } from "./probe-findings.ts";

export interface ProbeState {
  /** Good answers so far, counted up to the number needed. */
  readonly good: number;
  readonly failuresInRow: number;
  /** Good answers since the last failure; counted for a few reads, so that the end is seen more than once. */
  readonly goodInRow: number;
  /** First failure of the row. */
  readonly since: EpochMs;
  /** Names the last failure, so that another kind of failure is told. */
  readonly mark: string;
}

const needed = 10;
const failuresForSignal = 2;
const settled = 4;
const fresh: ProbeState = { good: 0, failuresInRow: 0, goodInRow: 0, since: 0, mark: "" };

export const isProven = (state: ProbeState): boolean => state.good >= needed;
export const isSignal = (state: ProbeState): boolean => isProven(state) && state.failuresInRow >= failuresForSignal;

export function probeState(token: string | undefined): ProbeState {
  const found = /^probe\/(\d+)\/(\d+)\/(\d+)\/(\d+)\/([a-z-]*)$/.exec(token ?? "");
  if (!found) return fresh;
  const [good = 0, failuresInRow = 0, goodInRow = 0, since = 0] = found.slice(1, 5).map(Number);
  return { good, failuresInRow, goodInRow, since, mark: found[5] ?? "" };
}

const tokenOf = ({ good, failuresInRow, goodInRow, since, mark }: ProbeState): string =>
  `probe/${good}/${failuresInRow}/${goodInRow}/${since}/${mark}`;

export function advance(state: ProbeState, finding: Finding, now: EpochMs): ProbeState {
  switch (finding.kind) {
    case "unclear":
      return state;
    case "well": {
      const goodInRow = Math.min(state.goodInRow + 1, settled);
      return { good: Math.min(state.good + 1, needed), failuresInRow: 0, goodInRow, since: 0, mark: "" };
    }
    case "failing": {
      const since = state.failuresInRow === 0 ? now : state.since;
      const failuresInRow = Math.min(state.failuresInRow + 1, failuresForSignal);
      return { ...state, failuresInRow, goodInRow: 0, since, mark: finding.culprit };
    }
  }
}

const words: Readonly<Record<Extract<Finding, { kind: "failing" }>["culprit"], string>> = {
  origin: "the service itself answered with an error",
  edge: "the content network before it answered with an error page of its own",
  dns: "its name did not resolve",
  tls: "no secure connection could be made",
  network: "no connection could be made",
  timeout: "no answer came in time",
  content: "the answer was not the expected page",
};

/** Attributed to ourselves, and never more than "from here". */
function toIncident(feed: Feed, state: ProbeState, finding: Extract<Finding, { kind: "failing" }>): ReportedIncident {
  const by = finding.edge ? ` (${finding.edge})` : "";
  const text = `Our own check, from here: ${words[finding.culprit]}${by}. ${finding.detail}.`;
  return {
    providerId: `probe@${new Date(state.since).toISOString().slice(0, 19)}`,
    url: feed.url,
    title: "Not reachable from here",
    kind: "outage",
    impact: "unknown",
    rawImpact: finding.culprit,
    phase: "investigating",
    rawStatus: "failing",
    startedAt: state.since,
    updates: [
      { providerId: hashOf(finding.culprit, by), phase: "investigating", rawStatus: "failing", text, at: state.since },
    ],
  };
}

export async function readProbe(
  feed: Feed,
  memory: FeedMemory | undefined,
  now: EpochMs,
  look: Fetcher["look"],
  signal?: AbortSignal,
): Promise<FeedReading> {
  const before = probeState(memory?.bodyHash);
  const finding = judge(await look(feed.url, feed.expect?.method ?? "GET", signal), feed.expect);
  const after = advance(before, finding, now);
  if (finding.kind === "unclear" && after.good === 0) {
    return { kind: "problem", problem: { kind: "wrongShape", detail: `unproven probe: ${finding.detail}` } };
  }
  const bodyHash = tokenOf(after);
  if (bodyHash === memory?.bodyHash) return { kind: "unchanged" };
  const failing = finding.kind === "failing" && isSignal(after);
  const snapshot: Snapshot = {
    service: feed.service,
    feed: feedKey(feed),
    format: feed.format,
    readAt: now,
    window: "open",
    incidents: failing ? [toIncident(feed, after, finding)] : [],
    unknownWords: [],
  };
  return { kind: "snapshot", snapshot, bodyHash };
}

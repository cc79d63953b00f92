/**
 * What somebody other than the operator observed of a service. Two signals are independent when their sources are; how
 * sure they make us decides the verbs.
 */
import type { Evidence } from "./evidence.ts";
import { minute } from "./found.ts";
import type { EpochMs, ServiceId } from "./ids.ts";

export interface Signal {
  readonly service: ServiceId;
  /** Who observed it: "probe", "readers", the name of another monitor. */
  readonly source: string;
  readonly observed: "failing" | "working";
  readonly at: EpochMs;
  /** For `why`: "HTTP 500 from https://x.com". */
  readonly detail?: string;
}

/** An observation older than this says nothing about now. */
export const signalLife = 15 * minute;

/** The newest observation of each source of each service that still counts. */
export function current(signals: readonly Signal[], now: EpochMs): readonly Signal[] {
  const newest = new Map<string, Signal>();
  for (const signal of signals) {
    const key = `${signal.service}\n${signal.source}`;
    const before = newest.get(key);
    if (signal.at <= now && now - signal.at <= signalLife && (!before || before.at <= signal.at))
      newest.set(key, signal);
  }
  return [...newest.values()];
}

export type OperatorWord =
  /** An open incident of the service says that it fails. */
  | "failing"
  /** Its incident is over. */
  | "working"
  | "nothing";

/**
 * How sure it is that the service fails; `undefined` when nothing says so. The operator's word outranks every signal as
 * long as it is one of trouble: a page that says nothing, or that all is well, silences no signal.
 */
export function evidenceOfFailure(
  operator: OperatorWord,
  signals: readonly Signal[],
  doubtsOwnNetwork: boolean,
): Evidence | undefined {
  if (operator === "failing") return "confirmed";
  // What others report does not pass through our own line.
  const counted = doubtsOwnNetwork ? signals.filter(({ source }) => source !== "probe") : signals;
  const failing = counted.filter(({ observed }) => observed === "failing").length;
  const working = counted.length - failing;
  if (failing === 0 || (operator === "working" && failing === 1)) return undefined;
  return failing >= 2 && failing > working ? "probable" : "unconfirmed";
}

/** Fewer probed services than this prove nothing about our own line. */
const enoughProbes = 3;
const suspiciousShare = 0.6;

/**
 * Most of what we probe fails and no single provider stands behind all of it: then it is more likely our own line.
 * `dependsOn` gives every provider of a service, however far.
 */
export function doubtsOwnNetwork(
  signals: readonly Signal[],
  dependsOn: (service: ServiceId) => ReadonlySet<ServiceId>,
): boolean {
  const probes = signals.filter(({ source }) => source === "probe");
  const failing = probes.filter(({ observed }) => observed === "failing").map(({ service }) => service);
  if (probes.length < enoughProbes || failing.length / probes.length < suspiciousShare) return false;
  const [first, ...rest] = failing.map((service) => new Set([service, ...dependsOn(service)]));
  const common = rest.reduce((shared, set) => shared.intersection(set), first ?? new Set<ServiceId>());
  return common.size === 0;
}

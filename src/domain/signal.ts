/**
 * What somebody other than the operator observed of a service. Two signals are independent when their sources are; how
 * sure they make us decides the verbs.
 */
import type { Evidence } from "./evidence.ts";
import { minute } from "./found.ts";
import type { EpochMs, ServiceId } from "./ids.ts";
import { type Incident, isClosed } from "./incident.ts";

export interface Signal {
  readonly service: ServiceId;
  /** Who observed it: "probe", "readers", the name of another monitor. */
  readonly source: string;
  readonly observed: "failing" | "working";
  readonly at: EpochMs;
  /** For `why`: "HTTP 500 from https://x.com". */
  readonly detail?: string;
}

/** The name of our own check among the sources. */
export const ownCheck = "probe";

/** A feed key is service/format/address. */
export const isCheckFeed = (feed: string): boolean => feed.startsWith(`${ownCheck}/`, feed.indexOf("/") + 1);

/** What only our own check saw: never the operator's word. */
export const isOwnCheck = ({ feeds }: Pick<Incident, "feeds">): boolean => feeds.length > 0 && feeds.every(isCheckFeed);

/** A service that our check reads, and when it last answered us or failed to. */
export interface Checked {
  readonly feed: string;
  readonly service: ServiceId;
  readonly at: EpochMs;
}

/** What our checks say now: a service with an open incident of its check fails, any other that was checked works. */
export function signalsOf(checked: readonly Checked[], incidents: readonly Incident[]): readonly Signal[] {
  const failing = new Map(
    incidents
      .filter((one) => isOwnCheck(one) && !isClosed(one.phase) && one.withdrawnAt === undefined)
      .map((one) => [one.service, one.updates.at(-1)?.text ?? one.title] as const),
  );
  return checked
    .filter(({ feed }) => isCheckFeed(feed))
    .map(({ service, at }): Signal => {
      const detail = failing.get(service);
      return detail === undefined
        ? { service, source: ownCheck, observed: "working", at }
        : { service, source: ownCheck, observed: "failing", at, detail };
    });
}

/** What our checks found failing over a time that is past: the beginning of each failure. */
export const pastSignals = (incidents: readonly Incident[]): readonly Signal[] =>
  incidents
    .filter((one) => isOwnCheck(one) && one.withdrawnAt === undefined)
    .map(({ service, startedAt, title }) => ({
      service,
      source: ownCheck,
      observed: "failing",
      at: startedAt,
      detail: title,
    }));

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
  const counted = doubtsOwnNetwork ? signals.filter(({ source }) => source !== ownCheck) : signals;
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
  const probes = signals.filter(({ source }) => source === ownCheck);
  const failing = probes.filter(({ observed }) => observed === "failing").map(({ service }) => service);
  if (probes.length < enoughProbes || failing.length / probes.length < suspiciousShare) return false;
  const [first, ...rest] = failing.map((service) => new Set([service, ...dependsOn(service)]));
  const common = rest.reduce((shared, set) => shared.intersection(set), first ?? new Set<ServiceId>());
  return common.size === 0;
}

/** Small snapshots for the tests of the domain: what is not named has a harmless value. */
import type { Change } from "../../src/domain/change.ts";
import { type EpochMs, serviceId } from "../../src/domain/ids.ts";
import type { Incident } from "../../src/domain/incident.ts";
import { type Reconciliation, reconcile } from "../../src/domain/reconcile.ts";
import type { Service } from "../../src/domain/service.ts";
import type { ReportedIncident, ReportedUpdate, Snapshot } from "../../src/domain/snapshot.ts";

export const noon: EpochMs = Date.UTC(2026, 10, 20, 12, 0);
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;

export const page = serviceId("page");
export const service: Service = {
  id: page,
  name: "Page",
  category: "devtools",
  dependsOn: [],
  reach: 3,
  feeds: [],
};

/** "HH:MM" on the day of the tests. */
export function at(clock: string): EpochMs {
  const [hour = 0, minute = 0, second = 0] = clock.split(":").map(Number);
  return Date.UTC(2026, 10, 20, hour, minute, second);
}

type Phase = ReportedUpdate["phase"];
/** `update("12:03 investigating We are looking.", "u1")`: clock, status word, text. */
export function update(line: string, providerId?: string): ReportedUpdate {
  const [clock = "", status = "", ...words] = line.split(" ");
  const phase = (
    status === "update" ? "investigating" : status === "postmortem" ? "resolved" : status === "foo" ? "unknown" : status
  ) as Phase;
  return {
    ...(providerId === undefined ? {} : { providerId }),
    phase,
    rawStatus: status,
    text: words.join(" "),
    at: at(clock),
  };
}

export function incident(providerId: string, updates: readonly ReportedUpdate[], over: Partial<ReportedIncident> = {}) {
  const newest = updates.at(-1);
  return {
    providerId,
    title: `Trouble ${providerId}`,
    kind: "outage",
    impact: "major",
    rawImpact: "major",
    phase: newest?.phase ?? "investigating",
    rawStatus: newest?.rawStatus ?? "investigating",
    startedAt: updates[0]?.at ?? noon,
    components: [{ name: "API" }],
    updates,
    ...over,
  } satisfies ReportedIncident;
}

/** The same incident as the Atom shows it: minutes only, no ids, "update" where the status did not change. */
export function inAtom(shown: ReportedIncident): ReportedIncident {
  const { impact: _impact, rawImpact: _raw, components: _components, ...rest } = shown;
  let before = "";
  const updates = shown.updates.map(({ providerId: _id, ...one }) => {
    const rawStatus = one.rawStatus === before ? "update" : one.rawStatus;
    before = one.rawStatus;
    return { ...one, rawStatus, at: Math.floor(one.at / 60_000) * 60_000 };
  });
  const newest = updates.at(-1);
  return {
    ...rest,
    rawStatus: newest?.rawStatus ?? rest.rawStatus,
    startedAt: updates[0]?.at ?? rest.startedAt,
    updates,
  };
}

export function snapshot(incidents: readonly ReportedIncident[], over: Partial<Snapshot> = {}): Snapshot {
  return {
    service: page,
    feed: "page/statuspage/json",
    format: "statuspage",
    readAt: noon,
    window: "history",
    incidents,
    unknownWords: [],
    ...over,
  };
}
export const atomSnapshot = (incidents: readonly ReportedIncident[], over: Partial<Snapshot> = {}): Snapshot =>
  snapshot(incidents.map(inAtom), { feed: "page/statuspage-atom/atom", format: "statuspage-atom", ...over });

/** A reader of the page: keeps what it has stored and what was told, snapshot by snapshot. */
export class Archive {
  readonly incidents = new Map<string, Incident>();
  readonly changes: Change[] = [];
  readonly read = new Map<string, EpochMs>();
  writes = 0;

  /** Reads a snapshot at its `readAt`; `begin()` makes the first read of its feed unremarkable. */
  see(seen: Snapshot): readonly Change[] {
    const last = this.read.get(seen.feed);
    const result: Reconciliation = reconcile(seen, [...this.incidents.values()], {
      now: seen.readAt,
      firstRead: last === undefined,
      freshness: hours(2),
      ...(last === undefined ? {} : { lastReadAt: last }),
    });
    for (const { incident: next, expectedVersion } of result.incidents) {
      if ((this.incidents.get(next.id)?.version ?? 0) !== expectedVersion)
        throw new Error(`expected version ${expectedVersion} of ${next.providerId}`);
      this.incidents.set(next.id, next);
    }
    this.writes += result.incidents.length;
    this.read.set(seen.feed, seen.readAt);
    this.changes.push(...result.changes);
    return result.changes;
  }

  /** As if this feed had been read before, long ago, and was empty then. */
  begin(...feeds: readonly string[]): this {
    for (const feed of feeds.length > 0 ? feeds : ["page/statuspage/json", "page/statuspage-atom/atom"])
      this.read.set(feed, noon - days(30));
    return this;
  }

  one(providerId: string): Incident {
    const found = [...this.incidents.values()].find((stored) => stored.providerId === providerId);
    if (!found) throw new Error(`expected a stored incident ${providerId}`);
    return found;
  }
}

export const kindsOf = (changes: readonly Change[]): readonly string[] => changes.map(({ kind }) => kind);

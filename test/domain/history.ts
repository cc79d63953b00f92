/** Random lives of incidents, and the document that a page shows of them at any instant. */
import fc from "fast-check";
import type { EpochMs } from "../../src/domain/ids.ts";
import type { ReportedIncident, ReportedUpdate, Snapshot } from "../../src/domain/snapshot.ts";
import { atomSnapshot, days, minutes, noon, snapshot } from "./builders.ts";

interface Posted {
  readonly id: string;
  readonly at: EpochMs;
  readonly status: "investigating" | "identified" | "monitoring" | "resolved" | "postmortem";
  readonly text: string;
  /** From this moment on the page shows another text under the same update. */
  readonly rewritten?: { readonly from: EpochMs; readonly text: string };
}
export interface Life {
  readonly id: string;
  readonly kind: "outage" | "maintenance";
  readonly posted: readonly Posted[];
  readonly impacts: readonly { readonly from: EpochMs; readonly impact: "none" | "minor" | "major" | "critical" }[];
  /** Removed by the page, as test incidents are. */
  readonly removedAt?: EpochMs;
}

const boilerplate = ["We are looking.", "We continue to look.", "A fix is in.", "This incident has been resolved."];
const statuses = ["investigating", "identified", "monitoring", "resolved", "postmortem"] as const;
const impacts = ["none", "minor", "major", "critical"] as const;

const post = fc.record({
  gap: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 })),
  second: fc.integer({ min: 0, max: 59 }),
  status: fc.constantFrom(...statuses),
  text: fc.constantFrom(...boilerplate),
  rewritten: fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
});

const life = fc.record({
  kind: fc.constantFrom("outage" as const, "outage" as const, "maintenance" as const),
  begin: fc.integer({ min: 0, max: 2 * 24 * 60 }),
  posts: fc.array(post, { minLength: 1, maxLength: 9 }),
  impacts: fc.array(fc.record({ gap: fc.integer({ min: 0, max: 300 }), impact: fc.constantFrom(...impacts) }), {
    minLength: 1,
    maxLength: 3,
  }),
  removed: fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined, freq: 8 }),
});

/** A page begins with "investigating" and writes a postmortem only when it is over: other orders do not occur. */
function plausible(status: Posted["status"], before: Posted["status"] | undefined): Posted["status"] {
  const over = before === "resolved" || before === "postmortem";
  if (before === undefined && status === "postmortem") return "investigating";
  return status === "postmortem" && !over ? "monitoring" : status;
}

export const lives: fc.Arbitrary<readonly Life[]> = fc
  .array(life, { minLength: 1, maxLength: 5 })
  .map((all) => all.map((one, n) => toLife(one, `i${n}`)));

type Drawn = typeof life extends fc.Arbitrary<infer Value> ? Value : never;
function toLife({ kind, begin, posts, impacts: graded, removed }: Drawn, id: string): Life {
  const posted: Posted[] = [];
  let minute = 0;
  for (const [n, one] of posts.entries()) {
    // Two updates in one minute occur; three with the same words, rewritten between two readings, are not told apart.
    const crowded = n >= 2 && posts[n - 1]?.gap === 0;
    minute += crowded ? Math.max(1, one.gap) : one.gap;
    const at = Math.max(noon + minutes(begin + minute) + one.second * 1000, posted.at(-1)?.at ?? 0);
    const rewritten = one.rewritten && {
      from: at + minutes(one.rewritten),
      text: `The cause of ${id} ${n} was found.`,
    };
    const status = plausible(one.status, posted.at(-1)?.status);
    posted.push({ id: `${id}u${n}`, at, status, text: one.text, ...(rewritten ? { rewritten } : {}) });
  }
  let from = noon + minutes(begin);
  const steps = graded.map(({ gap, impact }, n) => {
    from += n === 0 ? 0 : minutes(gap);
    return { from: n === 0 ? 0 : from, impact };
  });
  return { id, kind, posted, impacts: steps, ...(removed ? { removedAt: noon + minutes(begin + removed) } : {}) };
}

/** The same life as planned work. */
const workWords = {
  investigating: ["scheduled", "scheduled"],
  identified: ["inProgress", "in_progress"],
  monitoring: ["verifying", "verifying"],
  resolved: ["completed", "completed"],
  postmortem: ["completed", "postmortem"],
} as const;

function wordsOf(status: Posted["status"], kind: Life["kind"]): Pick<ReportedUpdate, "phase" | "rawStatus"> {
  if (kind === "outage") return { phase: status === "postmortem" ? "resolved" : status, rawStatus: status };
  const [phase, rawStatus] = workWords[status];
  return { phase, rawStatus };
}

function asShown(posted: Posted, kind: Life["kind"], t: EpochMs): ReportedUpdate {
  const text = posted.rewritten && posted.rewritten.from <= t ? posted.rewritten.text : posted.text;
  return { providerId: posted.id, ...wordsOf(posted.status, kind), text, at: posted.at };
}

function incidentAt(life: Life, t: EpochMs): ReportedIncident | undefined {
  const updates = life.posted.filter(({ at }) => at <= t).map((one) => asShown(one, life.kind, t));
  const newest = updates.at(-1);
  const first = updates[0];
  if (!newest || !first || (life.removedAt !== undefined && life.removedAt <= t)) return undefined;
  const impact = life.impacts.findLast(({ from }) => from <= t)?.impact ?? "none";
  return {
    providerId: life.id,
    title: `Trouble ${life.id}`,
    kind: life.kind,
    impact: life.kind === "maintenance" ? "none" : impact,
    rawImpact: life.kind === "maintenance" ? "maintenance" : impact,
    phase: newest.phase,
    rawStatus: newest.rawStatus,
    startedAt: first.at,
    components: [{ name: "API" }],
    updates,
  };
}

/** Something ancient at the old end, as on any page: what is missing above it has been removed. */
const ancient: ReportedIncident = {
  providerId: "ancient",
  title: "Long ago",
  kind: "outage",
  impact: "minor",
  rawImpact: "minor",
  phase: "resolved",
  rawStatus: "resolved",
  startedAt: noon - days(20),
  components: [],
  updates: [
    { providerId: "x1", phase: "investigating", rawStatus: "investigating", text: "Hm.", at: noon - days(20) },
    { providerId: "x2", phase: "resolved", rawStatus: "resolved", text: "Done.", at: noon - days(20) + 1000 },
  ],
};

export type Medium = "json" | "atom";
export function pageAt(lives: readonly Life[], t: EpochMs, medium: Medium, readAt = t): Snapshot {
  const shown = lives.map((life) => incidentAt(life, t)).filter((one) => one !== undefined);
  const newest = (one: ReportedIncident) => one.updates.at(-1)?.at ?? one.startedAt;
  const list = [...shown.toSorted((a, b) => newest(b) - newest(a)), ancient];
  return medium === "json" ? snapshot(list, { readAt }) : atomSnapshot(list, { readAt });
}

export interface Poll {
  readonly t: EpochMs;
  readonly medium: Medium;
  /** Minutes by which the copy that a cache serves lags behind. */
  readonly lag: number;
}
export const polls = (media: readonly Medium[], lag: fc.Arbitrary<number>): fc.Arbitrary<readonly Poll[]> =>
  fc
    .array(
      fc.record({
        minute: fc.integer({ min: 0, max: 4 * 24 * 60 }),
        medium: fc.constantFrom(...media),
        lag,
      }),
      { minLength: 1, maxLength: 40 },
    )
    .map((all) =>
      all
        .toSorted((a, b) => a.minute - b.minute)
        .map(({ minute, medium, lag }) => ({ t: noon + minutes(minute) + 59_999, medium, lag: minutes(lag) })),
    );

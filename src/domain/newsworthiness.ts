/**
 * How much a change matters to these readers, in points: who uses the service, how bad it is, how many services it takes
 * with it, how sure it is, and at what hour. The table is the whole policy; `why` prints the points of every decision.
 */
import type { Evidence } from "./evidence.ts";
import type { EpochMs } from "./ids.ts";
import type { Impact } from "./incident.ts";
import type { Category, Reach, Service } from "./service.ts";

export interface NewsFacts {
  readonly service: Pick<Service, "reach" | "category">;
  readonly impact: Impact;
  /** Services that the story counts as failing, this one included. */
  readonly breadth: number;
  readonly evidence: Evidence;
  readonly now: EpochMs;
}

export const pointsFor = {
  reach: { 1: 3, 2: 2, 3: 1, 4: 0, 5: 0 } satisfies Record<Reach, number>,
  /** Readers notice such a service by what stands on it, and that has incidents of its own. */
  infrastructure: -1,
  impact: { critical: 4, major: 3, minor: 1, unknown: 1, none: 0 } satisfies Record<Impact, number>,
  breadth: [
    { from: 8, points: 2 },
    { from: 3, points: 1 },
    { from: 0, points: 0 },
  ],
  evidence: { confirmed: 0, probable: -1, unconfirmed: -2 } satisfies Record<Evidence, number>,
} as const;

/** Below this a change is for the digest only. */
export const worthTelling = 2;
/** From here on a post makes a sound; at night it takes a point more. */
export const worthASound = 4;

const infrastructure: readonly Category[] = ["cloud", "cdn", "devtools"];
export const isInfrastructure = (service: Pick<Service, "category">): boolean =>
  infrastructure.includes(service.category);

export interface NewsValue {
  readonly points: number;
  readonly rings: boolean;
  /** "reach 1: +3", "impact major: +3" … */
  readonly path: readonly string[];
}

export function newsValue(facts: NewsFacts): NewsValue {
  const { service, impact, evidence } = facts;
  // A cloud that everyone knows is news in its own right.
  const isBehindOthers = isInfrastructure(service) && service.reach > 1;
  const breadth = pointsFor.breadth.find(({ from }) => facts.breadth >= from)?.points ?? 0;
  const counted: readonly (readonly [string, number])[] = [
    [`reach ${service.reach}`, pointsFor.reach[service.reach]],
    [`category ${service.category}`, isBehindOthers ? pointsFor.infrastructure : 0],
    [`impact ${impact}`, pointsFor.impact[impact]],
    [`services ${facts.breadth}`, breadth],
    [`evidence ${evidence}`, pointsFor.evidence[evidence]],
  ];
  const points = counted.reduce((sum, [, one]) => sum + one, 0);
  const night = isNight(facts.now);
  return {
    points,
    rings: points >= worthASound + (night ? 1 : 0),
    path: [
      ...counted.map(([what, one]) => `${what}: ${signed(one)}`),
      ...(night ? ["night: a sound takes one more"] : []),
    ],
  };
}

const signed = (points: number): string => (points < 0 ? `${points}` : `+${points}`);

/** Midnight to six in Kolkata; Dhaka is half an hour ahead. */
function isNight(now: EpochMs): boolean {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("Asia/Kolkata").hour < 6;
}

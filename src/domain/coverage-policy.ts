/**
 * What is done with a change: a table, read from the top, whose first fitting row decides. The operator's own rows come
 * before the built-in ones (`coverage-rules.ts`). Every row that was looked at is kept in `path`, for `why`.
 */
import type { Absence } from "./catch-up.ts";
import type { Change } from "./change.ts";
import type { CoverageDecision, DecisionKind } from "./coverage.ts";
import { builtInRules } from "./coverage-rules.ts";
import type { Deadline } from "./desk-rules.ts";
import type { Evidence } from "./evidence.ts";
import type { EpochMs } from "./ids.ts";
import type { Impact, Incident, Kind } from "./incident.ts";
import { type NewsValue, newsValue } from "./newsworthiness.ts";
import type { Place } from "./placing.ts";
import type { Reach, Service } from "./service.ts";

export interface CoverageContext {
  readonly now: EpochMs;
  readonly freshness: number;
  /** The story has been announced: somebody was told, and is to be told how it goes on. */
  readonly published: boolean;
  /** The operator's rows, read first. */
  readonly rules: readonly PolicyRule[];
  /** Left out: the operator says so. */
  readonly evidence?: Evidence;
  /** Services that the story counts as failing; left out: this one. */
  readonly breadth?: number;
  /** Left out: it stands alone. */
  readonly place?: Place;
  /** Most of what we check fails at once. */
  readonly doubtsOwnNetwork?: boolean;
  /** It is over, and what the operator says only now is why it had happened. */
  readonly explains?: boolean;
  /** It happened while nobody looked: the backlog is still being read, or how it was told. Left out: we were there. */
  readonly away?: Away;
}

export type Away = "reading" | NonNullable<Absence["outcome"]>;

type OneOrMore<Value> = Value | readonly Value[];

/** One row of `policy` in the configuration. What `when` leaves out fits anything; a list fits any of its members. */
export interface PolicyRule {
  readonly when: {
    readonly service?: OneOrMore<string>;
    readonly impact?: OneOrMore<Impact>;
    readonly kind?: OneOrMore<Kind>;
    readonly change?: OneOrMore<Change["kind"]>;
    readonly evidence?: OneOrMore<Evidence>;
    readonly reach?: OneOrMore<Reach>;
    /** At least so many services fail with the story, this one included. */
    readonly breadth?: number;
    /** The built-in row that would decide, by its id: this one stands in its place. */
    readonly rule?: OneOrMore<string>;
    /** Hours of the day in UTC, from inclusive, until exclusive; may run over midnight. */
    readonly hour?: { readonly from: number; readonly until: number };
  };
  readonly then: DecisionKind;
  readonly ring?: boolean;
  /** For `review`; left out: the desk's own. */
  readonly deadline?: Deadline;
}

/** Everything a rule may look at. */
export interface Case {
  readonly change: Change;
  readonly incident: Incident;
  readonly service: Service;
  readonly context: CoverageContext;
  readonly value: NewsValue;
}

export interface CoverageRule {
  readonly id: string;
  /** A sentence for people. */
  readonly reason: string;
  readonly fits: (matter: Case) => boolean;
  readonly verdict: DecisionKind;
  /** Left out: by impact. */
  readonly ring?: boolean;
  readonly deadline?: Deadline;
}

const allows = <Value extends string | number>(wanted: OneOrMore<Value> | undefined, value: Value): boolean =>
  wanted === undefined || [wanted].flat().some((one) => one === value);

function inHours(hours: PolicyRule["when"]["hour"], now: EpochMs): boolean {
  if (hours === undefined) return true;
  const hour = Math.floor(now / 3_600_000) % 24;
  const { from, until } = hours;
  return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
}

const builtInRuleOf = (matter: Case): string => builtInRules.find(({ fits }) => fits(matter))?.id ?? "";

function operatorFits({ when }: PolicyRule, matter: Case): boolean {
  const { change, incident, service, context } = matter;
  return (
    (when.rule === undefined || allows(when.rule, builtInRuleOf(matter))) &&
    (context.breadth ?? 1) >= (when.breadth ?? 0) &&
    allows(when.service, service.id as string) &&
    allows(when.impact, incident.impact) &&
    allows(when.kind, incident.kind) &&
    allows(when.change, change.kind) &&
    allows(when.evidence, context.evidence ?? "confirmed") &&
    allows(when.reach, service.reach) &&
    inHours(when.hour, context.now)
  );
}

const operatorRule = (rule: PolicyRule, index: number): CoverageRule => ({
  id: `policy-${index + 1}`,
  reason: `Row ${index + 1} of the operator's policy says so.`,
  fits: (matter) => operatorFits(rule, matter),
  verdict: rule.then,
  ...(rule.ring === undefined ? {} : { ring: rule.ring }),
  ...(rule.deadline === undefined ? {} : { deadline: rule.deadline }),
});

const newsValueOf = ({ incident, service, context }: Omit<Case, "value">): NewsValue =>
  newsValue({
    service,
    impact: incident.impact,
    breadth: context.breadth ?? 1,
    evidence: context.evidence ?? "confirmed",
    now: context.now,
  });

/** What happened while nobody looked is no alarm any more, unless it has only just begun. */
const isLateNews = ({ change, context }: Case): boolean =>
  context.away !== undefined && !(change.kind === "opened" && change.found === "fresh");

/** Grave and worth it wakes people; the rest arrives silently. */
function ringsByItself(matter: Case): boolean {
  const { change, incident, value } = matter;
  if (isLateNews(matter)) return false;
  if (change.kind === "updated" || change.overtaken || incident.kind === "maintenance") return false;
  return (incident.impact === "critical" || incident.impact === "major") && value.rings;
}

const worthOf = ({ value }: Case): string => `news value ${value.points}: ${value.path.join(", ")}`;

/** What a person composed is read by a person before it goes out, whatever else the policy says. */
const byHand: readonly CoverageRule[] = [
  {
    id: "by-hand",
    reason: "An editor composed it: it is read before it goes out.",
    fits: ({ change }) => change.by !== undefined,
    verdict: "review",
  },
];

export function decideCoverage(
  change: Change,
  incident: Incident,
  service: Service,
  context: CoverageContext,
): CoverageDecision {
  const facts = { change, incident, service, context };
  const matter: Case = { ...facts, value: newsValueOf(facts) };
  const rules = [...byHand, ...context.rules.map(operatorRule), ...builtInRules];
  const path: string[] = [];
  for (const rule of rules) {
    const fits = rule.fits(matter);
    path.push(`${rule.id}: ${fits ? rule.verdict : "no"}`);
    if (!fits) continue;
    const ring = rule.verdict === "publish" && (rule.ring ?? ringsByItself(matter));
    const said = { kind: rule.verdict, rule: rule.id, reason: rule.reason, ring, path: [...path, worthOf(matter)] };
    return rule.verdict === "review" && rule.deadline ? { ...said, deadline: rule.deadline } : said;
  }
  throw new Error(`change ${change.id}: expected the last rule of the policy to fit everything`);
}

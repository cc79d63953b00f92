/**
 * Rules of the desk that are not about one change: how long a draft may wait and what comes then, the hours of the night
 * in a channel, and whether what is red needs two people. The operator writes them; a chief changes those that the
 * operator left open, within the limits that stand beside them. A change that is not allowed any more counts no longer.
 */

/** What the policy does with a draft that nobody judged in time. */
export const timerChoices = ["publish", "drop", "hold"] as const;
export type TimerChoice = (typeof timerChoices)[number];

export interface Deadline {
  readonly afterMs: number;
  readonly then: TimerChoice;
}

/** Hours of the day on the channel's own clock, from inclusive, until exclusive; may run over midnight. */
export interface Hours {
  readonly from: number;
  readonly until: number;
}

export interface DeskRules {
  /** For drafts whose row of the policy names none. */
  readonly deadline?: Deadline;
  readonly twoPersonRed: boolean;
  /** By channel; one that is not here has no night. */
  readonly night: ReadonlyMap<string, Hours>;
}

/** What a chief may change; what is left out only the operator changes. */
export interface Openings {
  readonly deadline?: { readonly leastMs: number; readonly mostMs: number; readonly then: readonly TimerChoice[] };
  readonly night?: boolean;
  readonly twoPersonRed?: boolean;
}

export interface OperatorRules extends DeskRules {
  readonly mayChange: Openings;
}

export type RuleChange =
  | { readonly kind: "deadline"; readonly deadline?: Deadline }
  | { readonly kind: "night"; readonly channel: string; readonly hours?: Hours }
  | { readonly kind: "twoPersonRed"; readonly on: boolean };

export const noRules: OperatorRules = { twoPersonRed: false, night: new Map(), mayChange: {} };

export type RuleRefusal = "closed" | "outOfBounds";

/** Nothing when a chief may make this change. */
export function ruleRefusal(change: RuleChange, { mayChange }: OperatorRules): RuleRefusal | undefined {
  switch (change.kind) {
    case "deadline":
      return deadlineRefusal(change.deadline, mayChange.deadline);
    case "night":
      return mayChange.night ? undefined : "closed";
    case "twoPersonRed":
      return mayChange.twoPersonRed ? undefined : "closed";
  }
}

function deadlineRefusal(wanted: Deadline | undefined, open: Openings["deadline"]): RuleRefusal | undefined {
  if (!open) return "closed";
  if (!wanted) return undefined;
  const fits = wanted.afterMs >= open.leastMs && wanted.afterMs <= open.mostMs && open.then.includes(wanted.then);
  return fits ? undefined : "outOfBounds";
}

/** The operator's rules with what chiefs have changed since, oldest first. */
export function rulesWith(operator: OperatorRules, changes: readonly RuleChange[]): DeskRules {
  return changes.filter((change) => ruleRefusal(change, operator) === undefined).reduce(changed, operator);
}

export function changed(rules: DeskRules, change: RuleChange): DeskRules {
  switch (change.kind) {
    case "deadline": {
      const { deadline: _before, ...rest } = rules;
      return change.deadline ? { ...rest, deadline: change.deadline } : rest;
    }
    case "night": {
      const others = [...rules.night].filter(([channel]) => channel !== change.channel);
      return { ...rules, night: new Map(change.hours ? [...others, [change.channel, change.hours]] : others) };
    }
    case "twoPersonRed":
      return { ...rules, twoPersonRed: change.on };
  }
}

/** Under which the newest change of a rule takes the place of the one before. */
export const ruleKey = (change: RuleChange): string =>
  change.kind === "night" ? `night ${change.channel}` : change.kind;

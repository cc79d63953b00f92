import type { Deadline } from "./desk-rules.ts";

export const decisionKinds = ["publish", "review", "hold", "skip"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What is done with a change, and why. `rule` names the row of the policy that decided; `reason` is for people. */
export interface CoverageDecision {
  readonly kind: DecisionKind;
  readonly rule: string;
  readonly reason: string;
  /** The post makes a sound. Meaningful for `publish` only. */
  readonly ring: boolean;
  /** For `review`: what is done when nobody judges the draft in time. */
  readonly deadline?: Deadline;
  /** Rules that were looked at, in order, with what they said: shown by `why`. */
  readonly path: readonly string[];
}

import type { Condition } from "./conditions.ts";

/** One way to write a headline. */
export interface Formula {
  /** Message id, and what is remembered as the formula of the headline. */
  readonly id: string;
  /** Lower ranks say more. */
  readonly rank: number;
  readonly when?: Condition;
}

export const formula = (id: string, rank: number, when?: Condition): Formula =>
  when === undefined ? { id, rank } : { id, rank, when };

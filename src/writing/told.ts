/** What the operator's own sentences told, taken from the statements that were read. */
import type { Clause } from "../domain/bulletin.ts";
import type { FactTable } from "./facts.ts";

export interface Told {
  /** Region, symptom, cause, what remains, advice, next message. */
  readonly facts: FactTable;
  /** Reported speech, sentence by sentence, without boilerplate. */
  readonly clauses: readonly Clause[];
  /** Sentences that were not read, over the whole incident: silence about the cause proves nothing while there are any. */
  readonly unread: number;
  readonly isSlowOnly: boolean;
  readonly isTotal: boolean;
}

export const nothingTold: Told = { facts: {}, clauses: [], unread: 0, isSlowOnly: false, isTotal: false };

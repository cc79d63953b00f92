/** What the operator's own sentences told, taken from the statements that were read. */
import type { Clause } from "../domain/bulletin.ts";
import type { Act } from "../reading/statement.ts";
import type { FactTable } from "./facts.ts";
import type { ReadUpdate } from "./request.ts";

export interface Told {
  /** Region, symptom, cause, what remains, advice, next message. */
  readonly facts: FactTable;
  /** Reported speech, sentence by sentence, without boilerplate. */
  readonly clauses: readonly Clause[];
  /** Sentences that were not read, over the whole incident: silence about the cause proves nothing while there are any. */
  readonly unread: number;
  readonly acts: ReadonlySet<Act>;
  readonly notAttack: boolean;
  readonly isSlowOnly: boolean;
  readonly isTotal: boolean;
}

/** What was affirmed without a hedge; a hope or a denial is no act. */
export function actsOf(updates: readonly ReadUpdate[]): ReadonlySet<Act> {
  const statements = updates.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.statements ?? []));
  return new Set(
    statements.filter(({ polarity, hedge }) => polarity === "affirmed" && hedge === undefined).map(({ act }) => act),
  );
}

export const countUnread = (updates: readonly ReadUpdate[]): number =>
  updates.flatMap(({ sentences }) => sentences).filter(({ statements }) => statements === null).length;

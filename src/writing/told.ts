/** What the operator's own sentences told, taken from the statements that were read. */
import type { Clause } from "../domain/bulletin.ts";
import type { Act } from "../reading/statement.ts";
import type { FactTable } from "./facts.ts";
import { saysMended } from "./mended.ts";
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
  /** Keys of the updates that say outright that the fault has been repaired, over the whole incident. */
  readonly mendedIn: ReadonlySet<string>;
  /** Somewhere a cause is given, in whatever words: then nobody may say that none was. */
  readonly givesReason: boolean;
}

/** What was affirmed without a hedge; a hope or a denial is no act. */
export function actsOf(updates: readonly ReadUpdate[]): ReadonlySet<Act> {
  const statements = updates.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.statements ?? []));
  return new Set(
    statements.filter(({ polarity, hedge }) => polarity === "affirmed" && hedge === undefined).map(({ act }) => act),
  );
}

/** More than is read as a cause: it only keeps us from saying that there is none. */
const reason =
  /\b(?:because|caused|triggered|owing to|due to|stem(?:s|med|ming)? from|result(?:s|ed|ing)? (?:from|of)|root cause (?:was|is)|upstream|third[- ]party|providers?)\b/i;

export const givesReason = (updates: readonly ReadUpdate[]): boolean =>
  updates.some(({ update }) => reason.test(update.text));

export const mendedIn = (updates: readonly ReadUpdate[]): ReadonlySet<string> =>
  new Set(
    updates
      .filter(({ sentences }) => sentences.some(({ statements }) => statements?.some(saysMended) === true))
      .map(({ update }) => update.key),
  );

export const countUnread = (updates: readonly ReadUpdate[]): number =>
  updates.flatMap(({ sentences }) => sentences).filter(({ statements }) => statements === null).length;

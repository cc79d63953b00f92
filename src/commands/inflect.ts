/** `inflect --case CASE WORD...`: one inflected word a line. */
import { type Case, GrammarError, inflect } from "../bengali/index.ts";
import type { Edition } from "../domain/bulletin.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

export const inflectCases = ["genitive", "locative", "objective", "ablative"] as const satisfies readonly Case[];

export interface InflectOptions {
  readonly case: (typeof inflectCases)[number];
  readonly edition: Edition;
}

export function inflectWords(words: readonly string[], options: InflectOptions, tools: Toolbox): void {
  const { nounOf } = tools.language();
  for (const word of words) tools.out(`${inflectOne(word)}\n`);

  function inflectOne(word: string): string {
    try {
      return inflect(nounOf(word, options.edition), options.case, options.edition);
    } catch (error) {
      if (error instanceof GrammarError) throw new Refusal([error.message]);
      throw error;
    }
  }
}

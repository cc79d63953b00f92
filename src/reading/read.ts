/**
 * The door of the reading: text in, sentences with their statements out. A sentence is read whole or not at all; the
 * same sentence in the same surroundings is read once.
 */
import { type Frames, framesBySense, statementOf } from "./acts.ts";
import { compileDictionary, type componentTable, type Dictionary, type NameEntry } from "./dictionary.ts";
import { compileFormulas, type FormulaTable } from "./grammar/formulas.ts";
import { sentence } from "./grammar/sentence.ts";
import { State } from "./grammar/state.ts";
import { englishOf, lexiconOfFiles, type ReadingFiles } from "./schema.ts";
import { splitSentences } from "./sentences.ts";
import type { ReadContext, ReadSentence } from "./statement.ts";
import { tokenize } from "./tokens.ts";

export interface ReadingData {
  readonly files: ReadingFiles;
  readonly names: Iterable<NameEntry>;
}

export interface Reader {
  /** The `en` parts, joined, are the text. */
  read(text: string, context: ReadContext): readonly ReadSentence[];
}

const longestText = 20_000;

export function createReader({ files, names }: ReadingData): Reader {
  const english = englishOf(files);
  const dictionary = compileDictionary(english, lexiconOfFiles(files), names);
  const grammar: Grammar = {
    dictionary,
    table: compileFormulas(english.formulas),
    frames: framesBySense(dictionary.frames.values()),
  };
  return {
    read(text, context) {
      if (text.length > longestText) return [{ en: text, statements: null }];
      const components = State.components(context);
      return splitSentences(text).map((en) => readSentence(grammar, en, context, components));
    },
  };
}

interface Grammar {
  readonly dictionary: Dictionary;
  readonly table: FormulaTable;
  readonly frames: Frames;
}

function readSentence(
  grammar: Grammar,
  en: string,
  context: ReadContext,
  components: ReturnType<typeof componentTable>,
): ReadSentence {
  const tokens = tokenize(undecorated(en));
  if (!tokens || tokens.length === 0) return { en, statements: null };
  const state = new State(tokens, grammar.dictionary, context, components);
  const parts = sentence(state, grammar.table);
  if (!parts) return { en, statements: null, stoppedAt: stoppedAt(state) };
  return { en, statements: parts.map((part) => statementOf(part, grammar.frames)) };
}

/** A word that is nowhere stops the reading wherever it stands; else the word after the farthest place reached. */
function stoppedAt(state: State): string {
  const unknown = state.tokens.find(
    (token, i) => token.kind === "word" && !token.capital && state.edges(i).length === 0 && !/^'?s?$/.test(token.word),
  );
  return (unknown ?? state.tokens[Math.min(state.farthest, state.length - 1)])?.word ?? "";
}

/** Bullets, stamps of time and pictures before a sentence say nothing that the update does not say by itself. */
function undecorated(en: string): string {
  return en
    .replace(/^[\s\p{Extended_Pictographic}\uFE0F>*•·–—-]+/u, "")
    .replace(/^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?( UTC)? - /, "")
    .replace(/^\[?\d{1,2}:\d\d(:\d\d)? ?(UTC|[AP]M( [PMCE][SD]?T)?|[PMCE][SD]?T)\]? ?(-|–|:|\||>)?\s*/, "")
    .replace(/^(UPDATE|Update)( \d+)?( ?[-–:]| ?\d*$)\s*/, (label) => (en.trim() === label.trim() ? label : ""))
    .replace(/\*\*|__/g, "");
}

/**
 * The door of the reading: text in, sentences with their statements out. A sentence is read whole or not at all; the
 * same sentence in the same surroundings is read once.
 */
import { framesBySense, type Knowledge, statementOf } from "./acts.ts";
import { compileDictionary, type componentTable, type Dictionary, type NameEntry, partsOf } from "./dictionary.ts";
import { compileFormulas, type FormulaTable, wordsOf } from "./grammar/formulas.ts";
import { sentence } from "./grammar/sentence.ts";
import { State } from "./grammar/state.ts";
import { type OwnNames, ownNames } from "./own-names.ts";
import { englishOf, lexiconOfFiles, type ReadingFiles } from "./schema.ts";
import { splitSentences } from "./sentences.ts";
import { compileSpelling, corrected, respelled, type Spelling, unglued } from "./spelling.ts";
import type { ReadContext, ReadSentence, Statement, TitleReading } from "./statement.ts";
import { readTitle } from "./titles.ts";
import { type Token, tokenize } from "./tokens.ts";

export interface ReadingData {
  readonly files: ReadingFiles;
  readonly names: Iterable<NameEntry>;
}

export interface Reader {
  /** The `en` parts, joined, are the text. */
  read(text: string, context: ReadContext): readonly ReadSentence[];
  /** What, symptom and where of an incident's title; null when it is not read whole. */
  readTitle(title: string, context: ReadContext): TitleReading | null;
}

const longestText = 20_000;

export function createReader({ files, names }: ReadingData): Reader {
  const english = englishOf(files);
  const dictionary = compileDictionary(english, lexiconOfFiles(files), names);
  const table = compileFormulas(english.formulas);
  const literals = new Set([...wordsOf(table), ...complementWords(dictionary)]);
  const grammar: Grammar = {
    dictionary,
    table,
    literals,
    spelling: compileSpelling([dictionary.phrases, dictionary.names], literals),
    knowledge: {
      frames: framesBySense(dictionary.frames.values()),
      adjectives: dictionary.classes.get("actOfAdjective") ?? new Map(),
      nouns: dictionary.nouns,
      doers: dictionary.classes.get("doer") ?? new Map(),
    },
  };
  const seen: Memory = { newest: new Map(), older: new Map() };
  return {
    readTitle: (title, context) => readTitle(title, dictionary, context, State.components(context)),
    read(text, context) {
      if (text.length > longestText) return [{ en: text, statements: null }];
      const own = ownNames(text);
      const hosts = own.hosts.filter((name) => !dictionary.phrases.has(name) && !dictionary.names.has(name));
      const parts = context.components.flatMap((name) => partsOf(dictionary, name));
      const components = State.components({ ...context, components: [...parts, ...hosts] });
      const place = `${context.service.name}|${context.components.join("|")}|${context.zone ?? ""}`;
      return splitSentences(text).map((en) =>
        remembered(seen, `${place}|${saysTime(en) ? context.at : ""}|${namesIn(en, own)}|${en}`, () =>
          readSentence(grammar, en, { ...context, names: own.capital }, components),
        ),
      );
    },
  };
}

/** A sentence whose times depend on the day of its update. */
const saysTime = (en: string): boolean => /\d|day|noon|midnight|tomorrow/i.test(en);

/** What the rest of the text makes known of this sentence. */
const namesIn = (en: string, { capital, hosts }: OwnNames): string => {
  const first = /[A-Z][a-z]+/.exec(en)?.[0].toLowerCase() ?? "";
  return [capital.has(first) ? first : "", ...hosts.filter((name) => en.includes(name))].join(" ");
};

const mostRemembered = 4000;

/** The newest and the ones before them: what is used again moves to the newest, what is not is forgotten. */
interface Memory {
  newest: Map<string, ReadSentence>;
  older: Map<string, ReadSentence>;
}

function remembered(memory: Memory, key: string, read: () => ReadSentence): ReadSentence {
  const known = memory.newest.get(key);
  if (known) return known;
  const sentence = memory.older.get(key) ?? read();
  if (memory.newest.size >= mostRemembered) {
    memory.older = memory.newest;
    memory.newest = new Map();
  }
  memory.newest.set(key, sentence);
  return sentence;
}

interface Grammar {
  readonly dictionary: Dictionary;
  readonly table: FormulaTable;
  readonly knowledge: Knowledge;
  readonly spelling: Spelling;
  /** Words that stand in formulas only. */
  readonly literals: ReadonlySet<string>;
}

function readSentence(
  grammar: Grammar,
  en: string,
  context: ReadContext & { readonly names: ReadonlySet<string> },
  components: ReturnType<typeof componentTable>,
): ReadSentence {
  const all = tokenize(undecorated(en))
    ?.map((token) => corrected(token, grammar.dictionary))
    .flatMap((token) => unglued(token, grammar.spelling))
    .map((token) => respelled(token, grammar.spelling));
  if (!all || all.length === 0) return { en, statements: null };
  const { label, tokens } = labelled(all, grammar.dictionary);
  if (tokens.length === 0) return { en, statements: [labelStatement] };
  const state = new State(tokens, grammar.dictionary, context, components, context);
  const unknown = unknownWord(state, grammar.literals);
  if (unknown !== undefined) return { en, statements: null, stoppedAt: unknown };
  const parts = sentence(state, grammar.table);
  if (!parts) return { en, statements: null, stoppedAt: state.word(Math.min(state.farthest, state.length - 1)) };
  const statements = parts.map((part) => statementOf(part, grammar.knowledge)).map((each) => underLabel(each, label));
  return { en, statements: label === "workaround" ? statements.map(asWorkaround) : statements };
}

/** "Diagnosis: …", "Identified - …": the label is no part of the sentence; that of a workaround says what the sentence is. */
function labelled(tokens: readonly Token[], { classes }: Dictionary): { label?: string; tokens: readonly Token[] } {
  const colon = tokens.slice(0, 4).findIndex(({ text }) => /^[:–—-]$/.test(text));
  if (colon < 1) return isHeaded(tokens, classes) ? headed(tokens) : { tokens };
  const label = classes.get("label")?.get(
    tokens
      .slice(0, colon)
      .map(({ word }) => word)
      .join(" "),
  );
  if (label === undefined) return { tokens };
  const rest = tokens.slice(colon + 1).map((token, i) => (i === 0 ? { ...token, first: true } : token));
  return { label, tokens: rest };
}

/** "Cause The server crashed", "Resolution We restarted it": the heading has lost its line. */
const isHeaded = ([first, second]: readonly Token[], classes: Dictionary["classes"]): boolean =>
  first?.capital === true &&
  second?.capital === true &&
  second.kind === "word" &&
  ["cause", "resolution", "impact", "workaround", "diagnosis"].includes(first.word) &&
  ["determiner", "pronoun", "numeral"].some((name) => classes.get(name)?.has(second.word));

const headed = ([label, second, ...rest]: readonly Token[]): { label?: string; tokens: readonly Token[] } =>
  label && second ? { label: label.word, tokens: [{ ...second, first: true }, ...rest] } : { tokens: [] };

const labelStatement: Statement = {
  act: "label",
  polarity: "affirmed",
  meaning: { kind: "formula", id: "update-label", slots: {} },
};

/** "Impact: none" is no impact; what it is, is known. */
function underLabel(statement: Statement, label: string | undefined): Statement {
  const id = label === undefined ? undefined : unhurt[label];
  if (id === undefined || statement.meaning.kind !== "formula" || statement.meaning.id !== "none-known")
    return statement;
  return { ...statement, act: "notAffected", meaning: { ...statement.meaning, id } };
}

const unhurt: Readonly<Record<string, string>> = { impact: "no-impact", expectedImpact: "no-impact-expected" };

const asWorkaround = (statement: Statement): Statement =>
  statement.act === "stated" || statement.act === "advice" ? { ...statement, act: "workaround" } : statement;

/** Particles and prepositions that only a frame of a verb names: "turn … off". */
const complementWords = ({ frames }: Dictionary): readonly string[] =>
  [...frames.values()].flat().flatMap(({ takes }) => takes.flatMap((take) => take.replace("=", "").split(/[_| ]/)));

/** A small word that is in no list stops the reading before it begins. */
function unknownWord(state: State, literals: ReadonlySet<string>): string | undefined {
  const reached = new Uint8Array(state.length);
  for (let at = 0; at < state.length; at++) {
    for (const { length } of state.edges(at)) reached.fill(1, at, at + length);
  }
  const unknown = state.tokens.find(
    ({ kind, capital, word }, at) =>
      kind === "word" && !capital && reached[at] === 0 && !literals.has(word) && !state.clock.knows(word),
  );
  return unknown?.word;
}

const zoned = "\\d{1,2}(?::\\d{2})? ?(?:[ap]m)? ?[A-Z]{2,4}";
const otherZones = new RegExp(`(\\d ?(?:[ap]m )?(?:UTC|GMT)) ?\\(${zoned}(?: ?[/,;|] ?${zoned})*\\)`, "gi");

/** Bullets, stamps of time and pictures before a sentence say nothing that the update does not say by itself. */
function undecorated(en: string): string {
  return (
    en
      .replace(/^[\s\p{Extended_Pictographic}\uFE0F>*•·–—-]+/u, "")
      .replace(/^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?( UTC)? - /, "")
      .replace(/^\[?\d{1,2}:\d\d(:\d\d)? ?(UTC|[AP]M( [PMCE][SD]?T)?|[PMCE][SD]?T)\]? ?(-|–|:|\||>)?\s*/, "")
      .replace(/^\[?\d{1,2}:\d\d(:\d\d)?\]? ?[-–|>]\s+(?=[A-Z][a-z])/, "")
      .replace(/^(UPDATE|Update|EDIT|Edit) ?[(@[]? ?\d{1,2}:\d\d ?(UTC|GMT|[AP]M|[PMCE][SD]?T)?[)\]]? ?[-–:]\s*/, "")
      .replace(/\bapprox\. ?(?=\d)/gi, "approx ")
      // "Services affected: A, B"
      .replace(
        /^([A-Z]?[a-z]+s) (affected|impacted): (?=\S)/,
        (_all, noun: string) => `Affected ${noun.toLowerCase()}: `,
      )
      // "higher latency than usual"
      .replace(/\b(higher|lower|slower) ((?:[a-z]+ ){1,2})than (usual|normal|expected)\b/g, "$1 than $3 $2")
      .replace(/^We (?:have |were |had )(?:just |now )?(?:been )?made aware (?=of )/, "We are aware ")
      .replace(/^(UPDATE|Update)( \d+| One| Two| Three| Four| Five)?( ?[-–:]| ?\d*$)\s*/, (label) =>
        en.trim() === label.trim() ? label : "",
      )
      .replace(/^\d{1,2}[.)]\s+(?=[A-Z])/, "")
      // The same time of day once more, for other zones.
      .replace(otherZones, "$1")
      .replace(/\s*\(\d{4}-\d\d-\d\dT[\d:.+Z-]+\)/, "")
      .replace(/^(Please |Kindly )?(note|Note|be aware|be advised),? that,? /, "")
      .replace(/^(Please )?[Nn]ote[:,] /, "")
      .replace(/ in question\b/g, "")
      // "deployed and fix", "calls from and outside party": "and" for "a" and "an".
      .replace(/\b(deployed|implemented|released|applied) and fix\b/, "$1 a fix")
      .replace(/\b(from|of|with|by) and (?=[aeiou]\w{4,} \w)/, "$1 an ")
      .replace(/\*\*|__|\{\{\}\}/g, "")
      .replace(/^Well (?=(provide|keep|update|be|post|continue|let|share)\b)/, "We'll ")
      // "[text](address)" and "[address](text)"
      .replace(/\[(https?:[^\s\]]+)\](\([^()]{0,80}\))?/g, "$1")
      .replace(/\[([^[\]]{1,80})\]\(https?:[^\s()]+\)/g, "$1")
      // "for all of it's sites": after a preposition it can only be "its".
      .replace(/\b(of|for|with|on|to|by|from) it['’]s (?=[a-z])/g, "$1 its ")
  );
}

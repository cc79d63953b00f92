/**
 * Every word and fixed phrase that can be read, with what it can be, looked up by its first word. Compiled once from the
 * English data and the keys of the lexicon; names of services and the parts of one page come on top of it.
 */
import type { English, Frame, Lexicon, Template } from "./schema.ts";
import type { Token } from "./tokens.ts";

export type VerbForm = "base" | "third" | "past" | "participle" | "ing";
export interface VerbForms {
  readonly lemma: string;
  readonly forms: readonly VerbForm[];
}

/** What a stretch of words can be. `length` counts tokens. */
export type Entry =
  | { readonly kind: "noun"; readonly lemma: string; readonly plural: boolean }
  | { readonly kind: "adjective"; readonly lemma: string }
  | { readonly kind: "adverb"; readonly lemma: string }
  | { readonly kind: "verb"; readonly lemma: string; readonly form: VerbForm }
  | { readonly kind: "predicate"; readonly lemma: string }
  | { readonly kind: "word"; readonly class: string; readonly value: string }
  | { readonly kind: "name"; readonly text: string; readonly id?: string; readonly component: boolean };
export interface Edge {
  readonly entry: Entry;
  readonly length: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly entry: Entry;
}
export type PhraseTable = Map<string, Phrase[]>;

export interface Dictionary {
  readonly phrases: PhraseTable;
  readonly names: PhraseTable;
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
  readonly nouns: Lexicon["nouns"];
  /** Senses that can be said in the passive: an own template for it, or one without a subject that can be turned. */
  readonly passives: ReadonlySet<string>;
  /** Senses of a verb that has lost its object ("files are not uploading"): only what it is done to is their subject. */
  readonly selves: ReadonlySet<string>;
  /** Senses without an object of verbs that can have one: in a list of verbs they may only wait for it. */
  readonly loose: ReadonlySet<string>;
  /** Senses that are trouble when they happen: fail, crash. */
  readonly symptoms: ReadonlySet<string>;
  /** Closed classes as sets, by class. */
  readonly classes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface NameEntry {
  readonly id: string;
  readonly latin: string;
  readonly aliases: readonly string[];
}

export function compileDictionary(english: English, lexicon: Lexicon, names: Iterable<NameEntry>): Dictionary {
  const phrases: PhraseTable = new Map();
  const classes = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, members] of Object.entries(english.words)) {
    const pairs = Array.isArray(members) ? members.map((word) => [word, word] as const) : Object.entries(members);
    classes.set(name, new Map(pairs));
    for (const [word, value] of pairs) add(phrases, word, { kind: "word", class: name, value });
  }
  for (const [lemma, noun] of Object.entries(lexicon.nouns)) {
    add(phrases, lemma, { kind: "noun", lemma, plural: false });
    add(phrases, noun.plural ?? pluralOf(lemma), { kind: "noun", lemma, plural: true });
  }
  for (const lemma of Object.keys(lexicon.adjectives)) add(phrases, lemma, { kind: "adjective", lemma });
  // What denies is no adverb: read as one, "users no longer see errors" would lose its "no".
  const denies = classes.get("negator");
  for (const lemma of Object.keys(lexicon.adverbs).filter((word) => !denies?.has(word)))
    add(phrases, lemma, { kind: "adverb", lemma });
  const frames = new Map<string, readonly Frame[]>();
  for (const [lemma, verb] of Object.entries(english.verbs)) {
    frames.set(lemma, verb.frames);
    if (lemma.startsWith("be ")) add(phrases, lemma.slice(3), { kind: "predicate", lemma });
    else for (const [form, text] of verbForms(lemma, verb)) add(phrases, text, { kind: "verb", lemma, form });
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    phrases,
    names: nameTable(names),
    frames,
    nouns: lexicon.nouns,
    passives: passivesOf(lexicon),
    selves: selvesOf(frames),
    loose: looseOf(frames),
    symptoms: symptomsOf(frames),
    classes,
  };
}

const looseOf = (frames: Dictionary["frames"]): ReadonlySet<string> =>
  new Set(
    [...frames.values()].flatMap((all) =>
      all.some(({ takes }) => takes.join() === "obj")
        ? all.flatMap(({ takes, sense }) => (takes.length === 0 ? [sense] : []))
        : [],
    ),
  );

const symptomsOf = (frames: Dictionary["frames"]): ReadonlySet<string> =>
  new Set(
    [...frames.values()]
      .flat()
      .flatMap(({ sense, doing }) => (doing === "symptomReported" || doing === "stillAffected" ? [sense] : [])),
  );

const selvesOf = (frames: Dictionary["frames"]): ReadonlySet<string> =>
  new Set([...frames.values()].flat().flatMap(({ sense, before }) => (before === false ? [sense] : [])));

function passivesOf({ verbs }: Lexicon): ReadonlySet<string> {
  const turnable = (template: Template): boolean =>
    !(typeof template === "string" ? template : template["bn-IN"]).includes("{subj");
  return new Set(
    Object.entries(verbs)
      .filter(([, sense]) => ("passive" in sense && sense.passive !== undefined) || turnable(sense.active))
      .map(([name]) => name),
  );
}

function add(table: PhraseTable, text: string, entry: Entry): void {
  const words = text.toLowerCase().split(" ");
  const key = words[0] ?? "";
  const list = table.get(key);
  if (list) list.push({ words, entry });
  else table.set(key, [{ words, entry }]);
}

function nameTable(names: Iterable<NameEntry>): PhraseTable {
  const table: PhraseTable = new Map();
  for (const { id, latin, aliases } of names) {
    for (const text of new Set([latin, ...aliases])) {
      if (/^[\x20-\x7e]+$/.test(text)) add(table, text, { kind: "name", text, id, component: false });
    }
  }
  return table;
}

/** "and Actions", "Issues and Pages": how a page has split its list; names that are known are parts of their own. */
export function partsOf({ names }: Pick<Dictionary, "names">, component: string): readonly string[] {
  const parts = component.trim().replace(/^and /, "").split(" and ");
  const isKnown = (part: string): boolean => {
    const words = part.toLowerCase().split(" ");
    return (names.get(words[0] ?? "") ?? []).some((each) => each.words.join(" ") === words.join(" "));
  };
  return parts.every(isKnown) ? parts : [component];
}

/** The parts of one page, from the incident's own list, and the service, which is no part. */
export function componentTable(components: readonly string[], service = ""): PhraseTable {
  const table: PhraseTable = new Map();
  for (const name of components) {
    const text = name.trim();
    if (text !== "" && text !== service) add(table, text, { kind: "name", text, component: true });
  }
  if (service !== "") add(table, service, { kind: "name", text: service, component: false });
  return table;
}

/** Longest first; the parts of a multi-word phrase must stand as single word tokens. */
export function lookUp(table: PhraseTable, tokens: readonly Token[], at: number): readonly Edge[] {
  const list = table.get(tokens[at]?.word ?? "");
  if (!list) return [];
  const edges: Edge[] = [];
  for (const { words, entry } of list) {
    let length = 1;
    while (length < words.length && tokens[at + length]?.word === words[length]) length++;
    if (length === words.length) edges.push({ entry, length });
  }
  return edges;
}

function pluralOf(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/.test(lemma)) return `${lemma}es`;
  return `${lemma}s`;
}

type WrittenForms = Pick<English["verbs"][string], "past" | "participle" | "ing" | "third">;

function* verbForms(lemma: string, verb: WrittenForms): Generator<readonly [VerbForm, string]> {
  const [head = "", ...tail] = lemma.split(" ");
  const regular = (form: string): string => [form, ...tail].join(" ");
  yield ["base", lemma];
  for (const form of (verb.third ?? regular(pluralOf(head))).split("/")) yield ["third", form];
  for (const form of (verb.past ?? regular(pastOf(head))).split("/")) yield ["past", form];
  for (const form of (verb.participle ?? verb.past ?? regular(pastOf(head))).split("/")) yield ["participle", form];
  for (const form of (verb.ing ?? regular(ingOf(head))).split("/")) yield ["ing", form];
}

function pastOf(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${doubled(lemma)}ed`;
}

function ingOf(lemma: string): string {
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${doubled(lemma)}ing`;
}

/** stop → stopp: one short vowel before one consonant in a word of one syllable. */
const doubled = (lemma: string): string =>
  /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma) ? lemma + lemma.slice(-1) : lemma;

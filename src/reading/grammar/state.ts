/**
 * One sentence being read. Every rule is remembered by place, gives at most one analysis per end, and counts against a
 * budget: the work grows with the length of the sentence, never with the number of ways to misread it.
 */
import { componentTable, type Dictionary, type Edge, type Entry, lookUp, type PhraseTable } from "../dictionary.ts";
import { Clockwork } from "../moments.ts";
import type { ReadContext } from "../statement.ts";
import type { Token } from "../tokens.ts";

export interface Found<T> {
  readonly end: number;
  readonly value: T;
}
export type All<T> = readonly Found<T>[];

const open: ReadonlySet<Token["kind"]> = new Set(["word", "code", "number", "mark"]);
const steps = 3000;
const deepest = 60;
/** Looks at words and finds; what pages write takes less than half of it. */
export const mostLooks = 8_000;

/** A name, a noun and a doing are three analyses: "Issues is" and "issues are" begin alike, "loading pages is" and "… are". */
function kindOf(value: unknown): string {
  const kind = (value as { readonly head?: { readonly kind: string } } | undefined)?.head?.kind;
  return kind === "name" || kind === "gerund" ? kind : "";
}

/** Long enough to be a name by itself. */
const isTelling = (word: string): boolean => /^[a-z]{5,}$/.test(word);

const nothing: All<never> = [];

function isNew(all: readonly Found<unknown>[], found: Found<unknown>): boolean {
  for (const before of all) {
    if (before.end === found.end && kindOf(before.value) === kindOf(found.value)) return false;
  }
  return true;
}

export class State {
  readonly tokens: readonly Token[];
  readonly dictionary: Dictionary;
  readonly clock: Clockwork;
  /** The farthest place that any rule reached: the word there stopped the reading. */
  farthest = 0;
  looks = 0;
  readonly #components: PhraseTable;
  /** The words of the parts' names, by themselves. */
  readonly #own: ReadonlySet<string>;
  readonly #edges: (readonly Edge[])[] = [];
  readonly #memo = new Map<string, (All<unknown> | undefined)[]>();
  readonly #entries = new Map<Entry["kind"], All<Entry>[]>();
  #words: ReadonlySet<string> | undefined;
  #left = steps;
  #depth = 0;

  /** In a title every word has a capital. */
  readonly #title: boolean;
  /** Words that the text writes as names elsewhere. */
  readonly #namesOfText: ReadonlySet<string>;

  constructor(
    tokens: readonly Token[],
    dictionary: Dictionary,
    context: ReadContext,
    components: PhraseTable,
    { title = false, names = new Set<string>() }: { title?: boolean; names?: ReadonlySet<string> } = {},
  ) {
    this.#title = title;
    this.#namesOfText = names;
    this.tokens = tokens;
    this.dictionary = dictionary;
    this.clock = new Clockwork(tokens, dictionary, context);
    this.#components = components;
    this.#own = new Set([...components.values()].flat().flatMap(({ words }) => words.filter(isTelling)));
  }

  static components(context: ReadContext): PhraseTable {
    return componentTable(context.components, context.service.name.trim());
  }

  get length(): number {
    return this.tokens.length;
  }

  isNameOfText(word: string): boolean {
    return this.length > 2 && this.#namesOfText.has(word);
  }

  holds(word: string): boolean {
    this.#words ??= new Set(this.tokens.map((token) => token.word));
    return this.#words.has(word);
  }

  word(at: number): string {
    return this.#look() ? (this.tokens[at]?.word ?? "") : "";
  }

  /** Every look at the sentence counts: when they are used up nothing more is seen, and the sentence is not read. */
  #look(): boolean {
    this.looks++;
    return this.looks <= mostLooks;
  }

  get isExhausted(): boolean {
    return this.looks > mostLooks || this.#left < 0;
  }

  edges(at: number): readonly Edge[] {
    const known = this.#edges[at];
    if (known) return known;
    const found = this.#findEdges(at);
    this.#edges[at] = found;
    return found;
  }

  #findEdges(at: number): readonly Edge[] {
    const token = this.tokens[at];
    if (!token || !open.has(token.kind)) return [];
    const words = lookUp(this.dictionary.phrases, this.tokens, at);
    const capital = (edge: Edge): boolean => this.tokens.slice(at, at + edge.length).some(({ capital }) => capital);
    const listed = lookUp(this.#components, this.tokens, at).map((edge) => this.#asWritten(edge, at));
    const parts = [...listed, ...this.#ownWord(token, words)];
    // In small letters a name is one only where the lexicon has no such word.
    const names = lookUp(this.dictionary.names, this.tokens, at).filter((edge) =>
      words.length === 0 ? true : capital(edge) && !(edge.length === 1 && this.#isPlatform(token)),
    );
    const known = [...parts, ...names.filter((name) => parts.every((part) => part.length !== name.length))];
    // A part's name in small letters is more often the ordinary word ("we are investigating issues").
    return known.some(capital) && !(token.first && known.every(({ length }) => length === 1) && words.length > 0)
      ? [...known, ...words]
      : [...words, ...known];
  }

  /** A list in small letters names "Web API" too: as the sentence writes it. */
  #asWritten(edge: Edge, at: number): Edge {
    const { entry, length } = edge;
    const written = this.tokens.slice(at, at + length).map(({ text }) => text);
    const isSmall = entry.kind === "name" && entry.text === entry.text.toLowerCase();
    return isSmall && written.some((text) => /\p{Lu}/u.test(text))
      ? { length, entry: { ...entry, text: written.join(" ") } }
      : edge;
  }

  /** "On Android" is where the app runs, not the app that has the name for short. */
  #isPlatform({ word }: Token): boolean {
    return this.dictionary.classes.get("platform")?.has(word) === true;
  }

  /** One word of a part's name ("Discover" of "Discover Maps"): a name, unless it is a noun of the language too. */
  #ownWord({ text, word, first, capital }: Token, words: readonly Edge[]): readonly Edge[] {
    // Inside a sentence a capital tells a name by itself, and a longer one may hold this word.
    if ((capital && !first) || !this.#own.has(word) || words.some(({ entry }) => entry.kind !== "verb")) return [];
    return [{ entry: { kind: "name", text, component: true }, length: 1 }];
  }

  /** The value of the closed class at this place, longest first. */
  class(at: number, name: string): Found<string> | undefined {
    for (const { entry, length } of this.edges(at)) {
      if (entry.kind === "word" && entry.class === name) return { end: at + length, value: entry.value };
    }
    return undefined;
  }

  entries<K extends Entry["kind"]>(at: number, kind: K): All<Extract<Entry, { kind: K }>> {
    let places = this.#entries.get(kind);
    if (!places) {
      places = [];
      this.#entries.set(kind, places);
    }
    if (!this.#look()) return [];
    places[at] ??= this.edges(at)
      .filter(({ entry }) => entry.kind === kind && !(kind === "verb" && this.#isTitled(at)))
      .map(({ entry, length }) => ({ end: at + length, value: entry }));
    return places[at] as All<Extract<Entry, { kind: K }>>;
  }

  /** "the Control Panel": a word with a capital inside a sentence is no verb. */
  #isTitled(at: number): boolean {
    const token = this.tokens[at];
    return !this.#title && token?.capital === true && !token.first && this.tokens[at - 1]?.kind !== "mark";
  }

  /** Runs a rule once per place; what it found is kept, longest first, one analysis per end. */
  once<T>(rule: string, at: number, run: () => Iterable<Found<T>>): All<T> {
    const places = this.#placesOf(rule);
    const known = places[at];
    if (known) return known as All<T>;
    // Until it is known, a rule that comes back to its own place finds nothing there.
    places[at] = nothing;
    if (at > this.length || --this.#left < 0 || this.#depth >= deepest) return [];
    this.#depth++;
    const all: Found<T>[] = [];
    for (const found of run()) {
      if (!this.#look()) break;
      if (isNew(all, found)) all.push(found);
    }
    this.#depth--;
    if (all.length > 1) all.sort((a, b) => b.end - a.end);
    if (all[0] && all[0].end > this.farthest) this.farthest = all[0].end;
    places[at] = all;
    return all;
  }

  #placesOf(rule: string): (All<unknown> | undefined)[] {
    const known = this.#memo.get(rule);
    if (known) return known;
    const places: (All<unknown> | undefined)[] = [];
    this.#memo.set(rule, places);
    return places;
  }
}

/**
 * Words of the list that are written otherwise: British endings, two letters in each other's place, a letter doubled or
 * not; and in long words one letter too many or too few, where only one word comes of it. Nothing wider: another letter,
 * or one at an end, is as often another word ("provider", "provided"; "unaffected", "affected").
 */
import type { Dictionary, PhraseTable } from "./dictionary.ts";
import type { Token } from "./tokens.ts";

export interface Spelling {
  readonly words: ReadonlySet<string>;
  /** Without doubled letters → the only word that is so written; "" where there are several. */
  readonly single: ReadonlyMap<string, string>;
}

const shortest = 6;
/** Long enough that one letter more or less makes no other word. */
const long = 8;

export function compileSpelling(tables: readonly PhraseTable[], literals: Iterable<string>): Spelling {
  const phrases = tables.flatMap((table) => [...table.values()].flat());
  const words = new Set([...literals, ...phrases.flatMap((phrase) => phrase.words)]);
  const single = new Map<string, string>();
  for (const word of words) {
    const key = undoubled(word);
    single.set(key, single.has(key) ? "" : word);
  }
  return { words, single };
}

export function respelled(token: Token, { words, single }: Spelling): Token {
  const { kind, word, capital, first } = token;
  const isPlain = kind === "word" && (!capital || first) && word.length >= shortest && /^[a-z]+$/.test(word);
  if (!isPlain || words.has(word)) return token;
  const found =
    american(word).find((each) => words.has(each)) ??
    swapped(word, words) ??
    unfinished(word, words) ??
    (single.get(undoubled(word)) || oneLetter(word, words));
  return found ? { ...token, word: found } : token;
}

/** "brough", "throug": no word of its own ends so. */
const unfinished = (word: string, words: ReadonlySet<string>): string | undefined =>
  /(?:br|f|s)ough$/.test(word) && words.has(`${word}t`) ? `${word}t` : undefined;

/** Misspellings that are words too, or too short to be guessed. */
export function corrected(token: Token, { classes }: Pick<Dictionary, "classes">): Token {
  const word = token.kind === "word" ? classes.get("misspelled")?.get(token.word) : undefined;
  return word === undefined ? token : { ...token, word };
}

/** "fixedand": two words without their space. */
export function unglued(token: Token, { words }: Spelling): readonly Token[] {
  const stem = token.kind === "word" && !words.has(token.word) ? /^([a-z]{5,}ed)and$/.exec(token.word)?.[1] : undefined;
  if (stem === undefined || !words.has(stem)) return [token];
  return [
    { ...token, text: stem, word: stem },
    { ...token, text: "and", word: "and", first: false },
  ];
}

const american = (word: string): readonly string[] => [
  word.replace(/is(e|es|ed|er|ing|ation|ations)$/, "iz$1"),
  word.replace(/our(s|ed|al|ing)?$/, "or$1"),
];

/** The one word that it becomes when two neighbours change places. */
function swapped(word: string, words: ReadonlySet<string>): string | undefined {
  const found = new Set<string>();
  for (let i = 1; i + 1 < word.length; i++) {
    const other = word.slice(0, i) + (word[i + 1] ?? "") + (word[i] ?? "") + word.slice(i + 2);
    if (words.has(other)) found.add(other);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** The one word that it becomes by a letter more or less inside it: never at its beginning or its end. */
function oneLetter(word: string, words: ReadonlySet<string>): string | undefined {
  const found = new Set<string>();
  for (let i = 2; i < word.length - 2; i++) {
    if (word.length > long) add(found, word.slice(0, i) + word.slice(i + 1), words);
    for (const letter of word.length >= long ? letters : "")
      add(found, word.slice(0, i) + letter + word.slice(i), words);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function add(found: Set<string>, word: string, words: ReadonlySet<string>): void {
  if (words.has(word)) found.add(word);
}

const undoubled = (word: string): string => word.replace(/(.)\1/g, "$1");

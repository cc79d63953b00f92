/**
 * Names that a text makes known by itself: a word with a capital inside a sentence is a name at the head of another
 * ("… behind the Yerington station. Yerington received …"), and the first word of a host is what its page calls the
 * machine ("mapserv.utah.gov … the mapserv servers"). Ordinary words are sorted out by whoever asks.
 */
const mostNames = 40;
const inside = /[a-z,] ([A-Z][a-z]{3,})(?![\w'’.-])/g;
const host = /(?<![\w.@/-])([a-z][a-z0-9]{4,})(?:\.[a-z0-9-]+){1,4}\.(?:gov|com|org|net|io|edu|us)(?![\w-])/g;

export interface OwnNames {
  readonly capital: ReadonlySet<string>;
  readonly hosts: readonly string[];
}

export const ownNames = (text: string): OwnNames => ({
  capital: new Set(found(text, inside).map((name) => name.toLowerCase())),
  hosts: [...new Set(found(text, host))],
});

function found(text: string, shape: RegExp): readonly string[] {
  const all: string[] = [];
  for (const match of text.matchAll(shape)) {
    if (match[1] !== undefined) all.push(match[1]);
    if (all.length >= mostNames) break;
  }
  return all;
}

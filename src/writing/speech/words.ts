/** The Bengali of one edition, by lemma: what the lexicon holds, cut to the edition that speaks. */

import type { Case, Noun } from "../../bengali/index.ts";
import type { Edition, Style } from "../../domain/bulletin.ts";
import type { Lexicon, ReadingFiles, Template, VerbForm } from "../../reading/schema.ts";

export interface SpokenName {
  readonly id: string;
  readonly latin: string;
  readonly bn: Readonly<Record<Edition, string>>;
  readonly kind: string;
  readonly sound?: Noun["sound"] | undefined;
  readonly place?: boolean | undefined;
  readonly forms?: Partial<Record<Edition, Partial<Record<Case, string>>>> | undefined;
  readonly aliases: readonly string[];
}

export interface SpeechData {
  readonly sections: ReadingFiles;
  readonly names: ReadonlyMap<string, SpokenName>;
  readonly ftl: Readonly<Record<Edition, Readonly<Record<string, string>>>>;
}

/** What cannot be said is not said: the sentence goes to the editor in English. */
export class Unsayable extends Error {
  override readonly name = "Unsayable";
}

const merged = <T>(files: Readonly<Record<string, Readonly<Record<string, T>>>>): Record<string, T> =>
  Object.assign({}, ...Object.values(files));

type Forms = Readonly<Partial<Record<VerbForm | "notPresent" | "notPresentHonorific", string>>>;

/** The order of conjugation rows; `conjugated` in reading/schema.ts, written out because only its type may be used. */
const order: readonly (VerbForm | "notPresent" | "notPresentHonorific")[] = [
  "noun",
  "genitive",
  "infinitive",
  "conjunctive",
  "conditional",
  "because",
  "present",
  "presentHonorific",
  "progressive",
  "progressiveHonorific",
  "perfect",
  "perfectHonorific",
  "pluperfect",
  "pluperfectHonorific",
  "pastProgressive",
  "pastProgressiveHonorific",
  "future",
  "futureHonorific",
  "notPerfect",
  "notPerfectHonorific",
  "notPresent",
  "notPresentHonorific",
];

export class Words {
  readonly edition: Edition;
  readonly style: Style;
  readonly lexicon: Lexicon;
  readonly #names: ReadonlyMap<string, SpokenName>;
  readonly #conjugation = new Map<string, Forms>();
  /** The auxiliaries, by what they do. */
  readonly aux: Readonly<Record<"can" | "be" | "go" | "do" | "stay" | "exist", string>>;

  constructor(edition: Edition, lexicon: Lexicon, names: ReadonlyMap<string, SpokenName>) {
    this.edition = edition;
    this.style = { edition, digits: "bengali" };
    this.lexicon = lexicon;
    this.#names = names;
    const aux = (name: string): string => this.glue(`verb.${name}`);
    this.aux = { can: aux("can"), be: aux("be"), go: aux("go"), do: aux("do"), stay: aux("stay"), exist: aux("exist") };
  }

  /** To be so, or to be there: empty or irregular in the present. */
  isBeing = (verb: string): boolean => verb === "copula" || verb === this.aux.exist;

  inEdition(template: Template): string {
    return typeof template === "string" ? template : template[this.edition];
  }

  /** A word of the determiners file; "-" is nothing. */
  glue(key: string): string {
    const found = this.lexicon.determiners[key];
    if (found === undefined) throw new Unsayable(`no word for ${key}`);
    const word = this.inEdition(found);
    return word === "-" ? "" : word;
  }

  link(key: string): string {
    const found = this.lexicon.links[key];
    if (found === undefined) throw new Unsayable(`no link for ${key}`);
    return this.inEdition(found);
  }

  name(text: string, id: string | undefined): SpokenName | undefined {
    return this.#names.get(id ?? "") ?? this.#names.get(text.toLowerCase());
  }

  form(verb: string, form: keyof Forms): string {
    const row = this.#conjugation.get(verb) ?? this.#rowOf(verb);
    const found = row[form];
    if (found === undefined) throw new Unsayable(`no form ${form} of ${verb}`);
    return found;
  }

  has(verb: string, form: keyof Forms): boolean {
    return (this.#conjugation.get(verb) ?? this.#rowOf(verb))[form] !== undefined;
  }

  #rowOf(verb: string): Forms {
    const written = this.lexicon.conjugation[verb];
    if (written === undefined) throw new Unsayable(`no conjugation of ${verb}`);
    const side = this.edition === "bn-IN" ? 0 : 1;
    const forms = written.split(" ").map((cell) => {
      const sides = cell.split("/");
      const own = sides[side] ?? sides[0] ?? "";
      return own === "-" ? "" : own.replaceAll("_", " ");
    });
    const row = Object.fromEntries(order.map((name, i) => [name, forms[i]]).filter(([, form]) => form !== undefined));
    this.#conjugation.set(verb, row);
    return row;
  }
}

/** Names by id and, in small letters, by every Latin spelling that stands for one name only. */
export function namesBySpelling(names: ReadonlyMap<string, SpokenName>): ReadonlyMap<string, SpokenName> {
  const table = new Map<string, SpokenName>();
  for (const name of names.values()) {
    for (const spelling of [name.latin, ...name.aliases]) table.set(spelling.toLowerCase(), name);
  }
  for (const [id, name] of names) table.set(id, name);
  return table;
}

export const lexiconOf = (files: ReadingFiles): Lexicon => ({
  nouns: merged(files.nouns),
  adjectives: merged(files.adjectives),
  adverbs: merged(files.adverbs),
  verbs: merged(files.senses),
  conjugation: merged(files.conjugation),
  links: merged(files.links),
  determiners: merged(files.determiners),
});

/**
 * How a name is printed: by id through the lexicon, or in Latin with a noun that takes the ending. Nothing is ever
 * transliterated here.
 */
import { type Case, inflect, type Noun, nfc, toLatinDigits, usesLatinDigits } from "../bengali/index.ts";
import type { Edition, Style } from "../domain/bulletin.ts";
import type { Category } from "../domain/service.ts";
import type { CategoryNoun, Name, Profile } from "../locales-schema.ts";

/**
 * `safe` with the noun that a name needs when it is also an ordinary word · `bare` the name alone · `intro` as at the first
 * mention, with its category noun · `epithet` with its owner before it · `part` a component of a status page.
 */
export const mentions = ["safe", "bare", "intro", "epithet", "part"] as const;
export type Mention = (typeof mentions)[number];

export interface Lexicon {
  readonly names: ReadonlyMap<string, Name>;
  readonly categories: ReadonlyMap<string, CategoryNoun>;
  readonly profiles: ReadonlyMap<string, Profile>;
}

interface Kept {
  readonly noun: Noun;
  readonly forms: Map<Case, string>;
}

export interface Naming {
  noun(ref: string, mention: Mention): Noun;
  /** The finished word; what the lexicon has is inflected once. */
  inflected(ref: string, mention: Mention, form: Case, what?: Category): string;
  /** Whether the name has a Bengali spelling. */
  isListed(ref: string): boolean;
  latin(ref: string): string;
  profile(ref: string): Profile | undefined;
}

/** What a Latin name needs when it takes an ending; words come from the template files of the edition. */
export interface Carriers {
  readonly service: string;
  readonly part: string;
}

const printed = (text: string, style: Style): string => (usesLatinDigits(style) ? toLatinDigits(text) : text);

function listedNoun(name: Name, style: Style): Noun {
  const forms = name.forms?.[style.edition];
  return {
    text: printed(name.bn[style.edition], style),
    ...(name.place && { place: true }),
    ...(name.kind === "person" && { person: true }),
    ...(forms && { forms }),
  };
}

/** A name that is also a word (style guide, 3.8): its noun takes the ending, so the exceptions of the name are gone. */
function settled(name: Name, style: Style): Noun {
  const plain = listedNoun(name, style);
  if (name.commonWord === undefined) return plain;
  const carrier = name.commonWord.carrier[style.edition];
  switch (name.commonWord.joined) {
    case "bare":
      return { text: `${plain.text} ${carrier}` };
    case "genitive":
      return { text: `${inflect(plain, "genitive", style.edition)} ${carrier}` };
    case "quoted":
      return { text: `\u2018${plain.text}\u2019 ${carrier}` };
  }
}

/** The noun of a catalogue category; the lexicon has finer ones for the names it knows. */
export const nounOfCategory: Readonly<Partial<Record<Category, string>>> = {
  messaging: "MSG",
  social: "SM",
  ai: "AIP",
  cloud: "CLD",
  cdn: "CDN",
  devtools: "DEV",
  productivity: "PROD",
  payments: "PAYI",
  bank: "BANK",
  telecom: "TEL",
  commerce: "SHOP",
  games: "GAME",
  streaming: "STR",
  education: "EDUP",
  government: "GOV",
};

/** The same noun with words before it; the exceptions that the lexicon stores get them too. */
function preceded(words: string, noun: Noun): Noun {
  const forms = Object.entries(noun.forms ?? {}).map(([form, text]) => [form, `${words} ${text}`]);
  return { ...noun, text: `${words} ${noun.text}`, ...(noun.forms && { forms: Object.fromEntries(forms) }) };
}

/** Latin keeps its shape; where an ending would be clumsy the carrier noun takes it. */
function carried(text: string, carrier: string, edition: Edition): Noun {
  const phrase = { text: `${text} ${carrier}` };
  return {
    text,
    latin: true,
    forms: {
      locative: inflect(phrase, "locative", edition),
      objective: inflect(phrase, "objective", edition),
      also: inflect(phrase, "also", edition),
    },
  };
}

/** By id, by catalogue id, by Latin name, by alias; an id always wins, then the first of the lexicon. */
function indexOf(lexicon: Lexicon): (ref: string) => Name | undefined {
  const index = new Map<string, Name>();
  const names = [...lexicon.names.values()];
  // As it is written and in small letters: most questions are put in the spelling of the lexicon.
  const add = (key: string, name: Name): void => {
    for (const spelling of [key, key.toLowerCase()]) if (!index.has(spelling)) index.set(spelling, name);
  };
  for (const name of names) add(name.id, name);
  for (const name of names) if (name.service !== undefined) add(name.service, name);
  for (const name of names) add(name.latin, name);
  for (const name of names) for (const alias of name.aliases) add(alias, name);
  return (ref) => index.get(ref) ?? index.get(ref.toLowerCase());
}

export function createNaming(lexicon: Lexicon, carriers: Carriers, style: Style): Naming {
  const find = indexOf(lexicon);

  const categoryOf = (name: Name): string | undefined => {
    const category = name.category === undefined ? undefined : lexicon.categories.get(name.category);
    return category === undefined || category.programOnly ? undefined : category.noun[style.edition];
  };

  function introduced(name: Name): Noun {
    const category = categoryOf(name);
    // The category noun settles the sense of a name that is also a word.
    const noun = category === undefined ? settled(name, style) : listedNoun(name, style);
    const gloss = name.gloss?.[style.edition];
    const glossed = gloss === undefined ? noun : { ...noun, text: `${noun.text} (${gloss})` };
    // A bank that is called a bank is not introduced as one.
    if (category === undefined || noun.text.includes(category)) return glossed;
    return preceded(category, glossed);
  }

  function listed(name: Name, mention: Mention): Noun {
    switch (mention) {
      case "bare":
      case "part":
        return listedNoun(name, style);
      case "safe":
        return settled(name, style);
      case "intro":
        return introduced(name);
      case "epithet": {
        const epithet = name.epithet?.[style.edition];
        return epithet === undefined ? settled(name, style) : preceded(epithet, listedNoun(name, style));
      }
    }
  }

  function nounFor(what: Category | undefined): string | undefined {
    const id = what === undefined ? undefined : nounOfCategory[what];
    return id === undefined ? undefined : lexicon.categories.get(id)?.noun[style.edition];
  }

  function unlisted(latin: string, mention: Mention, what?: Category): Noun {
    if (mention === "part") return carriedPart(latin);
    const words = mention === "intro" ? nounFor(what) : undefined;
    // It says what the carrier would.
    if (words !== undefined) return preceded(words, { text: latin, latin: true });
    return carried(latin, carriers.service, style.edition);
  }

  /** In single quotes, with the noun for "part" behind it; inside a list only the last one takes the noun. */
  function carriedPart(latin: string): Noun {
    const quoted = `\u2018${latin}\u2019`;
    const phrase = { text: `${quoted} ${carriers.part}` };
    return {
      text: quoted,
      forms: {
        genitive: inflect(phrase, "genitive", style.edition),
        locative: inflect(phrase, "locative", style.edition),
      },
    };
  }

  // The lexicon is finite; what is not in it is made anew each time.
  const nouns = new Map(mentions.map((mention) => [mention, new Map<Name, Kept>()]));
  function kept(name: Name, mention: Mention): Kept {
    const known = nouns.get(mention)?.get(name);
    if (known !== undefined) return known;
    const fresh = { noun: listed(name, mention), forms: new Map<Case, string>() };
    nouns.get(mention)?.set(name, fresh);
    return fresh;
  }
  function inflectOnce({ noun, forms }: Kept, form: Case): string {
    const text = forms.get(form) ?? inflect(noun, form, style.edition);
    forms.set(form, text);
    return text;
  }

  return {
    noun: (ref, mention) => {
      const name = find(ref);
      return name === undefined ? unlisted(nfc(ref), mention) : kept(name, mention).noun;
    },
    inflected: (ref, mention, form, what) => {
      const name = find(ref);
      if (name === undefined) return inflect(unlisted(nfc(ref), mention, what), form, style.edition);
      return inflectOnce(kept(name, mention), form);
    },
    isListed: (ref) => find(ref) !== undefined,
    latin: (ref) => find(ref)?.latin ?? ref,
    profile: (ref) => lexicon.profiles.get(find(ref)?.id ?? ref),
  };
}

/**
 * Noun phrases in Bengali: everything that follows the English head goes before the Bengali one, the last word takes the
 * case. People have no locative: "in their case" is said instead.
 */
import {
  type Case,
  count,
  duration,
  inflect,
  type Noun,
  type PluralCase,
  people,
  percent,
  percentRange,
  things,
} from "../../bengali/index.ts";
import type { Duration, Head, Modifier, NounPhrase, NumberHedge, Post, Quantity } from "../../reading/statement.ts";
import { type Speech, Unsayable } from "./speech-context.ts";
import { sayTime } from "./times.ts";

export type SaidCase = "nominative" | "genitive" | "locative" | "objective" | "ablative" | "on";

/** What stands last, ready to be inflected. */
interface Core {
  readonly noun: Noun;
  readonly person: boolean;
  readonly inflected?: readonly string[];
  readonly gloss?: string;
}

const latinEnd = /[A-Za-z0-9)’'"]$/;

export function sayNoun(speech: Speech, np: NounPhrase, form: SaidCase): string {
  if (np.also.length > 0) return sayList(speech, np, form);
  const before = beforeHead(speech, np);
  return [...before, inflectCore(speech, coreOf(speech, np), np, form)].filter((part) => part !== "").join(" ");
}

export const isPerson = (speech: Speech, np: NounPhrase): boolean =>
  (np.head.kind === "noun" && speech.words.lexicon.nouns[np.head.lemma]?.person === true) ||
  (np.head.kind === "pronoun" && (np.head.word === "you" || np.head.word === "everyone"));

/** A list takes its case on the last member; its members keep what stands before them. */
function sayList(speech: Speech, np: NounPhrase, form: SaidCase): string {
  const { also, conjunction, ...first } = np;
  const members = [{ ...first, also: [] }, ...also];
  const last = members.at(-1);
  // What follows the last member of an English list is said of them all.
  if (
    last !== undefined &&
    last.posts.length > 0 &&
    members.every((each) => each === last || each.posts.length === 0)
  ) {
    const plain = members.map((each) => ({ ...each, posts: [] }));
    const [head, ...others] = plain;
    const shared = last.posts.flatMap((post) => (post.kind === "gloss" ? [] : [sayPost(speech, last, post)])).reverse();
    if (head && conjunction)
      return [...shared, sayNoun(speech, { ...head, also: others, conjunction }, form)].join(" ");
  }
  if (conjunction === "butNot") return sayButNot(speech, members, form);
  const said = members.map((member, i) =>
    sayNoun(speech, member, i === members.length - 1 ? form : memberCase(speech, member, form)),
  );
  const end = said.pop() ?? "";
  const glue =
    conjunction === "or" ? "or" : said.some((text) => text.includes(" ")) && said.length === 1 ? "and" : "and";
  return `${said.join(", ")} ${speech.words.glue(glue)} ${end}`;
}

/** Before the last member only a phrase that closes with a postposition of its own keeps the case. */
const memberCase = (_speech: Speech, _member: NounPhrase, _form: SaidCase): SaidCase => "nominative";

function sayButNot(speech: Speech, members: readonly NounPhrase[], form: SaidCase): string {
  const [first, second] = members;
  if (!first || !second || members.length > 2) throw new Unsayable("a list with but not");
  return `${sayNoun(speech, first, form)} (${sayNoun(speech, second, form)} ${speech.words.glue("butNot")})`;
}

function beforeHead(speech: Speech, np: NounPhrase): readonly string[] {
  const posts = np.posts.flatMap((post) => (post.kind === "gloss" ? [] : [sayPost(speech, np, post)])).reverse();
  const owner = np.possessor ? sayNoun(speech, np.possessor, "genitive") : "";
  const only = isOnly(np) ? speech.words.glue("only") : "";
  return [only, ...posts, owner, determiner(speech, np), quantity(speech, np), ...modifiers(speech, np)];
}

/** "only users on the free plan": the word stands before all that it singles out, and is no quantity. */
const isOnly = ({ quantity }: NounPhrase): boolean => quantity?.kind === "word" && quantity.word === "only";

function determiner(speech: Speech, np: NounPhrase): string {
  const { determiner: word } = np;
  if (word === undefined) return "";
  if (word === "our" && speech.own) return speech.words.glue("our.own");
  return speech.words.glue(word);
}

function quantity(speech: Speech, np: NounPhrase): string {
  const amount = np.quantity;
  if (amount === undefined || np.head.kind === "share" || isOnly(np)) return "";
  if (amount.kind === "word")
    return speech.words.glue(isLength(np) && vague.has(amount.word) ? "several.lengths" : amount.word);
  const share = amount.kind === "percent";
  const text = share ? sayPercent(speech, amount) : sayCount(speech, amount, isPerson(speech, np));
  return hedged(speech, amount, text);
}

const vague: ReadonlySet<string> = new Set(["several", "few", "couple"]);
const isLength = ({ head }: NounPhrase): boolean =>
  head.kind === "noun" && ["minute", "hour", "day", "week", "month"].includes(head.lemma);

const sayPercent = (speech: Speech, { value, toValue }: Quantity & { kind: "percent" }): string =>
  toValue === undefined
    ? percent(value, "prose", speech.words.style)
    : percentRange(value, toValue, speech.words.style);

function sayCount(speech: Speech, { value, toValue }: Quantity & { kind: "number" }, person: boolean): string {
  if (!Number.isInteger(value) || value === 0) throw new Unsayable("a count that is no whole number");
  const classifier = person ? "person" : "thing";
  const words = value < 10;
  if (toValue === undefined) return count(value, { classifier, words }, speech.words.style);
  const { style } = speech.words;
  return `${count(value, { classifier: "none" }, style)} ${speech.words.glue("number.to")} ${count(toValue, { classifier }, style)}`;
}

const hedged = (speech: Speech, { hedge }: Quantity & { kind: "number" | "percent" }, text: string): string =>
  hedge === undefined ? text : hedgedWith(speech, hedge, text);

function hedgedWith(speech: Speech, hedge: NumberHedge, text: string): string {
  switch (hedge) {
    case "over":
    case "under":
      return `${inflect({ text }, "genitive", speech.words.edition)} ${speech.words.glue(`number.${hedge}`)}`;
    case "about":
    case "upTo":
    case "atLeast":
      return `${speech.words.glue(`number.${hedge}`)} ${text}`;
  }
}

function modifiers(speech: Speech, np: NounPhrase): readonly string[] {
  const own = np.head.kind === "noun" ? speech.words.lexicon.nouns[np.head.lemma]?.joins?.["noun"] : undefined;
  return np.modifiers.map((modifier, i) => {
    const last = i === np.modifiers.length - 1;
    if (last && np.head.kind === "name" && modifier.kind === "noun" && modifier.noun.head.kind === "noun") {
      return sayNoun(speech, { ...modifier.noun, plural: false }, "nominative");
    }
    if (last && own !== undefined && modifier.kind === "noun") return postposed(speech, modifier.noun, own);
    const said = sayModifier(speech, modifier, last);
    return modifier.joined === undefined ? said : `${said} ${speech.words.glue(modifier.joined)}`;
  });
}

function sayModifier(speech: Speech, modifier: Modifier, last: boolean): string {
  switch (modifier.kind) {
    case "adjective": {
      const adverb = modifier.adverb === undefined ? "" : `${speech.adverb(modifier.adverb)} `;
      return adverb + speech.adjective(modifier.lemma);
    }
    case "participle":
      return speech.participle(modifier.clause);
    case "noun":
      return sayNounModifier(speech, modifier.noun, last);
  }
}

/** Loan words and names stand bare before a noun; others in the genitive, the last of them at least. */
function sayNounModifier(speech: Speech, noun: NounPhrase, last: boolean): string {
  if (noun.head.kind === "code") return sayCode(speech, noun.head.text);
  // A part named before a noun needs no noun of its own.
  if (noun.head.kind === "name" && noun.head.component && !speech.isKnownName(noun.head)) return `‘${noun.head.text}’`;
  if (noun.head.kind !== "noun")
    return sayNoun(speech, noun, last && speech.isKnownName(noun.head) ? "genitive" : "nominative");
  const before = speech.words.lexicon.nouns[noun.head.lemma]?.before;
  if (before === "bare") return sayNoun(speech, noun, "nominative");
  if (before !== undefined && before !== "genitive") return before;
  return sayNoun(speech, { ...noun, plural: false }, last ? "genitive" : "nominative");
}

function sayPost(speech: Speech, np: NounPhrase, post: Exclude<Post, { kind: "gloss" }>): string {
  switch (post.kind) {
    case "pp":
      return sayPreposition(speech, np, post.preposition, post.noun);
    case "clause":
      return speech.attributive(np, post.clause);
    case "linked":
      return speech.linked(post.link, post.clause);
    case "infinitive":
      return speech.attempted(np, post.clause);
    case "time":
      return sayTime(speech.words, post.time, speech.settings.asOf);
  }
}

/** "errors with X", "delays for X": what ails X is in X; a noun may say its prepositions in its own way. */
function sayPreposition(speech: Speech, np: NounPhrase, preposition: string, noun: NounPhrase): string {
  const entry = np.head.kind === "noun" ? speech.words.lexicon.nouns[np.head.lemma] : undefined;
  const own = entry?.joins?.[preposition];
  if (own !== undefined) return postposed(speech, noun, own);
  const inside = ["of", "in", "for", "with", "on", "to", "at"];
  if (entry?.trouble === true && inside.includes(preposition)) {
    return preposition === "of" && noun.head.kind !== "name"
      ? sayNoun(speech, noun, "genitive")
      : sayNoun(speech, noun, "locative");
  }
  // "users with virtual machines" have them.
  if (preposition === "with" && entry?.person === true) {
    return `${sayNoun(speech, noun, "nominative")} ${speech.words.form(speech.words.aux.exist, "noun")}`;
  }
  const belongs = preposition === "in" || preposition === "on" || preposition === "at" || preposition === "within";
  if (belongs) return sayNoun(speech, noun, "genitive");
  return postposed(speech, noun, speech.words.link(preposition));
}

const casesOfLinks: Readonly<Record<string, SaidCase>> = {
  genitive: "genitive",
  locative: "locative",
  bare: "nominative",
  objective: "objective",
};

/** A case and, after it, a postposition: the noun in that case, and the postposition. */
export function postposed(speech: Speech, noun: NounPhrase, government: string): string {
  const [word = "", ...rest] = government.split(" ");
  const form = casesOfLinks[word];
  if (form === undefined) throw new Unsayable(`case ${word}`);
  const post = rest.join(" ");
  if (form === "nominative" && post === speech.words.glue("from") && isPerson(speech, noun)) {
    return `${sayNoun(speech, noun, "genitive")} ${speech.words.glue("from.people")}`;
  }
  const bare = sayNoun(speech, noun, "nominative");
  // "the time of the maintenance" is already a time: at it, not during the time of it.
  if (post !== "" && form === "genitive" && bare.endsWith(post)) return sayNoun(speech, noun, "locative");
  return post === "" ? sayNoun(speech, noun, form) : `${sayNoun(speech, noun, form)} ${post}`;
}

function coreOf(speech: Speech, np: NounPhrase): Core {
  const gloss = np.posts.find((post) => post.kind === "gloss");
  const core = headOf(speech, np.head);
  return gloss?.kind === "gloss" ? { ...core, gloss: `(${sayNoun(speech, gloss.noun, "nominative")})` } : core;
}

function headOf(speech: Speech, head: Head): Core {
  const plain = (text: string): Core => ({ noun: { text, latin: latinEnd.test(text) }, person: false });
  switch (head.kind) {
    case "noun": {
      const entry = speech.words.lexicon.nouns[head.lemma];
      if (!entry) throw new Unsayable(`no noun ${head.lemma}`);
      return { noun: { text: entry.bn[speech.words.edition] }, person: entry.person === true };
    }
    case "name":
      return nameCore(speech, head);
    case "pronoun":
      return { ...plain(head.word), inflected: speech.pronoun(head.word) };
    case "code":
      return plain(sayCode(speech, head.text));
    case "quote":
      return plain(`‘${head.text.slice(1, -1)}’`);
    case "url":
      return plain(head.text);
    case "duration":
      return plain(sayLength(speech, head.duration));
    case "share":
      return plain(percent(head.percent[0] ?? 0, "prose", speech.words.style));
    case "gerund":
      return plain(speech.gerund(head.clause));
    case "number":
    case "time":
      throw new Unsayable(head.kind);
  }
}

function sayLength(speech: Speech, { ms, toMs, hedge }: Duration): string {
  const text = sayDuration(speech, ms, toMs);
  return hedge === undefined ? text : hedgedWith(speech, hedge, text);
}

export function sayDuration(speech: Speech, ms: number, toMs?: number): string {
  const { style } = speech.words;
  const whole =
    ms >= 60_000
      ? duration(ms, { form: "prose" }, style)
      : `${count(Math.round(ms / 1000), { classifier: "none", words: true }, style)} ${speech.words.glue("second")}`;
  if (toMs === undefined) return whole;
  return `${whole} ${speech.words.glue("number.to")} ${duration(toMs, { form: "prose" }, style)}`;
}

/** A part that no lexicon knows stays Latin, in quotes, with a noun that carries the ending. */
function nameCore(speech: Speech, head: Head & { kind: "name" }): Core {
  const { edition } = speech.words;
  const known = speech.words.name(head.text, head.id);
  if (known) {
    const forms = known.forms?.[edition];
    const noun: Noun = {
      text: known.bn[edition],
      ...(known.sound !== undefined && { sound: known.sound }),
      ...(known.place === true && { place: true }),
      ...(forms && { forms }),
    };
    return { noun, person: false };
  }
  if (head.component) return { noun: { text: `‘${head.text}’ ${speech.words.glue("part.carrier")}` }, person: false };
  return { noun: { text: head.text, latin: true }, person: false };
}

/** Region ids and versions stay as they are; a bare status number is a figure. */
const sayCode = (speech: Speech, text: string): string =>
  /^\d{3}$/.test(text) ? count(Number(text), { classifier: "none" }, speech.words.style) : text;

function inflectCore(speech: Speech, core: Core, np: NounPhrase, form: SaidCase): string {
  const gloss = core.gloss === undefined ? "" : ` ${core.gloss}`;
  if (core.inflected) return pronounIn(speech, core.inflected, form) + gloss;
  if (core.person) return personIn(speech, core.noun, np, form) + gloss;
  const shown = np.plural && (np.determiner === "these" || np.determiner === "those") && np.quantity === undefined;
  if (shown && np.head.kind === "noun" && form !== "on" && form !== "ablative") {
    return things(core.noun.text, form, speech.words.edition) + gloss;
  }
  if (form === "on")
    return `${inflect(core.noun, "genitive", speech.words.edition)} ${speech.words.glue("on")}${gloss}`;
  if (form === "locative" && np.head.kind === "gerund") return speech.inGerund(np.head.clause);
  return inflect(core.noun, form satisfies Case, speech.words.edition) + gloss;
}

function pronounIn(speech: Speech, forms: readonly string[], form: SaidCase): string {
  const at = { nominative: 0, genitive: 1, locative: 2, objective: 3, ablative: 0, on: 1 }[form];
  const text = forms[at] ?? "";
  return form === "on" ? `${text} ${speech.words.glue("on")}` : text;
}

/** Plural people take their plural ending; none after a number or a word for many. */
function personIn(speech: Speech, noun: Noun, np: NounPhrase, form: SaidCase): string {
  const plural =
    np.plural && (np.quantity === undefined || isOnly(np)) && np.determiner !== "no" && np.determiner !== "any";
  const { edition } = speech.words;
  const inCase = (wanted: PluralCase): string => (plural ? people(noun.text, wanted) : inflect(noun, wanted, edition));
  switch (form) {
    case "nominative":
    case "genitive":
      return inCase(form);
    case "locative":
      return `${inCase("genitive")} ${speech.words.glue("people.in")}`;
    case "on":
      return `${inCase("genitive")} ${speech.words.glue("on")}`;
    case "objective":
      return plural ? people(noun.text, "objective") : inflect(noun, "objective", edition);
    case "ablative":
      return inflect(noun, "ablative", edition);
  }
}

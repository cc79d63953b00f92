/** The last word of a noun phrase and its case. */
import {
  type Case,
  count,
  inflect,
  type Noun,
  type PluralCase,
  people,
  things,
  toBengaliDigits,
} from "../../bengali/index.ts";
import type { Head, NounPhrase } from "../../reading/statement.ts";
import { type SaidCase, sayNoun } from "./nouns.ts";
import { isOnly, sayAmount, sayLength } from "./quantities.ts";
import { isRecovery } from "./recovery.ts";
import { type Speech, Unsayable } from "./speech-context.ts";
import { sayTime } from "./times.ts";

/** What stands last, ready to be inflected. */
interface Core {
  readonly noun: Noun;
  readonly person: boolean;
  readonly inflected?: readonly string[];
  readonly gloss?: string;
}

const latinEnd = /[A-Za-z0-9)’'"]$/;

const occurrence: Head = { kind: "noun", lemma: "occurrence" };

/** "the event" is what happened; events of a queue are many, or of a kind. */
const isOutage = ({ head, plural, determiner, modifiers }: NounPhrase): boolean =>
  head.kind === "noun" &&
  head.lemma === "event" &&
  !plural &&
  modifiers.length === 0 &&
  ["the", "this"].includes(determiner ?? "");

export function coreOf(speech: Speech, np: NounPhrase): Core {
  const gloss = np.posts.find((post) => post.kind === "gloss");
  const core = np.head.kind === "share" ? shareCore(speech, np) : headOf(speech, isOutage(np) ? occurrence : np.head);
  const told = whichOne(speech, np);
  if (told !== undefined) {
    const isLevel = np.head.kind === "noun" && np.head.lemma === "level";
    const text = isLevel ? speech.words.glue("level.which") : core.noun.text;
    return { ...core, noun: { ...core.noun, text: `${told} ${text}` } };
  }
  return gloss?.kind === "gloss" ? { ...core, gloss: `(${inBrackets(speech, gloss.noun)})` } : core;
}

/** "(including A and B)": with them. */
function inBrackets(speech: Speech, noun: NounPhrase): string {
  const included =
    noun.head.kind === "gerund" && noun.head.clause.verb.sense === "include" ? noun.head.clause : undefined;
  const object = included?.arguments["obj"];
  if (object?.kind !== "noun") return sayNoun(speech, noun, "nominative");
  return inflect({ text: sayNoun(speech, object.noun, "nominative") }, "with", speech.words.edition);
}

/** "port 443", "levels 3 to 5", "node fra-03", "version 2.3": which one it is. */
function whichOne(speech: Speech, { head, quantity, posts: [post] }: NounPhrase): string | undefined {
  if (head.kind !== "noun" || post?.kind !== "gloss" || post.noun.head.kind !== "code") return undefined;
  const { text } = post.noun.head;
  // "one of our servers (fs5)": one of many, in brackets.
  if (quantity !== undefined) return undefined;
  const [first = "", last] = text.split("–");
  if (/^\d+(–\d+)?$/.test(text) && counted.test(head.lemma)) {
    const to = last === undefined ? "" : ` ${speech.words.glue("number.to")} ${toBengaliDigits(last)}`;
    return `${toBengaliDigits(first)}${to} ${speech.words.glue("number.which")}`;
  }
  if (/(^|\s)version$/.test(head.lemma) && /^[\d.]+$/.test(text)) return toBengaliDigits(text);
  return /^[a-z]/i.test(text) && post.noun.posts.length === 0 && called.test(head.lemma) ? text : undefined;
}
const counted = /(^|\s)(port|rack|node|server|level|phase|step)$/;
const called =
  /(^|\s)(node|server|host|cluster|rack|switch|router|machine|hypervisor|pool|shard|instance|location|pop)$/;

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
      // "returns 500s": errors of that code.
      if (/^[45]\d\ds$/.test(head.text))
        return plain(`${sayCode(speech, head.text)} ${speech.words.glue("code.error")}`);
      return plain(sayCode(speech, head.text));
    case "quote":
      return plain(`‘${head.text.slice(1, -1)}’`);
    case "url":
      return plain(head.text);
    case "duration":
      return plain(sayLength(speech, head.duration));
    case "gerund":
      return plain(speech.gerund(head.clause));
    case "share":
    case "number":
      throw new Unsayable(head.kind);
    case "time": {
      const said = sayTime(speech.words, head.time, speech.settings.asOf);
      if (said === "") throw new Unsayable(head.kind);
      return plain(said);
    }
  }
}

/** "About 6%", "5-10%": how exact it is belongs to the figure. */
function shareCore(speech: Speech, { quantity: amount }: NounPhrase): Core {
  if (amount?.kind !== "percent") throw new Unsayable("a share of nothing");
  return { noun: { text: sayAmount(speech, amount), latin: false }, person: false };
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
  const common = head.component ? speech.words.lexicon.nouns[head.text.toLowerCase()] : undefined;
  // A part that is called what it is: "Web API", "License Manager".
  if (common !== undefined && head.text.includes(" ") && common.person !== true)
    return { noun: { text: common.bn[edition] }, person: false };
  if (head.component) return { noun: { text: `‘${head.text}’ ${speech.words.glue("part.carrier")}` }, person: false };
  const sound = spoken[/[a-z]([aio])$/.exec(head.text)?.[1] ?? ""];
  const text = head.text.replace(manyOf, "$1");
  return { noun: { text, latin: true, ...(sound !== undefined && { sound }) }, person: false };
}

/** Names in small letters that end in one of these vowels are spoken so. */
const spoken: Readonly<Record<string, NonNullable<Noun["sound"]>>> = { a: "a", i: "i", o: "o" };

/** "HSMs": the plural of English is not spoken. */
const manyOf = /^([A-Z]{2,})s$/;

/** "8 GB", "300Gbps" */
const size = /^(\d+(?:\.\d+)?)\s?([KMGT]B|G|[MG]bit|[MGT]bps|Mpps)$/;

/**
 * Region ids stay as they are; a status number and a version are figures, as is the class of a status ("5xx"); a size
 * has its unit in Bengali.
 */
export const sayCode = (speech: Speech, text: string): string => {
  const [, amount, unit] = size.exec(text) ?? [];
  if (amount !== undefined && unit !== undefined)
    return `${toBengaliDigits(amount)} ${speech.words.glue(`unit.${unit.toLowerCase()}`)}`;
  if (/^\d{3}s?$/.test(text)) return count(Number.parseInt(text, 10), { classifier: "none" }, speech.words.style);
  return /^[\d.]+$|^\d[\dx]xs?$/i.test(text) ? toBengaliDigits(text.toLowerCase().replace(/s$/, "")) : text;
};

export function inflectCore(speech: Speech, core: Core, np: NounPhrase, form: SaidCase): string {
  const gloss = core.gloss === undefined ? "" : ` ${core.gloss}`;
  if (core.inflected) return pronounIn(speech, core.inflected, form) + gloss;
  if (core.person) return personIn(speech, core.noun, np, form) + gloss;
  const shown = np.plural && (np.determiner === "these" || np.determiner === "those") && np.quantity === undefined;
  if (shown && np.head.kind === "noun" && form !== "on" && form !== "ablative") {
    return things(core.noun.text, form, speech.words.edition) + gloss;
  }
  if (form === "on")
    return `${inflect(core.noun, "genitive", speech.words.edition)}${gloss} ${speech.words.glue("on")}`;
  if (form === "locative" && np.head.kind === "gerund") return speech.inGerund(np.head.clause);
  if (form === "locative" && isRecovery(speech, np)) return asPurpose(speech, core.noun.text) + gloss;
  return inflect(core.noun, form satisfies Case, speech.words.edition) + gloss;
}

/** In the locative a doing would be a reason: "recovery may take an hour" is for it to recover. */
function asPurpose({ words }: Speech, text: string): string {
  const being = words.form(words.aux.be, "noun");
  if (!text.endsWith(being)) throw new Unsayable("recovery as a place");
  return text.slice(0, -being.length) + words.form(words.aux.be, "infinitive");
}

function pronounIn(speech: Speech, forms: readonly string[], form: SaidCase): string {
  const at = { nominative: 0, genitive: 1, locative: 2, objective: 3, ablative: 0, on: 1 }[form];
  const text = forms[at] ?? "";
  return form === "on" ? `${text} ${speech.words.glue("on")}` : text;
}

const uncounted: ReadonlySet<string> = new Set(["no", "any", "both"]);

/** Plural people take their plural ending; none after a number or a word for many. */
function personIn(speech: Speech, noun: Noun, np: NounPhrase, form: SaidCase): string {
  const plural = np.plural && (np.quantity === undefined || isOnly(np)) && !uncounted.has(np.determiner ?? "");
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

/**
 * Case endings of any base. Bengali script takes the joined ending of its sound; Latin script, digits, quoted names and
 * names of one open syllable take a hyphen and the free ending; a name that ends in a sign takes none at all, and its
 * carrier noun is inflected instead.
 */
import type { Edition } from "../domain/bulletin.ts";
import { nativeForms } from "./native.ts";
import { GrammarError } from "./problem.ts";
import { hasOrphan, isBengali, isOneOpenSyllable, nfc } from "./script.ts";
import { type SoundClass, soundOf, withoutInvisibleEnd } from "./sound.ts";

export const cases = ["nominative", "genitive", "locative", "objective", "ablative", "with", "also", "only"] as const;
export type Case = (typeof cases)[number];

export interface Noun {
  /** The base as it is printed. */
  readonly text: string;
  readonly latin?: boolean;
  /** How a Latin name ends when it is spoken. Bengali script spells its sound and needs none. */
  readonly sound?: SoundClass;
  /** Places, months and common nouns in a diphthong take another locative than brands. */
  readonly place?: boolean;
  /** People have no locative. */
  readonly person?: boolean;
  /** The noun that takes the ending when the name ends in a sign (`Disney+`). */
  readonly carrier?: string;
  readonly forms?: Partial<Record<Case, string>>;
}

type Ending = Readonly<Record<SoundClass, string>>;
const joined = (consonant: string, glide: string, vowels: Pick<Ending, "a" | "i" | "e" | "o" | "D">): Ending => ({
  C: consonant,
  Y: consonant,
  T: consonant,
  H: consonant,
  G: glide,
  ...vowels,
  N: "",
  S: "",
  L: "",
});
const free = (consonant: string, vowels: Pick<Ending, "a" | "i" | "e" | "o" | "D">): Ending => ({
  ...joined(consonant, consonant, vowels),
  N: consonant,
  S: consonant,
  L: consonant,
});

const genitiveJoined = joined("ের", "য়ের", { a: "র", i: "র", e: "র", o: "র", D: "য়ের" });
const genitiveFree = free("এর", { a: "র", i: "র", e: "র", o: "র", D: "এর" });
const locativeJoined = joined("ে", "য়ে", { a: "য়", i: "তে", e: "তে", o: "তে", D: "তে" });
const locativeFree = free("এ", { a: "য়", i: "তে", e: "তে", o: "তে", D: "তে" });

/** A base taken apart: `gloss` is a bracket at the end, which stays behind the inflected head. */
interface Base {
  readonly head: string;
  readonly gloss: string;
  readonly sound: SoundClass;
  readonly hyphen: boolean;
}

const glossAtEnd = /^(.*[^\s(])\s*(\([^()]*\))$/u;
const lastWord = (text: string): string => text.split(/[\s\u00a0]/u).at(-1) ?? text;

function needsHyphen(head: string): boolean {
  const last = head.at(-1) ?? "";
  if (!isBengali(last) || /\p{Nd}/u.test(last)) return true;
  return last === "এ" || (isOneOpenSyllable(lastWord(head)) && nativeForms(lastWord(head)) === undefined);
}

function takeApart(noun: Noun): Base {
  const text = withoutInvisibleEnd(nfc(noun.text).trim());
  if (text === "") throw new GrammarError({ kind: "emptyBase" });
  if (hasOrphan(text)) throw new GrammarError({ kind: "brokenBase", text });
  const [, beforeGloss, gloss] = glossAtEnd.exec(text) ?? [];
  const head = beforeGloss ?? text;
  const spelled = soundOf(head);
  const sound = spelled === "S" || isBengali(head.at(-1) ?? "") ? spelled : (noun.sound ?? spelled);
  return { head, gloss: gloss === undefined ? "" : ` ${gloss}`, sound, hyphen: needsHyphen(head) };
}

/** ৎ opens to ত and a visible hasanta falls before an ending that begins with a vowel sign. */
const openedFor = (head: string, ending: string): string =>
  /^[\u09be-\u09cc]/u.test(ending) ? head.replace(/ৎ$/u, "ত").replace(/\u09cd$/u, "") : head;

const joinHasanta = (head: string): string => head.replace(/\u09cd$/u, "");

function attach(base: Base, ending: string): string {
  if (base.hyphen) return `${base.head}-${ending}`;
  return openedFor(base.head, ending) + ending;
}

function genitive(base: Base): string {
  const native = replaceLastWord(base.head, "genitive");
  return native ?? attach(base, (base.hyphen ? genitiveFree : genitiveJoined)[base.sound]);
}

function locative(base: Base, place: boolean): string {
  const native = replaceLastWord(base.head, "locative");
  if (native !== undefined) return native;
  if (!base.hyphen && base.sound === "D" && place) return attach(base, "য়ে");
  return attach(base, (base.hyphen ? locativeFree : locativeJoined)[base.sound]);
}

/** `১৮ মে` cannot become `১৮ মে মাসের`: after a day the month keeps still and the word for date is inflected. */
function replaceLastWord(head: string, form: "genitive" | "locative"): string | undefined {
  const word = lastWord(head);
  const native = nativeForms(word);
  if (native === undefined) return undefined;
  if (word === "মে" && word !== head) return `${head} তারিখে${form === "genitive" ? "র" : ""}`;
  return head.slice(0, head.length - word.length) + native[form];
}

/** Emphatic ‑ও joins after any case; after another ও, a digit or a foreign letter it needs a hyphen. */
function emphatic(base: Base, particle: "ও" | "ই"): string {
  const last = base.head.at(-1) ?? "";
  const clash = particle === "ও" ? /[ওো]/u : /[ই]/u;
  const hyphen = !isBengali(last) || /\p{Nd}/u.test(last) || clash.test(last);
  return joinHasanta(base.head) + (hyphen ? "-" : "") + particle;
}

const withSaha = (base: Base, edition: Edition): string =>
  `${joinHasanta(base.head)}${base.hyphen || edition === "bn-IN" ? "-" : ""}সহ`;

const objective = (base: Base): string => `${joinHasanta(base.head)}${base.hyphen ? "-" : ""}কে`;

function formOf(base: Base, noun: Noun, form: Case, edition: Edition): string {
  switch (form) {
    case "nominative":
      return base.head;
    case "genitive":
      return genitive(base);
    case "locative":
      return noun.person === true ? `${genitive(base)} কাছে` : locative(base, noun.place === true);
    case "objective":
      return objective(base);
    case "ablative":
      return `${base.head === "মে" ? "মে মাস" : base.head} থেকে`;
    case "with":
      return withSaha(base, edition);
    case "also":
      return emphatic(base, "ও");
    case "only":
      return emphatic(base, "ই");
  }
}

const bareCases: ReadonlySet<Case> = new Set(["nominative", "ablative"]);
export const defaultCarrier: Readonly<Record<Edition, string>> = { "bn-IN": "পরিষেবা", "bn-BD": "সেবা" };

/** One finished word (or phrase) in the case asked for. Throws `GrammarError` for an empty or broken base. */
export function inflect(noun: Noun, form: Case, edition: Edition): string {
  const given = noun.forms?.[form];
  if (given !== undefined) return nfc(given);
  const base = takeApart(noun);
  if (base.sound === "S" && !bareCases.has(form)) {
    const carrier = noun.carrier ?? defaultCarrier[edition];
    return inflect({ text: `${base.head} ${carrier}` }, form, edition) + base.gloss;
  }
  return nfc(formOf(base, noun, form, edition)) + base.gloss;
}

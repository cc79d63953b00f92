/**
 * Case endings of any base. Bengali script takes the joined ending of its sound; Latin script, digits, quoted names and
 * names of one open syllable take a hyphen and the free ending; a base that can take no ending (a name that ends in a
 * sign, the month of May) keeps still, and its carrier noun is inflected instead.
 */
import type { Edition } from "../domain/bulletin.ts";
import { type Ending, genitiveFree, genitiveJoined, locativeFree, locativeJoined } from "./endings.ts";
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
  /** The noun that takes the ending when the name can take none (`Disney+`). */
  readonly carrier?: string;
  readonly forms?: Partial<Record<Case, string>>;
}

/** A base taken apart: `gloss` is a bracket at the end, which stays behind the inflected head. */
interface Base {
  readonly head: string;
  readonly gloss: string;
  readonly sound: SoundClass;
  /** The ending stands apart: foreign letters, digits, quotes, a bare vowel, a name of one open syllable. */
  readonly hyphen: boolean;
}

const glossAtEnd = /^(.*[^\s(])\s*(\([^()]*\))$/u;
const lastWord = (text: string): string => text.split(/[\s\u00a0]/u).at(-1) ?? text;

/** A candrabindu straight on a consonant would be torn off its letter by a vowel sign. */
const loneCandrabindu = /[\u0995-\u09b9\u09bc]\u0981$/u;

function needsHyphen(head: string): boolean {
  const last = head.at(-1) ?? "";
  if (!isBengali(last) || /\p{Nd}/u.test(last) || loneCandrabindu.test(head)) return true;
  const word = lastWord(head);
  return last === "এ" || (isOneOpenSyllable(word) && nativeForms(word) === undefined);
}

function takeApart(noun: Noun): Base {
  const text = withoutInvisibleEnd(nfc(noun.text).trim());
  if (!/[\p{L}\p{N}]/u.test(text)) throw new GrammarError({ kind: "emptyBase" });
  if (hasOrphan(text)) throw new GrammarError({ kind: "brokenBase", text });
  const [, beforeGloss, gloss] = glossAtEnd.exec(text) ?? [];
  const head = beforeGloss ?? text;
  const spelled = soundOf(head);
  const sound = spelled === "L" ? (noun.sound ?? spelled) : spelled;
  return { head, gloss: gloss === undefined ? "" : ` ${gloss}`, sound, hyphen: needsHyphen(head) };
}

/** A visible hasanta would join the next letter; ৎ opens to ত before a vowel sign. */
const withoutHasanta = (head: string): string => head.replace(/\u09cd$/u, "");
const opened = (head: string): string => withoutHasanta(head).replace(/ৎ$/u, "ত");

function attach(base: Base, ending: string): string {
  if (base.hyphen) return `${base.head}-${ending}`;
  return (/^[\u09be-\u09cc]/u.test(ending) ? opened(base.head) : withoutHasanta(base.head)) + ending;
}

/** The learnt form of the last word, with what stands before it. */
function native(base: Base, form: "genitive" | "locative"): string | undefined {
  const word = lastWord(base.head);
  const forms = nativeForms(word);
  return forms && base.head.slice(0, base.head.length - word.length) + forms[form];
}

const ending = (base: Base, joined: Ending, free: Ending): string =>
  attach(base, (base.hyphen ? free : joined)[base.sound]);

const genitive = (base: Base): string => native(base, "genitive") ?? ending(base, genitiveJoined, genitiveFree);

function locative(base: Base, noun: Noun): string {
  if (noun.person === true) return `${genitive(base)} কাছে`;
  const isPlaceInDiphthong = !base.hyphen && base.sound === "D" && noun.place === true;
  return (
    native(base, "locative") ?? (isPlaceInDiphthong ? attach(base, "য়ে") : ending(base, locativeJoined, locativeFree))
  );
}

/** ‑ও and ‑ই need a hyphen after the same vowel. */
const clashes = (head: string, particle: string): boolean => (particle === "ও" ? /[ওো]$/u : /ই$/u).test(head);

function attachWhole(base: Base, word: string, hyphen: boolean): string {
  return `${withoutHasanta(base.head)}${base.hyphen || hyphen ? "-" : ""}${word}`;
}

function formOf(base: Base, noun: Noun, form: Case, edition: Edition): string {
  switch (form) {
    case "nominative":
      return base.head;
    case "genitive":
      return genitive(base);
    case "locative":
      return locative(base, noun);
    case "objective":
      return attachWhole(base, "কে", false);
    case "ablative":
      return `${base.head} থেকে`;
    case "with":
      return attachWhole(base, "সহ", edition === "bn-IN");
    case "also":
      return attachWhole(base, "ও", clashes(base.head, "ও"));
    case "only":
      return attachWhole(base, "ই", clashes(base.head, "ই"));
  }
}

export const defaultCarrier: Readonly<Record<Edition, string>> = { "bn-IN": "পরিষেবা", "bn-BD": "সেবা" };

/** The noun that takes the ending instead of the base; May would read as "girl" or as a particle. */
function carrierOf(base: Base, noun: Noun, edition: Edition): string | undefined {
  if (base.sound === "S") return noun.carrier ?? defaultCarrier[edition];
  if (lastWord(base.head) !== "মে") return undefined;
  return /\p{Nd}\s*মে$/u.test(base.head.replaceAll("\u00a0", " ")) ? "তারিখ" : "মাস";
}

const bareCases: ReadonlySet<Case> = new Set(["nominative", "ablative"]);

/** One finished word (or phrase) in the case asked for. Throws `GrammarError` for an empty or broken base. */
export function inflect(noun: Noun, form: Case, edition: Edition): string {
  const given = noun.forms?.[form];
  if (given !== undefined) return nfc(given);
  const base = takeApart(noun);
  const carrier = bareCases.has(form) ? undefined : carrierOf(base, noun, edition);
  if (carrier !== undefined) return inflect({ text: `${base.head} ${carrier}` }, form, edition) + base.gloss;
  return nfc(formOf(base, noun, form, edition)) + base.gloss;
}

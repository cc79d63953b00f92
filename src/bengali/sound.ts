/**
 * The sound a word ends in, which alone decides its endings. A bare consonant sign counts as a consonant whether or
 * not its inherent vowel is spoken: the ending is the same. Latin names have no such rule; they bring their sound from
 * the lexicon, or are initialisms read letter by letter, or count as unknown, which takes the consonant's endings.
 */
import { HASANTA, isBengali, isConsonant, NUKTA, nfc } from "./script.ts";

/**
 * C consonant · Y য় · T ৎ · G ং · H visible hasanta · a i e o vowels · D diphthong · N digit · S a sign that takes no
 * ending · L Latin or other foreign letters of unknown sound.
 */
export const soundClasses = ["C", "Y", "T", "G", "H", "a", "i", "e", "o", "D", "N", "S", "L"] as const;
export type SoundClass = (typeof soundClasses)[number];

const invisibleAtEnd = /[\u200b-\u200d\u2060\ufeff\u00ad]+$/u;
const closersAtEnd = /[\s’”"'»)\]}\u200b-\u200d\u2060\ufeff\u00ad]+$/u;
export const withoutInvisibleEnd = (text: string): string => text.replace(invisibleAtEnd, "");

const endings: Readonly<Record<string, SoundClass>> = {
  ৎ: "T",
  "ং": "G",
  [HASANTA]: "H",
  "া": "a",
  আ: "a",
  "ি": "i",
  "ী": "i",
  "ু": "i",
  "ূ": "i",
  "ৃ": "i",
  "ৄ": "i",
  ঋ: "i",
  "ে": "e",
  এ: "e",
  "ো": "o",
  অ: "o",
  "ৈ": "D",
  "ৌ": "D",
  ঐ: "D",
  ঔ: "D",
};

function bengaliSound(letters: readonly string[]): SoundClass {
  const last = letters.at(-1) ?? "";
  const before = letters.at(-2);
  if (last === NUKTA) return before === "য" ? "Y" : "C";
  if (isConsonant(last)) return "C";
  if (last === "ও") return before === "া" || before === "আ" ? "D" : "o";
  if (/^[ইঈউঊ]$/u.test(last)) return before !== undefined && isBengali(before) ? "D" : "i";
  return endings[last] ?? "S";
}

const letterNames: Readonly<Record<string, SoundClass>> = {
  ...Object.fromEntries([..."AJK"].map((letter) => [letter, "e" as const])),
  ...Object.fromEntries([..."BCDEGPTVZ"].map((letter) => [letter, "i" as const])),
  ...Object.fromEntries([..."FHLMNRSX"].map((letter) => [letter, "C" as const])),
  ...Object.fromEntries([..."IQUWY"].map((letter) => [letter, "D" as const])),
  O: "o",
};

/** `AWS`, `5G`, `ChatGPT`, `SpaceX`: a name that ends in capitals is read by their names; any other is unknown. */
function latinSound(text: string): SoundClass {
  if (/[\p{L}\d]\.\p{Ll}{2,}$/u.test(text)) return "S";
  const last = text.at(-1) ?? "";
  return letterNames[last] ?? "L";
}

/** The class of the last sound of `text`; quotes, brackets and candrabindu at the end are looked through. */
export function soundOf(text: string): SoundClass {
  const bare = nfc(text)
    .replace(closersAtEnd, "")
    .replace(/\u0981$/u, "");
  const letters = [...bare];
  const last = letters.at(-1);
  if (last === undefined) return "S";
  if (/^[\p{Nd}%]$/u.test(last)) return "N";
  if (isBengali(last)) return bengaliSound(letters);
  return /^[\p{L}\p{M}]$/u.test(last) ? latinSound(bare) : "S";
}

/**
 * Nouns whose endings are learnt, not computed: native words of one open syllable, ং that was ঙ, months and places in
 * a diphthong. Looked up by the last word of the base.
 */
import { nfc } from "./script.ts";

export interface NativeForms {
  readonly genitive: string;
  readonly locative: string;
}

/** মা → মায়ের, মায়ে. The stem takes the glide whatever its vowel. */
const glided = "মা গাঁ গা পা চা ঘা ঘি ঝি জো হাঁ রা ভাই বই দই মই খই কই ছই বউ বৌ মৌ লাউ ঝাউ ঢেউ গাই রাই ছাই দুই গাঁও";

/** Common nouns, months and places in a diphthong: the locative is ‑য়ে, where a brand would take ‑তে. */
const diphthongNouns =
  "জুলাই ওয়াই-ফাই ওয়াইফাই লড়াই বাছাই যাচাই সেলাই ঢালাই কড়াই বড়াই ধোলাই মিঠাই সানাই জামাই দোহাই রেহাই চড়ুই বাবুই ঘেরাও " +
  "মুম্বই মুম্বাই চেন্নাই দুবাই লখনৌ লখনউ সাংহাই হাওয়াই ব্রুনাই বোম্বাই তাইপেই";

const irregular: Readonly<Record<string, NativeForms>> = {
  রং: { genitive: "রঙের", locative: "রঙে" },
  ঢং: { genitive: "ঢঙের", locative: "ঢঙে" },
  সং: { genitive: "সঙের", locative: "সঙে" },
  ব্যাং: { genitive: "ব্যাঙের", locative: "ব্যাঙে" },
  শো: { genitive: "শোয়ের", locative: "শোতে" },
};

/** Native words of one open syllable whose joined ending reads well, where a name would need a hyphen. */
const plain = "স্ত্রী শ্রী ভ্রু ভ্রূ ভূ";

const withGlide = (stem: string): [string, NativeForms] => [
  nfc(stem),
  { genitive: nfc(`${stem}য়ের`), locative: nfc(`${stem}য়ে`) },
];

const plainly = (stem: string): [string, NativeForms] => [
  nfc(stem),
  { genitive: `${nfc(stem)}র`, locative: `${nfc(stem)}তে` },
];

const table: ReadonlyMap<string, NativeForms> = new Map([
  ...[...glided.split(" "), ...diphthongNouns.split(" ")].map(withGlide),
  ...plain.split(" ").map(plainly),
  ...Object.entries(irregular).map(([word, forms]): [string, NativeForms] => [
    nfc(word),
    { genitive: nfc(forms.genitive), locative: nfc(forms.locative) },
  ]),
]);

export const nativeForms = (word: string): NativeForms | undefined => table.get(word);

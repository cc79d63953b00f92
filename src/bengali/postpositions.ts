/** Which case each postposition governs, so that a template asks for the word and never for the case. */
import type { Edition } from "../domain/bulletin.ts";
import { inflect, type Noun } from "./inflect.ts";
import { GrammarError } from "./problem.ts";
import { nfc } from "./script.ts";

const afterGenitive =
  "পাশাপাশি মতো পর পরেও পরও আগে আগেও সময় চেয়ে বদলে ক্ষেত্রে সঙ্গে মাধ্যমে মধ্যে মধ্যেই কারণে ফলে জেরে জন্য তরফে বরাতে বিরুদ্ধে কাছে উপর ওপর তুলনায় নেতৃত্বে দিকে";
const afterBare = "থেকে পর্যন্ত ছাড়া নিয়ে অনুযায়ী নাগাদ ধরে বাবদ হিসাবে হিসেবে";

type Government = "genitive" | "nominative";
const rows = (words: string, government: Government) =>
  words.split(" ").map((word): [string, Government] => [nfc(word), government]);
const government: ReadonlyMap<string, Government> = new Map([
  ...rows(afterGenitive, "genitive"),
  ...rows(afterBare, "nominative"),
  [nfc("পক্ষ থেকে"), "genitive"],
]);

export const postpositions: readonly string[] = [...government.keys()];

/** A stretch of time stays bare before these: আড়াই ঘণ্টা পর. */
const bareAfterLength: ReadonlySet<string> = new Set(["পর", "পরেও", "পরও", "আগে", "আগেও"]);

const spelling: Readonly<Record<Edition, Readonly<Record<string, string>>>> = {
  "bn-IN": { ওপর: "উপর", পরও: "পরেও", হিসেবে: "হিসাবে" },
  "bn-BD": { উপর: "ওপর", পরেও: "পরও", হিসাবে: "হিসেবে" },
};

export interface PostNoun extends Noun {
  /** The noun is a length of time, not a point or an event. */
  readonly length?: boolean;
}

/** `noun` in the case that `postposition` governs, a space, and the postposition in the edition's spelling. */
export function post(noun: PostNoun, postposition: string, edition: Edition): string {
  const word = nfc(postposition.trim());
  const governed = government.get(word);
  if (governed === undefined) throw new GrammarError({ kind: "unknownPostposition", word: postposition });
  const form = noun.length === true && bareAfterLength.has(word) ? "nominative" : governed;
  return `${inflect(noun, form, edition)} ${spelling[edition][word] ?? word}`;
}

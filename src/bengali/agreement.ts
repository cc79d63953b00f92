/** The verb agrees with what kind of subject acts: people are honoured, organisations and things are not. */
import { nfc } from "./script.ts";

export const subjects = ["org", "person", "people", "thing"] as const;
export type Subject = (typeof subjects)[number];

const isHonoured = (subject: Subject): boolean => subject === "person" || subject === "people";

/** `verb` is the plain third person (জানিয়েছে, পারছে, বলে); the honorific adds ন. Negation and further words stay behind it. */
export function agree(verb: string, subject: Subject): string {
  if (!isHonoured(subject)) return nfc(verb);
  const [first = "", ...rest] = nfc(verb).split(" ");
  return [honorific(first), ...rest].join(" ");
}

/** জানিয়েছে → জানিয়েছেন, জানাল → জানালেন, জানায় → জানান, জানিয়েছিল → জানিয়েছিলেন. */
function honorific(verb: string): string {
  if (/ে$/u.test(verb)) return `${verb}ন`;
  if (/লো?$/u.test(verb)) return verb.replace(/লো?$/u, "লেন");
  if (/ত$/u.test(verb)) return `${verb}েন`;
  if (/য়$/u.test(verb)) return verb.replace(/য়$/u, "ন");
  if (/বে$/u.test(verb)) return `${verb}ন`;
  return verb;
}

/** তারা/তাদের for organisations, তাঁরা/তাঁদের for people. */
export const pronoun = (subject: Subject, form: "nominative" | "genitive"): string =>
  `${isHonoured(subject) ? "তাঁ" : "তা"}${form === "nominative" ? "রা" : "দের"}`;

/** The verb agrees with what kind of subject acts: people are honoured, organisations and things are not. */
import { nfc } from "./script.ts";

export const subjects = ["org", "person", "people", "thing"] as const;
export type Subject = (typeof subjects)[number];

const isHonoured = (subject: Subject): boolean => subject === "person" || subject === "people";

/** Plain third person to honorific, first match wins: জানাল → জানালেন, পারত → পারতেন, জানায় → জানান, জানিয়েছে → জানিয়েছেন. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/লো?$/u, "লেন"],
  [/ত$/u, "তেন"],
  [/য়$/u, "ন"],
  [/ে$/u, "েন"],
];

function honorific(verb: string): string {
  const negated = /^(.+)নি$/u.exec(verb)?.[1];
  if (negated !== undefined) return `${honorific(negated)}নি`;
  const [pattern, ending] = endings.find(([candidate]) => candidate.test(verb)) ?? [];
  return pattern === undefined || ending === undefined ? verb : verb.replace(pattern, ending);
}

/**
 * `phrase` ends in a plain third person (`জানিয়েছে`, `ঢুকতে পারছে না`, `জানায়নি`); only that verb changes, a
 * negation stays behind it.
 */
export function agree(phrase: string, subject: Subject): string {
  const words = nfc(phrase).split(" ");
  if (!isHonoured(subject)) return words.join(" ");
  const verb = words.findLastIndex((word) => word !== "না");
  return words.map((word, index) => (index === verb ? honorific(word) : word)).join(" ");
}

/** তারা/তাদের for organisations, তাঁরা/তাঁদের for people. */
export const pronoun = (subject: Subject, form: "nominative" | "genitive"): string =>
  `${isHonoured(subject) ? "তাঁ" : "তা"}${form === "nominative" ? "রা" : "দের"}`;

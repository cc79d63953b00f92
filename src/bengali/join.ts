/** Lists of names: ক ও খ; ক, খ ও গ. The case stands on the last member, and one device at most closes the list. */
import type { Digits, Edition } from "../domain/bulletin.ts";
import { count } from "./count.ts";
import { type Case, defaultCarrier, inflect, type Noun } from "./inflect.ts";
import { GrammarError } from "./problem.ts";

/** `with` ‑সহ, for a class noun that follows · `like` ‑এর মতো · `etc` ইত্যাদি · `others` প্রভৃতি · `people` প্রমুখ. */
export const closings = ["with", "like", "etc", "others", "people"] as const;
export type Closing = (typeof closings)[number];

export interface JoinOptions {
  readonly edition: Edition;
  readonly case: Case;
  readonly closing?: Closing;
  readonly digits?: Digits;
  /** The class noun of a list that is cut, and how many there are in all, when that is known. */
  readonly rest?: { readonly noun: string; readonly total?: number };
}

export const LONGEST_LIST = 20;
export const NAMED_AT_MOST = 4;
const NAMED_WHEN_CUT = 3;

const bare = (noun: Noun, edition: Edition): string => inflect(noun, "nominative", edition);

function withCase(nouns: readonly Noun[], form: Case, edition: Edition, conjunction: string): string {
  const last = nouns.at(-1);
  if (last === undefined) throw new GrammarError({ kind: "emptyList" });
  const before = nouns.slice(0, -1).map((noun) => bare(noun, edition));
  const end = inflect(last, form, edition);
  return before.length === 0 ? end : `${before.join(", ")}${conjunction}${end}`;
}

function closed(nouns: readonly Noun[], closing: Closing, options: JoinOptions): string {
  const commas = (form: Case) => withCase(nouns, form, options.edition, ", ");
  switch (closing) {
    case "with":
      return commas("with");
    case "like":
      return `${withCase(nouns, "genitive", options.edition, nouns.length > 1 ? " ও " : ", ")} মতো`;
    case "etc":
      return `${commas("nominative")} ${inflect({ text: "ইত্যাদি" }, options.case, options.edition)}`;
    case "others":
      return `${commas("nominative")} ${inflect({ text: "প্রভৃতি" }, options.case, options.edition)}`;
    case "people":
      return `${commas("nominative")} ${inflect({ text: "প্রমুখ" }, options.case, options.edition)}`;
  }
}

/** What a cut list is a list of, when the caller has not said. */
function classNoun(nouns: readonly Noun[], edition: Edition): string {
  if (nouns.every((noun) => noun.place === true)) return "জায়গা";
  if (nouns.every((noun) => noun.person === true)) return "ব্যক্তি";
  return defaultCarrier[edition];
}

/** Three names, then the class noun: `ক, খ, গ-সহ মোট ১২টি সাইটে` / `ক, খ, গসহ আরও কয়েকটি সেবায়`. */
function cut(nouns: readonly Noun[], options: JoinOptions): string {
  const { edition, rest } = options;
  const noun = inflect({ text: rest?.noun ?? classNoun(nouns, edition) }, options.case, edition);
  const named = withCase(nouns.slice(0, NAMED_WHEN_CUT), "with", edition, ", ");
  const total = rest === undefined ? nouns.length : rest.total;
  const style = { edition, digits: options.digits ?? "bengali" };
  if (total !== undefined) return `${named} মোট ${count(total, { noun, classifier: "thing" }, style)}`;
  return `${named} ${edition === "bn-IN" ? "একাধিক" : "আরও কয়েকটি"} ${noun}`;
}

/** One to twenty names. More than four are cut to three. */
export function joinList(nouns: readonly Noun[], options: JoinOptions): string {
  if (nouns.length === 0) throw new GrammarError({ kind: "emptyList" });
  if (nouns.length > LONGEST_LIST) throw new GrammarError({ kind: "listTooLong", length: nouns.length });
  const closing = options.case === "with" ? "with" : options.closing;
  const isCut = nouns.length > NAMED_AT_MOST || (options.rest?.total ?? 0) > nouns.length;
  if (isCut && closing === undefined) return cut(nouns, options);
  const named = isCut ? nouns.slice(0, NAMED_WHEN_CUT) : nouns;
  if (closing !== undefined) return closed(named, closing, options);
  return withCase(named, options.case, options.edition, " ও ");
}

/** `ক, খ বা গ` */
export const alternatives = (nouns: readonly Noun[], form: Case, edition: Edition): string =>
  withCase(nouns, form, edition, " বা ");

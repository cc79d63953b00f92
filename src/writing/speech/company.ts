/** The company is named once in a sentence: what it has and what it does besides go without its name. */
import type { Clause, NounPhrase } from "../../reading/statement.ts";

/** How a statement by itself names the company: as who does it, in another case, not at all. */
export type Naming = "doer" | "other" | "none";

type Part = { readonly determiner?: unknown };

const isOurs = (value: object): value is NounPhrase => "determiner" in value && value.determiner === "our";

export const hasOurs = (value: unknown): boolean => oursIn(value).length > 0;

function oursIn(value: unknown): readonly object[] {
  if (typeof value !== "object" || value === null) return [];
  const own = isOurs(value) ? [value] : [];
  return [...own, ...Object.values(value).flatMap(oursIn)];
}

/** "An issue with our monitoring delayed our response": whose it is, is said of the first. */
export function withOneOurs(clause: Clause): Clause {
  const [, ...others] = new Set([...oursIn(clause.subject), ...oursIn(clause)]);
  return others.length === 0 ? clause : without(clause, new Set(others));
}

/** What holds none of them stays itself: a part that two verbs share is known by being the same. */
function without<T>(value: T, ours: ReadonlySet<object>): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const all = value.map((each) => without(each, ours));
    return all.some((each, i) => each !== value[i]) ? (all as T) : value;
  }
  const parts = Object.entries(value).map(([key, part]) => [key, without(part, ours)] as const);
  const isSame = parts.every(([key, part]) => part === (value as Record<string, unknown>)[key]);
  if (isSame && !ours.has(value)) return value;
  const { determiner, ...rest } = Object.fromEntries(parts) as Part;
  return (ours.has(value) || determiner === undefined ? rest : { determiner, ...rest }) as T;
}

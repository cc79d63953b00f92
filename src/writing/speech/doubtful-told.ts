/** Shapes of what is where and of what kind that come out as a reason or as a company: they are not said. */
import type { Clause, NounPhrase } from "../../reading/statement.ts";
import { lemmaOf } from "./parts.ts";

/** "remain in recovery": no place to be in. */
export const staysInRecovery = ({ verb, adjuncts }: Clause): boolean =>
  ["remain", "stay", "be.at", "continue"].includes(verb.sense) &&
  adjuncts.some((each) => each.kind === "pp" && each.preposition === "in" && lemmaOf(each.noun).endsWith("recovery"));

/** "instances with data residency": a kind of them, with no word of its own in Bengali. */
export const hasResidency = ({ adjuncts }: Clause): boolean =>
  adjuncts.some((each) => each.kind === "pp" && isResident(each.noun));

export const isOfResidents = (noun: NounPhrase): boolean =>
  noun.posts.some((post) => post.kind === "pp" && isResident(post.noun)) || noun.also.some(isResident);

const isResident = (noun: NounPhrase): boolean =>
  lemmaOf(noun) === "data residency" ||
  noun.modifiers.some((each) => each.kind === "noun" && lemmaOf(each.noun) === "data residency");

/** "exceeded capacity resulting in errors": the exceeding did, not the capacity. */
export const isResultingLimit = ({ head, posts }: NounPhrase): boolean =>
  head.kind === "noun" &&
  /(capacity|limit|quota|threshold|pool)$/.test(head.lemma) &&
  posts.some((post) => post.kind === "clause" && ["result", "lead"].includes(post.clause.verb.sense));

/** "We were not aware of it": to know is said as to admit, and not to know is no denying. */
export const isUnaware = ({ verb }: Clause): boolean => verb.sense.startsWith("aware") && verb.negated;

/** What a thing did, told of the object at the end of a sentence, becomes a clause of its own. */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";

/**
 * "We made a change that restored X": what a thing did, told of the object at the end, is a clause of its own in Bengali,
 * "this restored X".
 */
export function lifted(clause: Clause): Clause {
  const object = clause.arguments["obj"];
  if (object?.kind !== "noun" || object.noun.also.length > 0 || clause.verb.modal !== undefined) return clause;
  if (clause.verb.sense === "identify" && causes(object.noun)) return clause;
  if (undoing.has(clause.verb.sense)) return clause;
  const told = object.noun.posts.at(-1);
  if (told?.kind !== "clause" || !isTold(told.clause)) return clause;
  const noun = { ...object.noun, posts: object.noun.posts.slice(0, -1) };
  const result: Adjunct = { kind: "linked", link: "told", clause: told.clause };
  return {
    ...clause,
    arguments: { ...clause.arguments, obj: { ...object, noun } },
    adjuncts: [...clause.adjuncts, result],
  };
}

/** "reverted the change that introduced X", "fixed the issue that led to X": it is not the reverting that did. */
const undoing: ReadonlySet<string> = new Set([
  "revert",
  "rollback",
  "resolve",
  "fix",
  "mitigate",
  "disable",
  "address",
  "remove",
  "remediate",
  "eliminate",
  "investigate",
  "stop.obj",
]);

/** "identified the issue that has caused X": the issue that X is due to. */
const causes = ({ posts }: NounPhrase): boolean => {
  const told = posts.at(-1);
  return told?.kind === "clause" && told.clause.verb.sense === "cause";
};

const isTold = ({ subject, gap, verb, arguments: args }: Clause): boolean =>
  subject === undefined &&
  gap !== true &&
  verb.voice === "active" &&
  (["perfect", "past"].includes(verb.tense) || verb.modal === "may") &&
  // "the builds that were stuck": which of them, not what came of them.
  !verb.sense.startsWith("be") &&
  Object.keys(args).length > 0;

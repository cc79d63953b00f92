/** What came of a doing, as a clause of its own: what it set right is said to have come right. */
import type { Clause, NounPhrase } from "../../reading/statement.ts";
import { nounOf } from "./parts.ts";

/** The senses that say of the thing itself what was done to it, or the passive of the same. */
const came: Readonly<Record<string, string>> = {
  restore: "passive",
  "restore.normal": "passive",
  "restore.state": "passive",
  "restore.to": "passive",
  mitigate: "passive",
  "mitigate.effect": "passive",
  resolve: "passive",
  block: "passive",
  "decrease.obj": "decrease",
  "increase.obj": "increase",
  "decrease.obj.to": "decrease.to",
  "stop.obj": "stop",
};

/** "…, which restored X": as a result X came right. */
export function asOutcome(clause: Clause): Clause | undefined {
  const { verb, arguments: args } = clause;
  const { obj, ...others } = args;
  const noun = nounOf(obj);
  const sense = came[verb.sense];
  if (sense === undefined || noun === undefined || verb.negated || verb.voice === "passive") return undefined;
  if (verb.phase !== undefined || (clause.also ?? []).length > 0 || isOwn(noun)) return undefined;
  const said = sense === "passive" ? { ...verb, voice: "passive" as const } : { ...verb, sense };
  return { ...clause, subject: noun, verb: said, arguments: others };
}

/** "This restored X", "…, which restored X" */
function asResult(clause: Clause): Clause {
  const { subject, verb } = clause;
  const isThis = subject?.head.kind === "pronoun" && subject.head.word === "this" && subject.posts.length === 0;
  if (!isThis || !["past", "perfect"].includes(verb.tense) || verb.modal !== undefined) return clause;
  const outcome = asOutcome(clause);
  return outcome === undefined
    ? clause
    : { ...outcome, adjuncts: [{ kind: "adverb", lemma: "as a result" }, ...outcome.adjuncts] };
}

export const outcomeTurns: readonly ((clause: Clause) => Clause)[] = [asResult];

const isOwn = ({ determiner, head }: NounPhrase): boolean => determiner === "their" || head.kind === "pronoun";

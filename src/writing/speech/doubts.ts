/**
 * Shapes that come out wrong or as a heap of words, found by reading what was said of real pages: they are not said. And
 * two that another shape says rightly.
 */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { Unsayable } from "./words.ts";

export function refuseDoubtful(clause: Clause): void {
  const doubt = doubts.find((each) => each(clause));
  if (doubt !== undefined) throw new Unsayable(`doubtful: ${doubt.name}`);
}

const hasPhrase = ({ adjuncts }: Clause, preposition: string): boolean =>
  adjuncts.some((adjunct) => adjunct.kind === "pp" && adjunct.preposition === preposition);

/** "continue to work on X": "work" taken for the place that it goes on to. */
const continuesToward = (clause: Clause): boolean => clause.verb.sense === "continue" && hasPhrase(clause, "to");

/** "monitoring for bad traffic": what is watched for would be where it is watched. */
const monitorsFor = (clause: Clause): boolean => clause.verb.sense === "monitor.it" && hasPhrase(clause, "for");

/** "verified that it works" is a finding, "verifying that it works" a question: the sense is the question. */
const hasVerified = ({ verb, arguments: args }: Clause): boolean =>
  verb.sense === "verify.that" && args["that"] !== undefined && ["past", "perfect", "pastPerfect"].includes(verb.tense);

/** "still disabled" is a state, the verb says an act. */
const isStillDone = ({ verb }: Clause): boolean =>
  verb.phase === "still" && verb.voice === "passive" && ["disable", "mitigate", "fix", "resolve"].includes(verb.sense);

const doubts: readonly ((clause: Clause) => boolean)[] = [continuesToward, monitorsFor, hasVerified, isStillDone];

/** "We see services recovering": that they do so is seen, not a kind of service. */
export function asSeen(clause: Clause): Clause {
  const object = clause.arguments["obj"];
  if (clause.verb.sense !== "see" || object?.kind !== "noun" || object.noun.also.length > 0) return clause;
  const doing = object.noun.posts.at(-1);
  if (doing?.kind !== "clause" || !isDoing(doing.clause)) return clause;
  const noun: NounPhrase = { ...object.noun, posts: object.noun.posts.slice(0, -1) };
  return {
    ...clause,
    verb: { ...clause.verb, sense: "see.base" },
    arguments: { ...clause.arguments, obj: { ...object, noun }, base: { kind: "clause", clause: doing.clause } },
  };
}

/** "errors affecting X" are of a kind: what has an object is told of its noun. */
const isDoing = ({ subject, gap, verb, arguments: args, adjuncts }: Clause): boolean =>
  subject === undefined &&
  gap !== true &&
  verb.voice === "active" &&
  verb.tense === "progressive" &&
  Object.keys(args).length === 0 &&
  adjuncts.every(({ kind }: Adjunct) => kind === "adverb");

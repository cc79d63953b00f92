/** Turns of cloud reports: what is in progress, what goes on, what is expected now of what will be done. */
import type { Clause } from "../../reading/statement.ts";
import { lemmaOf, phraseOf, withSense } from "./parts.ts";

/** "making progress to resolve the issue": the progress is in resolving it. */
function asProgressIn(clause: Clause): Clause {
  const aim = clause.adjuncts.find((each) => each.kind === "linked" && each.link === "to:inf");
  if (clause.verb.sense !== "progress" || aim?.kind !== "linked") return clause;
  const { verb, subject, also } = aim.clause;
  if (verb.voice !== "active" || verb.negated || subject !== undefined || also !== undefined) return clause;
  const doing = phraseOf({ kind: "gerund", clause: { ...aim.clause, verb: { ...verb, tense: "progressive" } } });
  return {
    ...withSense(clause, "progress.in"),
    arguments: { ...clause.arguments, in: { kind: "noun", noun: doing } },
    adjuncts: clause.adjuncts.filter((each) => each !== aim),
  };
}

/** "Sessions will continue to operate": they go on running. */
const asKeptOn = (clause: Clause): Clause =>
  clause.verb.sense === "operate" && clause.verb.tense === "future" && clause.verb.phase === "still"
    ? withSense(clause, "operate.on")
    : clause;

/** "We will remove the limits and expect errors to fall": the expecting is now. */
const asExpectedNow = (clause: Clause): Clause =>
  clause.verb.sense.startsWith("expect") && clause.verb.tense === "future" && clause.verb.voice === "active"
    ? { ...clause, verb: { ...clause.verb, tense: "present" } }
    : clause;

/** "Operations are working": one word of Bengali for both. */
const asRunning = (clause: Clause): Clause =>
  ["work", "function"].includes(clause.verb.sense) && lemmaOf(clause.subject).endsWith("operation")
    ? withSense(clause, "operate")
    : clause;

export const cloudTurns: readonly ((clause: Clause) => Clause)[] = [asProgressIn, asKeptOn, asExpectedNow, asRunning];

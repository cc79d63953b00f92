/** What stands once for two clauses, and what a clause leaves out. */
import { sameValue } from "../../domain/equal.ts";
import type { Clause } from "../../reading/statement.ts";
import { type Said, templateOf } from "./sense-templates.ts";
import type { Speech } from "./speech-context.ts";

export const isLeftOut = ({ pieces: [first] }: Said): boolean =>
  first?.kind === "slot" && first.slot === "subj" && first.optional;

/** "creating and deleting stacks": the stacks are named once, where both verbs take them in the same case. */
export function withoutSameObject(speech: Speech, next: Clause, first: Clause): Clause {
  const { obj, ...others } = next.arguments;
  const formOf = (clause: Clause): string | undefined => {
    const slot = templateOf(speech, clause).pieces.find((piece) => piece.kind === "slot" && piece.slot === "obj");
    return slot?.kind === "slot" ? (slot.form ?? "plain") : undefined;
  };
  const isSame = obj !== undefined && sameValue(obj, first.arguments["obj"]) && formOf(next) === formOf(first);
  return isSame ? { ...next, arguments: others } : next;
}

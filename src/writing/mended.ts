/**
 * Whether an operator says that the fault has been repaired. The phase "monitoring" alone does not say it, and neither do
 * a mitigation, a restart or a server taken out: of them it is only told that they were done.
 */
import type { Clause, NounPhrase, Statement } from "../reading/statement.ts";

const repairs: ReadonlySet<string> = new Set(["correct", "address", "address.cause", "repair", "fix"]);
const releases: ReadonlySet<string> = new Set([
  "implement",
  "implement.self",
  "implement.to",
  "release",
  "rollout",
  "rollout.self",
]);
const remedies: ReadonlySet<string> = new Set(["fix", "patch", "hotfix", "solution", "resolution", "correction"]);

/** "Deploying the fix" is not one; its formula and its verbs are asked for by name. */
export function saysMended({ act, polarity, hedge, meaning }: Statement): boolean {
  if (polarity !== "affirmed" || hedge !== undefined) return false;
  if (act === "resolved") return true;
  if (act !== "fixDeployed") return false;
  if (meaning.kind === "formula") return meaning.id === "fix-implemented";
  return meaning.kind === "clause" && isRepair(meaning.clause);
}

function isRepair({ subject, verb, arguments: { obj } }: Clause): boolean {
  if (repairs.has(verb.sense)) return true;
  if (!releases.has(verb.sense)) return false;
  return [subject, obj?.kind === "noun" ? obj.noun : undefined].some(isRemedy);
}

const isRemedy = (noun: NounPhrase | undefined): boolean =>
  noun?.head.kind === "noun" && remedies.has(noun.head.lemma.split(" ").at(-1) ?? "");

/** Single facts out of the statements, for headlines and for the blocks that are not reported speech. */
import type { Source } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { NounPhrase, Statement } from "../reading/statement.ts";
import type { Symptom } from "./facts.ts";

/** A statement with the update that it stands in. */
export interface Stated {
  readonly statement: Statement;
  readonly source: Source;
  /** When the update was published. */
  readonly at: EpochMs;
}

const symptomByNoun: Readonly<Record<string, Symptom>> = {
  latency: "slow",
  slowness: "slow",
  slowdown: "slow",
  delay: "delayed",
  error: "errors",
  "error rate": "errors",
  timeout: "connection",
};

const nounOf = (phrase: NounPhrase | undefined): string => (phrase?.head.kind === "noun" ? phrase.head.lemma : "");

const isTrouble = ({ act, polarity, hedge }: Statement): boolean =>
  ["symptomReported", "stillAffected", "acknowledged"].includes(act) && polarity === "affirmed" && hedge === undefined;

export const symptomOf = ({ symptom }: Statement): Symptom | undefined => symptomByNoun[nounOf(symptom)];

/** The first symptom that is told outright and that a headline has words for. */
export function symptomTold(
  all: readonly Stated[],
): { readonly symptom: Symptom; readonly source: Source } | undefined {
  for (const { statement, source } of all) {
    const symptom = isTrouble(statement) ? symptomOf(statement) : undefined;
    if (symptom !== undefined) return { symptom, source };
  }
  return undefined;
}

/** Every trouble that is told is one of slowness. */
export function isSlowOnly(all: readonly Stated[]): boolean {
  const troubles = all.map(({ statement }) => statement).filter(isTrouble);
  return troubles.length > 0 && troubles.every((each) => symptomOf(each) === "slow");
}

/** When the page promises its next message: an hour of its own, later than the message itself. */
export function nextMessage(all: readonly Stated[]): { readonly at: EpochMs; readonly source: Source } | undefined {
  for (const { statement, source, at } of all.toReversed()) {
    const time = statement.until ?? statement.when;
    if (statement.act !== "nextUpdateAt" || time?.start.precision !== "minute") continue;
    const next = time.start.at;
    if (next !== undefined && next > at) return { at: next, source };
  }
  return undefined;
}

/** The operator denies an attack. */
export const deniesAttack = (all: readonly Stated[]): boolean =>
  all.some(
    ({ statement: { polarity, cause, subject, symptom } }) =>
      polarity === "denied" && [cause, subject, symptom].some((phrase) => /attack/.test(nounOf(phrase))),
  );

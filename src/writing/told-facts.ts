/** Single facts out of the statements, for headlines and for the blocks that are not reported speech. */
import type { Source } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { Clause, NounPhrase, Statement, TitleReading } from "../reading/statement.ts";
import type { Symptom } from "./facts.ts";

/** A statement with the update that it stands in. */
export interface Stated {
  readonly statement: Statement;
  readonly source: Source;
  /** When the update was published. */
  readonly at: EpochMs;
}

/** By the last word of the noun: "increased latency" is latency. */
const symptomByNoun: readonly (readonly [RegExp, Symptom])[] = [
  [/\b(latency|latencies|slowness|slowdown)$/, "slow"],
  [/\blog-?in (issue|problem|failure|error|trouble)s?$/, "loginTrouble"],
  [/\b(connection|connectivity) (issue|problem|failure|error|trouble)s?$/, "connectionTrouble"],
  [/\b(data|event|log|metric|report|notification|message|e-?mail)s? delays?$/, "delayed"],
  [/\b5\d\d errors?$/, "http5xx"],
  [/\b(errors?|error rates?)$/, "errors"],
  [/\btimeouts?$/, "connection"],
];
/** What people are not able to do. */
const symptomByDeed: Readonly<Record<string, Symptom>> = {
  login: "loginFail",
  send: "sendFail",
  upload: "mediaFail",
  play: "playback",
  connect: "connection",
  "connect.to": "connection",
};
const outOfReach: ReadonlySet<string> = new Set(["down", "unavailable", "inaccessible", "unreachable", "offline"]);
const sites: ReadonlySet<string> = new Set(["site", "website", "web site", "home page", "homepage"]);

const nounOf = (phrase: NounPhrase | undefined): string => (phrase?.head.kind === "noun" ? phrase.head.lemma : "");

const isTrouble = ({ act, polarity, hedge }: Statement): boolean =>
  ["symptomReported", "stillAffected", "acknowledged"].includes(act) && polarity === "affirmed" && hedge === undefined;

const isState = ({ verb, arguments: { adj } }: Clause, states: ReadonlySet<string>): boolean =>
  verb.sense === "be" && !verb.negated && adj?.kind === "adjective" && states.has(adj.lemma);
const isOutOfReach = ({ meaning }: Statement): boolean =>
  meaning.kind === "clause" && isState(meaning.clause, outOfReach);

const symptomNamed = (noun: string): Symptom | undefined => symptomByNoun.find(([pattern]) => pattern.test(noun))?.[1];

const slow: ReadonlySet<string> = new Set(["slow"]);

/** A title names its symptom as a noun, or says the state of a site. */
export function symptomInTitle({ symptom, what, clause }: TitleReading): Symptom | undefined {
  const named = symptomNamed(nounOf(symptom ?? undefined));
  if (named !== undefined || clause === undefined) return named;
  if (!sites.has(nounOf(what ?? undefined))) return undefined;
  if (isState(clause, slow)) return "slow";
  return isState(clause, outOfReach) ? "siteUnreachable" : undefined;
}

export function symptomOf(statement: Statement): Symptom | undefined {
  const { symptom, subject, meaning } = statement;
  const noun = nounOf(symptom);
  const byNoun = symptomNamed(noun);
  if (byNoun !== undefined) return byNoun;
  if (meaning.kind !== "clause") return undefined;
  const { verb } = meaning.clause;
  if (verb.ability === true && verb.negated) return symptomByDeed[verb.sense];
  return isOutOfReach(statement) && sites.has(nounOf(subject)) ? "siteUnreachable" : undefined;
}

const everything: ReadonlySet<string> = new Set(["service", "system", "request", "site", "website", "product"]);
const everybody: ReadonlySet<string> = new Set(["user", "customer"]);
const isAll = (phrase: NounPhrase | undefined, nouns: ReadonlySet<string>): boolean =>
  phrase?.quantity?.kind === "word" &&
  phrase.quantity.word === "all" &&
  nouns.has(nounOf(phrase)) &&
  phrase.posts.length + phrase.modifiers.length === 0;

/** Outright: everything fails, or the service is out of reach for everybody. A part of it, or a hedge, is not enough. */
function saysAllFail(statement: Statement): boolean {
  const { meaning, subject } = statement;
  if (!isTrouble(statement) || meaning.kind !== "clause") return false;
  const { verb, adjuncts } = meaning.clause;
  const isFailing = isOutOfReach(statement) || verb.sense === "fail";
  if (!isFailing || (verb.tense !== "present" && verb.tense !== "progressive")) return false;
  if (adjuncts.length <= 1 && isAll(subject, everything)) return true;
  const forAll = adjuncts.some(
    (each) => each.kind === "pp" && each.preposition === "for" && isAll(each.noun, everybody),
  );
  return forAll && (sites.has(nounOf(subject)) || nounOf(subject) === "service");
}

export const isTotal = (all: readonly Stated[]): boolean => all.some(({ statement }) => saysAllFail(statement));

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

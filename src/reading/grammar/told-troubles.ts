/**
 * "We have identified an issue with X that is causing Y": it is the issue, not X, that does. What it does is told in a
 * clause of its own, as after ", which".
 */
import type { Adjunct, Argument, Clause, NounPhrase, Post } from "../statement.ts";
import { phrase } from "./nominals.ts";
import { type Predicate, subjectless } from "./predicates.ts";

/** One clause, or the finding of a trouble and what comes of it. */
export function toldApart(clause: Clause): readonly Clause[] {
  const { verb, also, subject } = clause;
  if (!findings.has(verb.sense) || verb.negated || verb.modal !== undefined || also !== undefined) return [clause];
  // ", leading to Y" after it would come of the second.
  if (clause.adjuncts.some((each) => each.kind === "linked" && each.link === "result:ing")) return [clause];
  // "There is an issue with X that …"
  if (verb.sense === "exist" && subject !== undefined && isTrouble(subject)) {
    const parted = partedIn(subject) ?? partedBeside(subject, clause.adjuncts);
    return parted === undefined ? [clause] : withResult({ ...clause, subject: parted.noun }, parted);
  }
  for (const [name, argument] of Object.entries(clause.arguments)) {
    if (argument.kind !== "noun" || !isTrouble(argument.noun)) continue;
    const own = isOthers(subject) ? partedAt(argument.noun) : undefined;
    const parted = own ?? partedIn(argument.noun) ?? partedBeside(argument.noun, clause.adjuncts);
    if (parted === undefined) return [clause];
    const noun: Argument = { ...argument, noun: parted.noun };
    return withResult({ ...clause, arguments: { ...clause.arguments, [name]: noun } }, parted);
  }
  return [clause];
}

const withResult = (clause: Clause, { told, adjuncts = clause.adjuncts }: Parted): readonly Clause[] => [
  { ...clause, adjuncts },
  resultOf(told, clause.verb.tense),
];

interface Parted {
  readonly noun: NounPhrase;
  readonly told: Clause;
  readonly adjuncts?: readonly Adjunct[];
}

/** What is told at the end of the noun, at any depth, of whatever it follows. */
function partedIn(noun: NounPhrase): Parted | undefined {
  const last = noun.posts.at(-1);
  if (noun.also.length > 0 || last === undefined) return undefined;
  if (last.kind === "linked") return partedFrom(noun, last);
  if (last.kind !== "pp") return undefined;
  const inner = cut(last.noun);
  if (inner === undefined) return undefined;
  const post: Post = { ...last, noun: inner.noun };
  return { noun: { ...noun, posts: [...noun.posts.slice(0, -1), post] }, told: inner.told };
}

/** "an issue with X affecting Y", with X for the one that does. */
function partedFrom(noun: NounPhrase, { link, clause }: Post & { kind: "linked" }): Parted | undefined {
  const { subject, ...told } = clause;
  if (link !== "of:ing" || subject === undefined || !isResult(told)) return undefined;
  const post: Post = { kind: "pp", preposition: "with", noun: subject };
  return { noun: { ...noun, posts: [...noun.posts.slice(0, -1), post] }, told };
}

/** "X is having an outage that affects us": X has it, we are touched. */
const isOthers = (subject: NounPhrase | undefined): boolean =>
  subject?.head.kind === "name" || subject?.head.kind === "noun";

function partedAt(noun: NounPhrase): Parted | undefined {
  const last = noun.posts.at(-1);
  const isOurs = last?.kind === "clause" && isResult(last.clause) && last.clause.verb.tense !== "perfect";
  return isOurs && noun.also.length === 0
    ? { noun: { ...noun, posts: noun.posts.slice(0, -1) }, told: last.clause }
    : undefined;
}

function cut(noun: NounPhrase): Parted | undefined {
  const last = noun.posts.at(-1);
  if (last?.kind !== "clause" || noun.also.length > 0) return partedIn(noun);
  return isResult(last.clause) ? { noun: { ...noun, posts: noun.posts.slice(0, -1) }, told: last.clause } : undefined;
}

/** "an issue in the region affecting X": the place stands beside the verb. */
function partedBeside(noun: NounPhrase, adjuncts: readonly Adjunct[]): Parted | undefined {
  const last = adjuncts.at(-1);
  const inner = last?.kind === "pp" ? cut(last.noun) : undefined;
  if (last?.kind !== "pp" || inner === undefined) return undefined;
  return { noun, told: inner.told, adjuncts: [...adjuncts.slice(0, -1), { ...last, noun: inner.noun }] };
}

const isResult = ({ verb, subject, gap }: Clause): boolean =>
  subject === undefined &&
  gap !== true &&
  verb.voice === "active" &&
  !verb.negated &&
  verb.sense !== "prevent.obj" &&
  /^(affect|impact|cause|prevent|result|lead)/.test(verb.sense);

const isTrouble = ({ head, determiner }: NounPhrase): boolean =>
  head.kind === "noun" &&
  determiner !== "no" &&
  /\b(issue|problem|outage|failure|fault|bug|error|attack|degradation)$/.test(head.lemma);

const this_ = phrase({ kind: "pronoun", word: "this" });

/** "issues affecting X" without an "are" has the time of the finding. */
function resultOf(told: Predicate, tense: Clause["verb"]["tense"]): Clause {
  const isOver =
    told.number === undefined &&
    told.verb.tense === "progressive" &&
    ["past", "pastPerfect", "pastProgressive"].includes(tense);
  const verb = isOver ? { ...told.verb, tense: "pastProgressive" as const } : told.verb;
  return { ...subjectless(told), verb, subject: this_, joined: "which" };
}

const findings: ReadonlySet<string> = new Set([
  "identify",
  "investigate",
  "experience",
  "see",
  "have",
  "exist",
  "aware",
  "detect",
  "find",
  "confirm",
]);

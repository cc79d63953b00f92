/**
 * A clause in Bengali order: what connects, time, subject, what hangs on a conjunction, place, manner, object, verb. The
 * template of the sense says how the arguments are marked; the verb takes tense, denial and hedge.
 */
import type { Clause, NounPhrase } from "../../reading/statement.ts";
import { adjuncts } from "./adjuncts.ts";
import type { Mode } from "./conjugate.ts";
import { sayCorrelated, sayUnable } from "./correlatives.ts";
import { refuseMisread } from "./doubtful-reports.ts";
import { refuseDoubtful } from "./doubts.ts";
import { lifted } from "./lifted.ts";
import { asMeant } from "./meant.ts";
import { asDated, asScheduled, withSharedObject } from "./meant-around.ts";
import { isPerson, isTeam } from "./nouns.ts";
import { isBeforePlace, isBesideVerb, isFarFromVerb } from "./order.ts";
import { pronounPhrase } from "./parts.ts";
import { isInside } from "./prepositions.ts";
import { asOfService } from "./recovery.ts";
import { isDone } from "./second-verbs.ts";
import { isIt, isWe, type Said, templateOf } from "./sense-templates.ts";
import { isLeftOut, withoutSameObject } from "./shared-parts.ts";
import { sayNounIn, saySlot } from "./slots.ts";
import { type Doer, type Speech, Unsayable } from "./speech-context.ts";
import type { TemplatePiece } from "./template.ts";
import { sayVerb } from "./verb-ends.ts";

export const finite: Mode = { kind: "finite" };

export const join = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== "")
    .join(" ")
    .replaceAll(" ,", ",");

/** "Users could not use X until it was restarted" and its like, read with the users restarted. */
const ofThings: ReadonlySet<string> = new Set(["online", "implement.self", "rollout.self", "process.self"]);

/** "has given an all-clear on X": X is given nothing. */
const givesThing = (speech: Speech, { verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "give.np" && obj?.kind === "noun" && obj.noun.head.kind === "noun" && !isPerson(speech, obj.noun);

const isOfPeople = (speech: Speech, { subject, agreement }: Clause): boolean => {
  const doer = subject ?? agreement;
  return doer !== undefined && isPerson(speech, doer);
};

export function sayClause(outer: Speech, whole: Clause, mode: Mode = finite): string {
  refuseDoubtful(whole);
  refuseMisread(whole);
  if (
    (ofThings.has(whole.verb.sense) || (whole.verb.sense === "restart" && whole.verb.voice === "passive")) &&
    isOfPeople(outer, whole)
  )
    throw new Unsayable("people, as things are told");
  if (isOfPeople(outer, whole) && whole.adjuncts.some((each) => each.kind === "adverb" && each.lemma === "all"))
    throw new Unsayable("all people, as all things are told");
  if (givesThing(outer, whole)) throw new Unsayable("a thing that is given something");
  const built = mode.kind === "finite" ? (sayCorrelated(outer, whole) ?? sayUnable(outer, whole)) : undefined;
  if (built !== undefined) return built;
  const { asOf } = outer.settings;
  const meant = asDated(asScheduled(asMeant(mode.kind === "finite" ? lifted(whole) : whole), asOf), asOf);
  const clause = asOfService(outer, meant);
  const said = templateOf(outer, clause);
  // Where the company is not said, "their own" would be nobody's.
  const own = isWe(clause.subject) ? !isLeftOut(said) : clause.subject === undefined && outer.own;
  const speech = outer.asOwn(own, doerOf(outer, whole));
  const around = adjuncts(speech, clause, mode);
  const subject = subjectOf(speech, clause, said);
  const told = mode.kind === "finite" && subject.text !== "" ? toldAfter(speech, clause, said) : undefined;
  const pieces = said.pieces.filter(
    (piece) => piece !== subject.piece && piece !== subject.bound && told?.without.has(piece) !== true,
  );
  const tail = pieces.map((piece) => sayPiece(speech, clause, said, piece, mode));
  const shared = (next: Clause): Clause =>
    withSharedObject(mode.kind === "form" ? withoutSameObject(speech, next, clause) : next, whole);
  const also = (clause.also ?? []).map((next) => sayClause(speech, following(shared(next), clause, subject), mode));
  const isThing = clause.subject !== undefined && !own && !isDoer(speech, clause.subject);
  const isPlaced = isThing && clause.verb.sense !== "be.at";
  const [before, after] = isPlaced ? [around.places, []] : [[], around.places];
  const all = [...around.aims, ...around.purposes];
  const [aims, means] = isThing && isDone(clause) ? [around.aims, around.purposes] : [[], all];
  if (mode.kind === "finite") mustHold(said, clause);
  // "There are currently delays in X": when, where, what.
  const isThere = clause.verb.sense === "exist" && clause.verb.noLonger !== true;
  // "investigate further": it further.
  const topic = ["investigate.it", "investigate.wh"].includes(clause.verb.sense) ? tail.slice(0, 1) : [];
  const manner = around.manner.filter((adverb) => !`${tail.join(" ")} `.includes(`${adverb} `));
  const beside = isThere ? [] : manner.filter((adverb) => isBesideVerb(speech, adverb, clause));
  const atVerb = beside.length === 0 ? topic.length : pieces.findLastIndex((piece) => piece.kind === "slot") + 1;
  const isLast =
    mode.kind === "finite" &&
    told === undefined &&
    (isFarFromVerb(clause) || (also.length === 0 && isRunTogether(clause, subject.text, tail)));
  const early = isThere ? around.manner : manner.filter((adverb) => isBeforePlace(speech, adverb, clause));
  const text = join([
    ...around.front,
    ...around.times,
    ...around.linked,
    ...early,
    ...aims,
    ...before,
    ...means.filter(isLong),
    isLast ? "" : subject.text,
    ...means.filter((purpose) => !isLong(purpose)),
    ...after,
    ...topic,
    ...manner.filter((adverb) => ![...early, ...beside].includes(adverb)),
    join([...tail.slice(topic.length, atVerb), ...beside, ...tail.slice(Math.max(topic.length, atVerb))]),
    isLast ? subject.text : "",
    told?.text ?? "",
  ]);
  const last = speech.words.glue(
    clause.either && !clause.verb.negated ? "or" : mode.kind === "finite" ? "and.clauses" : "and",
  );
  const joined = [[text, ...also].slice(0, -1).join(", "), [text, ...also].at(-1) ?? ""]
    .filter((part) => part !== "")
    .join(` ${last} `);
  return join([joined + around.after]);
}

/** "AGRC upgrades Esri X": two names in Latin letters side by side seem to be one; who does it then comes last. */
const isRunTogether = ({ subject, arguments: { obj }, adjuncts: all }: Clause, text: string, tail: readonly string[]) =>
  subject?.head.kind === "name" &&
  obj !== undefined &&
  all.every(({ kind }) => kind === "time") &&
  /[A-Za-z0-9]$/.test(text) &&
  /^[A-Za-z]/.test(tail.find((part) => part !== "") ?? "");

/** "they, to ensure that …, are": what has a pause in it stands before who does it. */
const isLong = (purpose: string): boolean => purpose.includes(",");

/** Whose "their" and "your" are: of people who do it, of nobody yet. */
function doerOf(speech: Speech, { subject }: Clause): Doer {
  if (subject === undefined) return speech.doer;
  if (subject.head.kind === "pronoun" && subject.head.word === "you") return "you";
  return isPerson(speech, subject) ? "people" : "none";
}

/** Who does it stands before where it is done. */
const isDoer = (speech: Speech, subject: NounPhrase): boolean => isPerson(speech, subject) || isTeam(speech, subject);

interface Told {
  readonly text: string;
  readonly without: ReadonlySet<TemplatePiece>;
}

const shortestTold = 4;

/** "The provider says that …": a long clause follows its verb, so that who says it and that it is said stay together. */
function toldAfter(speech: Speech, clause: Clause, { pieces }: Said): Told | undefined {
  const at = pieces.findIndex((piece) => piece.kind === "slot" && piece.slot === "that" && piece.form === undefined);
  const [slot, said] = [pieces[at], pieces[at + 1]];
  if (slot?.kind !== "slot" || said?.kind !== "text" || said.text !== speech.words.glue("that.said")) return undefined;
  const { that } = clause.arguments;
  if (that?.kind !== "clause" || clause.also !== undefined) return undefined;
  const text = sayTold(speech, clause, that.clause);
  if (text.split(" ").length < shortestTold) return undefined;
  return { text: `${speech.words.glue("that.after")} ${text}`, without: new Set([slot, said]) };
}

/** "We believe that we have found it": who believes is who has. */
function sayTold(speech: Speech, { subject }: Clause, told: Clause): string {
  if (!isWe(subject) || !isWe(told.subject)) return sayClause(speech, told);
  const { subject: _subject, ...rest } = told;
  const { obj } = rest.arguments;
  // "that we have found it": that it has been found.
  const isDone = rest.verb.voice === "active" && obj?.kind === "noun" && Object.keys(rest.arguments).length === 1;
  if (!isDone || rest.verb.tense !== "perfect" || rest.also !== undefined) return sayClause(speech, rest);
  return sayClause(speech, { ...rest, subject: obj.noun, arguments: {}, verb: { ...rest.verb, voice: "passive" } });
}

/** A further predicate names who does it, where the first could not. */
const following = (next: Clause, { subject }: Clause, said: Subject): Clause =>
  said.text === "" && isWe(subject) && subject !== undefined ? { ...next, subject } : agreeing(next, subject);

const isBareNoun = ({ posts, also, modifiers, quantity }: NounPhrase): boolean =>
  posts.length + also.length + modifiers.length === 0 && quantity === undefined;

/** What a template has no place for would be lost: then it is not said. */
function mustHold({ pieces }: Said, { arguments: args }: Clause): void {
  const held = new Set(pieces.map((piece) => (piece.kind === "slot" ? piece.slot : "")));
  for (const [name, argument] of Object.entries(args)) {
    const bare = argument.kind === "noun" && isBareNoun(argument.noun);
    if (name !== "adj" && !held.has(name) && !bare) throw new Unsayable(`no place for ${name}`);
  }
}

interface Subject {
  readonly text: string;
  readonly piece?: TemplatePiece;
  /** A word of the template that nothing may part from the subject: "X's effect", "with X". */
  readonly bound?: TemplatePiece;
}

/** The subject that opens the template stands before the adjuncts; one further in stays where it is. */
function subjectOf(speech: Speech, clause: Clause, said: Said): Subject {
  const [first] = said.pieces;
  if (first?.kind !== "slot" || first.slot !== "subj") return { text: "" };
  const form = owes(speech, clause, first.form) || owns(speech, clause, first.form) ? "gen" : first.form;
  const agent = clause.subject ?? (needsIt(speech, said.pieces[1]) ? what(speech, clause) : undefined);
  // People who are sent somewhere are the object of the sending.
  const touched = form === undefined && said.turned && agent !== undefined && isPerson(speech, agent);
  const text = agent === undefined ? "" : sayNounIn(speech, agent, touched ? "obj" : form);
  const isNamed = speech.settings.isHanging === true && isWe(clause.subject);
  const unsaid = isNamed || (first.optional && (isWe(clause.subject) || isIt(clause.subject)));
  if (unsaid || text === "") return { text: "", piece: first };
  const next = said.pieces[1];
  if (form !== "gen" || next?.kind !== "text" || !isBound(speech, next.text)) return { text, piece: first };
  return { text: `${text} ${next.text}`, piece: first, bound: next };
}

const isBound = (speech: Speech, word: string): boolean => speech.words.glue("bound").split(", ").includes(word);

const owes = (speech: Speech, { subject, verb }: Clause, form: string | undefined): boolean =>
  form === undefined &&
  (verb.modal === "should" || verb.modal === "must") &&
  subject !== undefined &&
  (isWe(subject) || isPerson(speech, subject) || isThey(subject));

const isThey = ({ head }: NounPhrase): boolean =>
  head.kind === "pronoun" && (head.word === "they" || head.word === "those");

/** "In X there are delays in Y" is said of the Y of X: a sentence has one place. What watches is no such place. */
function owns(speech: Speech, { subject, verb, arguments: { obj } }: Clause, form: string | undefined): boolean {
  if (form !== "loc" || verb.sense === "detect" || subject === undefined || obj?.kind !== "noun") return false;
  const isThey = subject.head.kind === "pronoun" && subject.head.word === "they";
  const isThing =
    (isThey || subject.head.kind === "name" || subject.head.kind === "noun") && !isPerson(speech, subject);
  return isThing && isInside(speech, obj.noun) && !hasDoing(obj.noun);
}

/** "X has issues with Y when doing Z": before a doing the owner would be the doer's. */
const hasDoing = ({ posts }: NounPhrase): boolean =>
  posts.some((post) => post.kind === "linked" || post.kind === "clause" || (post.kind === "pp" && hasDoing(post.noun)));

/** What has been named before, where the template cannot do without it. */
function what(speech: Speech, { agreement }: Clause): NounPhrase {
  if (agreement === undefined) throw new Unsayable("a cause that is nobody's");
  const word = isPerson(speech, agreement) ? "they" : agreement.plural ? "these" : "this";
  return pronounPhrase(word);
}

const needsIt = (speech: Speech, piece: TemplatePiece | undefined): boolean =>
  piece?.kind === "text" &&
  (speech.words.glue("causes").split(", ").includes(piece.text) || piece.text === speech.words.glue("on"));

function sayPiece(speech: Speech, clause: Clause, said: Said, piece: TemplatePiece, mode: Mode): string {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "slot":
      return saySlot(speech, clause, piece, mode);
    case "verb":
      return sayVerb(speech, clause, said, piece, mode);
  }
}

export const agreeing = (clause: Clause, subject: NounPhrase | undefined): Clause =>
  subject === undefined ? clause : { ...clause, agreement: subject };

/**
 * What is said is looked at once more as a whole, apart from the grammar that made it: a denial must not be lost on the
 * way, no sentence may be longer than a reader follows, and the lint must not know it for a calque or an error. What
 * fails is not said: a sentence in English for the editor is better than a wrong one for the public.
 */
import { denies, lint } from "../../bengali/index.ts";
import type { Style } from "../../domain/bulletin.ts";
import type { Adjunct, Argument, Clause, Meaning, ReadSentence } from "../../reading/statement.ts";
import { isCrowded } from "./crowding.ts";
import { isWe } from "./sense-templates.ts";

const longestSaid = 28;

export const isSound = (sentence: ReadSentence, text: string, style: Style): boolean =>
  isPlain(sentence) &&
  !isCrowded(sentence) &&
  !isNobody(sentence) &&
  !isByMeans(sentence) &&
  !isNote(sentence) &&
  !isLoneWord(sentence) &&
  !isTornNoun(sentence) &&
  !isEither(sentence) &&
  !isOver(sentence) &&
  !isHappening(sentence) &&
  !isOrOfAims(sentence) &&
  keepsDenial(sentence, text) &&
  text.split("\u0964").every(isShort) &&
  !doubled.test(text) &&
  isClean(text, style);

/** "the load's load", "the cause's cause", "in nodes nodes": one word of English said twice; "step by step" is one. */
const doubled =
  /(?<![\p{L}\p{M}])(?:([\p{L}\p{M}]{3,})\u09c7\u09b0 \1[\p{L}\p{M}]{0,3}(?![\p{L}\p{M}])|([\p{L}\p{M}]{5,})(?:\u09a4\u09c7|\u09df|\u09af\u09bc) \2|([\p{L}\p{M}]{3,})\u09c7 \3(?:\u09c7?\u09b0)?(?![\p{L}\p{M}])|([\p{L}\p{M}]{4,}\u09be)\u09b0 \4(?![\p{L}\p{M}]))/u;

/** "Cannot access X": who cannot is not said, and is not the company. */
const isNobody = ({ en, statements }: ReadSentence): boolean =>
  !/\b(we|our|us|i|team|engineers?)\b/i.test(en) &&
  statements?.some(({ meaning }) => meaning.kind === "clause" && isInability(meaning.clause)) === true;

/** "Using X, they moved Y": by means of X; nobody is said to be using it. */
const isByMeans = ({ en, statements }: ReadSentence): boolean =>
  /^\W*using\b/i.test(en) && (statements?.length ?? 0) > 1;

/** "Contacted X": a note of what was done, not X as it is. */
const isNote = ({ statements }: ReadSentence): boolean =>
  statements?.some(
    ({ meaning }) =>
      meaning.kind === "noun" &&
      meaning.noun.modifiers.some(
        (each) =>
          (each.kind === "participle" && meaning.noun.head.kind === "name") ||
          (each.kind === "adjective" && each.lemma === "completed"),
      ),
  ) === true;

/** "for 24+ hours": more than that. */
const isOver = ({ en }: ReadSentence): boolean => /\d\+ ?(second|sec|minute|min|hour|hr|day)s?\b/i.test(en);

/** "X recovery happening now", "services at healthy levels": a sentence without its verb, no kind of thing. */
const isHappening = ({ statements }: ReadSentence): boolean =>
  statements?.some(
    ({ meaning }) =>
      meaning.kind === "noun" &&
      meaning.noun.posts.some(
        (post) =>
          (post.kind === "clause" && post.clause.verb.tense === "progressive" && post.clause.verb.sense === "occur") ||
          (post.kind === "pp" && post.preposition === "at" && isLevel(post.noun.head)),
      ),
  ) === true;

/** "can be used to open or close X": what it is used for, one or the other, not what it does. */
const isOrOfAims = ({ statements }: ReadSentence): boolean =>
  statements?.some(({ meaning }, i) => {
    const before = statements[i - 1]?.meaning;
    if (meaning.kind !== "clause" || meaning.clause.joined !== "or" || before?.kind !== "clause") return false;
    return before.clause.adjuncts.some((each) => each.kind === "linked" && each.link === "to:inf");
  }) === true;

const isLevel = (head: { kind: string; lemma?: string }): boolean => head.kind === "noun" && head.lemma === "level";

/** "restore or rebuild X": predicates of one verb are said with "and"; what one cannot do, "log in or sign up", is both. */
const isEither = ({ en, statements }: ReadSentence): boolean =>
  /\bor\b/i.test(en) &&
  !/\band\b/i.test(en) &&
  !unable.test(en) &&
  statements?.some(({ meaning }) => hasPredicates(meaning) || isEitherOf(meaning)) === true;

/** As what for or in doing what, "or" is said as it is. */
const isEitherOf = (meaning: Meaning): boolean => meaning.kind === "clause" && meaning.clause.either === true;

const unable =
  /\b(not|no|cannot|unable|fail\w*|without|prevent\w*|issues?|problems?|trouble|errors?|delays?)\b|n['’]t\b/i;

function hasPredicates(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const isMany =
    "verb" in value && "also" in value && !("either" in value) && Array.isArray(value.also) && value.also.length > 0;
  return isMany || Object.values(value).some(hasPredicates);
}

/** "- Trading", in a list: a thing, not what the company does. */
const isLoneWord = ({ en, statements }: ReadSentence): boolean =>
  /^\W*\p{L}+\W*$/u.test(en) &&
  statements?.some(({ meaning }) => meaning.kind === "clause" && activities.has(meaning.clause.verb.sense)) === true;
const activities: ReadonlySet<string> = new Set(["trade", "withdraw", "deposit", "buy", "sell", "pay", "chat"]);

const isInability = ({ verb, subject }: Clause): boolean =>
  verb.ability === true && subject?.head.kind === "pronoun" && subject.head.word === "we";

/** "We saw launch and terminate times": what the company saw is torn in two. */
const isTornNoun = ({ statements }: ReadSentence): boolean =>
  statements?.some(({ meaning }, i) => {
    const before = statements[i - 1]?.meaning;
    return (
      meaning.kind === "clause" &&
      before?.kind === "clause" &&
      before.clause.verb.tense === "past" &&
      meaning.clause.verb.tense === "present" &&
      meaning.clause.verb.voice === "active" &&
      meaning.clause.verb.phase === undefined &&
      meaning.clause.verb.modal === undefined &&
      meaning.clause.joined === "and" &&
      isWe(meaning.clause.subject)
    );
  }) === true;

/** What hangs on what, more than so many times in one statement, has come out as a heap of words. */
const mostHanging = 2;

const isPlain = ({ statements }: ReadSentence): boolean =>
  statements?.every(({ meaning }) => {
    const said = meaning.kind === "clause" && isOneSaid(meaning.clause) ? 1 : 0;
    return verbsIn(meaning) - 1 - said <= mostHanging;
  }) === true;

/** Clauses at any depth; a participle before its noun is as good as an adjective, "failure to connect" as a noun. */
function verbsIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const kind = "kind" in value ? value.kind : undefined;
  if (kind === "participle") return 0;
  const own = "verb" in value ? (isAttempt(value) ? 0 : 1) : kind === "infinitive" ? -1 : 0;
  // A further predicate stands beside the first, not under it.
  if ("verb" in value && "also" in value && Array.isArray(value.also)) {
    const { also, ...first } = value;
    return Math.max(verbsIn(first), ...value.also.map(verbsIn));
  }
  return Object.values(value).reduce<number>((sum, part) => sum + verbsIn(part), own);
}

/** "causes X to crash": said as one, unless more hangs on it than a "when". */
const isOneSaid = ({ verb, adjuncts, arguments: args }: Clause): boolean =>
  verb.sense === "cause.inf" && !adjuncts.some(isHung) && Object.values(args).every(isShortTold);

const isHung = (adjunct: Adjunct): boolean => adjunct.kind === "linked" && !adjunct.link.startsWith("when:");

const isShortTold = (argument: Argument): boolean =>
  argument.kind === "clause"
    ? !argument.clause.adjuncts.some(isHung)
    : argument.kind === "noun" && argument.noun.posts.every(({ kind }) => kind !== "clause" && kind !== "linked");

/** "attempting to import X", and nothing more of it, is one doing. */
function isAttempt(value: object): boolean {
  const { verb, arguments: { inf } = {} } = value as Partial<Clause>;
  if (verb?.sense !== "try" || inf?.kind !== "clause" || inf.clause.also !== undefined) return false;
  const { obj } = inf.clause.arguments;
  const isPlainThing =
    obj?.kind === "noun" &&
    ["noun", "name"].includes(obj.noun.head.kind) &&
    obj.noun.posts.length + obj.noun.also.length === 0;
  return isPlainThing && inf.clause.adjuncts.length === 0;
}

const isShort = (clause: string): boolean => clause.trim().split(/\s+/).length <= longestSaid;

const isClean = (text: string, { edition, digits }: Style): boolean =>
  !lint(text, { edition, digits }).some(({ id, severity }) => id === "W02" || severity === "block");

/** A formula says as a whole what it means ("no action is needed"); clauses are put together and may lose a part. */
function keepsDenial({ en, statements }: ReadSentence, text: string): boolean {
  const isMade = statements?.some(({ meaning }) => meaning.kind !== "formula") === true;
  return !isMade || !denial.test(en.replace(quoted, "")) || denies(text);
}

const denial = /\b(not|no|never|none|nothing|without|cannot|neither|nor)\b|n['’]t\b/i;
/** What is kept from happening again is denied by the keeping. */
const quoted =
  /["“][^"”]*["”]|do not hesitate|not only|return(?:s|ed|ing)? not found|(?:ensure|make sure)\b[^.,;]{0,60}(?: not|n['’]t) (?:happen|occur)\s+again/gi;

/** What stands around the predicate, sorted by where Bengali puts it. */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { sayClause } from "./clauses.ts";
import type { Mode } from "./conjugate.ts";
import { figureOf } from "./figures.ts";
import { postLinked } from "./hanging.ts";
import { isPerson, isTeam, isTimeSpan, isTrouble, sayNoun } from "./nouns.ts";
import { asOutcome } from "./outcomes.ts";
import { nounPhrase, pronounPhrase } from "./parts.ts";
import { isCompared, isCountOfTime, isSpan as isOfTime, postposed } from "./prepositions.ts";
import { isWe } from "./sense-templates.ts";
import type { Speech } from "./speech-context.ts";
import { sayTime } from "./times.ts";
import { Unsayable } from "./words.ts";

export interface Around {
  readonly front: readonly string[];
  readonly times: readonly string[];
  /** When, if, because: before the subject. */
  readonly linked: readonly string[];
  /** To do what, by doing what: after the subject, or before what it was done to. */
  readonly aims: readonly string[];
  /** Without what, in what: after the subject. */
  readonly purposes: readonly string[];
  readonly places: readonly string[];
  readonly manner: readonly string[];
  /** What came of it: after the clause. */
  readonly after: string;
}

export function adjuncts(speech: Speech, clause: Clause, mode: Mode): Around {
  const around = {
    front: [] as string[],
    times: [] as string[],
    linked: [] as string[],
    aims: [] as string[],
    purposes: [] as string[],
    places: [] as string[],
    manner: [] as string[],
    after: "",
  };
  const causes: string[] = [];
  for (const adjunct of clause.adjuncts) {
    switch (adjunct.kind) {
      case "adverb":
        if (isDayPart(adjunct.lemma) && clause.adjuncts.some(isClock)) break;
        // "only occurs when X": then alone.
        if (adjunct.lemma === "only" && clause.verb.sense === "occur" && clause.adjuncts.some(isCondition))
          around.front.push(speech.adverb(adjunct.lemma));
        else if (adjunct.lemma === "still" && clause.verb.tense.startsWith("past"))
          around.manner.push(speech.words.glue("still.then"));
        else if (atPresent.has(adjunct.lemma)) around.manner.unshift(speech.adverb(adjunct.lemma));
        else (speech.isFront(adjunct.lemma) ? around.front : around.manner).push(speech.adverb(adjunct.lemma));
        break;
      case "time":
        around.times.push(sayTime(speech.words, adjunct.time, speech.settings.asOf));
        break;
      case "pp":
        // "scheduled for Thursday, 28 February, at 6:30": the date is told with its hour.
        if (clause.verb.sense === "schedule" && adjunct.preposition === "for" && clause.adjuncts.some(isClock)) break;
        // "The following will be down: A and B": what they are comes last.
        if (adjunct.preposition === "namely" && isHeading(clause) && mode.kind === "finite") {
          around.after += `: ${sayNoun(speech, adjunct.noun, "nominative")}`;
          break;
        }
        if (adjunct.preposition === "with" && mode.kind === "finite" && figureOf(adjunct.noun) !== undefined) {
          around.after += sayFigure(speech, adjunct.noun);
          break;
        }
        // "managed by X", before a noun: X's doing.
        if (mode.kind === "form" && clause.verb.voice === "passive" && adjunct.preposition === "by") {
          around.places.push(sayNoun(speech, adjunct.noun, "genitive"));
        } else if (adjunct.preposition === "dueTo") causes.push(sayPlace(speech, adjunct));
        else if (adjunct.preposition === "by" && isSpan(adjunct.noun)) around.manner.push(sayPlace(speech, adjunct));
        else if (adjunct.preposition === "to" && reaches.test(clause.verb.sense) && isPerson(speech, adjunct.noun)) {
          around.places.push(postposed(speech, adjunct.noun, `genitive ${speech.words.glue("to.people")}`));
        } else around.places.push(placeOf(speech, clause, adjunct));
        break;
      case "linked":
        if (adjunct.link === "told") around.after += sayTold(speech, adjunct.clause);
        else if (adjunct.link === "result:ing") around.after += sayResult(speech, clause, adjunct.clause, mode);
        else {
          const { link } = adjunct;
          const side = aims.has(link) ? around.aims : purposes.has(link) ? around.purposes : around.linked;
          side.push(postLinked(speech, adjunct.link, adjunct.clause, clause));
        }
    }
  }
  if (clause.verb.phase === "still" && mode.kind === "finite" && isNow(clause))
    around.manner.unshift(speech.words.glue(clause.verb.tense.startsWith("past") ? "still.then" : "still"));
  if (clause.verb.noLonger === true && mode.kind === "finite") around.manner.push(speech.words.glue("noLonger"));
  if (clause.verb.hedge === "likely") around.front.push(speech.words.glue("likely"));
  // English puts the wider thing last, Bengali first.
  return { ...around, places: [...causes, ...around.places.reverse()], manner: [...new Set(around.manner)] };
}

/** "The following are down: A and B", "Services affected: A, B" */
const isHeading = ({ subject, verb, also }: Clause): boolean =>
  subject?.determiner === "following" ||
  (["affect", "impact"].includes(verb.sense) && verb.voice === "passive" && also === undefined);

const isCondition = (adjunct: Adjunct): boolean =>
  (adjunct.kind === "linked" && /^(when|while|if):/.test(adjunct.link)) ||
  (adjunct.kind === "pp" && adjunct.preposition === "for");

/** What gets to people is with them, not in their case. */
const reaches = /^(send|deliver|reach|forward|return)/;

/** "working fine now": when, then how. */
const atPresent: ReadonlySet<string> = new Set([
  "now",
  "currently",
  "right now",
  "at the moment",
  "at this time",
  "soon",
  "shortly",
]);

/** "9 pm tonight": the hour is told in the reader's clock, and the reader's night may be over. */
const isDayPart = (lemma: string): boolean => dayParts.has(lemma);
const dayParts: ReadonlySet<string> = new Set([
  "tonight",
  "last night",
  "this morning",
  "this afternoon",
  "this evening",
  "today",
  "tomorrow",
  "yesterday",
]);
const isClock = (adjunct: Adjunct): boolean =>
  adjunct.kind === "time" && adjunct.time.start.precision === "minute" && adjunct.time.start.at !== undefined;

/** "will continue to watch", "continued to run": neither needs "still". */
const isNow = ({ verb }: Clause): boolean =>
  verb.negated ||
  !["future", "past", "pastProgressive", "pastPerfect"].includes(verb.tense) ||
  // "continued to be down": it was so even then.
  (verb.sense === "be" && verb.tense.startsWith("past"));

const aims: ReadonlySet<string> = new Set(["to:inf", "by:ing"]);
const purposes: ReadonlySet<string> = new Set(["without:ing", "with:ing", "in:ing", "for:ing"]);

/** Some verbs want a preposition said in their own way. */
function placeOf(speech: Speech, { verb, subject }: Clause, adjunct: Extract<Adjunct, { kind: "pp" }>): string {
  const { preposition, noun } = adjunct;
  if (verb.sense === "use" && preposition === "for") return postposed(speech, noun, speech.words.link("for"));
  // "a ticket was opened with the vendor"
  if (preposition === "with" && subject?.head.kind === "noun" && subject.head.lemma === "ticket")
    return `${sayNoun(speech, noun, "genitive")} ${speech.words.glue("to.doers")}`;
  if (preposition === "with" && !goesWith(speech, noun) && !together.test(verb.sense) && !isOwnWith(speech, noun))
    throw new Unsayable("what goes along with it, as if it were somebody");
  return sayPlace(speech, adjunct);
}

/** What one does together with something, or by it. */
const together =
  /^(work|engage|investigate|collaborate|contact|link|connect|integrate|coordinate|communicate|sign|log|share|match|sync|replace|use|participle|related|interact|conflict|comply|follow)/;

/** Teams, providers and names are whom one works with. */
const goesWith = (speech: Speech, noun: NounPhrase): boolean =>
  isTeam(speech, noun) || isPerson(speech, noun) || isGroup(noun) || noun.head.kind === "name" || isWe(noun);

const isOwnWith = (speech: Speech, noun: NounPhrase): boolean => isDelay(noun) || isMeans(speech, noun);

function sayPlace(speech: Speech, { preposition, noun }: Extract<Adjunct, { kind: "pp" }>): string {
  if (preposition === "for" && isTotal(noun))
    return `${sayNoun(speech, totalOf(noun), "nominative")} ${speech.words.glue("for.length")}`;
  if (preposition === "inCaseOf" && isTrouble(speech, noun))
    return `${sayNoun(speech, noun, "genitive")} ${speech.words.glue("in.fear.of")}`;
  if (preposition === "for" && (isLength(speech, noun) || isCountOfTime(noun)))
    return `${sayNoun(speech, noun, "nominative")} ${speech.words.glue("for.length")}`;
  if (preposition === "namely") return `(${sayNoun(speech, noun, "nominative")})`;
  if (preposition === "by" && isSpan(noun)) return sayNoun(speech, noun, "nominative");
  if (preposition === "by" && isPerson(speech, noun)) throw new Unsayable("a doer told as a cause");
  if (preposition === "by" && !isReason(speech, noun)) throw new Unsayable("a doer told as a cause");
  if (preposition === "by") return postposed(speech, noun, speech.words.link("dueTo"));
  if (preposition === "over" && isChannel(noun)) return postposed(speech, noun, speech.words.link("via"));
  if (preposition === "with" && isDelay(noun)) return sayNoun(speech, noun, "locative");
  if (preposition === "for" && isPurpose(speech, noun)) return postposed(speech, noun, speech.words.link("for"));
  // "sent to the team": people are no place.
  if (preposition === "to" && (isTeam(speech, noun) || isGroup(noun)))
    return `${sayNoun(speech, noun, "genitive")} ${speech.words.glue("to.doers")}`;
  if (preposition === "for" || preposition === "to") return sayNoun(speech, noun, "locative");
  // "throughout the incident": while it went on.
  if (preposition === "across" && isTrouble(speech, noun)) return postposed(speech, noun, speech.words.link("during"));
  if (preposition === "with" && isMeans(speech, noun)) return sayNoun(speech, noun, "locative");
  // "We are working with the team": the company is not with itself.
  if (preposition === "with" && isWe(noun)) return postposed(speech, team, speech.words.link("with"));
  const topic = noun.posts.at(-1);
  // "with the host on a fix": what it is about is no part of the host.
  if (preposition === "with" && topic?.kind === "pp" && topic.preposition === "on") {
    const about = postposed(speech, topic.noun, speech.words.link("about"));
    return `${about} ${postposed(speech, { ...noun, posts: noun.posts.slice(0, -1) }, speech.words.link("with"))}`;
  }
  if (preposition === "over" && !isOfTime(noun)) return postposed(speech, noun, speech.words.link("via"));
  if (preposition === "in" && isCompared(noun))
    return `${sayNoun(speech, noun, "nominative")} ${speech.words.glue("time.under")}`;
  if (preposition === "in" && noun.head.kind === "duration")
    return `${sayNoun(speech, noun, "genitive")} ${speech.words.glue("time.by")}`;
  return postposed(speech, noun, speech.words.link(preposition));
}

/** "over the public network": by way of it, not for as long as it. */
const isChannel = ({ head }: NounPhrase): boolean =>
  head.kind === "name" || (head.kind === "noun" && channels.test(head.lemma));
const channels =
  /\b(network|internet|connection|link|path|route|line|circuit|cable|carrier|vpn|https?|ipv[46]|tcp|udp|ssh|tls|phone|email|sms|chat|api)$/;

/** "processed with a delay of ten minutes" */
const isDelay = ({ head }: NounPhrase): boolean => head.kind === "noun" && head.lemma.endsWith("delay");

/** "late by two hours", "by several hours" */
const isSpan = (noun: NounPhrase): boolean => noun.head.kind === "duration" || isTimeSpan(noun);

/** "for an hour", "for an unknown amount of time" */
const isLength = (speech: Speech, { head }: NounPhrase): boolean =>
  head.kind === "duration" ||
  (head.kind === "noun" && speech.words.glue("for.lengths").split(", ").includes(head.lemma));

/** "for a (total) duration of an hour" */
const isTotal = ({ head, posts: [post, ...others] }: NounPhrase): boolean =>
  head.kind === "noun" &&
  /(^|\s)(duration|period)$/.test(head.lemma) &&
  others.length === 0 &&
  post?.kind === "pp" &&
  post.preposition === "of" &&
  post.noun.head.kind === "duration";

function totalOf({ posts: [post], modifiers }: NounPhrase): NounPhrase {
  if (post?.kind !== "pp") throw new Unsayable("a length of nothing");
  return { ...post.noun, modifiers };
}

const isGroup = ({ head }: NounPhrase): boolean => head.kind === "noun" && head.lemma.endsWith("group");

/** "with our testing", "with another configuration": in it. */
const isMeans = (speech: Speech, { head }: NounPhrase): boolean =>
  head.kind === "noun" && speech.words.glue("with.means").split(", ").includes(head.lemma);

const team = nounPhrase("team");

/** What goes wrong, what is done, what is meant by "this": teams and hosts are no reasons. */
const isReason = (speech: Speech, noun: NounPhrase): boolean =>
  isTrouble(speech, noun) ||
  noun.head.kind === "gerund" ||
  (noun.head.kind === "pronoun" && ["this", "it", "that"].includes(noun.head.word)) ||
  (noun.head.kind === "noun" && !isTeam(speech, noun));

/** "down for maintenance": what for, not where. */
const isPurpose = (speech: Speech, { head }: NounPhrase): boolean =>
  head.kind === "gerund" ||
  (head.kind === "noun" &&
    speech.words
      .glue("for.purpose")
      .split(", ")
      .some((word) => head.lemma.includes(word)));

/** ", causing errors": a clause of its own, in the tense of the main one. */
function sayResult(speech: Speech, main: Clause, result: Clause, mode: Mode): string {
  if (mode.kind !== "finite") throw new Unsayable("a result in a bare form");
  const { tense, modal, past } = main.verb;
  const verb = {
    ...result.verb,
    tense: tense === "bare" ? "present" : tense,
    ...(modal === "may" && { modal }),
    ...(past && { past }),
  };
  return sayTold(speech, { ...result, verb });
}

/** ", the average delay 10 minutes" */
function sayFigure(speech: Speech, noun: NounPhrase): string {
  const figure = figureOf(noun);
  if (figure === undefined) throw new Unsayable("no figure");
  const { what, value } = figure;
  const told = what === undefined ? "" : `${sayNoun(speech, { ...what, determiner: "the" }, "nominative")} `;
  return `, ${told}${sayNoun(speech, value, "nominative")}`;
}

const this_ = pronounPhrase("this");

/** What came of it is told of what it was done to, or else of "this". */
function sayTold(speech: Speech, told: Clause): string {
  const outcome = asOutcome(told);
  return outcome === undefined
    ? `, ${sayClause(speech, { ...told, subject: this_ })}`
    : `, ${speech.words.glue("result")} ${sayClause(speech, outcome)}`;
}

/**
 * Says in Bengali what was read. `sayAlone` is one whole sentence, every clause of it; `report` is what a bulletin prints
 * of several updates: reported speech with one attribution, without boilerplate, with its sources.
 */

import { GrammarError, nfc } from "../bengali/index.ts";
import { type Edition, editions, type Style } from "../domain/bulletin.ts";
import { sameValue } from "../domain/equal.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { Clause, NounPhrase, ReadSentence, Statement } from "../reading/statement.ts";
import { agreeing, sayClause } from "./speech/clauses.ts";
import { hasOurs, type Naming, withOneOurs } from "./speech/company.ts";
import { compileMessages, type Messages, sayFormula } from "./speech/formulas.ts";
import { asService } from "./speech/meant.ts";
import { asListed } from "./speech/meant-around.ts";
import { asServed } from "./speech/meant-courses.ts";
import { asWarned } from "./speech/meant-outages.ts";
import { type SaidCase, sayNoun } from "./speech/nouns.ts";
import { pronounPhrase } from "./speech/parts.ts";
import { isWe } from "./speech/sense-templates.ts";
import { isSound } from "./speech/soundness.ts";
import { Speech, type SpeechSettings } from "./speech/speech-context.ts";
import { isNone } from "./speech/verb-ends.ts";
import { lexiconOf, namesBySpelling, type SpeechData, Unsayable, Words } from "./speech/words.ts";

export interface SpeakingContext {
  readonly at?: EpochMs;
}

export interface Speaker {
  /** The sentence said alone, with its full stop; null when it was not read, or cannot be said without losing a hedge. */
  sayAlone(sentence: ReadSentence, context: SpeakingContext, style: Style): string | null;
  /** A noun phrase of a statement or a title in a case; null when a word of it has no Bengali form. */
  sayPhrase(phrase: NounPhrase, form: SaidCase, style: Style): string | null;
}

interface Voice {
  readonly words: Words;
  readonly messages: Messages;
}

export function createSpeaker(locales: SpeechData): Speaker {
  const lexicon = lexiconOf(locales.sections);
  const names = namesBySpelling(locales.names);
  const voices = Object.fromEntries(
    editions.map((edition) => [
      edition,
      {
        words: new Words(edition, lexicon, names),
        messages: compileMessages(edition, locales.ftl[edition]["statements.ftl"] ?? ""),
      },
    ]),
  ) as Readonly<Record<Edition, Voice>>;
  return {
    sayPhrase: (phrase, form, style) =>
      sayOrNull(() =>
        nfc(sayNoun(new Speech(voices[style.edition].words, { asOf: undefined, reported: false }), phrase, form)),
      ),
    sayAlone(sentence, context, style) {
      if (sentence.statements === null) return null;
      const settings = { asOf: context.at, reported: false };
      const text = sayOrNull(() => sayWhole(voices[style.edition], sentence.statements ?? [], settings));
      return text !== null && isSound(sentence, text, style) ? text : null;
    },
  };
}

/** What has no word or no form is not said; anything else that is thrown is a bug. */
function sayOrNull(say: () => string): string | null {
  try {
    return say();
  } catch (error) {
    if (error instanceof Unsayable || error instanceof GrammarError) return null;
    throw error;
  }
}

const longestJoined = 18;
const fullStop = "\u0964";

function sayWhole(voice: Voice, statements: readonly Statement[], settings: SpeechSettings): string {
  const isNamed = statements.some((each) => naming(voice, each) !== "none");
  const isNamedBeside = (at: number): boolean => isNamed || statements.slice(0, at).some(hasOurs);
  const said = statements.map((statement, i) => ({
    statement,
    text: sayStatement(voice, statement, statements[i - 1], { ...settings, isNamed: isNamedBeside(i) }),
  }));
  // "We know how much you rely on us, and we are sorry": two apologies are one.
  const told = said.filter(({ text }, i) => text !== said[i - 1]?.text);
  return nfc(
    onceOnly(
      voice.words,
      joined(
        voice.words,
        told.map(({ statement }) => statement),
        told.map(({ statement, text }, i) => onceNamed(voice, statement, told[i - 1]?.statement, text)),
      ),
    ),
  );
}

/** "AWS AWS IoT", "again again": two sources of one word; words that Bengali doubles by itself stay doubled. */
function onceOnly(words: Words, text: string): string {
  const doubled = words.glue("doubled").split(", ");
  return text.replace(/(?<![^\s(])([^\s,]+) \1(?=[\s,\u0964])/gu, (both, word: string) =>
    doubled.includes(word) ? both : word,
  );
}

/** Two short clauses make one sentence; longer ones stand alone. */
function joined(words: Words, statements: readonly Statement[], clauses: readonly string[]): string {
  let text = "";
  let run = 0;
  for (const [i, clause] of clauses.entries()) {
    const length = clause.split(" ").length;
    const glue = connector(words, statements[i]);
    const isOr = i > 0 && glue.startsWith(words.glue("or"));
    if (isOr) {
      text += ` ${glue}${clause}`;
      run += length;
      continue;
    }
    const short = i > 0 && run + length <= longestJoined && !text.includes(",");
    text += i === 0 ? clause : short ? `, ${glue}${clause}` : `${fullStop} ${glue}${clause}`;
    run = short ? run + length : length;
  }
  return `${text}${fullStop}`;
}

function connector(words: Words, statement: Statement | undefined): string {
  const joint = statement?.meaning.kind === "clause" ? statement.meaning.clause.joined : undefined;
  return joint === "but" || joint === "so" || joint === "or" ? `${words.glue(joint)} ` : "";
}

export function sayStatement(
  voice: Voice,
  statement: Statement,
  before: Statement | undefined,
  settings: SpeechSettings,
): string {
  const speech = new Speech(voice.words, settings);
  const { meaning } = statement;
  const company = isThey(voice, statement, before) ? "they" : "we";
  switch (meaning.kind) {
    case "noun":
      return [sayListed(speech, meaning.noun), ...(isNone(meaning.noun) ? [voice.words.glue("none.is")] : [])].join(
        " ",
      );
    case "formula":
      return sayFormula(speech, voice.messages, meaning, speech.pronoun(company));
    case "clause": {
      const whole = isWe(meaning.clause.subject) ? meaning.clause : withOneOurs(meaning.clause);
      const clause = asServed(asService(asWarned(whole)));
      if (clause.verb.request)
        return `${sayClause(speech, clause, { kind: "form", form: "genitive" })} ${voice.words.glue("advice")}`;
      const listed = asListed(clause);
      if (listed !== undefined) return sayNoun(speech, listed, "nominative");
      if (company === "they") return sayClause(speech, { ...clause, subject: they });
      if (isWe(clause.subject) && before !== undefined && naming(voice, before) === "doer")
        return sayClause(speech.asOwn(true), withoutSubject(clause));
      if (!repeatsSubject(clause, before)) return sayClause(speech, clause);
      return sayClause(speech, wasTold(before) ? { ...clause, subject: they } : unsaidSubject(clause));
    }
  }
}

/** "Affected services: A, B": a heading and what stands under it. */
function sayListed(speech: Speech, noun: NounPhrase): string {
  const last = noun.posts.at(-1);
  if (last?.kind !== "gloss" || last.listed !== true || noun.also.length > 0)
    return sayNoun(speech, noun, "nominative");
  const heading = sayNoun(speech, { ...noun, posts: noun.posts.slice(0, -1) }, "nominative");
  return `${heading}: ${sayNoun(speech, last.noun, "nominative")}`;
}

/** A formula that ends with the company does not name it again. */
function onceNamed(voice: Voice, { meaning }: Statement, before: Statement | undefined, text: string): string {
  if (meaning.kind !== "formula" || before === undefined || naming(voice, before) !== "doer") return text;
  const last = ` ${companyOf(voice)}`;
  return text.endsWith(last) ? text.slice(0, -last.length) : text;
}

function companyOf(voice: Voice): string {
  const [we = ""] = new Speech(voice.words, { asOf: undefined, reported: false }).pronoun("we");
  return we;
}

/** What is said otherwise with "they" for the company, names it. */
function naming(voice: Voice, { meaning }: Statement): Naming {
  if (meaning.kind === "clause" && meaning.clause.verb.request) return "doer";
  const as = (reported: boolean): string => {
    const speech = new Speech(voice.words, { asOf: undefined, reported, isNamed: true });
    if (meaning.kind === "formula") return sayFormula(speech, voice.messages, meaning, speech.pronoun("we"));
    // "Errors are seen": who sees them is not said there.
    return meaning.kind === "clause" && isWe(meaning.clause.subject) ? sayClause(speech, meaning.clause) : "";
  };
  const text = as(false);
  if (text === as(true)) return "none";
  return text.split(/[\s,]+/).includes(companyOf(voice)) ? "doer" : "other";
}

/** "The company's claim is that it is fixed, they are watching": in two cases, it is "they" the second time. */
function isThey(voice: Voice, statement: Statement, before: Statement | undefined): boolean {
  if (before === undefined) return false;
  const [first, second] = [naming(voice, before), naming(voice, statement)];
  if (statement.meaning.kind === "formula") return first !== "none" && [first, second].includes("other");
  return first === "other" && second !== "none";
}

/** So is any other subject: Bengali leaves the second out, and the verb still agrees with it. */
const repeatsSubject = ({ subject }: Clause, before: Statement | undefined): boolean =>
  subject !== undefined &&
  (subject.head.kind !== "pronoun" || subject.head.word === "they" || subject.head.word === "you") &&
  before?.meaning.kind === "clause" &&
  sameValue(subject, before.meaning.clause.subject);

/** "The host has been notified and is working on it": told in another case, it is not who works. */
const wasTold = (before: Statement | undefined): boolean =>
  before?.meaning.kind === "clause" &&
  before.meaning.clause.verb.voice === "passive" &&
  told.has(before.meaning.clause.verb.sense);
const told: ReadonlySet<string> = new Set(["notify", "contact", "alert", "alert.of", "inform", "contact.with"]);
const they = pronounPhrase("they", { plural: true });

const unsaidSubject = ({ subject, ...rest }: Clause): Clause => agreeing(rest, subject);

function withoutSubject<T extends { readonly subject?: unknown }>(clause: T): Omit<T, "subject"> {
  const { subject: _subject, ...rest } = clause;
  return rest;
}

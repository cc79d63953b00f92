/** The word that a noun phrase is about: a noun of the lexicon, a name, a code, a doing. */

import type { Entry } from "../dictionary.ts";
import type { NounPhrase } from "../statement.ts";
import type { Token } from "../tokens.ts";
import { phrase } from "./nominals.ts";
import type { Found, State } from "./state.ts";

/** "version 2.0.26", "port 443": nouns that a number tells apart. */
const numbered = /(^|\s)(version|port|level|phase|step|rack|node|server)$/;
/** "node fra-03", "cluster web3": such a thing a name tells apart too. */
const called =
  /(^|\s)(node|server|host|cluster|rack|switch|router|machine|hypervisor|pool|shard|instance|location|pop)$/;

export function* heads(s: State, at: number): Generator<Found<NounPhrase>> {
  const token = s.tokens[at];
  const named = token?.capital === true && !token.first;
  if (named) yield* names(s, at);
  for (const { end, value } of s.entries(at, "noun")) {
    // "beginning at 4:20" is when.
    if (value.lemma === "beginning" && s.clock.time(at)) continue;
    yield { end, value: phrase({ kind: "noun", lemma: value.lemma }, { plural: value.plural }) };
    const number = value.plural && !isSpanAt(s, end) ? undefined : which(s, value.lemma, end);
    if (number) {
      const posts = [{ kind: "gloss", noun: phrase({ kind: "code", text: number.value }) }] as const;
      yield { end: number.end, value: phrase({ kind: "noun", lemma: value.lemma }, { posts, plural: value.plural }) };
    }
  }
  if (!named) yield* names(s, at);
  yield* doings(s, at);
  if (token?.kind === "code" || token?.kind === "status") {
    yield { end: at + 1, value: phrase({ kind: "code", text: token.text }) };
  }
  const duration = s.clock.duration(at);
  if (duration) yield { end: duration.end, value: phrase({ kind: "duration", duration: duration.value }) };
  if (token?.kind === "url") yield { end: at + 1, value: phrase({ kind: "url", text: token.text }) };
  if (token?.kind === "quote") yield { end: at + 1, value: phrase({ kind: "quote", text: token.text }) };
  // "from version 2018.0 to 2019.0"
  if (token?.kind === "number" && /^\d+(\.\d+)+$/.test(token.text) && s.word(at - 1) === "to") {
    yield { end: at + 1, value: phrase({ kind: "code", text: token.text }) };
  }
  if (token?.kind === "number" && /^[1-5]\d\d$/.test(token.text)) {
    yield { end: at + 1, value: phrase({ kind: "code", text: token.text }) };
  }
}

const isSpanAt = (s: State, at: number): boolean =>
  s.tokens[at]?.kind === "number" && ["-", "–", "to", "through"].includes(s.word(at + 1));

/** "node 12", "levels 3 through 5", "host web3" */
function which(s: State, lemma: string, at: number): Found<string> | undefined {
  const token = s.tokens[at];
  if (called.test(lemma) && token?.kind === "code" && /^[a-z]/i.test(token.text))
    return { end: at + 1, value: token.text };
  const first = numbered.test(lemma) ? versionAfter(s, at) : undefined;
  if (first === undefined || !isSpanAt(s, at) || lemma.endsWith("version")) return first;
  const last = versionAfter(s, first.end + 1);
  return last && { end: last.end, value: `${first.value}–${last.value}` };
}

/** "delayed sending", "the processing of events": an -ing as a plain noun. */
function* doings(s: State, at: number): Generator<Found<NounPhrase>> {
  for (const { end, value } of s.entries(at, "verb")) {
    if (value.form !== "ing") continue;
    const frames = s.dictionary.frames.get(value.lemma) ?? [];
    const frame = frames.find(
      ({ takes, only }) => only === undefined && (takes.length === 0 || takes.join() === "obj"),
    );
    if (!frame || frame.doing === "symptomReported") continue;
    const verb = { sense: frame.sense, voice: "active", tense: "progressive", negated: false } as const;
    yield { end, value: phrase({ kind: "gerund", clause: { verb, arguments: {}, adjuncts: [] } }) };
  }
}

/** Known names, and stretches of capitalised words that no word list holds. */
function* names(s: State, at: number): Generator<Found<NounPhrase>> {
  for (const { end, value } of s.entries(at, "name")) {
    // "Europe West" is another place than Europe.
    if (s.tokens[at]?.capital === true && isUnknownName(s, end) && s.tokens[end]?.first !== true) {
      const version = versionAfter(s, end + 1);
      const text = [value.text, s.tokens[end]?.text, version?.value].filter(Boolean).join(" ");
      yield { end: version?.end ?? end + 1, value: phrase({ kind: "name", text, component: false }) };
      continue;
    }
    const id = value.id === undefined ? {} : { id: value.id };
    yield { end, value: phrase({ kind: "name", text: value.text, component: value.component, ...id }) };
    const version = versionAfter(s, end);
    if (version) {
      const text = `${value.text} ${version.value}`;
      yield { end: version.end, value: phrase({ kind: "name", text, component: false }) };
    }
  }
  let end = at;
  while (end < at + 5 && isUnknownName(s, end)) end++;
  if (end === at) return;
  const version = versionAfter(s, end);
  if (version) end = version.end;
  const text = s.tokens
    .slice(at, end)
    .map((token) => token.text)
    .join(" ");
  yield { end, value: phrase({ kind: "name", text, component: false }) };
}

/** "TLS 1.2", "Sonnet 4": the number is part of the name. */
function versionAfter(s: State, at: number): Found<string> | undefined {
  const token = s.tokens[at];
  const isVersion = token?.kind === "number" && /^\d{1,4}(\.\d+)*$/.test(token.text);
  return isVersion && s.clock.duration(at) === undefined ? { end: at + 1, value: token.text } : undefined;
}

/** "an issue with Convert failures": alone with a capital inside a sentence, what is only a verb else is a name. */
const isTitledVerb = (s: State, at: number, { kind }: Entry): boolean => {
  const isSmall = (token: Token | undefined): boolean => token?.kind === "word" && !/[A-Z]/.test(token.text);
  const isJoined = [at - 1, at + 1].some((place) => s.class(place, "listJoiner") !== undefined);
  return (
    kind === "verb" &&
    /^[A-Z][a-z]+$/.test(s.tokens[at]?.text ?? "") &&
    !isJoined &&
    (isSmall(s.tokens[at - 1]) || s.class(at - 1, "determiner") !== undefined) &&
    isSmall(s.tokens[at + 1])
  );
};

/**
 * At the head of a sentence a capital means nothing: such a word is a name only when it is written like one inside
 * (OAuth, S3) or when another name follows.
 */
function isUnknownName(s: State, at: number): boolean {
  const token = s.tokens[at];
  if (token?.kind !== "word" || !token.capital) return false;
  if (s.edges(at).some(({ entry }) => !isTitledVerb(s, at, entry)) && !isOfLetters(s, at)) return false;
  const marked = /[A-Z].*[A-Z\d]|[a-z][A-Z]/.test(token.text);
  if (marked || !token.first || s.isNameOfText(token.word)) return true;
  return (s.tokens[at + 1]?.capital === true && s.edges(at + 1).length === 0) || isOwnerOfDoer(s, at);
}

/** "the TURN GPS network": PUT and LIST are what programs do; only in a longer name are such letters part of one. */
const isOfLetters = (s: State, at: number): boolean =>
  /^[A-Z]{2,}$/.test(s.tokens[at]?.text ?? "") &&
  s.tokens[at]?.first === false &&
  s.edges(at).every(({ entry }) => entry.kind === "verb") &&
  (s.tokens[at - 1]?.capital === false || s.tokens[at - 1]?.first === true) &&
  s.tokens[at - 1]?.kind === "word" &&
  s.tokens[at + 1]?.kind === "word" &&
  s.tokens[at + 1]?.capital === true;

/** "Capitol hosting has …": who has a hosting, a team, a support is a name, unless it is some kind of quality. */
const isOwnerOfDoer = (s: State, at: number): boolean =>
  s.tokens[at + 1]?.capital === false &&
  s.dictionary.classes.get("doer")?.has(s.word(at + 1)) === true &&
  !/(ing|ed|al|ic|ive|ous|ion|ment|ary|ant|ent|able|s)$/.test(s.word(at));

/**
 * "and" joins a new clause as often as a further thing, and a past form is as often what a thing did as what was done
 * to it. Where both can be meant the clause wins; if that is not understood, the sentence stays unread.
 */
import type { NounPhrase } from "../statement.ts";
import { ingPhrase } from "./hanging-clauses.ts";
import { predicate } from "./predicates.ts";
import type { Found, State } from "./state.ts";

/** "… and response times returned to normal": they returned, they are no returned times. "Returned by X" tells of them. */
export const mayBeItsVerb = (s: State, at: number): boolean =>
  // "We got the issue resolved."
  !s.holds("got") &&
  s.entries(verbAt(s, at), "verb").some(({ end, value }) => isOwn(s, value) && s.word(end) !== "by") &&
  predicate(s, at, "finite").some(({ value: { verb } }) => verb.tense === "past" && verb.voice === "active");

/** "the page still loaded" */
const verbAt = (s: State, at: number): number => s.entries(at, "adverb")[0]?.end ?? at;

const isOwn = (s: State, { form, lemma }: { readonly form: string; readonly lemma: string }): boolean =>
  form === "past" && s.dictionary.classes.get("ownDoing")?.has(lemma) === true;

/** "mitigating the attack and monitoring services": watching them, no services that watch. */
export const isDoing = (s: State, at: number, { end, value }: Found<NounPhrase>): boolean =>
  value.head.kind !== "gerund" &&
  s.entries(at, "verb").some(({ value: { form } }) => form === "ing") &&
  ingPhrase(s, at).some((doing) => doing.end >= end && doing.value.arguments["obj"] !== undefined);

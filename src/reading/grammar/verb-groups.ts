/**
 * The words before a main verb: modals, have, be, do, negation, adverbs, and the verbs that only colour another one
 * (continue to, start, appear to, be expected to, be able to). A group says what form the main verb must have.
 */
import type { VerbForm } from "../dictionary.ts";
import type { Hedge, Tense, Verb } from "../statement.ts";
import type { Found, State } from "./state.ts";

/** `reduced`: what follows a noun without its "that is": "users unable to connect". */
export type Start = "finite" | "base" | "ing" | "participle" | "reduced";

export interface Group extends Partial<Omit<Verb, "sense">> {
  readonly tense: Tense;
  readonly negated: boolean;
  readonly adverbs: readonly string[];
  /** What must come next: a verb in one of these forms, or what follows "be". */
  readonly next: readonly VerbForm[] | "be";
  readonly voice: "active" | "passive";
  /** For agreement with a noun: is/has, or are/have. */
  readonly number?: "singular" | "plural";
}

const open: Group = { tense: "present", negated: false, adverbs: [], next: ["base"], voice: "active" };

export function* groups(s: State, at: number, start: Start): Generator<Found<Group>> {
  switch (start) {
    case "finite":
      yield* finite(s, at);
      return;
    case "base":
      yield* between(s, at, { ...open, tense: "bare" }, after);
      return;
    case "ing":
      yield* ing(s, at);
      return;
    case "reduced":
      yield* be(s, at, open);
      return;
    case "participle": {
      const group: Group = { ...open, tense: "perfect", voice: "passive", next: ["participle"] };
      yield { end: at, value: group };
      for (const { end, value } of s.entries(at, "adverb")) yield { end, value: { ...group, adverbs: [value.lemma] } };
      return;
    }
  }
}

function* ing(s: State, at: number): Generator<Found<Group>> {
  const group: Group = { ...open, tense: "progressive", next: ["ing"] };
  yield { end: at, value: group };
  if (s.word(at) === "not") yield { end: at + 1, value: { ...group, negated: true } };
  for (const adverb of s.entries(at, "adverb")) {
    yield { end: adverb.end, value: { ...group, adverbs: [adverb.value.lemma] } };
    // "currently only affecting X"
    if (s.word(adverb.end) === "only")
      yield { end: adverb.end + 1, value: { ...group, adverbs: [adverb.value.lemma, "only"] } };
  }
  if (s.word(at) === "being") yield* be(s, at + 1, { ...open, tense: "progressive" });
  if (s.word(at) === "not" && s.word(at + 1) === "being") {
    yield* be(s, at + 2, { ...open, tense: "progressive", negated: true });
  }
}

function* finite(s: State, at: number): Generator<Found<Group>> {
  const modal = s.class(at, "modal");
  if (modal) yield* withModal(s, modal.end, modal.value);
  const auxiliary = s.class(at, "auxiliary");
  if (auxiliary) yield* withAuxiliary(s, auxiliary.end, auxiliary.value);
  yield { end: at, value: { ...open, next: ["base"], number: "plural" } };
  yield { end: at, value: { ...open, next: ["third"], number: "singular" } };
  yield { end: at, value: { ...open, tense: "past", next: ["past"] } };
  yield* denied(s, at);
  for (const adverb of s.entries(at, "adverb")) {
    const adverbs = [adverb.value.lemma];
    yield* finiteAuxiliary(s, adverb.end, adverbs);
    yield { end: adverb.end, value: { ...open, adverbs, next: ["base"], number: "plural" } };
    yield { end: adverb.end, value: { ...open, adverbs, next: ["third"], number: "singular" } };
    yield { end: adverb.end, value: { ...open, adverbs, tense: "past", next: ["past"] } };
  }
}

/** "no longer see", "never started" */
function* denied(s: State, at: number): Generator<Found<Group>> {
  const negator = s.class(at, "negator");
  if (!negator) return;
  const group: Group = { ...open, negated: true, ...(negator.value === "noLonger" && { noLonger: true }) };
  yield { end: negator.end, value: { ...group, next: ["base"], number: "plural" } };
  yield { end: negator.end, value: { ...group, next: ["third"], number: "singular" } };
  yield { end: negator.end, value: { ...group, tense: "past", next: ["past"] } };
}

/** "also may", "still are": an adverb before the auxiliary. */
function* finiteAuxiliary(s: State, at: number, adverbs: readonly string[]): Generator<Found<Group>> {
  const modal = s.class(at, "modal");
  const auxiliary = s.class(at, "auxiliary");
  const inner = modal
    ? withModal(s, modal.end, modal.value)
    : auxiliary
      ? withAuxiliary(s, auxiliary.end, auxiliary.value)
      : [];
  for (const { end, value } of inner) yield { end, value: { ...value, adverbs: [...adverbs, ...value.adverbs] } };
}

function* withModal(s: State, at: number, modal: string): Generator<Found<Group>> {
  const bare: Group = { ...open, tense: "bare" };
  switch (modal) {
    case "will":
      yield* between(s, at, { ...open, tense: "future" }, after);
      return;
    case "can":
      yield* between(s, at, { ...open, tense: "present", ability: true }, after);
      return;
    case "could":
      // "could not" is what failed; "could" alone is a hedge.
      for (const { end, value } of between(s, at, { ...bare, modal: "may" }, after)) {
        if (!value.negated) yield { end, value };
      }
      for (const { end, value } of between(s, at, { ...open, tense: "past", ability: true }, after)) {
        if (value.negated) yield { end, value };
      }
      return;
    case "may":
    case "should":
    case "must":
      yield* between(s, at, { ...bare, modal }, after);
      return;
  }
}

type Next = (s: State, at: number, group: Group) => Generator<Found<Group>>;

/** Negation and adverbs between an auxiliary and what it needs. */
function* between(s: State, at: number, group: Group, next: Next, room = 3): Generator<Found<Group>> {
  yield* next(s, at, group);
  if (room === 0) return;
  if (s.word(at) === "not" && !group.negated) yield* between(s, at + 1, { ...group, negated: true }, next, room - 1);
  // "has since been fixed": the order of the clauses says it already.
  if (s.word(at) === "since" && group.tense === "perfect") yield* between(s, at + 1, group, next, room - 1);
  const negator = s.class(at, "negator");
  if (negator && !group.negated) {
    yield* between(s, negator.end, { ...group, negated: true, noLonger: negator.value === "noLonger" }, next, room - 1);
  }
  for (const { end, value } of s.entries(at, "adverb")) {
    if (s.dictionary.classes.get("lateAdverb")?.has(value.lemma)) continue;
    yield* between(s, end, { ...group, adverbs: [...group.adverbs, value.lemma] }, next, room - 1);
  }
}

/** What may follow a modal or "to": a base verb, "be", "have". */
function* after(s: State, at: number, group: Group): Generator<Found<Group>> {
  if (s.word(at) === "be") yield* between(s, at + 1, group, be);
  if (s.word(at) === "have" && !isTroublePhrase(s, at + 1)) {
    const past = group.tense === "bare" || group.tense === "future";
    yield* between(s, at + 1, { ...group, past, tense: past ? group.tense : "perfect" }, perfect);
  }
  yield { end: at, value: { ...group, next: ["base"] } };
}

function* withAuxiliary(s: State, at: number, auxiliary: string): Generator<Found<Group>> {
  switch (auxiliary) {
    case "is":
      yield* between(s, at, { ...open, number: "singular" }, be);
      // "it's been fixed", "the issue that's caused errors": the short form is "has" as well.
      if (s.word(at) === "been" || s.word(at - 1) === "'s") {
        yield* between(s, at, { ...open, tense: "perfect", number: "singular" }, perfect);
      }
      return;
    case "are":
      yield* between(s, at, { ...open, number: "plural" }, be);
      return;
    case "was":
      yield* between(s, at, { ...open, tense: "past", number: "singular" }, be);
      return;
    case "were":
      yield* between(s, at, { ...open, tense: "past", number: "plural" }, be);
      return;
    case "has":
      yield* notYet(s, at, { ...open, number: "singular" });
      if (isTroublePhrase(s, at)) return;
      yield* between(s, at, { ...open, tense: "perfect", number: "singular" }, perfect);
      return;
    case "have":
      yield* notYet(s, at, { ...open, number: "plural" });
      if (isTroublePhrase(s, at)) return;
      yield* between(s, at, { ...open, tense: "perfect", number: "plural" }, perfect);
      return;
    case "had":
      // "We had to restart it": we did.
      if (s.word(at) === "to") yield* after(s, at + 1, { ...open, tense: "past" });
      if (isTroublePhrase(s, at)) return;
      yield* between(s, at, { ...open, tense: "pastPerfect" }, perfect);
      return;
    case "do":
      yield* between(s, at, { ...open, number: "plural" }, negatedBase);
      return;
    case "does":
      yield* between(s, at, { ...open, number: "singular" }, negatedBase);
      return;
    case "did":
      yield* between(s, at, { ...open, tense: "past" }, negatedBase);
      return;
  }
}

/** "Users may have degraded performance": what the lexicon holds as a trouble is had, it is not what has been done. */
const isTroublePhrase = (s: State, at: number): boolean =>
  s.entries(at, "verb").some(({ value }) => value.form === "participle") &&
  s.entries(at, "noun").some(({ end, value }) => end > at + 1 && s.dictionary.nouns[value.lemma]?.trouble === true);

function* negatedBase(_s: State, at: number, group: Group): Generator<Found<Group>> {
  if (group.negated) yield { end: at, value: { ...group, next: ["base"] } };
}

function* perfect(s: State, at: number, group: Group): Generator<Found<Group>> {
  yield { end: at, value: { ...group, next: ["participle"] } };
  if (s.word(at) === "been") yield* between(s, at + 1, group, be);
}

/** "is yet to recover", "has yet to respond": so far it has not. */
function* notYet(s: State, at: number, group: Group): Generator<Found<Group>> {
  if (s.word(at) !== "yet" || s.word(at + 1) !== "to" || group.negated) return;
  yield* after(s, at + 2, { ...group, tense: "perfect", negated: true, adverbs: [...group.adverbs, "yet"] });
}

/** After "be": progressive, passive, a predicate, or a phrase that only colours the next verb. */
function* be(s: State, at: number, group: Group): Generator<Found<Group>> {
  if (group.tense === "present") yield* notYet(s, at, group);
  const colour = s.class(at, "beTo");
  if (colour && s.word(colour.end) === "to") yield* coloured(s, colour.end + 1, group, colour.value);
  yield { end: at, value: { ...group, next: ["participle"], voice: "passive" } };
  yield { end: at, value: { ...group, next: ["ing"], tense: progressiveOf(group.tense) } };
  const process = s.class(at, "inProcess");
  if (process) yield* goingOn(s, process.end, { ...group, tense: progressiveOf(group.tense) });
  if (s.word(at) === "being") yield* between(s, at + 1, { ...group, tense: progressiveOf(group.tense) }, passive, 1);
  yield { end: at, value: { ...group, next: "be" } };
}

function* passive(_s: State, at: number, group: Group): Generator<Found<Group>> {
  yield { end: at, value: { ...group, next: ["participle"], voice: "passive" } };
}

/** "in the process of restoring", "in the process of being restored" */
function* goingOn(s: State, at: number, group: Group): Generator<Found<Group>> {
  if (s.word(at) === "being") yield { end: at + 1, value: { ...group, next: ["participle"], voice: "passive" } };
  yield { end: at, value: { ...group, next: ["ing"] } };
}

function* coloured(s: State, at: number, group: Group, colour: string): Generator<Found<Group>> {
  switch (colour) {
    case "able":
      yield* between(s, at, { ...group, ability: true }, after, 1);
      return;
    case "unable":
      if (!group.negated) yield* between(s, at, { ...group, ability: true, negated: true }, after, 1);
      return;
    case "going":
      yield* after(s, at, { ...group, tense: "future" });
      return;
    case "glad":
      // "We are pleased to confirm that …" has confirmed it.
      if (group.tense === "present" && !group.negated) yield* after(s, at, { ...group, tense: "perfect" });
      return;
    case "due":
      // What was due may not have come: that is not told apart.
      if (group.tense === "present" && !group.negated)
        yield* after(s, at, { ...group, tense: "bare", modal: "should" });
      return;
    case "believed":
    case "appears":
      yield* after(s, at, { ...group, hedge: colour });
      return;
    default:
      yield* after(s, at, { ...group, hedge: colour as Hedge, tense: group.tense === "past" ? "past" : "future" });
  }
}

export const progressiveOf = (tense: Tense): Tense =>
  tense === "present" || tense === "perfect"
    ? "progressive"
    : tense === "past" || tense === "pastPerfect"
      ? "pastProgressive"
      : tense;

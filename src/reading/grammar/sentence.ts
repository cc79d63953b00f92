/**
 * A whole sentence: clauses and formulas one after another until nothing is left. A later clause may do without the
 * subject or the auxiliary of the one before it; the first may do without "we".
 */
import type { Clause, NounPhrase } from "../statement.ts";
import { adjuncts } from "./adjuncts.ts";
import { finiteClause } from "./clauses.ts";
import { elidedFormulas, type FormulaReading, type FormulaTable, formulas } from "./formulas.ts";
import { endings, ofNobody, worksWithAim } from "./hasty-notes.ts";
import { phrase } from "./nominals.ts";
import { nounPhrase } from "./noun-phrases.ts";
import { type Predicate, predicate, subjectless, withSubject } from "./predicates.ts";
import { shortStates } from "./short-states.ts";
import type { Found, State } from "./state.ts";
import { toldApart } from "./told-troubles.ts";

export type Part =
  | { readonly kind: "clause"; readonly clause: Clause }
  | { readonly kind: "formula"; readonly reading: FormulaReading; readonly joined?: string }
  | { readonly kind: "noun"; readonly noun: NounPhrase };

const mostParts = 6;
/** A noun phrase by itself is a heading; what is longer is a clause that was not understood. */
const longestNoun = 14;

/** The parts of the sentence, or undefined. */
export function sentence(s: State, table: FormulaTable): readonly Part[] | undefined {
  let from = 0;
  while (from < s.length && s.tokens[from]?.kind === "mark" && s.word(from) !== "(") from++;
  // "And we're back.": the word joins nothing here.
  const opener = s.word(from);
  if (opener === "and" || opener === "but" || opener === "so") from++;
  let to = s.length;
  while (to > from && s.tokens[to - 1]?.kind === "mark" && ![")", "'s"].includes(s.word(to - 1))) to--;
  if (from === to) return undefined;
  for (const found of parts(s, table, from, to, undefined, mostParts)) {
    if (!found.some((part) => isMisread(s, part))) return found.flatMap(apart);
  }
  return undefined;
}

const apart = (part: Part): readonly Part[] =>
  part.kind === "clause" ? toldApart(part.clause).map((clause) => ({ kind: "clause", clause })) : [part];

const nounOf = (s: State, np: NounPhrase | undefined) =>
  np?.head.kind === "noun" ? s.dictionary.nouns[np.head.lemma] : undefined;

/** An adjective taken for the verb that it comes from, or the verb for the adjective. */
function isMisread(s: State, part: Part): boolean {
  if (part.kind !== "clause" || part.clause.verb.voice === "passive") return false;
  const { subject, verb, arguments: args, adjuncts } = part.clause;
  const object = args["obj"];
  // "We are down to a normal level" is no outage.
  if (verb.sense === "be")
    return !isOnWay(args["adj"]) && adjuncts.some((each) => each.kind === "pp" && each.preposition === "to");
  // "Attack mitigated": it was, and did nothing.
  if (verb.sense === "mitigate.self" || verb.sense === "remediate.self")
    return subject !== undefined && !isUs(subject) && nounOf(s, subject)?.person !== true;
  if (object?.kind !== "noun") return false;
  const trouble = nounOf(s, object.noun)?.trouble === true;
  const hit = nounOf(s, subject)?.person === true || nounOf(s, subject)?.trouble === true;
  switch (verb.sense) {
    // "Users saw delays and increased errors": nobody who is hit by a trouble raises it.
    case "increase.obj":
      return trouble && (hit || subject?.head.kind === "pronoun");
    // "Routing issues", "data center power failure": nobody routes one, nothing powers one.
    case "fork":
    case "divert":
    case "power":
      return trouble;
    // "Monitoring glitch" is a glitch of the monitoring.
    case "monitor":
      return object.noun.head.kind === "noun" && object.noun.head.lemma === "glitch" && isBare(object.noun);
    // "… and delayed emails", the same.
    case "delay":
    case "degrade":
      return (
        isBare(object.noun) &&
        (verb.tense === "pastPerfect" ||
          nounOf(s, subject)?.person === true ||
          part.clause.joined === "and" ||
          isUs(subject))
      );
    // "This may have degraded performance" has done so; only who is served has it.
    case "have":
      return subject === undefined || nounOf(s, subject)?.trouble === true || isThis(subject);
    // "Prevents users from …" says what they cannot do.
    case "prevent.obj":
      return adjuncts.some((each) => each.kind === "pp" && each.preposition === "from");
    // "Deploys have completed issue resolved": two sentences run into one.
    case "complete":
      return object.noun.head.kind === "noun" && ["issue", "problem", "incident"].includes(object.noun.head.lemma);
    // "Has damaged cables": which of the two it is, nothing tells.
    case "have.obj":
      return isDone(object.noun);
    case "damage":
    case "limit":
    case "decrease.obj":
      return verb.tense === "perfect" && subject?.head.kind !== "pronoun" && isBare(object.noun);
    default:
      return false;
  }
}

/** "Technicians are on the way to X" */
const isOnWay = (adjective: Clause["arguments"][string] | undefined): boolean =>
  adjective?.kind === "adjective" && adjective.lemma.endsWith(" way");

const isUs = (np: NounPhrase | undefined): boolean => np?.head.kind === "pronoun" && !isThis(np);

const isThis = ({ head }: NounPhrase): boolean => head.kind === "pronoun" && ["this", "it", "that"].includes(head.word);

const isBare = ({ determiner, quantity }: NounPhrase): boolean => determiner === undefined && quantity === undefined;

/** A noun that opens with what could be a verb's perfect. */
function isDone(noun: NounPhrase): boolean {
  const [first] = noun.modifiers;
  if (!isBare(noun) || first === undefined) return false;
  return first.kind === "participle" || (first.kind === "adjective" && /[^e]ed$/.test(first.lemma));
}

function* parts(
  s: State,
  table: FormulaTable,
  at: number,
  to: number,
  before: Part | undefined,
  room: number,
): Generator<readonly Part[]> {
  for (const { end, value } of before ? following(s, table, at, before) : opening(s, table, at, to)) {
    if (s.isExhausted) return;
    if (end === to) yield [value];
    else if (room > 0 && end < to) {
      for (const joined of [...joints(s, end), ...slashed(s, end, value)]) {
        for (const rest of parts(s, table, joined.end, to, { ...value, joined: joined.value } as Part, room - 1)) {
          yield [value, ...rest];
        }
      }
    }
  }
}

/** Where a further clause may begin. */
function* joints(s: State, at: number): Generator<Found<string>> {
  const comma = s.word(at) === "," ? at + 1 : at;
  const joiner = s.class(comma, "clauseJoiner");
  if (joiner) {
    yield { end: s.word(joiner.end) === "," ? joiner.end + 1 : joiner.end, value: joiner.value };
  }
  if (s.word(comma) === "which" && (comma > at || isOfOne(s, comma + 1))) yield { end: comma + 1, value: "which" };
  // A bare comma joins whole clauses only: "fail to create, resize" is one list of what fails.
  if (comma > at || runsOn(s, at)) yield { end: comma, value: "comma" };
}

/** "The portal is unavailable/slow" */
function* slashed(s: State, at: number, part: Part): Generator<Found<string>> {
  const isState = part.kind === "clause" && part.clause.verb.sense === "be" && part.clause.adjuncts.length === 0;
  if (s.word(at) === "/" && isState) yield { end: at + 1, value: "or" };
}

/** A comma left out: "… from a service we are looking into it", "… please stay tuned", "… have completed issue resolved". */
function runsOn(s: State, at: number): boolean {
  const next = s.word(at + 1);
  if (s.word(at) === "we") return s.class(at + 1, "auxiliary") !== undefined || next === "will";
  return s.class(at, "please") !== undefined || (s.word(at) === "issue" && /^(resolved|fixed)$/.test(next));
}

/** "… is having issues which is causing X": without a comma, only a verb that the noun before it does not have. */
const isOfOne = (s: State, at: number): boolean =>
  ["is", "has", "was"].includes(s.word(at)) &&
  (s.entries(at - 2, "adjective").some(({ end }) => end === at - 1) ||
    s.entries(at - 2, "noun").some(({ end, value }) => value.plural && end === at - 1));

function* opening(s: State, table: FormulaTable, at: number, to: number): Generator<Found<Part>> {
  yield* anywhere(s, table, at, undefined, to);
  yield* requests(s, at);
  yield* frontedRequests(s, at);
  yield* ofWhom(predicate(s, at, "ing"));
  // "Looks good" is said of what was broken.
  yield* ofWhom(
    predicate(s, at, "finite").filter(
      ({ value: { verb, number } }) => verb.tense === "present" && number !== "plural" && !/^look/.test(verb.sense),
    ),
  );
  for (const { end, value } of nounPhrase(s, at)) {
    for (const done of predicate(s, end, "participle")) yield clause(done.end, withSubject(done.value, value));
  }
  for (const { end, value } of endings(s, at)) yield clause(end, value);
  yield* notedStates(s, at);
  for (const { end, value } of worksWithAim(s, at))
    if (end === to && end - at <= longestNoun) yield { end, value: { kind: "noun", noun: value } };
  for (const { end, value } of nounPhrase(s, at)) {
    // "Starting at 5 PM" is when.
    if (value.head.kind === "gerund" && s.clock.time(at)) continue;
    if (end === to && end - at <= longestNoun) yield { end, value: { kind: "noun", noun: value } };
  }
}

function* ofWhom(all: readonly Found<Predicate>[]): Generator<Found<Part>> {
  for (const { end, value } of all) {
    const told = ofNobody(value);
    if (told !== undefined) yield clause(end, told);
  }
}

function* notedStates(s: State, at: number, joined?: string): Generator<Found<Part>> {
  for (const { end, value } of shortStates(s, at))
    yield { end, value: { kind: "clause", clause: { ...value, ...(joined !== undefined && { joined }) } } };
}

function* anywhere(s: State, table: FormulaTable, at: number, before?: Clause, whole?: number): Generator<Found<Part>> {
  // A formula that says more is the better reading: "… for your patience and understanding".
  const said = [...formulas(s, table, at)]
    .filter(({ end, value }) => value.formula.alone !== true || (at === 0 && end === whole))
    .sort((a, b) => b.end - a.end);
  for (const { end, value } of said) yield { end, value: { kind: "formula", reading: value } };
  // "… expanding A and improving the check of changes": the work goes on, no improving changes.
  if (before) yield* goingOn(s, at, before, "and");
  for (const { end, value } of finiteClause(s, at)) yield clause(end, value);
}

/** "Please retry", "Retry the operation". */
function* requests(s: State, at: number): Generator<Found<Part>> {
  const please = s.class(at, "please")?.end;
  const from = please === undefined ? at : s.word(please) === "," ? please + 1 : please;
  const denied = s.word(from) === "do" && s.word(from + 1) === "not";
  for (const { end, value } of predicate(s, denied ? from + 2 : from, "base")) {
    if (value.verb.tense !== "bare" || value.verb.modal !== undefined || isNote(value)) continue;
    // "Do not delete X and recreate it": what the second verb is under, nothing tells.
    if (denied && (value.also !== undefined || value.verb.negated)) continue;
    yield clause(end, { ...value, verb: { ...value.verb, request: true, ...(denied && { negated: true }) } });
  }
}

/** "Restore in progress", "Back up now": nobody is told to. */
const isNote = ({ verb, adjuncts, arguments: { obj } }: Clause): boolean =>
  adjuncts.some(
    (each) => each.kind === "pp" && each.noun.head.kind === "noun" && each.noun.head.lemma === "progress",
  ) ||
  (verb.sense === "backup" && obj === undefined);

/** "If the page does not load, please refresh it", "For now, please …": only "please" tells where the request begins. */
function* frontedRequests(s: State, at: number): Generator<Found<Part>> {
  if (!s.holds("please")) return;
  for (const front of adjuncts(s, at, 1)) {
    const from = s.word(front.end) === "," ? front.end + 1 : front.end;
    if (front.value.length === 0 || !s.class(from, "please")) continue;
    for (const { end, value } of requests(s, from)) {
      if (value.kind !== "clause") continue;
      const adjuncts = [...front.value, ...value.clause.adjuncts];
      yield { end, value: { ...value, clause: { ...value.clause, adjuncts } } };
    }
  }
}

function* following(s: State, table: FormulaTable, at: number, before: Part): Generator<Found<Part>> {
  const joint = "joined" in before && typeof before.joined === "string" ? before.joined : "and";
  const joined = joint === "comma" ? "and" : joint;
  if (joint !== "which") {
    const shared = before.kind === "clause" && joint === "and" && isGoingOn(before.clause) ? before.clause : undefined;
    for (const { end, value } of anywhere(s, table, at, shared)) {
      // "…, so it failed" tells what came of it; "so we can start" may be what it was for.
      if (joined === "so" && value.kind === "clause" && isHopedFor(value.clause) && !isFeared(value.clause)) continue;
      yield { end, value: value.kind === "clause" ? { ...value, clause: { ...value.clause, joined } } : value };
    }
    if (s.class(at, "please") || isRequest(before)) yield* requests(s, at);
  }
  if (joint === "comma") {
    yield* notedStates(s, at, joined);
    return;
  }
  if (isOurs(before)) {
    for (const { end, value } of elidedFormulas(s, table, at))
      yield { end, value: { kind: "formula", reading: value } };
  }
  if (before.kind === "clause") yield* sharing(s, at, before.clause, joined);
  else if (isOurs(before)) yield* sharedWe(s, at, joined);
}

/** A predicate that does without the subject, or the auxiliary too, of the clause before it. */
function* sharing(s: State, at: number, before: Clause, joined: string): Generator<Found<Part>> {
  const { subject, verb } = before;
  // "No data was lost or altered": what is denied of none is not told of it a second time.
  if (joined !== "which" && isNone(subject)) return;
  const owed = verb.tense === "future" || verb.modal !== undefined;
  if (owed && joined !== "which") {
    for (const { end, value } of predicate(s, at, "base")) yield clause(end, withTense(value, before, joined));
  }
  const shared = joined === "which" ? this_ : subject;
  for (const { end, value } of predicate(s, at, "finite")) {
    // "may fail and see errors": the second verb stands under the modal of the first, or its hedge would be lost.
    if (
      owed &&
      joined !== "which" &&
      value.verb.tense === "present" &&
      value.number === "plural" &&
      value.verb.voice === "active"
    )
      continue;
    // "may be unavailable or degraded": it may be both.
    if (owed && verb.sense === "be" && value.verb.tense === "past" && value.verb.voice === "active") continue;
    yield clause(end, { ...(shared ? withSubject(value, shared) : value), joined });
  }
  if (joined !== "which") yield* sharingAuxiliary(s, at, before, joined);
}

const isNone = (subject: NounPhrase | undefined): boolean =>
  subject?.determiner === "no" ||
  (subject?.quantity?.kind === "word" && subject.quantity.word === "none") ||
  (subject?.head.kind === "pronoun" && /^(no|none)/.test(subject.head.word));

const isGoingOn = ({ verb: { tense } }: Clause): boolean => tense === "progressive" || tense === "pastProgressive";

function* goingOn(s: State, at: number, before: Clause, joined: string): Generator<Found<Part>> {
  for (const { end, value } of predicate(s, at, "ing")) yield clause(end, withTense(value, before, joined));
}

function* sharingAuxiliary(s: State, at: number, before: Clause, joined: string): Generator<Found<Part>> {
  const { subject, verb } = before;
  if (isGoingOn(before)) yield* goingOn(s, at, before, joined);
  // "We have ruled out A and still working on B": the "are" was left out in haste.
  if (verb.tense === "perfect" && before.subject !== undefined && isUs(before.subject) && s.word(at) === "still") {
    for (const { end, value } of predicate(s, at, "ing"))
      yield clause(end, { ...value, joined, subject: before.subject });
  }
  if (verb.tense === "present" && (verb.being === true || verb.voice === "passive" || verb.sense.startsWith("be"))) {
    for (const { end, value } of predicate(s, at, "ing"))
      yield clause(end, { ...value, joined, ...(subject && { subject }) });
  }
  if (verb.voice === "passive" && !verb.negated && s.word(at) === "not") {
    for (const { end, value } of predicate(s, at + 1, "participle")) {
      const next = withTense(value, before, joined);
      yield clause(end, { ...next, verb: { ...next.verb, negated: true } });
    }
  }
  if (verb.sense === "be" && before.arguments["adj"] !== undefined) {
    for (const { end, value } of predicate(s, at, "reduced")) {
      if (value.verb.sense !== "be" || value.arguments["adj"] === undefined || verb.negated) continue;
      if (tellsOfWhich(value)) continue;
      yield clause(end, withTense(value, before, joined));
    }
  }
  if (verb.sense === "be" || verb.voice === "passive") {
    for (const { end, value } of predicate(s, at, "participle")) {
      if (verb.sense === "be" && tellsOfWhich(value)) continue;
      const next = withTense(value, before, joined);
      yield clause(end, verb.sense === "be" ? { ...next, verb: { ...next.verb, negated: verb.negated } } : next);
    }
  }
}

/** "…, including A and B": some of the subject, told too late. */
const tellsOfWhich = ({ adjuncts }: Clause): boolean =>
  adjuncts.some((each) => each.kind === "pp" && each.preposition === "including");

const this_ = phrase({ kind: "pronoun", word: "this" });

/** "…, so you may see errors" is what may come of it. */
const isFeared = ({ verb: { modal, sense }, subject }: Clause): boolean =>
  modal === "may" &&
  ["see", "experience"].includes(sense) &&
  !(subject?.head.kind === "pronoun" && subject.head.word === "we");

const isHopedFor = ({ verb: { ability, modal, negated, tense, sense } }: Clause): boolean =>
  modal !== undefined || (ability === true && !negated) || (tense === "present" && !sense.startsWith("be"));

const isRequest = (part: Part): boolean => part.kind === "clause" && part.clause.verb.request === true;

const isOurs = (part: Part): boolean =>
  part.kind === "formula" ||
  (part.kind === "clause" && part.clause.subject?.head.kind === "pronoun" && part.clause.subject.head.word === "we");

/** After a formula: "… and expect recovery soon", "… and working on a fix". */
function* sharedWe(s: State, at: number, joined: string): Generator<Found<Part>> {
  const promised = s.tokens.slice(0, at).some(({ word }) => word === "will");
  if (promised) {
    for (const { end, value } of predicate(s, at, "base")) {
      if (value.verb.tense === "bare")
        yield clause(end, { ...value, subject: we, joined, verb: { ...value.verb, tense: "future" } });
    }
  }
  for (const { end, value } of predicate(s, at, "finite")) {
    // "The maintenance is cancelled and will be rescheduled": not we.
    if (value.verb.voice === "passive") continue;
    if (value.number !== "singular" && !(promised && value.verb.tense === "present")) {
      yield clause(end, { ...value, subject: we, joined });
    }
  }
  for (const { end, value } of predicate(s, at, "ing")) yield clause(end, { ...value, subject: we, joined });
}

function withTense(value: Clause, before: Clause, joined: string): Clause {
  const { tense, modal, hedge } = before.verb;
  const verb = { ...value.verb, tense, ...(modal && { modal }), ...(hedge && { hedge }) };
  return { ...value, verb, joined, ...(before.subject && { subject: before.subject }) };
}

const clause = (end: number, value: Predicate): Found<Part> => ({
  end,
  value: { kind: "clause", clause: subjectless(value) },
});

const we = phrase({ kind: "pronoun", word: "we" }, { plural: true });

/**
 * Noun phrases: [all of] [the] [30 %] [adjectives, participles, nouns] head [of …, affecting …, that …, to …], and lists
 * of them. Every word must be known or be a name; the head decides number and what may follow.
 */
import type { Modifier, NounPhrase, NumberHedge, Quantity } from "../statement.ts";
import { ingPhrase } from "./hanging-clauses.ts";
import { nominal, phrase } from "./nominals.ts";
import { withPosts } from "./noun-posts.ts";
import { quantity } from "./quantities.ts";
import type { All, Found, State } from "./state.ts";
import { isDoing } from "./torn-lists.ts";

const longestList = 20;

/** A noun phrase with everything that may follow it, and lists. */
export const nounPhrase = (s: State, at: number): All<NounPhrase> =>
  s.once("np", at, function* () {
    for (const first of single(s, at)) yield* list(s, first, [], longestList);
    if (s.word(at) !== "both") return;
    // "Both the website and the API"
    for (const first of single(s, at + 1)) {
      for (const found of list(s, first, [], longestList))
        if (
          found.value.also[0]?.posts.length === 0 &&
          found.value.also.length === 1 &&
          found.value.conjunction === "and"
        )
          yield found;
    }
  });

function* list(
  s: State,
  sofar: Found<NounPhrase>,
  items: readonly NounPhrase[],
  room: number,
): Generator<Found<NounPhrase>> {
  const { end } = sofar;
  const comma = s.word(end) === "," ? 1 : 0;
  if (s.word(end + comma) === "etc") yield openList(s, sofar, items, end + comma + 1);
  const joiner = s.class(end + comma, "listJoiner");
  if (joiner && room > 0) {
    for (const last of single(s, joiner.end)) {
      if (isDoing(s, joiner.end, last)) continue;
      if (![sofar.value, ...items].every((each) => isAlike(s, each, last.value))) continue;
      const conjunction = joiner.value as NonNullable<NounPhrase["conjunction"]>;
      const also = [...items, last.value];
      yield { end: last.end, value: { ...sofar.value, also, conjunction } };
    }
  }
  if (comma === 1 && room > 0) {
    for (const next of single(s, end + 1))
      yield* list(s, { end: next.end, value: sofar.value }, [...items, next.value], room - 1);
  }
  if (items.length === 0) yield sofar;
}

const others = phrase({ kind: "noun", lemma: "etc." });

/** "accounts, projects etc." */
const openList = (
  s: State,
  { value }: Found<NounPhrase>,
  items: readonly NounPhrase[],
  end: number,
): Found<NounPhrase> => ({
  end: s.word(end) === "." && end + 1 < s.length ? end + 1 : end,
  value: { ...value, also: [...items, others], conjunction: "etc" },
});

/** "(HTML, CSS, images)": in brackets a list closes without a word. */
export const listing = (s: State, at: number): All<NounPhrase> =>
  s.once("listing", at, function* () {
    yield* nounPhrase(s, at);
    for (const first of bare(s, at)) yield* commas(s, first, first.value.also, longestList);
  });

function* commas(
  s: State,
  sofar: Found<NounPhrase>,
  items: readonly NounPhrase[],
  room: number,
): Generator<Found<NounPhrase>> {
  if (items.length > 0) yield { end: sofar.end, value: { ...sofar.value, also: items, conjunction: "comma" } };
  if (s.word(sofar.end) !== "," || room === 0) return;
  for (const { end, value } of bare(s, sofar.end + 1)) {
    yield* commas(s, { end, value: sofar.value }, [...items, value], room - 1);
  }
}

/** By its own name, or because something has gone wrong with it: "delayed emails", "failed logins". */
const troubles = (s: State, { head, modifiers: [first] }: NounPhrase): "own" | "what" | "no" | undefined => {
  if (head.kind === "code" && errorCode.test(head.text)) return "own";
  if (head.kind === "name" || head.kind === "code") return "no";
  if (head.kind !== "noun") return undefined;
  if (s.dictionary.nouns[head.lemma]?.trouble === true) return "own";
  return isTroubled(s, first) ? "what" : "no";
};

/** "delays and 500s" */
const errorCode = /^[45](\d\d|xx)s?$/i;

const isTroubled = (s: State, first: Modifier | undefined): boolean =>
  first?.kind === "adjective"
    ? s.dictionary.classes.get("troubled")?.has(first.lemma) === true
    : first?.kind === "participle" && s.dictionary.classes.get("troubledBy")?.has(first.clause.verb.sense) === true;

const isReport = ({ head }: NounPhrase): boolean => head.kind === "noun" && head.lemma === "report";

const isLength = ({ head }: NounPhrase): boolean =>
  head.kind === "duration" || (head.kind === "noun" && lengths.has(head.lemma));

const lengths: ReadonlySet<string> = new Set(["time", "long time", "while", "period", "period of time"]);

/** A list is of things or of doings, of troubles or of what they touch: "errors for users and delays" lists troubles. */
function isAlike(s: State, first: NounPhrase, next: NounPhrase): boolean {
  if ((first.head.kind === "gerund") !== (next.head.kind === "gerund") || next.head.kind === "pronoun") return false;
  // "for a long time and a percentage of jobs": how long is in no list with what.
  if (isLength(first) !== isLength(next)) return false;
  const [one, other] = [troubles(s, first), troubles(s, next)];
  if (one === undefined || other === undefined) return true;
  // "errors loading X and reports of Y": reports are not loaded with it.
  if (isReport(next) && !isReport(first) && one === "no") return false;
  // "delayed builds and emails": what is said of the first may be said of all.
  return one === "what" || (one === "no") === (other === "no");
}

/** One member of a list, with what follows it. */
export const single = (s: State, at: number): All<NounPhrase> =>
  s.once("single", at, function* () {
    for (const base of bare(s, at)) {
      // "the page itself": no other than the page.
      if (selves.has(s.word(base.end))) yield { ...base, end: base.end + 1 };
      yield* withPosts(s, base, 4);
    }
  });

const selves: ReadonlySet<string> = new Set(["itself", "themselves"]);

/** Determiner, quantity, modifiers and head. */
const bare = (s: State, at: number): All<NounPhrase> =>
  s.once("bare", at, function* () {
    yield* plainHeads(s, at);
    const counted = quantity(s, at);
    if (counted && lengthAt(s, at) === undefined) yield* quantified(s, counted.end, counted.value);
    const determiner = isAfter(s, at) ? undefined : s.class(at, "determiner");
    if (determiner) {
      const length = further.has(determiner.value) ? lengthAt(s, determiner.end) : undefined;
      if (length) yield { end: length.end, value: { ...length.value, determiner: "further" } };
      // "the most impact", "the most affected" are none of them most of it.
      const isUtmost = s.word(determiner.end) === "most";
      const inner = length || isUtmost ? undefined : quantity(s, determiner.end);
      if (inner) yield* quantified(s, inner.end, inner.value, determiner.value);
      for (const found of possessedOrNominal(s, determiner.end)) {
        if (!agrees(determiner.value, found.value)) continue;
        yield { end: found.end, value: { ...found.value, determiner: determiner.value } };
      }
    }
    yield* possessedOrNominal(s, at);
    if (!determiner) {
      for (const clause of ingPhrase(s, at)) {
        yield { end: clause.end, value: phrase({ kind: "gerund", clause: clause.value }) };
      }
    }
  });

/** "processed following the restoration": after it; "Following services are …" opens a sentence. */
const isAfter = (s: State, at: number): boolean => s.word(at) === "following" && s.tokens[at]?.first !== true;

/** "another two hours", "an additional hour" */
const further: ReadonlySet<string> = new Set(["another", "further"]);

const agrees = (determiner: string, np: NounPhrase): boolean =>
  np.head.kind !== "noun" || !np.plural || !["a", "this", "that", "another", "each", "every"].includes(determiner);

function* quantified(s: State, at: number, amount: Quantity, before?: string): Generator<Found<NounPhrase>> {
  const inner = before === undefined ? (s.class(at, "determiner") ?? wholeOf(s, at, amount)) : undefined;
  const determiner = inner?.value ?? before;
  const pronoun = s.class(at, "pronoun");
  if (pronoun && amount.kind !== "number") {
    const head = { kind: "pronoun", word: pronoun.value } as const;
    yield { end: pronoun.end, value: phrase(head, { plural: true, quantity: amount }) };
  }
  for (const found of possessedOrNominal(s, inner?.end ?? at)) {
    if (isErrorCode(s, amount, found.value) || isCountOfTimes(amount, found.value)) continue;
    const value = { ...found.value, quantity: amount, ...(determiner !== undefined && { determiner }) };
    yield { end: found.end, value };
  }
}

/** "3% of all requests" is 3% of the requests. */
const wholeOf = (s: State, at: number, { kind }: Quantity): Found<string> | undefined =>
  kind === "percent" && s.word(at) === "all" ? { end: at + 1, value: "the" } : undefined;

/** "one more time" says how often, it is no thing that is counted. */
const isCountOfTimes = ({ kind }: Quantity, { head }: NounPhrase): boolean =>
  kind === "number" && head.kind === "noun" && head.lemma === "time";

/** "500 errors" are errors of that code, not so many of them. */
function isErrorCode(s: State, amount: Quantity, { head }: NounPhrase): boolean {
  if (amount.kind !== "number" || amount.hedge !== undefined || amount.value < 400 || amount.value > 599) return false;
  if (head.kind !== "noun") return false;
  return s.dictionary.nouns[head.lemma]?.trouble === true || /response|code|status/.test(head.lemma);
}

/** "GitHub's API", "users' sessions": the owner stands in the place of a determiner. */
function* possessedOrNominal(s: State, at: number): Generator<Found<NounPhrase>> {
  for (const owner of nominal(s, at)) {
    const mark = s.word(owner.end);
    if (mark !== "'s" && mark !== "'") continue;
    for (const owned of nominal(s, owner.end + 1)) {
      yield { end: owned.end, value: { ...owned.value, possessor: owner.value } };
    }
  }
  yield* nominal(s, at);
}

function* plainHeads(s: State, at: number): Generator<Found<NounPhrase>> {
  const token = s.tokens[at];
  if (!token) return;
  const pronoun = s.class(at, "pronoun");
  if (pronoun) yield { end: pronoun.end, value: ofPronoun(pronoun.value) };
  const length = lengthAt(s, at);
  if (length) yield length;
  const share = sharesAt(s, at);
  if (share) yield share;
}

/** "Nothing" denies as "no server" does. */
const ofPronoun = (word: string): NounPhrase => {
  const more = word.startsWith("nothing") ? ({ determiner: "no" } as const) : {};
  return phrase({ kind: "pronoun", word }, { plural: !oneOnly.has(word), ...more });
};

/** "about two hours", "less than 30 minutes" */
function lengthAt(s: State, at: number): Found<NounPhrase> | undefined {
  const hedge = s.class(at, "numberHedge");
  const duration = s.clock.duration(hedge?.end ?? at);
  if (!duration) return undefined;
  const said = hedge === undefined ? duration.value : { ...duration.value, hedge: hedge.value as NumberHedge };
  return { end: duration.end, value: phrase({ kind: "duration", duration: said }) };
}

const oneOnly: ReadonlySet<string> = new Set([
  "it",
  "this",
  "everything",
  "everyone",
  "something",
  "nothing",
  "nothing.else",
]);

function sharesAt(s: State, at: number): Found<NounPhrase> | undefined {
  const amount = quantity(s, at);
  if (amount?.value.kind !== "percent") return undefined;
  return {
    end: amount.end,
    value: phrase({ kind: "share", percent: [amount.value.value] }, { quantity: amount.value }),
  };
}

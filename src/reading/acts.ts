/**
 * From parsed parts to statements: which act a clause performs, and the facts that other blocks of a bulletin take from
 * it. Polarity and hedge are read off the verb, never guessed from words.
 */
import type { Part } from "./grammar/sentence.ts";
import type { Frame } from "./schema.ts";
import {
  type Act,
  type Adjunct,
  acts,
  type Clause,
  type Hedge,
  hedges,
  type NounPhrase,
  type Statement,
  type Time,
} from "./statement.ts";

/** What "X is …" tells, by adjective. */
export type AdjectiveActs = ReadonlyMap<string, string>;
/** Nouns of the lexicon: which of them are troubles. */
export type Troubles = Readonly<
  Record<string, { readonly trouble?: boolean | undefined; readonly person?: boolean | undefined }>
>;
export type Frames = ReadonlyMap<string, Frame>;

/** Frames by sense; a sense of several frames keeps its first. */
export function framesBySense(all: Iterable<readonly Frame[]>): Frames {
  const table = new Map<string, Frame>();
  for (const frames of all) for (const frame of frames) if (!table.has(frame.sense)) table.set(frame.sense, frame);
  return table;
}

export interface Knowledge {
  readonly frames: Frames;
  readonly adjectives: AdjectiveActs;
  readonly nouns: Troubles;
  /** Nouns of those who act without being persons: team, provider. */
  readonly doers: { has(noun: string): boolean };
}

export function statementOf(part: Part, knowledge: Knowledge): Statement {
  const { frames, adjectives, nouns } = knowledge;
  switch (part.kind) {
    case "clause":
      return ofClause(doneBy(part.clause, knowledge), frames, adjectives);
    case "noun":
      return ofNoun(part.noun, nouns);
    case "formula":
      return ofFormula(part);
  }
}

/** "was fixed by our provider": who did something is its subject; a cause is only what went wrong. */
function doneBy(clause: Clause, knowledge: Knowledge): Clause {
  const { subject, verb } = clause;
  if (verb.voice !== "passive" || subject === undefined || clause.also !== undefined) return clause;
  const by = clause.adjuncts.find(
    (each) => each.kind === "pp" && each.preposition === "by" && isDoer(each.noun, knowledge),
  );
  const named = clause.arguments["by"];
  if (verb.sense === "resolve.by" && named?.kind === "noun" && isDoer(named.noun, knowledge))
    return {
      ...clause,
      subject: named.noun,
      verb: { ...verb, sense: "resolve", voice: "active" },
      arguments: { obj: { kind: "noun", noun: subject } },
    };
  if (by?.kind !== "pp" || clause.arguments["obj"] !== undefined) return byMeans(clause);
  return {
    ...clause,
    subject: by.noun,
    verb: { ...verb, voice: "active" },
    arguments: { ...clause.arguments, obj: { kind: "noun", noun: subject } },
    adjuncts: clause.adjuncts.filter((each) => each !== by),
  };
}

/** "was fixed by a restart": by way of it. */
function byMeans(clause: Clause): Clause {
  const { verb, arguments: args, adjuncts } = clause;
  const by = adjuncts.find((each) => each.kind === "pp" && each.preposition === "by" && each.noun.head.kind === "noun");
  if (verb.sense !== "fix" || by?.kind !== "pp" || by.noun.posts.some(({ kind }) => kind === "clause")) return clause;
  return {
    ...clause,
    verb: { ...verb, sense: "resolve.by" },
    arguments: { ...args, by: { kind: "noun", noun: by.noun } },
    adjuncts: adjuncts.filter((each) => each !== by),
  };
}

const isDoer = ({ head }: NounPhrase, { nouns, doers }: Knowledge): boolean =>
  (head.kind === "pronoun" && head.word === "we") ||
  head.kind === "name" ||
  (head.kind === "noun" && (nouns[head.lemma]?.person === true || doers.has(head.lemma.split(" ").at(-1) ?? "")));

function ofFormula({ reading }: Part & { kind: "formula" }): Statement {
  const { formula, id, slots } = reading;
  const time = slots["time"];
  const hedge = hedges.find((word) => word === formula.hedge);
  return {
    act: actNamed(formula.act),
    polarity: formula.polarity,
    ...(hedge && { hedge }),
    ...(time?.kind === "time" && { when: time.time }),
    meaning: { kind: "formula", id: formula.say ?? id, slots },
  };
}

const isTrouble = ({ head }: NounPhrase, troubles: Troubles): boolean =>
  head.kind === "noun" && troubles[head.lemma]?.trouble === true;

const denying: ReadonlySet<string> = new Set(["no", "otherNo", "noFurther"]);
const isNone = (noun: NounPhrase | undefined): boolean =>
  denying.has(noun?.determiner ?? "") || (noun?.quantity?.kind === "word" && noun.quantity.word === "none");

function ofNoun(noun: NounPhrase, troubles: Troubles): Statement {
  const denied = isNone(noun);
  return {
    act: denied ? "notAffected" : isTrouble(noun, troubles) ? "symptomReported" : "label",
    polarity: denied ? "denied" : "affirmed",
    symptom: noun,
    meaning: { kind: "noun", noun },
  };
}

function ofClause(clause: Clause, frames: Frames, adjectives: AdjectiveActs): Statement {
  const frame = frames.get(clause.verb.sense);
  const told = clause.arguments["that"];
  // "We are happy to report that …" does what it reports.
  if (clause.verb.sense === "report.that" && isOurs(clause) && !clause.verb.negated && told?.kind === "clause") {
    return { ...ofClause(told.clause, frames, adjectives), meaning: { kind: "clause", clause } };
  }
  const denied = clause.verb.negated !== (isNone(clause.subject) || objectDenied(clause));
  const act = clause.verb.sense === "be" ? actOfBeing(clause, denied, adjectives) : actOf(clause, frame, denied);
  const hedge = hedgeOf(clause);
  const facts = factsOf(clause, frame);
  return {
    act,
    polarity: polarityOf(act, denied),
    ...(hedge && { hedge }),
    ...facts,
    meaning: { kind: "clause", clause },
  };
}

const objectDenied = ({ arguments: args }: Clause): boolean => {
  const object = args["obj"];
  return object?.kind === "noun" && isNone(object.noun);
};

const hedgeOf = ({ verb }: Clause): Hedge | undefined =>
  verb.hedge ?? (verb.modal === "may" ? "may" : verb.modal === "should" ? "should" : undefined);

const pending = new Set(["progressive", "pastProgressive", "present", "future", "bare"]);

function actOf(clause: Clause, frame: Frame | undefined, denied: boolean): Act {
  const { verb } = clause;
  if (verb.request) return "advice";
  const doing = frame?.doing === undefined ? "stated" : actNamed(frame.doing);
  const done = frame?.done === undefined ? doing : actNamed(frame.done);
  // "The service is working" is well again; "we are working" is at it.
  if (!denied && doing === "fixing" && done === "recovered" && clause.subject && !isOurs(clause)) return "recovered";
  const act = pending.has(verb.tense) && !(verb.voice === "passive" && verb.tense === "present") ? doing : done;
  if (!denied) return verb.phase === "still" ? (stillActs[act] ?? act) : act;
  if (verb.ability || good.has(act) || (done === "recovered" && !isOurs(clause))) return "symptomReported";
  return act === "symptomReported" || act === "stillAffected" ? "notAffected" : "stated";
}

const isOurs = ({ subject }: Clause): boolean => subject?.head.kind === "pronoun" && subject.head.word === "we";

const good: ReadonlySet<Act> = new Set(["recovered", "recovering"]);

/** What is not affected is a denial however it is worded; what does not work is trouble affirmed. */
function polarityOf(act: Act, denied: boolean): Statement["polarity"] {
  if (act === "notAffected") return "denied";
  if (act === "symptomReported" || act === "stillAffected") return "affirmed";
  return denied ? "denied" : "affirmed";
}

function actOfBeing(clause: Clause, denied: boolean, adjectives: AdjectiveActs): Act {
  const adjective = clause.arguments["adj"];
  const act = actNamed((adjective?.kind === "adjective" && adjectives.get(adjective.lemma)) || "stated");
  if (!denied) return act;
  if (good.has(act)) return "symptomReported";
  return act === "symptomReported" ? "notAffected" : act === "notAffected" ? "symptomReported" : "stated";
}

const stillActs: Readonly<Partial<Record<Act, Act>>> = {
  investigating: "stillInvestigating",
  symptomReported: "stillAffected",
};

const actNamed = (name: string): Act => acts.find((act) => act === name) ?? "stated";

function factsOf(clause: Clause, frame: Frame | undefined): Partial<Statement> {
  const facts: Record<string, NounPhrase | Time> = {};
  for (const [argument, role] of Object.entries(frame?.roles ?? {})) {
    const noun = argument === "subj" ? clause.subject : nounOf(clause, argument);
    if (noun) facts[role] = noun;
  }
  if (clause.subject && !facts["subject"]) facts["subject"] = clause.subject;
  for (const adjunct of clause.adjuncts) Object.assign(facts, ofAdjunct(adjunct));
  return facts;
}

function nounOf(clause: Clause, argument: string): NounPhrase | undefined {
  const value = clause.arguments[argument];
  return value?.kind === "noun" ? value.noun : undefined;
}

function ofAdjunct(adjunct: Adjunct): Partial<Statement> {
  if (adjunct.kind === "time") {
    return adjunct.time.relation === "until" ? { until: adjunct.time } : { when: adjunct.time };
  }
  return adjunct.kind === "pp" && adjunct.preposition === "dueTo" ? { cause: adjunct.noun } : {};
}

/**
 * What is plain enough for print. A long sentence of engineers, rendered phrase by phrase, is true and unreadable: it is
 * left to the editors, who see the English. A newspaper prints who, what, where and since when.
 */
import type { Act, Adjunct, Argument, Clause, NounPhrase, Statement } from "../reading/statement.ts";

/**
 * What free sentences may print, by act: the senses of verbs whose renderings were read through on real pages and stand
 * in a newspaper. A sense that is not here may be true and well read; it goes to the editors.
 */
const printed: Readonly<Partial<Record<Act, readonly string[]>>> = {
  acknowledged: ["aware", "aware.obj"],
  symptomReported: ["experience", "be", "degrade", "fail", "affect", "impact"],
  stillAffected: ["experience", "degrade"],
  notAffected: ["be", "affect", "impact", "lose"],
  recovering: ["recover", "stabilize", "return.to", "improve"],
  recovered: [
    "operate",
    "recover",
    "return.to",
    "resume",
    "stabilize",
    "normal.self",
    "function",
    "restore.data",
    "restart",
  ],
  improving: ["recover", "improve", "stabilize"],
  disabled: ["disable"],
  reEnabled: ["restart"],
  rolledBack: ["revert"],
  failedOver: ["failover"],
  fixDeployed: ["mitigate"],
  identified: ["identify"],
  resolved: ["resolve"],
  causeStated: ["cause.by", "cause", "due"],
  scheduled: ["perform"],
  maintenanceStarted: ["perform"],
  maintenanceDone: ["complete"],
  stated: ["expect.inf"],
};

/** Leaving a circumstance out takes nothing from what is claimed. A condition is none, and stays. */
const circumstances: ReadonlySet<string> = new Set(["during", "as part of"]);

/** They tie a sentence to one that is not printed. */
const ties: ReadonlySet<string> = new Set(["also", "additionally", "however"]);

function isCircumstance(adjunct: Adjunct): boolean {
  if (adjunct.kind === "adverb") return ties.has(adjunct.lemma);
  // "While working on a fix": what else was going on.
  if (adjunct.kind === "linked") return adjunct.link === "while:ing";
  return adjunct.kind === "pp" && circumstances.has(adjunct.preposition) && !isPlainAdjunct(adjunct);
}

/** "During our attempts to …, we have disabled X": the circumstance goes, the news stays. */
export function withoutCircumstance(statement: Statement): Statement {
  if (statement.meaning.kind !== "clause") return statement;
  const { clause } = statement.meaning;
  const adjuncts = clause.adjuncts.filter((adjunct) => !isCircumstance(adjunct));
  return { ...statement, meaning: { kind: "clause", clause: { ...clause, adjuncts } } };
}

/** Formulas are wordings that a person wrote whole. */
export function isPlain({ act, meaning }: Statement): boolean {
  switch (meaning.kind) {
    case "formula":
      return true;
    case "noun":
      return false;
    case "clause":
      return (
        printed[act]?.includes(meaning.clause.verb.sense) === true &&
        isOfItsKind(meaning.clause) &&
        (meaning.clause.verb.sense === "expect.inf" ? isPlainHope(meaning.clause) : isPlainClause(meaning.clause))
      );
  }
}

const troubles: ReadonlySet<string> = new Set([
  "issue",
  "problem",
  "incident",
  "outage",
  "degradation",
  "disruption",
  "impact",
  "cause",
  "root cause",
  "underlying cause",
  "source",
]);

/** Some senses are plain with one kind of noun only. */
function isOfItsKind({ subject, verb, arguments: named }: Clause): boolean {
  switch (verb.sense) {
    case "affect":
    case "impact":
      return verb.voice === "passive";
    case "identify":
    case "mitigate":
    case "resolve": {
      const object = verb.voice === "passive" ? subject : named["obj"]?.kind === "noun" ? named["obj"].noun : undefined;
      return object?.head.kind === "noun" && troubles.has(object.head.lemma);
    }
    case "recover":
    case "stabilize":
    case "improve":
      return subject?.head.kind !== "pronoun";
    default:
      return true;
  }
}

/** "We expect full functionality to be restored by 2am": until when, as the operator hopes. */
function isPlainHope({ subject, arguments: { obj, inf }, adjuncts }: Clause): boolean {
  if (subject?.head.kind !== "pronoun" || subject.head.word !== "we" || adjuncts.length > 0) return false;
  if (obj?.kind !== "noun" || !isPlainNoun(obj.noun, 0) || inf?.kind !== "clause") return false;
  const { verb, also, arguments: named, adjuncts: around } = inf.clause;
  const times = around.filter(({ kind }) => kind === "time").length;
  return (
    hoped.has(verb.sense) && also === undefined && times === 1 && times === around.length + Object.keys(named).length
  );
}
const hoped: ReadonlySet<string> = new Set(["restore", "recover", "resolve", "fix", "complete", "normal.self"]);

function isPlainClause({ subject, verb, arguments: named, adjuncts }: Clause): boolean {
  // An order to the reader is told only where it was written as one, at the head of its sentence.
  if (verb.request) return false;
  const nouns = Object.values(named);
  return (
    (subject === undefined || isPlainNoun(subject, 1)) &&
    nouns.length <= 2 &&
    nouns.every(isPlainArgument) &&
    // "Down for a small number of pages for a few minutes": the states of things take no such tail.
    adjuncts.filter(({ kind }) => kind === "pp").length <= (verb.sense === "be" ? 0 : 1) &&
    adjuncts.every(isPlainAdjunct)
  );
}

function isPlainArgument(argument: Argument): boolean {
  switch (argument.kind) {
    case "noun":
      return isPlainNoun(argument.noun, 2);
    case "adjective":
      return argument.adverb === undefined;
    case "question":
    case "clause":
      return false;
  }
}

function isPlainAdjunct(adjunct: Adjunct): boolean {
  switch (adjunct.kind) {
    case "adverb":
    case "time":
      return true;
    case "pp":
      return isPlainNoun(adjunct.noun, 0);
    case "linked":
      return false;
  }
}

/** They point at a sentence that the reader has not seen. */
const pointing: ReadonlySet<string> = new Set(["this", "it", "that", "these", "they"]);

/** Names and things. Codes, figures and shares as the thing itself read like a table. */
const printedHeads: ReadonlySet<NounPhrase["head"]["kind"]> = new Set(["noun", "name", "pronoun", "time"]);

/** At most `deep` phrases hang one under the other: "errors in the API" is one, "in the API of the EU region" two. */
function isPlainNoun(noun: NounPhrase, deep: number): boolean {
  const { head, modifiers, posts, possessor, also } = noun;
  if (head.kind === "pronoun" && pointing.has(head.word)) return false;
  if (noun.determiner !== undefined && pointing.has(noun.determiner) && noun.plural) return false;
  if (noun.determiner === "its" || noun.determiner === "their") return false;
  if (!printedHeads.has(head.kind)) return false;
  return (
    modifiers.length <= 1 &&
    modifiers.every(
      (modifier) => modifier.kind === "adjective" || (modifier.kind === "noun" && isBare(modifier.noun)),
    ) &&
    posts.length <= 1 &&
    posts.every(
      (post) => post.kind === "time" || (post.kind === "pp" && deep > 0 && isPlainNoun(post.noun, deep - 1)),
    ) &&
    (possessor === undefined || (isBare(possessor) && possessor.head.kind !== "pronoun")) &&
    also.every((member) => isPlainNoun(member, 0))
  );
}

const isBare = ({ modifiers, posts, possessor }: NounPhrase): boolean =>
  modifiers.length === 0 && posts.length === 0 && possessor === undefined;

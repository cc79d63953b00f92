/**
 * A clause in Bengali order: what connects, time, subject, what hangs on a conjunction, place, manner, object, verb. The
 * template of the sense says how the arguments are marked; the verb takes tense, denial and hedge.
 */
import type { VerbSense } from "../../reading/schema.ts";
import type { Adjunct, Argument, Clause, NounPhrase } from "../../reading/statement.ts";
import { adjuncts } from "./adjuncts.ts";
import { ending, type Mode } from "./conjugate.ts";
import { isPerson, type SaidCase, sayNoun } from "./nouns.ts";
import { type Speech, Unsayable } from "./speech-context.ts";
import { piecesOf, type TemplatePiece } from "./template.ts";

interface Said {
  readonly pieces: readonly TemplatePiece[];
  /** The passive is made from the active template: its object is what the sentence is about. */
  readonly turned: boolean;
  readonly state: boolean;
  readonly present: "perfect" | "present" | undefined;
}

const finite: Mode = { kind: "finite" };
const join = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== "")
    .join(" ")
    .replaceAll(" ,", ",");

export function sayClause(outer: Speech, whole: Clause, mode: Mode = finite): string {
  const clause = mode.kind === "finite" ? lifted(whole) : whole;
  const own = isWe(clause.subject) || (clause.subject === undefined && outer.own);
  const speech = outer.asOwn(own);
  const said = templateOf(speech, clause);
  const around = adjuncts(speech, clause, mode);
  const subject = subjectOf(speech, clause, said);
  const tail = said.pieces
    .filter((piece) => piece !== subject.piece)
    .map((piece) => sayPiece(speech, clause, said, piece, mode));
  const also = (clause.also ?? []).map((next) => sayClause(speech, agreeing(next, clause.subject), mode));
  const isThing = clause.subject !== undefined && !own && !isPerson(speech, clause.subject);
  const [before, after] = isThing ? [around.places, []] : [[], around.places];
  if (mode.kind === "finite") mustHold(said, clause);
  const text = join([
    ...around.front,
    ...around.times,
    ...around.linked,
    ...before,
    subject.text,
    ...around.purposes,
    ...after,
    ...around.manner.filter((adverb) => !tail.join(" ").startsWith(`${adverb} `)),
    join(tail),
  ]);
  const last = speech.words.glue(mode.kind === "finite" ? "and.clauses" : "and");
  const joined = [[text, ...also].slice(0, -1).join(", "), [text, ...also].at(-1) ?? ""]
    .filter((part) => part !== "")
    .join(` ${last} `);
  return join([joined + around.after]);
}

/** What a template has no place for would be lost: then it is not said. */
function mustHold({ pieces }: Said, { arguments: args }: Clause): void {
  const held = new Set(pieces.map((piece) => (piece.kind === "slot" ? piece.slot : "")));
  for (const [name, argument] of Object.entries(args)) {
    const bare = argument.kind === "noun" && argument.noun.posts.length === 0 && argument.noun.also.length === 0;
    if (name !== "adj" && !held.has(name) && !bare) throw new Unsayable(`no place for ${name}`);
  }
}

/**
 * "We made a change that restored X": what a thing did, told of the object at the end, is a clause of its own in Bengali,
 * "this restored X".
 */
function lifted(clause: Clause): Clause {
  const object = clause.arguments["obj"];
  if (object?.kind !== "noun" || object.noun.also.length > 0 || clause.verb.modal !== undefined) return clause;
  const told = object.noun.posts.at(-1);
  if (told?.kind !== "clause" || !isTold(told.clause)) return clause;
  const noun = { ...object.noun, posts: object.noun.posts.slice(0, -1) };
  const result: Adjunct = { kind: "linked", link: "told", clause: told.clause };
  return {
    ...clause,
    arguments: { ...clause.arguments, obj: { ...object, noun } },
    adjuncts: [...clause.adjuncts, result],
  };
}

const isTold = ({ subject, gap, verb, arguments: args }: Clause): boolean =>
  subject === undefined &&
  gap !== true &&
  verb.voice === "active" &&
  ["perfect", "past"].includes(verb.tense) &&
  Object.keys(args).length > 0;

export const isWe = (np: NounPhrase | undefined): boolean =>
  np?.head.kind === "pronoun" && (np.head.word === "we" || np.head.word === "i");

const isIt = (np: NounPhrase | undefined): boolean => np?.head.kind === "pronoun" && np.head.word === "it";

function templateOf(speech: Speech, clause: Clause): Said {
  const { verb, subject } = clause;
  const adjective = clause.arguments["adj"];
  const own =
    verb.sense === "be" && adjective?.kind === "adjective" ? adjectiveTemplate(speech, adjective.lemma) : undefined;
  const sense: VerbSense | undefined =
    own === undefined
      ? speech.words.lexicon.verbs[verb.sense]
      : { active: own, present: adjectivePresent(speech, clause) };
  if (!sense) throw new Unsayable(`no sense ${verb.sense}`);
  const full = {
    passive: undefined,
    people: undefined,
    trouble: undefined,
    present: undefined,
    state: false,
    ...sense,
  };
  const passive = verb.voice === "passive";
  const person = subject !== undefined && (isPerson(speech, subject) || isWe(subject));
  const feared = full.trouble !== undefined && isTrouble(speech, passive ? subject : nounArgument(clause, "obj"));
  const template =
    feared && full.trouble !== undefined
      ? full.trouble
      : passive
        ? (full.passive ?? full.active)
        : person
          ? (full.people ?? full.active)
          : full.active;
  const turned = passive && (feared || full.passive === undefined);
  const pieces = piecesOf(speech.words.inEdition(template), speech.words.glue("not"));
  if (turned && pieces.some((piece) => piece.kind === "slot" && piece.slot === "subj"))
    throw new Unsayable("no passive");
  return {
    pieces: feared ? asFeared(pieces, passive) : withSubject(pieces, turned),
    turned,
    state: full.state === true,
    present: full.present,
  };
}

const isTrouble = (speech: Speech, np: NounPhrase | undefined): boolean =>
  np?.head.kind === "noun" &&
  (speech.words.lexicon.nouns[np.head.lemma]?.trouble === true ||
    speech.words.glue("feared").split(", ").includes(np.head.lemma));

function adjectivePresent(speech: Speech, { arguments: args }: Clause): "perfect" | "present" | undefined {
  const adjective = args["adj"];
  return adjective?.kind === "adjective" ? speech.words.lexicon.adjectives[adjective.lemma]?.present : undefined;
}

function adjectiveTemplate(speech: Speech, lemma: string): string | undefined {
  const be = speech.words.lexicon.adjectives[lemma]?.be;
  return be === undefined ? undefined : speech.words.inEdition(be);
}

/** A fear is there, whoever has it; in the passive its object is the subject. */
const asFeared = (pieces: readonly TemplatePiece[], passive: boolean): readonly TemplatePiece[] =>
  pieces.map((piece) =>
    passive && piece.kind === "slot" && piece.slot === "obj" ? { ...piece, slot: "subj" } : piece,
  );

/** A template without {subj} has it in front; one that is turned to the passive has its {obj} as subject. */
function withSubject(pieces: readonly TemplatePiece[], turned: boolean): readonly TemplatePiece[] {
  if (turned)
    return pieces.map((piece) => (piece.kind === "slot" && piece.slot === "obj" ? { ...piece, slot: "subj" } : piece));
  if (pieces.some((piece) => piece.kind === "slot" && piece.slot === "subj")) return pieces;
  return [{ kind: "slot", slot: "subj", form: undefined, agrees: false, optional: false }, ...pieces];
}

interface Subject {
  readonly text: string;
  readonly piece?: TemplatePiece;
}

/** The subject that opens the template stands before the adjuncts; one further in stays where it is. */
function subjectOf(speech: Speech, clause: Clause, said: Said): Subject {
  const [first] = said.pieces;
  if (first?.kind !== "slot" || first.slot !== "subj") return { text: "" };
  const owes = first.form === undefined && (clause.verb.modal === "should" || clause.verb.modal === "must");
  const form =
    owes && clause.subject !== undefined && (isWe(clause.subject) || isPerson(speech, clause.subject))
      ? "gen"
      : first.form;
  const text = clause.subject === undefined ? "" : sayNounIn(speech, clause.subject, form);
  const unsaid = first.optional && (isWe(clause.subject) || isIt(clause.subject));
  return { text: unsaid ? "" : text, piece: first };
}

function sayPiece(speech: Speech, clause: Clause, said: Said, piece: TemplatePiece, mode: Mode): string {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "slot":
      return saySlot(speech, clause, piece, mode);
    case "verb":
      return sayVerb(speech, clause, said, piece, mode);
  }
}

type SlotPiece = Extract<TemplatePiece, { kind: "slot" }>;
type VerbPiece = Extract<TemplatePiece, { kind: "verb" }>;

function saySlot(speech: Speech, clause: Clause, piece: SlotPiece, mode: Mode): string {
  // "causes X to fail": X is the subject of what it does, and is said there.
  if (piece.slot === "obj" && piece.agrees && clause.arguments["inf"] !== undefined) return "";
  if (piece.slot === "subj") return clause.subject === undefined ? "" : sayNounIn(speech, clause.subject, piece.form);
  const argument = clause.arguments[piece.slot];
  if (argument === undefined) {
    if (clause.gap === true || mode.kind === "form") return "";
    throw new Unsayable(`${clause.verb.sense} without ${piece.slot}`);
  }
  const touched = piece.slot === "obj" && !piece.agrees;
  return sayArgument(speech, clause, argument, { form: piece.form, mode, touched });
}

interface Marking {
  readonly form: string | undefined;
  readonly mode: Mode;
  readonly touched: boolean;
}

function sayArgument(speech: Speech, clause: Clause, argument: Argument, { form, mode, touched }: Marking): string {
  switch (argument.kind) {
    case "noun":
      // People are done something to: in the objective.
      return sayNounIn(speech, argument.noun, form ?? (touched && isPerson(speech, argument.noun) ? "obj" : undefined));
    case "adjective":
      return join([
        argument.adverb === undefined ? "" : speech.adverb(argument.adverb),
        speech.adjective(argument.lemma),
      ]);
    case "clause":
      return sayInner(speech, clause, argument.clause, form, mode);
    case "question":
      return speech.words.glue(`question.${argument.word}`).replace("…", sayClause(speech, argument.clause));
  }
}

/** A clause inside a clause: its own finite form after "that", another verb's form elsewhere. */
function sayInner(speech: Speech, outer: Clause, inner: Clause, form: string | undefined, mode: Mode): string {
  switch (form) {
    case undefined:
      return isBare(inner)
        ? sayClause(speech, withoutAbility(inner), { kind: "form", form: "infinitive" })
        : sayClause(speech, inner);
    case "gen":
      return sayClause(speech, inner, { kind: "form", form: "genitive" });
    case "loc":
    case "noun":
      return sayClause(speech, inner, { kind: "form", form: "noun" });
    case "finite":
    case "future": {
      if (mode.kind === "form") return sayClause(speech, inner, mode);
      const { modal, hedge, negated } = outer.verb;
      const tense = form === "future" ? "future" : outer.verb.tense;
      const verb = {
        ...inner.verb,
        tense,
        negated: negated !== inner.verb.negated,
        ...(modal && { modal }),
        ...(hedge && form === "finite" && { hedge }),
      };
      const object = outer.arguments["obj"];
      const subject = inner.subject ?? (object?.kind === "noun" ? object.noun : undefined);
      return sayClause(speech, { ...inner, verb, ...(subject && { subject }) });
    }
    default:
      throw new Unsayable(`clause as ${form}`);
  }
}

/** "see services recover", "to start": no tense of its own. */
const isBare = ({ subject, verb }: Clause): boolean =>
  subject === undefined || (verb.tense === "bare" && verb.modal === undefined);

/** "prevented from being able to start" is prevented from starting. */
const withoutAbility = (clause: Clause): Clause =>
  clause.verb.ability === true && !clause.verb.negated
    ? { ...clause, verb: { ...clause.verb, ability: false } }
    : clause;

const casesOfSlots: Readonly<Record<string, SaidCase>> = {
  gen: "genitive",
  loc: "locative",
  obj: "objective",
  from: "ablative",
  on: "on",
};

function sayNounIn(speech: Speech, noun: NounPhrase, form: string | undefined): string {
  const wanted = form === undefined ? "nominative" : casesOfSlots[form];
  if (wanted === undefined) throw new Unsayable(`noun as ${form}`);
  return sayNoun(speech, noun, wanted);
}

function sayVerb(speech: Speech, clause: Clause, said: Said, piece: VerbPiece, mode: Mode): string {
  const denied = [clause.verb.negated, piece.denies, deniesByNoun(clause)].filter(Boolean).length % 2 === 1;
  const gone = clause.verb.noLonger === true ? `${speech.words.glue("noLonger")} ` : "";
  const still = clause.verb.phase === "still" && mode.kind === "finite" ? "" : "";
  return (
    gone +
    still +
    ending(speech.words, {
      stem: piece.verb,
      passive: said.turned && !speech.words.isBeing(piece.verb),
      denied,
      honour: honours(speech, clause, said),
      narrated: said.state || clause.adjuncts.some(({ kind }) => kind === "time"),
      state: said.state,
      present: said.present,
      verb: clause.verb,
      mode,
    })
  );
}

/** "No data was lost", "we see no errors": Bengali denies the verb. */
function deniesByNoun(clause: Clause): boolean {
  const object = clause.arguments["obj"];
  const nouns = [clause.subject, object?.kind === "noun" ? object.noun : undefined];
  return nouns.some((noun) => noun !== undefined && isNone(noun));
}

const isNone = ({ determiner, quantity }: NounPhrase): boolean =>
  determiner === "no" ||
  determiner === "otherNo" ||
  determiner === "noFurther" ||
  (quantity?.kind === "word" && quantity.word === "none");

/** The verb honours people who are its subject in the nominative, or whom the template says it agrees with. */
function honours(speech: Speech, clause: Clause, said: Said): boolean {
  const agreeing = said.pieces.find((piece) => piece.kind === "slot" && piece.agrees);
  if (agreeing?.kind === "slot") {
    const argument = agreeing.slot === "subj" ? clause.subject : nounArgument(clause, agreeing.slot);
    return argument !== undefined && isPerson(speech, argument);
  }
  const subject = said.pieces.find((piece) => piece.kind === "slot" && piece.slot === "subj");
  if (subject?.kind !== "slot" || subject.form !== undefined || said.turned) return false;
  const agent = clause.subject ?? clause.agreement;
  return agent !== undefined && isPerson(speech, agent);
}

const agreeing = (clause: Clause, subject: NounPhrase | undefined): Clause =>
  subject === undefined ? clause : { ...clause, agreement: subject };

function nounArgument(clause: Clause, slot: string): NounPhrase | undefined {
  const argument = clause.arguments[slot];
  return argument?.kind === "noun" ? argument.noun : undefined;
}

export type { Adjunct };

/** Which template says a clause: active, passive, of people, of something feared, of an adjective. */
import type { VerbSense } from "../../reading/schema.ts";
import type { Clause, NounPhrase } from "../../reading/statement.ts";
import { isPerson } from "./nouns.ts";
import { type Speech, Unsayable } from "./speech-context.ts";
import { piecesOf, type TemplatePiece } from "./template.ts";
import { nounArgument } from "./verb-ends.ts";

export interface Said {
  readonly pieces: readonly TemplatePiece[];
  /** The passive is made from the active template: its object is what the sentence is about. */
  readonly turned: boolean;
  readonly state: boolean;
  readonly present: "perfect" | "present" | undefined;
}

export const isWe = (np: NounPhrase | undefined): boolean =>
  np?.head.kind === "pronoun" && (np.head.word === "we" || np.head.word === "i");

export const isIt = (np: NounPhrase | undefined): boolean => np?.head.kind === "pronoun" && np.head.word === "it";

export function templateOf(speech: Speech, clause: Clause): Said {
  const { verb, subject } = clause;
  const adjective = clause.arguments["adj"];
  const own =
    ["be", "become", "be.become"].includes(verb.sense) && adjective?.kind === "adjective"
      ? becoming(speech, verb.sense, adjectiveTemplate(speech, adjective.lemma, subject))
      : undefined;
  const sense: VerbSense | undefined =
    own === undefined
      ? speech.words.lexicon.verbs[senseOf(speech, clause)]
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

/** What stays stuck has got stuck; "once it is live": "to be live" with becoming for being. */
function becoming({ words }: Speech, sense: string, template: string | undefined): string | undefined {
  if (sense === "become") return template?.replace(`\u221a${words.aux.stay}`, `\u221a${words.aux.go}`);
  return sense === "be.become" ? template?.replace("\u221acopula", `\u221a${words.aux.be}`) : template;
}

/** Troubles happen, other things are there; a trouble is mended, another thing is put right. */
function senseOf(speech: Speech, clause: Clause): string {
  const { verb, subject } = clause;
  const object = verb.voice === "passive" ? subject : nounArgument(clause, "obj");
  const isAhead = verb.modal === "may" || verb.tense === "future";
  if (verb.sense === "exist" && isAhead && isTrouble(speech, subject)) return "be.held";
  if (verb.sense === "workthrough" && isTrouble(speech, object)) return "workthrough.trouble";
  if (verb.sense === "repair" && object?.head.kind === "noun" && object.head.lemma.endsWith("name")) return "correct";
  if (verb.sense !== "fix" || object?.head.kind !== "noun") return verb.sense;
  const isHoped = verb.voice === "passive" && verb.modal === "should";
  if (isTrouble(speech, object)) return isHoped ? "resolve" : "fix";
  return isHoped ? "correct.over" : "correct";
}

const isTrouble = (speech: Speech, np: NounPhrase | undefined): boolean =>
  np?.head.kind === "noun" &&
  (speech.words.lexicon.nouns[np.head.lemma]?.trouble === true ||
    speech.words.glue("feared").split(", ").includes(np.head.lemma));

function adjectivePresent(speech: Speech, { arguments: args }: Clause): "perfect" | "present" | undefined {
  const adjective = args["adj"];
  return adjective?.kind === "adjective" ? speech.words.lexicon.adjectives[adjective.lemma]?.present : undefined;
}

function adjectiveTemplate(speech: Speech, lemma: string, subject: NounPhrase | undefined): string | undefined {
  const entry = speech.words.lexicon.adjectives[lemma];
  const people = subject !== undefined && (isPerson(speech, subject) || isWe(subject));
  const be = (people ? entry?.people : undefined) ?? entry?.be;
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

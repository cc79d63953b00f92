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
    (verb.sense === "be" || verb.sense === "become") && adjective?.kind === "adjective"
      ? become(speech, verb.sense, adjectiveTemplate(speech, adjective.lemma, subject))
      : undefined;
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

/** What stays stuck has got stuck. */
const become = (speech: Speech, sense: string, template: string | undefined): string | undefined =>
  sense === "become" ? template?.replace(`√${speech.words.aux.stay}`, `√${speech.words.aux.go}`) : template;

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

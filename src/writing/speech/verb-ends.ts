/** The verb that a template ends in: denied or not, honouring or not. */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { ending, type Mode } from "./conjugate.ts";
import { isPerson } from "./nouns.ts";
import type { Said } from "./sense-templates.ts";
import type { Speech } from "./speech-context.ts";
import type { TemplatePiece } from "./template.ts";

type VerbPiece = Extract<TemplatePiece, { kind: "verb" }>;

export function sayVerb(speech: Speech, clause: Clause, said: Said, piece: VerbPiece, mode: Mode): string {
  const denied = [clause.verb.negated, piece.denies, deniesByNoun(clause)].filter(Boolean).length % 2 === 1;
  const gone = clause.verb.noLonger === true && mode.kind !== "finite" ? `${speech.words.glue("noLonger")} ` : "";
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
      present: isOffer(clause) || isHabit(clause) ? "present" : said.present,
      verb: asChance(clause),
      mode,
    })
  );
}

/** "reads the file on startup": each time, not now. */
const isHabit = ({ adjuncts, verb, subject, arguments: { obj } }: Clause): boolean =>
  verb.tense === "present" &&
  verb.voice === "active" &&
  (adjuncts.some((each) => each.kind === "adverb" && ["on startup", "on initialization"].includes(each.lemma)) ||
    // "which server handles it": always.
    subject?.determiner === "relative" ||
    (obj?.kind === "noun" && obj.noun.determiner === "relative"));

const befalls: ReadonlySet<string> = new Set(["experience", "have", "see", "see.that", "display", "occur", "appear"]);

/** What befalls one is no skill: "some can have issues" is that they may, "cannot see X" that it is not seen. */
function asChance({ verb }: Clause): Clause["verb"] {
  if (verb.ability !== true || verb.modal !== undefined || !befalls.has(verb.sense)) return verb;
  const { ability: _ability, ...rest } = verb;
  return verb.negated ? rest : { ...rest, modal: "may" };
}

/** "You can use X" */
const isOffer = ({ verb, subject }: Clause): boolean =>
  verb.ability === true &&
  !verb.negated &&
  (verb.sense === "track" || (subject?.head.kind === "pronoun" && subject.head.word === "you"));

/** "No data was lost", "we see no errors": Bengali denies the verb. */
function deniesByNoun(clause: Clause): boolean {
  const object = clause.arguments["obj"];
  const nouns = [clause.subject, object?.kind === "noun" ? object.noun : undefined];
  return nouns.some((noun) => noun !== undefined && isNone(noun));
}

export const isNone = ({ determiner, quantity }: NounPhrase): boolean =>
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

export function nounArgument(clause: Clause, slot: string): NounPhrase | undefined {
  const argument = clause.arguments[slot];
  return argument?.kind === "noun" ? argument.noun : undefined;
}

export type { Adjunct };

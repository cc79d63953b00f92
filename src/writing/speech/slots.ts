/** The arguments of a clause in the places that its template has for them. */
import type { Argument, Clause, NounPhrase } from "../../reading/statement.ts";
import { join, sayClause } from "./clauses.ts";
import type { Mode } from "./conjugate.ts";
import { isPerson, isTeam, type SaidCase, sayNoun } from "./nouns.ts";
import { pronounPhrase } from "./parts.ts";
import { templateOf } from "./sense-templates.ts";
import { type Speech, Unsayable } from "./speech-context.ts";
import type { TemplatePiece } from "./template.ts";

type SlotPiece = Extract<TemplatePiece, { kind: "slot" }>;

export function saySlot(speech: Speech, clause: Clause, piece: SlotPiece, mode: Mode): string {
  // "causes X to fail": X is the subject of what it does, and is said there.
  if (piece.slot === "obj" && piece.agrees && isSaidInside(speech, clause)) return "";
  if (piece.slot === "subj") return clause.subject === undefined ? "" : sayNounIn(speech, clause.subject, piece.form);
  const argument = clause.arguments[piece.slot];
  if (argument === undefined) {
    if (clause.gap === true || mode.kind === "form") return "";
    throw new Unsayable(`${clause.verb.sense} without ${piece.slot}`);
  }
  const touched = piece.slot === "obj" && !piece.agrees;
  return sayArgument(speech, clause, argument, { form: piece.form, mode, touched });
}

/** "bypass the provider", as people are. */
const isAddressed = (speech: Speech, { verb }: Clause, noun: NounPhrase): boolean =>
  isPerson(speech, noun) || (verb.sense === "avoid" && isTeam(speech, noun));

/** "verify them": things, as a rule; people are named. */
const isThey = ({ head }: NounPhrase): boolean => head.kind === "pronoun" && head.word === "they";
const those = pronounPhrase("those", { plural: true });

const isSaidInside = (speech: Speech, clause: Clause): boolean =>
  clause.arguments["inf"] !== undefined &&
  templateOf(speech, clause).pieces.some(
    (piece) => piece.kind === "slot" && piece.slot === "inf" && (piece.form === "finite" || piece.form === "future"),
  );

interface Marking {
  readonly form: string | undefined;
  readonly mode: Mode;
  readonly touched: boolean;
}

function sayArgument(speech: Speech, clause: Clause, argument: Argument, { form, mode, touched }: Marking): string {
  switch (argument.kind) {
    case "noun":
      if (touched && isThey(argument.noun)) return sayNounIn(speech, those, form);
      // People are done something to: in the objective.
      return sayNounIn(
        speech,
        argument.noun,
        form ?? (touched && isAddressed(speech, clause, argument.noun) ? "obj" : undefined),
      );
    case "adjective":
      return join([
        argument.adverb === undefined ? "" : speech.adverb(argument.adverb),
        speech.adjective(argument.lemma),
      ]);
    case "clause":
      return sayInner(speech, clause, argument.clause, form, mode);
    case "question":
      return speech.words
        .glue(`question.${argument.word}`)
        .replace("…", sayClause(speech.asHanging(), argument.clause));
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

const isListed = ({ also, modifiers }: NounPhrase): boolean =>
  also.length > 0 || modifiers.some(({ joined }) => joined !== undefined);

export function sayNounIn(speech: Speech, noun: NounPhrase, form: string | undefined): string {
  // Where to: people are reached, things are come to.
  if (form === "to")
    return isPerson(speech, noun)
      ? `${sayNoun(speech, noun, "genitive")} ${speech.words.glue("to.people")}`
      : sayNoun(speech, noun, "locative");
  const wanted = form === undefined ? "nominative" : casesOfSlots[form];
  if (wanted === undefined) throw new Unsayable(`noun as ${form}`);
  const said = sayNoun(speech, noun, wanted);
  const isBoth = noun.determiner === "both" && !isListed(noun) && !/[A-Za-z0-9)’]$/.test(said);
  return isBoth && wanted !== "on" ? said + speech.words.glue("both.end") : said;
}

/**
 * Sentences that Bengali builds in another way: "the errors that users saw are gone" is "what errors users saw, they are
 * gone"; "cannot log in or send mail" names what one cannot do first, and denies it once.
 */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { adjuncts } from "./adjuncts.ts";
import { agreeing, finite, join, sayClause } from "./clauses.ts";
import { asBroken } from "./meant-agents.ts";
import { ofOwner } from "./meant-doings.ts";
import { isPerson, isTrouble } from "./nouns.ts";
import { pronounPhrase } from "./parts.ts";
import { withoutSameObject } from "./shared-parts.ts";
import { sayNounIn } from "./slots.ts";
import type { Speech } from "./speech-context.ts";

const befalling: ReadonlySet<string> = new Set(["experience", "see", "encounter", "face"]);

const whatIsTold = pronounPhrase("shared");

/** What befell whom, told of a noun. */
function befell({ posts, also, quantity }: NounPhrase): Clause | undefined {
  const told = posts.find((post) => post.kind === "clause" && post.clause.gap === true);
  if (told?.kind !== "clause" || also.length > 0 || quantity !== undefined) return undefined;
  const { clause } = told;
  const { verb, subject, gap } = clause;
  const isPlain = verb.voice === "active" && !verb.negated && verb.modal === undefined && verb.hedge === undefined;
  return gap === true && subject !== undefined && befalling.has(verb.sense) && isPlain ? clause : undefined;
}

/** What a thing does or is used for, told of it as of the one that does. */
function defined(speech: Speech, np: NounPhrase): Clause | undefined {
  const [told, ...others] = np.posts;
  if (told?.kind !== "clause" || others.length + np.also.length > 0 || np.determiner !== "the") return undefined;
  const { clause } = told;
  const { verb, subject, gap } = clause;
  const isPlain = verb.voice === "active" && verb.tense === "present" && !verb.negated && verb.modal === undefined;
  if (!isPlain || verb.hedge !== undefined || verb.ability === true || np.head.kind !== "noun") return undefined;
  if (isPerson(speech, np) || isTrouble(speech, np) || clause.also !== undefined || clause.whose === true)
    return undefined;
  const isUsed = gap === true && subject?.head.kind !== "pronoun" && subject !== undefined && verb.sense === "use";
  const does = gap !== true && subject === undefined && doings.has(verb.sense);
  return isUsed || does ? clause : undefined;
}

const doings: ReadonlySet<string> = new Set(["handle", "power", "host", "manage", "process", "store", "route.to"]);

/** "The server that handles X failed": which server handles it, that failed. */
function sayDefined(speech: Speech, clause: Clause, np: NounPhrase, told: Clause): string {
  const that = pronounPhrase(np.plural ? "those" : "that", { plural: np.plural });
  return `${sayDefining(speech, np, told)}, ${sayClause(speech, { ...asBroken(clause), subject: that })}`;
}

function sayDefining(speech: Speech, np: NounPhrase, { gap, ...told }: Clause): string {
  const noun: NounPhrase = { ...np, determiner: "relative", posts: [] };
  const obj = { kind: "noun", noun } as const;
  return gap === true
    ? sayClause(speech, { ...told, arguments: { ...told.arguments, obj }, adjuncts: ofOwner(told.adjuncts) })
    : sayClause(speech, { ...told, subject: noun });
}

/** "The system shared between the two servers that host X": which servers host it, the system between those. */
function sayDefinedInside(speech: Speech, clause: Clause, np: NounPhrase): string | undefined {
  const [told, ...others] = np.posts;
  if (told?.kind !== "clause" || others.length > 0 || told.clause.adjuncts.length !== 1) return undefined;
  const [place] = told.clause.adjuncts;
  const inner = place?.kind === "pp" ? defined(speech, place.noun) : undefined;
  if (place?.kind !== "pp" || inner === undefined) return undefined;
  const those = pronounPhrase(place.noun.plural ? "those" : "that", { plural: place.noun.plural });
  const main = { ...told.clause, adjuncts: [{ ...place, noun: those }] };
  const subject: NounPhrase = { ...np, posts: [{ ...told, clause: main }] };
  return `${sayDefining(speech, place.noun, inner)}, ${sayClause(speech, { ...clause, subject })}`;
}

/** "The errors that users were seeing are gone": in two clauses, or not at all. */
export function sayCorrelated(speech: Speech, clause: Clause): string | undefined {
  if (clause.subject !== undefined && clause.also === undefined) {
    const told = defined(speech, clause.subject);
    if (told !== undefined) return sayDefined(speech, clause, clause.subject, told);
    const inside = sayDefinedInside(speech, clause, clause.subject);
    if (inside !== undefined) return inside;
  }
  if (clause.also !== undefined || clause.verb.negated) return undefined;
  const object = clause.arguments["obj"];
  const inObject = object?.kind === "noun" ? befell(object.noun) : undefined;
  const inSubject = clause.subject === undefined ? undefined : befell(clause.subject);
  if (object?.kind === "noun" && inObject !== undefined) {
    const main = { ...clause, arguments: { ...clause.arguments, obj: { kind: "noun", noun: whatIsTold } as const } };
    return `${sayBefallen(speech, object.noun, inObject)}, ${sayClause(speech, main)}`;
  }
  if (clause.subject === undefined || inSubject === undefined) return undefined;
  return `${sayBefallen(speech, clause.subject, inSubject)}, ${sayClause(speech, { ...clause, subject: whatIsTold })}`;
}

function sayBefallen(speech: Speech, np: NounPhrase, clause: Clause): string {
  const { noun, often } = withoutOften(speech, { ...np, determiner: "relative", posts: withoutTold(np, clause) });
  const { gap: _gap, ...told } = clause;
  const obj = { kind: "noun", noun } as const;
  return sayClause(speech, { ...told, arguments: { ...told.arguments, obj }, adjuncts: [...told.adjuncts, ...often] });
}

const withoutTold = ({ posts }: NounPhrase, clause: Clause): NounPhrase["posts"] =>
  posts.filter((post) => post.kind !== "clause" || post.clause !== clause);

const sometimes: Readonly<Record<string, string>> = { intermittent: "intermittently", occasional: "occasionally" };

/** "intermittent errors": they came now and then. */
function withoutOften(
  speech: Speech,
  noun: NounPhrase,
): { readonly noun: NounPhrase; readonly often: readonly Adjunct[] } {
  const [first, ...others] = noun.modifiers;
  const told = first?.kind === "adjective" && first.joined === undefined ? sometimes[first.lemma] : undefined;
  if (told !== undefined) return { noun: { ...noun, modifiers: others }, often: [{ kind: "adverb", lemma: told }] };
  const { head } = noun;
  if (head.kind !== "noun") return { noun, often: [] };
  const [word = "", ...rest] = head.lemma.split(" ");
  const adverb = sometimes[word];
  const lemma = rest.join(" ");
  if (adverb === undefined || speech.words.lexicon.nouns[lemma] === undefined) return { noun, often: [] };
  return { noun: { ...noun, head: { kind: "noun", lemma } }, often: [{ kind: "adverb", lemma: adverb }] };
}

const isUnable = ({ verb }: Clause): boolean => verb.negated && verb.ability === true;

/** "cannot log in or send mail": neither this nor that. */
export function sayUnable(speech: Speech, clause: Clause): string | undefined {
  const { also = [], subject } = clause;
  const last = also.at(-1);
  if (last === undefined || subject === undefined) return undefined;
  if (![clause, ...also].every(isUnable)) return undefined;
  const isShared = (each: Adjunct): boolean => each.kind === "time" || each.kind === "adverb";
  const { also: _also, subject: _subject, either: _either, ...first } = clause;
  const around = adjuncts(speech, { ...clause, adjuncts: clause.adjuncts.filter(isShared) }, finite);
  const own = { ...first, adjuncts: clause.adjuncts.filter((each) => !isShared(each)) };
  const before = [own, ...also.slice(0, -1)].map((each) =>
    sayClause(speech, { ...each, verb: able(each) }, { kind: "form", form: "infinitive" }),
  );
  const end = { ...withoutSameObject(speech, last, first), gap: true };
  return join([
    ...around.front,
    ...around.times,
    sayNounIn(speech, subject, undefined),
    ...around.manner,
    before.join(", "),
    speech.words.glue("or"),
    sayClause(speech, agreeing(end, subject)),
  ]);
}

const able = ({ verb: { modal: _modal, ability: _ability, ...verb } }: Clause): Clause["verb"] => ({
  ...verb,
  negated: false,
});

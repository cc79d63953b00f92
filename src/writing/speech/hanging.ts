/** Clauses that hang on a noun or on a conjunction: participles, relatives, "when", "to", "because". */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { sayClause } from "./clauses.ts";
import type { Mode } from "./conjugate.ts";
import { isContrast, isMeanwhile } from "./contrasts.ts";
import { asBecoming, asReason, asTried } from "./meant-around.ts";
import { ofOwner } from "./meant-doings.ts";
import { placed } from "./meant-told.ts";
import { isPerson, isTeam, isTrouble, sayNoun } from "./nouns.ts";
import { pronounPhrase } from "./parts.ts";
import { isWe, templateOf } from "./sense-templates.ts";
import { type Speech, Unsayable } from "./speech-context.ts";
import { piecesOf } from "./template.ts";

const bare = (form: Extract<Mode, { kind: "form" }>["form"]): Mode => ({ kind: "form", form });

/** "affected users", "failing requests": before the noun. */
export function sayParticiple(speech: Speech, clause: Clause): string {
  const adverbs = clause.adjuncts.map((adjunct) =>
    adjunct.kind === "adverb" ? `${speech.adverb(adjunct.lemma)} ` : "",
  );
  const own = ownParticiple(speech, clause);
  return own === undefined ? sayClause(speech, clause, bare("noun")) : adverbs.join("") + own;
}

/** What the sense itself says it is before a noun, where that needs no more than its arguments. */
function ownParticiple(speech: Speech, clause: Clause): string | undefined {
  const sense = speech.words.lexicon.verbs[clause.verb.sense];
  if (sense === undefined || clause.verb.negated) return undefined;
  const full = { done: undefined, participle: undefined, ...sense };
  const template = clause.verb.voice === "passive" ? full.done : full.participle;
  if (template === undefined) return undefined;
  const pieces = piecesOf(speech.words.inEdition(template), speech.words.glue("not"));
  return pieces
    .map((piece) => {
      if (piece.kind === "text") return piece.text;
      if (piece.kind === "verb") throw new Unsayable("a verb in a participle");
      const argument = clause.arguments[piece.slot];
      if (argument?.kind === "noun")
        return sayNoun(
          speech,
          argument.noun,
          piece.form === "gen" || isOfTeam(speech, piece.form, argument.noun)
            ? "genitive"
            : piece.form === "loc"
              ? "locative"
              : "nominative",
        );
      if (argument?.kind === "clause")
        return sayClause(speech, argument.clause, bare(piece.form === "gen" ? "genitive" : "infinitive"));
      throw new Unsayable("a participle without its argument");
    })
    .join(" ");
}

/** "an incident affecting a provider": the provider's. */
const isOfTeam = (speech: Speech, form: string | undefined, noun: NounPhrase): boolean =>
  form === "loc" && isTeam(speech, noun);

/** After the English noun, before the Bengali one. A hedge keeps its finite verb: "who may see errors" → "… such users". */
export function sayAttributive(speech: Speech, np: NounPhrase, clause: Clause): string {
  const { verb } = clause;
  if (verb.sense === "cause.inf" && verb.voice === "active") return sayOutcome(speech, np, clause);
  const object = clause.arguments["obj"];
  if (["handle", "publish"].includes(verb.sense) && object?.kind === "noun" && isTrouble(speech, object.noun))
    throw new Unsayable("a trouble with handling, read as the handling of a trouble");
  if (clause.whose) return `${sayClause(speech, clause)} ${speech.words.glue("such.that")}`;
  if (
    verb.modal !== undefined ||
    verb.hedge !== undefined ||
    verb.tense === "future" ||
    clause.adjuncts.some(isLinked)
  ) {
    return `${sayClause(speech, withRelative(speech, clause))} ${speech.words.glue("such.that")}`;
  }
  const own = clause.subject === undefined ? ownParticiple(speech, ofKind(np, clause)) : undefined;
  if (own !== undefined && clause.also !== undefined) throw new Unsayable("the second of two doings, lost");
  if (own !== undefined) return withAdjuncts(speech, clause, own);
  const trouble = np.head.kind === "noun" && speech.words.lexicon.nouns[np.head.lemma]?.trouble === true;
  const during =
    trouble &&
    verb.voice === "active" &&
    verb.tense === "progressive" &&
    clause.subject === undefined &&
    !verb.negated &&
    !happening.has(verb.sense);
  if (during && ["affect", "impact"].includes(verb.sense)) throw new Unsayable("what a trouble touches, as its doing");
  if (during && isError(np)) return postLinked(speech, "when:ing", placed(clause));
  // "errors creating webhooks": trouble in creating them.
  if (during) return sayClause(speech, placed(clause), bare("infinitive"));
  if (clause.subject === undefined) return sayClause(speech, clause, bare("noun"));
  const { subject, ...rest } = clause;
  if (isWe(subject)) return sayClause(speech, rest, bare("noun"));
  if (clause.gap === true && where.has(verb.sense) && !verb.negated) return sayWhere(speech, subject, clause);
  if (clause.gap === true && !hasGap(speech, clause)) throw new Unsayable("no place for the noun in its clause");
  const owner = clause.gap === true && verb.sense === "experience" ? "locative" : "genitive";
  const doing = { ...rest, adjuncts: ofOwner(rest.adjuncts) };
  return `${sayNoun(speech, subject, owner)} ${sayClause(speech, doing, bare("noun"))}`;
}

/** "websites using X": of a thing, "used" and "using" would be one word. */
const ofKind = (np: NounPhrase, clause: Clause): Clause =>
  clause.verb.sense === "use" && clause.verb.voice === "active" && np.head.kind === "noun" && users.test(np.head.lemma)
    ? { ...clause, verb: { ...clause.verb, sense: "use.kind" } }
    : clause;

/** Things that use something by themselves; a doing is done with it. */
const users =
  /\b(website|site|page|app|application|workflow|job|runner|instance|server|service|system|product|queue|client|cluster|device|integration|repository)$/;

/** "errors creating X": met while doing it; a problem or a delay is in it. */
const isError = ({ head }: NounPhrase): boolean =>
  head.kind === "noun" && /(^| )(error|exception|failure|slowness)$/.test(head.lemma);

/** What something is used for stands before it as it is. */
const isLinked = (adjunct: Adjunct): boolean => adjunct.kind === "linked" && adjunct.link !== "for:ing";

const isProblem = ({ head }: NounPhrase): boolean =>
  head.kind === "noun" && /(^| )(issue|problem|incident)$/.test(head.lemma);

/** "the issue causing users to see X": the issue of their seeing it. */
function sayOutcome(
  speech: Speech,
  np: NounPhrase,
  { verb, subject, arguments: { obj, inf }, adjuncts }: Clause,
): string {
  const isPlain = subject === undefined && verb.modal === undefined && !verb.negated && adjuncts.length === 0;
  if (!isPlain || !isProblem(np) || obj?.kind !== "noun" || inf?.kind !== "clause")
    throw new Unsayable("what makes something do something");
  if (
    obj.noun.possessor !== undefined ||
    inf.clause.also !== undefined ||
    !inf.clause.adjuncts.every(({ kind }) => kind === "adverb")
  )
    throw new Unsayable("what makes something do something");
  return sayClause(speech, { ...inf.clause, subject: obj.noun }, bare("genitive"));
}

const where: ReadonlySet<string> = new Set(["run.on", "reside"]);

/** "the host the API runs on": where the API runs, that host. */
function sayWhere(speech: Speech, subject: NounPhrase, { verb }: Clause): string {
  const { words } = speech;
  const stem = verb.sense === "run.on" ? words.glue("verb.run") : words.aux.exist;
  return `${sayNoun(speech, subject, "nominative")} ${words.glue("where")} ${words.form(stem, "present")}, ${words.glue("that.one")}`;
}

/** What troubles do themselves: "delays recurring" do not arise in recurring. */
const happening: ReadonlySet<string> = new Set([
  "reappear",
  "occur",
  "arise",
  "appear",
  "increase",
  "decrease",
  "remain",
  "persist",
  "exceed",
  "related",
  "last",
  "last.self",
  "result.from",
]);

/** "the store the system sits on": the template must have a place for what the noun is to the verb. */
const hasGap = (speech: Speech, clause: Clause): boolean =>
  templateOf(speech, clause).pieces.some(
    (piece) => piece.kind === "slot" && piece.slot !== "subj" && clause.arguments[piece.slot] === undefined,
  );

const which = pronounPhrase("which");

/** "a problem that is causing X": what causes it needs a word of its own. */
function withRelative(speech: Speech, clause: Clause): Clause {
  if (clause.subject !== undefined || clause.gap === true) return clause;
  const [first] = templateOf(speech, { ...clause, subject: which }).pieces;
  const isCause = first?.kind === "slot" && first.slot === "subj" && first.form === "gen";
  return isCause ? { ...clause, subject: which } : clause;
}

/** The sense's own participle, with what stands around it. */
function withAdjuncts(speech: Speech, clause: Clause, own: string): string {
  if (clause.adjuncts.length === 0) return own;
  const around = sayClause(
    speech,
    { ...clause, arguments: {}, verb: { ...clause.verb, sense: "participle", voice: "active" } },
    bare("noun"),
  );
  return around === "" ? own : `${around} ${own}`;
}

const bareForms: Readonly<Record<string, Extract<Mode, { kind: "form" }>["form"]>> = {
  genitive: "genitive",
  infinitive: "infinitive",
  conjunctive: "conjunctive",
  conditional: "conditional",
  because: "because",
  noun: "noun",
};

/** "when:finite" and its like: the clause in the form that the conjunction asks for, and the word after it. */
export function postLinked(outer: Speech, given: string, whole: Clause, main?: Clause): string {
  const speech = outer.asHanging();
  const { link: written, clause: hanging } = asTried(given, whole, main);
  const clause = asBecoming(written, written.endsWith(":ing") ? placed(hanging) : hanging, main);
  const told = toldOfPeople(speech, written, clause);
  if (told !== undefined) return told;
  const isFear = written === "inCase:finite" && main?.verb.sense.startsWith("monitor") === true;
  if (isFear) return `${sayClause(speech, asFeared(clause))} ${speech.words.glue("in.fear")}`;
  const link = asDone(asReason(written, hanging), hanging).replace("inCase:", "if:");
  const government = speech.words.link(
    isContrast(link, clause) && !isMeanwhile(clause, main) ? "although:finite" : link,
  );
  const hoped = link.startsWith("soThat") ? hopedFor : (each: Clause): Clause => each;
  if (government.includes("…")) {
    return government.replace(
      "…",
      sayClause(speech, withoutSameSubject(speech, hoped(ownDoing(speech, clause)), main)),
    );
  }
  const [name = "", ...rest] = government.split(" ");
  if (name === "finite") return sayClause(speech, clause);
  const [shape = "", not] = name.split(".");
  const form = bareForms[shape];
  if (form === undefined) throw new Unsayable(`form ${name}`);
  const negated = (not === "not") !== clause.verb.negated;
  const turned = { ...clause, verb: softened(clause, negated, not === "not") };
  const also = (clause.also ?? []).map((each) => ({
    ...each,
    verb: softened(each, (not === "not") !== each.verb.negated, not === "not"),
  }));
  const own = speech.own && isWe(clause.subject) ? clause : main;
  const said = sayClause(speech, withoutSameSubject(speech, { ...turned, also }, own), bare(form));
  const after = rest.join(" ");
  // What is written with a plus is part of the word.
  if (after.startsWith("+")) return said + after.slice(1);
  return after === "" ? said : `${said} ${after}`;
}

/** "reports of users being unable to log in": theirs. */
function toldOfPeople(speech: Speech, written: string, { subject, ...doing }: Clause): string | undefined {
  if (written !== "of:ing" || subject === undefined || !isPerson(speech, subject)) return undefined;
  const [first] = templateOf(speech, { ...doing, subject }).pieces;
  if (first?.kind !== "slot" || first.slot !== "subj" || first.form !== undefined) return undefined;
  return `${sayNoun(speech, subject, "genitive")} ${sayClause(speech, doing, bare("genitive"))}`;
}

/** "once we have verified it": after that, not if. */
const asDone = (link: string, { verb }: Clause): string =>
  link === "once:finite" && verb.tense === "perfect" && !verb.negated ? "after:finite" : link;

/** Where the company has been named, what it can do needs no second name. */
function ownDoing(speech: Speech, clause: Clause): Clause {
  const { subject, ...rest } = clause;
  return isWe(subject) && speech.own ? rest : clause;
}

/** "so (that) we can start again": that one is able to is hoped for, it is not going on. */
const hopedFor = (clause: Clause): Clause =>
  clause.verb.ability === true && clause.verb.tense === "present"
    ? { ...clause, verb: { ...clause.verb, ability: false, modal: "may", tense: "bare" } }
    : clause;

/** "in case it fails": that it may. */
const asFeared = (clause: Clause): Clause => ({
  ...clause,
  verb: { ...clause.verb, tense: "bare", modal: "may" },
});

/** A hedge inside a condition ("if you may need") is one hedge too many for a bare form: then it is not said. */
const softened = ({ verb }: Clause, negated: boolean, done: boolean): Clause["verb"] => ({
  ...verb,
  negated,
  // "until we can do it" is until it is done.
  ...(done && { ability: false }),
});

function withoutSameSubject(speech: Speech, clause: Clause, main: Clause | undefined): Clause {
  const { subject, ...rest } = clause;
  if (isOfMany(speech, subject, main?.subject)) return rest;
  if (subject?.head.kind !== "pronoun" || main?.subject?.head.kind !== "pronoun") return clause;
  return subject.head.word === main.subject.head.word ? rest : clause;
}

/** "Builds are slow as they catch up": the builds, which follow. */
const isOfMany = (speech: Speech, subject: NounPhrase | undefined, main: NounPhrase | undefined): boolean =>
  subject?.head.kind === "pronoun" &&
  subject.head.word === "they" &&
  main?.plural === true &&
  !isPerson(speech, main) &&
  (main.head.kind === "noun" || main.head.kind === "name");

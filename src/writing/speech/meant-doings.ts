/** Shapes in which English makes a doing, or what has failed, a noun: Bengali tells them with a verb. */
import type { Adjunct, Clause, NounPhrase, Post } from "../../reading/statement.ts";
import { nounPhrase } from "./parts.ts";

const past: ReadonlySet<string> = new Set(["perfect", "past"]);
const cures: Readonly<Record<string, string>> = { fix: "resolve.self", resolve: "resolve.self" };
const undone: ReadonlySet<string> = new Set(["remove", "delete", "clear"]);

/** "Restarting the server has fixed it": by restarting it, it was fixed. */
export function asDoneBy(clause: Clause): Clause {
  const { subject, verb, arguments: args } = clause;
  const object = args["obj"];
  if (subject?.head.kind !== "gerund" || subject.also.length > 0 || object?.kind !== "noun") return clause;
  if (verb.voice !== "active" || !past.has(verb.tense) || verb.negated || verb.modal !== undefined) return clause;
  const cure = cures[verb.sense];
  if (cure === undefined && !undone.has(verb.sense)) return clause;
  const doing: Adjunct = {
    kind: "linked",
    link: cure === undefined ? "doneBy:ing" : "because:ing",
    clause: subject.head.clause,
  };
  const said = cure === undefined ? { ...verb, voice: "passive" as const } : { ...verb, sense: cure };
  return { ...clause, subject: object.noun, verb: said, arguments: {}, adjuncts: [doing, ...clause.adjuncts] };
}

const suffering: ReadonlySet<string> = new Set(["have", "have.obj", "experience", "see"]);

/** "The data centre had a file system failure": its file system failed. */
export function asFailed(clause: Clause): Clause {
  const { subject, verb, arguments: args } = clause;
  const object = args["obj"];
  if (!suffering.has(verb.sense) || subject === undefined || object?.kind !== "noun" || verb.negated) return clause;
  const { posts, plural, quantity } = object.noun;
  const { head, modifiers } = withThingApart(object.noun);
  const [what, ...others] = modifiers;
  if (head.kind !== "noun" || head.lemma !== "failure" || plural || quantity !== undefined) return clause;
  if (what?.kind !== "noun" || others.length > 0 || posts.length > 0) return clause;
  const where: Adjunct = { kind: "pp", preposition: "in", noun: subject };
  return {
    ...clause,
    subject: what.noun,
    verb: { ...verb, sense: "break" },
    arguments: {},
    adjuncts: [where, ...clause.adjuncts],
  };
}

const broken = /^(file system|disk|hardware|switch|router|power supply|server|firewall) failure$/;

/** "file system failure" has a word of its own, and is the failing of the file system all the same. */
function withThingApart(noun: NounPhrase): NounPhrase {
  if (noun.head.kind !== "noun" || !broken.test(noun.head.lemma) || noun.modifiers.length > 0) return noun;
  const lemma = noun.head.lemma.replace(/ failure$/, "");
  return { ...noun, head: { kind: "noun", lemma: "failure" }, modifiers: [{ kind: "noun", noun: nounPhrase(lemma) }] };
}

const isDoer = (np: NounPhrase | undefined): boolean =>
  np === undefined || np.head.kind === "name" || (np.head.kind === "pronoun" && np.head.word === "we");

/** "We took it down" is an act, "this has brought it down" a mishap. */
export function asBroughtDown(clause: Clause): Clause {
  const { verb, subject } = clause;
  if (verb.sense !== "disable.down" || (verb.voice === "active" && !isDoer(subject))) return clause;
  return { ...clause, verb: { ...verb, sense: "disable" } };
}

/** "that X uses for its sites": for X's. */
export const ofOwner = (all: readonly Adjunct[]): readonly Adjunct[] => all.map(withoutOwner);

/** "X has issues with its servers": X's servers, once said whose. */
export function asOwnParts(clause: Clause): Clause {
  const { subject, verb, arguments: args } = clause;
  const object = args["obj"];
  if ((!suffering.has(verb.sense) && verb.sense !== "detect") || object?.kind !== "noun") return clause;
  if (subject === undefined || (subject.head.kind !== "name" && subject.head.kind !== "noun")) return clause;
  const posts = object.noun.posts.map(withoutOwner);
  return { ...clause, arguments: { ...args, obj: { ...object, noun: { ...object.noun, posts } } } };
}

function withoutOwner<T extends Post | Adjunct>(post: T): T {
  if (post.kind !== "pp" || !["its", "their"].includes(post.noun.determiner ?? "")) return post;
  const { determiner: _determiner, ...noun } = post.noun;
  return { ...post, noun };
}

const tickets: ReadonlySet<string> = new Set(["incident", "ticket", "case", "support ticket"]);

/** "An incident has been created with our provider": it was told of the trouble; nobody made it. */
export function asTicket(clause: Clause): Clause {
  const { subject, verb, arguments: args } = clause;
  const object = verb.voice === "passive" ? subject : args["obj"]?.kind === "noun" ? args["obj"].noun : undefined;
  const at = clause.adjuncts.find((adjunct) => adjunct.kind === "pp" && adjunct.preposition === "with");
  if (verb.sense !== "create" || at?.kind !== "pp" || object?.head.kind !== "noun") return clause;
  if (!tickets.has(object.head.lemma)) return clause;
  const { subject: _subject, ...rest } = clause;
  return {
    ...(verb.voice === "passive" ? rest : clause),
    verb: { ...verb, sense: "create.ticket" },
    arguments: { with: { kind: "noun", noun: at.noun } },
    adjuncts: clause.adjuncts.filter((adjunct) => adjunct !== at),
  };
}

const ofThings: ReadonlySet<string> = new Set(["startup", "online", "start", "load", "restart.self"]);

/** "working on them" */
const ofWork = /^(work|investigate|monitor|restore|fix|restart|check|resolve|repair|mitigate|replace|look)/;

function onThose(clause: Clause): Clause {
  const args = Object.entries(clause.arguments).map(([name, each]) => {
    const isThem = name !== "with" && each.kind === "noun" && each.noun.head.kind === "pronoun";
    if (!isThem || each.noun.head.kind !== "pronoun" || each.noun.head.word !== "they") return [name, each] as const;
    return [name, { ...each, noun: { ...each.noun, head: { kind: "pronoun", word: "those" } } }] as const;
  });
  return { ...clause, arguments: Object.fromEntries(args) as Clause["arguments"] };
}

/** "They did not restart": of what things do, "they" are those things. */
export function asThose(clause: Clause): Clause {
  const { subject, verb } = clause;
  if (subject?.head.kind === "pronoun" && subject.head.word === "we" && ofWork.test(verb.sense)) return onThose(clause);
  if (subject?.head.kind !== "pronoun" || subject.head.word !== "they" || !ofThings.has(verb.sense)) return clause;
  return { ...clause, subject: { ...subject, head: { kind: "pronoun", word: "those" } } };
}

/** "All jobs should be reprocessed": whoever ran them is told to. */
export function asNeeded(clause: Clause): Clause {
  const { verb } = clause;
  if (verb.sense !== "reprocess" || verb.voice !== "passive" || verb.modal !== "should" || verb.negated) return clause;
  const { modal: _modal, ...rest } = verb;
  return { ...clause, verb: { ...rest, sense: "reprocess.needed", voice: "active", tense: "present" } };
}

/** "can track the issue using X": by means of it. */
export function asMeans(clause: Clause): Clause {
  const object = clause.arguments["obj"];
  if (clause.verb.sense !== "track" || object?.kind !== "noun") return clause;
  const using = object.noun.posts.at(-1);
  if (using?.kind !== "clause" || using.clause.verb.sense !== "use" || using.clause.verb.voice !== "active")
    return clause;
  const noun = { ...object.noun, posts: object.noun.posts.slice(0, -1) };
  const means: Adjunct = { kind: "linked", link: "doneBy:ing", clause: using.clause };
  return {
    ...clause,
    arguments: { ...clause.arguments, obj: { ...object, noun } },
    adjuncts: [...clause.adjuncts, means],
  };
}

/** "from version 2 to version 3": the figures alone, before the word. */
export function asVersions(clause: Clause): Clause {
  const { from, to } = clause.arguments;
  if (clause.verb.sense !== "upgrade.fromto" || from?.kind !== "noun" || to?.kind !== "noun") return clause;
  const args = {
    ...clause.arguments,
    from: { ...from, noun: figureOf(from.noun) },
    to: { ...to, noun: figureOf(to.noun) },
  };
  return { ...clause, arguments: args };
}

function figureOf(noun: NounPhrase): NounPhrase {
  const figure = noun.posts.find((post) => post.kind === "gloss");
  return figure?.kind === "gloss" ? figure.noun : noun;
}

const lasting: ReadonlySet<string> = new Set(["present", "perfect", "future"]);

/** Still disabled, now or from now on: a state that has words of its own. */
export const isStillOff = ({ sense, voice, tense, negated, modal, hedge }: Clause["verb"]): boolean =>
  sense === "disable" &&
  voice === "passive" &&
  lasting.has(tense) &&
  !negated &&
  modal === undefined &&
  hedge === undefined;

/** "The endpoint remains disabled": it is still off. */
export function asStillOff(clause: Clause): Clause {
  const { verb } = clause;
  const isStill =
    verb.phase === "still" || clause.adjuncts.some((each) => each.kind === "adverb" && each.lemma === "still");
  if (!isStill || !isStillOff(verb)) return clause;
  const tense = verb.tense === "future" ? verb.tense : "present";
  return { ...clause, verb: { ...verb, sense: "be.off", voice: "active", tense } };
}

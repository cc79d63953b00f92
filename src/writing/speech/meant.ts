/** Shapes that another shape says rightly: they are turned into it before they are said. */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { intended } from "./intended.ts";
import { agentTurns } from "./meant-agents.ts";
import { causeTurns } from "./meant-causes.ts";
import { cloudTurns } from "./meant-clouds.ts";
import { courses } from "./meant-courses.ts";
import {
  asBroughtDown,
  asDoneBy,
  asFailed,
  asMeans,
  asNeeded,
  asOwnParts,
  asStillOff,
  asThose,
  asTicket,
  asVersions,
} from "./meant-doings.ts";
import { furtherTurns } from "./meant-elsewhere.ts";
import { figureTurns } from "./meant-figures.ts";
import { insteadTurns } from "./meant-instead.ts";
import { outageTurns } from "./meant-outages.ts";
import { purposeTurns } from "./meant-purposes.ts";
import { asBack, asPlaced, asProgress, asSigns } from "./meant-reports.ts";
import { states } from "./meant-states.ts";
import { sufferedTurns } from "./meant-suffered.ts";
import { tellings } from "./meant-told.ts";
import { wordingTurns } from "./meant-wording.ts";
import {
  asAddressing,
  asAll,
  asDelaying,
  asHeard,
  asPlannedStop,
  asRecovering,
  asWhatever,
  asWorkedThrough,
  asYourOwn,
} from "./meant-work.ts";
import { outcomeTurns } from "./outcomes.ts";
import { nounPhrase, phraseOf, pronounPhrase } from "./parts.ts";

/** "will be done this evening" is when, not that it will be finished. */
function asPerformed(clause: Clause): Clause {
  const { verb, arguments: args } = clause;
  const isDone =
    (verb.sense === "do.work" && verb.voice === "passive") ||
    (verb.sense === "be" && args["adj"]?.kind === "adjective" && args["adj"].lemma === "done");
  if (!isDone || verb.tense !== "future") return clause;
  return { ...clause, verb: { ...verb, sense: "be.held", voice: "active" }, arguments: {} };
}

/** "We see services recovering": that they do so is seen, not a kind of service. */
function asSeen(clause: Clause): Clause {
  const object = clause.arguments["obj"];
  if (clause.verb.sense !== "see" || object?.kind !== "noun" || object.noun.also.length > 0) return clause;
  const doing = object.noun.posts.at(-1);
  if (doing?.kind !== "clause" || !isDoing(doing.clause)) return clause;
  const noun: NounPhrase = { ...object.noun, posts: object.noun.posts.slice(0, -1) };
  return {
    ...clause,
    verb: { ...clause.verb, sense: "see.base" },
    arguments: { ...clause.arguments, obj: { ...object, noun }, base: { kind: "clause", clause: doing.clause } },
  };
}

/** "errors affecting X" are of a kind: what has an object is told of its noun. */
const isDoing = ({ subject, gap, verb, arguments: args, adjuncts }: Clause): boolean =>
  subject === undefined &&
  gap !== true &&
  verb.voice === "active" &&
  verb.tense === "progressive" &&
  Object.keys(args).length === 0 &&
  adjuncts.every(({ kind }: Adjunct) => kind === "adverb");

/** "Chat is mitigated": not the chat, the trouble with it. */
function asTrouble(clause: Clause): Clause {
  const { verb, subject } = clause;
  if (verb.sense !== "mitigate" || verb.voice !== "passive" || subject?.head.kind !== "name") return clause;
  const trouble = nounPhrase("issue", { posts: [{ kind: "pp", preposition: "with", noun: subject }] });
  return { ...clause, subject: trouble };
}

const pages: ReadonlySet<string> = new Set(["incident", "status", "status page", "page", "post", "issue", "ticket"]);

/** "We will update this incident": the readers, not the incident. */
function asNews(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const object = args["obj"];
  const isPage = object?.kind === "noun" && object.noun.head.kind === "noun" && pages.has(object.noun.head.lemma);
  const isOurs = subject === undefined || (subject.head.kind === "pronoun" && subject.head.word === "we");
  if (verb.sense !== "update" || verb.voice !== "active" || !isPage || !isOurs) return clause;
  const { obj: _obj, ...others } = args;
  return { ...clause, verb: { ...verb, sense: "inform.back" }, arguments: others };
}

/** Done to what is awaited, or done by it alone: "for a part to arrive". */
const isGoingOn = ({ verb, arguments: args }: Clause): boolean =>
  verb.voice === "passive" || Object.keys(args).length === 0;

/** "waiting for the configuration to be restored": for its being restored. */
function asAwaited(clause: Clause): Clause {
  const awaited = clause.arguments["for"];
  if (!clause.verb.sense.startsWith("wait") || awaited?.kind !== "noun") return clause;
  const doing = clause.adjuncts.find((adjunct) => adjunct.kind === "linked" && adjunct.link === "to:inf");
  if (doing?.kind !== "linked" || !isGoingOn(doing.clause)) return clause;
  const restored: Clause = { ...doing.clause, subject: awaited.noun, adjuncts: [] };
  return {
    ...clause,
    arguments: { ...clause.arguments, for: { kind: "clause", clause: restored } },
    adjuncts: [...clause.adjuncts.filter((adjunct) => adjunct !== doing), ...doing.clause.adjuncts],
  };
}

const hoped: Readonly<Record<string, string>> = { be: "be.become", "have.obj": "receive" };

/** "hope to be back", "hope to have a fix": to become, to get. */
function asHoped(clause: Clause): Clause {
  const { inf } = clause.arguments;
  if (!["hope", "expect.own"].includes(clause.verb.sense) || inf?.kind !== "clause") return clause;
  const sense = hoped[inf.clause.verb.sense];
  if (sense === undefined) return clause;
  const meant: Clause = { ...inf.clause, verb: { ...inf.clause.verb, sense } };
  return { ...clause, arguments: { ...clause.arguments, inf: { kind: "clause", clause: meant } } };
}

const ofServices: ReadonlySet<string> = new Set([
  "recover",
  "recover.from",
  "operate",
  "stabilize",
  "normal.self",
  "function",
]);
const running =
  /^(up|down|online|offline|back|live|unavailable|stable|back (up|online|to normal)|(back )?up and running|(fully )?operational)$/;
const services = nounPhrase("service", { plural: true });

/** "We have recovered": what the company runs. */
export function asService(clause: Clause): Clause {
  const { subject, verb, arguments: args } = clause;
  const isOurs = subject?.head.kind === "pronoun" && subject.head.word === "we";
  const isUp = verb.sense === "be" && args["adj"]?.kind === "adjective" && running.test(args["adj"].lemma);
  return isOurs && (isUp || ofServices.has(verb.sense)) ? { ...clause, subject: services } : clause;
}

/** "to ensure it does not happen again", "that they are marked": it will not, they will be. */
function asEnsured(clause: Clause): Clause {
  const { that } = clause.arguments;
  if (clause.verb.sense !== "ensure.that" || that?.kind !== "clause") return clause;
  const { verb } = that.clause;
  const isAhead = ["occur", "reappear"].includes(verb.sense) || isMarked(verb);
  if (!isAhead || verb.tense !== "present") return clause;
  const meant: Clause = { ...that.clause, verb: { ...verb, tense: "future" } };
  return { ...clause, arguments: { ...clause.arguments, that: { kind: "clause", clause: meant } } };
}

/** That a trouble is over is found out, what is done to things is seen to. */
const isMarked = ({ voice, sense }: Clause["verb"]): boolean =>
  voice === "passive" && !/^(resolve|fix|mitigate|remediate|address)/.test(sense);

/** "We will provide you with an update": the update is told. */
function asInformed(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const given = clause.adjuncts.find((adjunct) => adjunct.kind === "pp" && adjunct.preposition === "with");
  const isToReader = args["obj"]?.kind === "noun" && args["obj"].noun.head.kind === "pronoun";
  if (verb.sense !== "give" || verb.voice !== "active" || subject === undefined || !isToReader) return clause;
  if (given?.kind !== "pp" || given.noun.head.kind !== "noun" || given.noun.head.lemma !== "update") return clause;
  return {
    ...clause,
    verb: { ...verb, sense: "inform" },
    arguments: { obj: { kind: "noun", noun: given.noun } },
    adjuncts: clause.adjuncts.filter((adjunct) => adjunct !== given),
  };
}

/** "Please retry any failed builds": those that failed. */
const asRequested = (clause: Clause): Clause => (clause.verb.request === true ? withoutAny(clause) : clause);

function withoutAny(clause: Clause): Clause {
  const object = clause.arguments["obj"];
  if (object?.kind !== "noun" || object.noun.determiner !== "any") return clause;
  const { determiner: _any, ...noun } = object.noun;
  return { ...clause, arguments: { ...clause.arguments, obj: { ...object, noun } } };
}

/** "We recommend that users restart it": users are advised to. */
function asAdvised(clause: Clause): Clause {
  const { that, ...others } = clause.arguments;
  if (clause.verb.sense !== "recommend.that" || that?.kind !== "clause") return clause;
  const { subject, ...inner } = that.clause;
  if (subject === undefined || inner.verb.voice !== "active" || inner.verb.modal !== undefined) return clause;
  const advised = { obj: { kind: "noun", noun: subject }, inf: { kind: "clause", clause: withoutAny(inner) } } as const;
  return { ...clause, verb: { ...clause.verb, sense: "advise.to" }, arguments: { ...others, ...advised } };
}

const advisable: ReadonlySet<string> = new Set([
  "contact",
  "contact.us",
  "reach",
  "restart",
  "retry",
  "retry.obj",
  "upgrade",
]);

/** "Affected users should contact support": they are advised to, nobody expects that they do. */
function asAdvisable(clause: Clause): Clause {
  const { subject, verb } = clause;
  const isOthers = subject?.head.kind === "noun" && /(user|customer|client|member|merchant)$/.test(subject.head.lemma);
  if (verb.modal !== "should" || !isOthers || verb.voice !== "active" || verb.past === true) return clause;
  if (!advisable.has(verb.sense) || subject === undefined) return clause;
  const { modal: _modal, ...plain } = verb;
  const { subject: _subject, ...told } = clause;
  const inner: Clause = { ...told, verb: { ...plain, tense: "bare" } };
  return {
    subject: ours,
    verb: { sense: "advise.to", voice: "active", tense: "perfect", negated: false },
    arguments: { obj: { kind: "noun", noun: subject }, inf: { kind: "clause", clause: inner } },
    adjuncts: [],
    ...(clause.joined !== undefined && { joined: clause.joined }),
  };
}
const ours = pronounPhrase("we", { plural: true });

/** "It is not possible to change X": changing it is not. */
function asPossible(clause: Clause): Clause {
  const { verb, subject, arguments: args, adjuncts } = clause;
  const { adj } = args;
  const isIt = subject?.head.kind === "pronoun" && subject.head.word === "it";
  if (verb.sense !== "be" || !isIt || adj?.kind !== "adjective" || adj.lemma !== "possible") return clause;
  const doing = adjuncts.find((adjunct) => adjunct.kind === "linked" && adjunct.link === "to:inf");
  if (doing?.kind !== "linked") return clause;
  const head = { kind: "gerund", clause: doing.clause } as const;
  return {
    ...clause,
    subject: phraseOf(head),
    adjuncts: adjuncts.filter((adjunct) => adjunct !== doing),
  };
}

/** "to detect it", "failed to detect it": what one does; that it comes to light is what happens. */
function asDetecting(clause: Clause): Clause {
  const { verb, subject } = clause;
  const isDone = verb.sense === "detect" && verb.voice === "active" && subject === undefined;
  return isDone && verb.tense === "bare" && verb.modal === undefined
    ? { ...clause, verb: { ...verb, sense: "detect.do" } }
    : clause;
}

const burdens: ReadonlySet<string> = new Set(["load", "attack", "pressure", "strain", "stress"]);

/** "X is under heavy load": the load is on it; an attack goes on there. */
function asBurdened(clause: Clause): Clause {
  const under = clause.adjuncts.find((adjunct) => adjunct.kind === "pp" && adjunct.preposition === "under");
  if (clause.verb.sense !== "be.at" || under?.kind !== "pp" || clause.subject === undefined) return clause;
  const { head } = under.noun;
  const last = head.kind === "noun" ? (head.lemma.split(" ").at(-1) ?? "") : "";
  if (!burdens.has(last)) return clause;
  const adjuncts: readonly Adjunct[] = [
    ...clause.adjuncts.filter((adjunct) => adjunct !== under),
    { kind: "pp", preposition: "on", noun: clause.subject },
  ];
  const verb = { ...clause.verb, sense: last === "attack" ? "operate" : "exist" };
  return { ...clause, subject: under.noun, verb, adjuncts };
}

/** "The following will be down during the maintenance: A, B": they are what follows, and no maintenance. */
function asFollowing(clause: Clause): Clause {
  const { subject, adjuncts } = clause;
  if (subject?.determiner !== "following") return clause;
  const own = subject.posts.find((post) => post.kind === "gloss");
  const last = adjuncts.at(-1);
  const gloss = own ?? (last?.kind === "pp" ? last.noun.posts.find((post) => post.kind === "gloss") : undefined);
  if (gloss?.kind !== "gloss") return clause;
  const without = (noun: NounPhrase): NounPhrase => ({ ...noun, posts: noun.posts.filter((post) => post !== gloss) });
  const rest = adjuncts.map((each) =>
    each === last && each.kind === "pp" ? { ...each, noun: without(each.noun) } : each,
  );
  return {
    ...clause,
    subject: without(subject),
    adjuncts: [...rest, { kind: "pp", preposition: "namely", noun: gloss.noun }],
  };
}

const turns: readonly ((clause: Clause) => Clause)[] = [
  asService,
  asBurdened,
  asFollowing,
  asPerformed,
  asSeen,
  asTrouble,
  asAwaited,
  asNews,
  asHoped,
  asEnsured,
  asInformed,
  asDoneBy,
  asFailed,
  asBroughtDown,
  asOwnParts,
  asTicket,
  asThose,
  asRequested,
  asAdvised,
  asAdvisable,
  asPossible,
  asDetecting,
  asAll,
  asWorkedThrough,
  asRecovering,
  asYourOwn,
  asPlaced,
  asProgress,
  asSigns,
  asBack,
  asNeeded,
  asMeans,
  asVersions,
  asStillOff,
  asHeard,
  asWhatever,
  ...outageTurns,
  asPlannedStop,
  asDelaying,
  asAddressing,
  ...wordingTurns,
  ...insteadTurns,
  ...furtherTurns,
  ...courses,
  ...intended,
  ...tellings,
  ...sufferedTurns,
  ...figureTurns,
  ...purposeTurns,
  ...outcomeTurns,
  ...states,
  ...causeTurns,
  ...agentTurns,
  ...cloudTurns,
];

export const asMeant = (clause: Clause): Clause => turns.reduce((meant, turn) => turn(meant), clause);

/** Clauses that were read with a part in the wrong place, or whose words mean something else there: they are not said. */
import type { Argument, Clause, NounPhrase } from "../../reading/statement.ts";
import { isWarning } from "./meant-outages.ts";
import { lemmaOf, nounOf } from "./parts.ts";

const hasPhrase = ({ adjuncts }: Clause, preposition: string): boolean =>
  adjuncts.some((adjunct) => adjunct.kind === "pp" && adjunct.preposition === preposition);

const hasAdverb = ({ adjuncts }: Clause, lemma: string): boolean =>
  adjuncts.some((adjunct) => adjunct.kind === "adverb" && adjunct.lemma === lemma);

/** ", as news is available, we will …" behind a sentence that it has nothing to do with. */
const isWhileAvailable = ({ adjuncts, verb }: Clause): boolean =>
  verb.tense !== "future" &&
  adjuncts.some(
    (adjunct) =>
      adjunct.kind === "linked" &&
      /^(while|as)/.test(adjunct.link) &&
      adjunct.clause.arguments["adj"]?.kind === "adjective" &&
      adjunct.clause.arguments["adj"].lemma === "available",
  );

/** "delays, specifically with clicks": what is special is not the company. */
const isSpecific = (clause: Clause): boolean => hasAdverb(clause, "specifically") && hasPhrase(clause, "with");

/** "until an outage was notified": one notifies somebody. */
const notifiesNobody = ({ verb, subject }: Clause): boolean =>
  verb.sense === "notify" && verb.voice === "passive" && /outage|issue|incident|problem/.test(lemmaOf(subject));

/** "confirmed as a problem on X's network": what as, not that a problem is a network. */
const isNamedAs = ({ adjuncts }: Clause): boolean =>
  adjuncts.some(
    (each) =>
      each.kind === "linked" &&
      each.link === "as:finite" &&
      each.clause.verb.sense === "be.np" &&
      each.clause.subject?.head.kind !== "pronoun",
  );

/** "for most of the day": how long, not what for; "while 2 % failed": besides, not meanwhile. */
const isForMost = ({ adjuncts }: Clause): boolean =>
  adjuncts.some(
    (each) =>
      (each.kind === "pp" &&
        each.preposition === "for" &&
        each.noun.quantity?.kind === "word" &&
        each.noun.quantity.word === "most") ||
      (each.kind === "linked" && each.link === "while:finite" && each.clause.subject?.quantity?.kind === "percent"),
  );

/** "have them all repaired" */
const hasAll = ({ verb, arguments: { obj }, ...clause }: Clause): boolean =>
  nounOf(obj)?.head.kind === "pronoun" &&
  verb.voice === "active" &&
  hasAdverb({ verb, arguments: {}, ...clause }, "all");

/** "Access to X is not accessible" */
const isAccess = ({ subject, arguments: { adj } }: Clause): boolean =>
  lemmaOf(subject).endsWith("access") && adjectives(adj).some((lemma) => lemma === "accessible");

const adjectives = (argument: Argument | undefined): readonly string[] =>
  argument?.kind === "adjective" ? [argument.lemma] : [];

/** "updating the DNS to point to X" */
const isToPoint = ({ adjuncts }: Clause): boolean =>
  adjuncts.some(
    (adjunct) =>
      adjunct.kind === "linked" &&
      (adjunct.clause.verb.sense === "point" || (adjunct.link === "by:ing" && isToPoint(adjunct.clause))),
  );

const withChange: ReadonlySet<string> = new Set(["revert", "migrate"]);

/** "rolled back with a change": by it, not together with it. */
const isWithChange = (clause: Clause): boolean => withChange.has(clause.verb.sense) && hasPhrase(clause, "with");

/** "X is part of the customers affected" */
const isPartOf = ({ verb, arguments: { np } }: Clause): boolean =>
  verb.sense === "be.np" && lemmaOf(nounOf(np)) === "part";

/** "waiting for X to mend what still affects Y" */
const waitsForTold = ({ verb, adjuncts, arguments: args }: Clause): boolean =>
  verb.sense === "wait" &&
  nounOf(args["for"]) !== undefined &&
  adjuncts.some(
    (adjunct) =>
      adjunct.kind === "linked" &&
      adjunct.link === "to:inf" &&
      (nounOf(adjunct.clause.arguments["obj"])?.posts ?? []).some(({ kind }) => kind === "clause"),
  );

/** "should be considered restored" */
const isConsidered = ({ verb }: Clause): boolean => verb.sense === "consider" && verb.modal !== undefined;

/** "the only interruption": a thing by itself, not only it. */
const isTheOnly = ({ subject }: Clause): boolean =>
  subject?.determiner === "the" && subject.quantity?.kind === "word" && subject.quantity.word === "only";

/** "resumed outside of X" */
const isOutside = (clause: Clause): boolean => hasPhrase(clause, "outsideOf");

/** "and degraded, including X": X is of the things, not of how they fail. */
const failsIncluding = (clause: Clause): boolean =>
  clause.verb.sense === "degrade.self" && hasPhrase(clause, "including");

/** "spotted the app freezes when buying Y": that it does, not the freezes. */
const seesFreezing = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "see" && /freeze|crash/.test(lemmaOf(nounOf(obj))) && (nounOf(obj)?.posts.length ?? 0) > 0;

export const doubtfulShapes: readonly ((clause: Clause) => boolean)[] = [
  isWhileAvailable,
  isSpecific,
  notifiesNobody,
  isWarning,
  isNamedAs,
  isForMost,
  hasAll,
  isAccess,
  isToPoint,
  isWithChange,
  isPartOf,
  isConsidered,
  waitsForTold,
  isTheOnly,
  isOutside,
  failsIncluding,
  seesFreezing,
];

/** Noun phrases whose parts hang on the wrong word. */
export function isHeap({ head, posts, modifiers }: NounPhrase): boolean {
  const lemma = head.kind === "noun" ? head.lemma : "";
  return (
    posts.some(
      (post) =>
        (post.kind === "clause" && isNested(post.clause)) ||
        // "a maintenance from a vendor"
        (post.kind === "pp" && post.preposition === "from" && lemma.endsWith("maintenance")) ||
        // "a spreadsheet on initialization"
        (post.kind === "pp" && post.preposition === "on" && lemmaOf(post.noun) === "initialization"),
    ) ||
    // "network timeout events"
    modifiers.some((each) => each.kind === "noun" && lemma === "event" && /timeout|outage/.test(lemmaOf(each.noun))) ||
    /timeout event$/.test(lemma)
  );
}

/** "a fix that bypasses the provider that was failing" */
const isNested = ({ verb, arguments: { obj } }: Clause): boolean =>
  verb.sense === "avoid" && (nounOf(obj)?.posts ?? []).some(({ kind }) => kind === "clause");

/** Notes in haste: "Resolved by our provider", "Affecting all users", "Seems stable now" leave out what they tell of. */
import type { Adjunct, Clause, NounPhrase } from "../statement.ts";
import { infinitive } from "./hanging-clauses.ts";
import { phrase } from "./nominals.ts";
import { nounPhrase } from "./noun-phrases.ts";
import { type Predicate, predicate, withSubject } from "./predicates.ts";
import type { Found, State } from "./state.ts";

const we = phrase({ kind: "pronoun", word: "we" }, { plural: true });
const this_ = phrase({ kind: "pronoun", word: "this" });
const it = phrase({ kind: "pronoun", word: "it" });
const issue = phrase({ kind: "noun", lemma: "issue" });
const work = phrase({ kind: "noun", lemma: "work" });
const restart = phrase({ kind: "noun", lemma: "reboot" });

const ended: Readonly<Record<string, NounPhrase>> = {
  resolve: issue,
  fix: issue,
  mitigate: issue,
  identify: issue,
  cause: this_,
  trigger: this_,
  complete: work,
};

/** "Fixed by rebooting the router", "Caused by a cut cable", "Resolved at 12:30": by whom, by what or when it was. */
export function* endings(s: State, at: number): Generator<Found<Clause>> {
  for (const { end, value } of predicate(s, at, "participle")) {
    const subject = ended[value.verb.sense.replace(/\.by$/, "")];
    if (subject === undefined || value.also !== undefined || !tellsHow(value)) continue;
    yield { end, value: withSubject(value, subject) };
  }
}

/** "Planned maintenance to apply kernel updates": a work, and what it is for. */
export function* worksWithAim(s: State, at: number): Generator<Found<NounPhrase>> {
  for (const { end, value } of nounPhrase(s, at)) {
    const isWork = value.head.kind === "noun" && works.test(value.head.lemma);
    if (!isWork || value.also.length + value.posts.length > 0) continue;
    for (const aim of infinitive(s, end)) {
      if (aim.value.verb.voice === "passive") continue;
      const post = { kind: "linked", link: "for:ing", clause: aim.value } as const;
      yield { end: aim.end, value: { ...value, posts: [post] } };
    }
  }
}
const works = /(maintenance|upgrade|migration)$/;

const tellsHow = ({ arguments: { by }, adjuncts: [first] }: Clause): boolean =>
  by !== undefined || (first !== undefined && first.kind !== "adverb");

/** Whom a predicate without a subject is told of: the company, unless companies do no such thing. */
export function ofNobody(value: Predicate): Clause | undefined {
  const { sense, hedge, voice } = value.verb;
  if (/^(affect|impact|cause|result|lead)/.test(sense) && voice === "active") return withSubject(value, this_);
  if (hedge === "appears") return isThere(value) ? undefined : withSubject(value, ended[sense] ?? it);
  if (sense === "seem") return isThere(value) ? undefined : withSubject(value, it);
  if (sense === "online") return isRunning(value) ? inProgress(value) : undefined;
  // "Starting at 5 PM" is when.
  if (sense === "start" && value.arguments["obj"] === undefined) return undefined;
  return withSubject(value, we);
}

/** "There seems to be …" */
const isThere = ({ adjuncts }: Clause): boolean =>
  adjuncts.some((each) => each.kind === "adverb" && each.lemma === "there");

const isRunning = ({ verb, adjuncts }: Predicate): boolean =>
  verb.tense === "progressive" && !verb.negated && adjuncts.every(isNow);

const isNow = (adjunct: Adjunct): boolean => adjunct.kind === "adverb" && /^(now|currently)$/.test(adjunct.lemma);

/** "Rebooting now": somebody reboots something. */
const inProgress = (value: Predicate): Clause => ({
  subject: restart,
  verb: { ...value.verb, sense: "be", tense: "present" },
  arguments: { adj: { kind: "adjective", lemma: "in progress" } },
  adjuncts: [],
});

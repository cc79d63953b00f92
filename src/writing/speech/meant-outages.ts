/** What is warned of, and how long a service is down: English has nouns for it, Bengali tells it with a verb. */
import type { Adjunct, Clause, NounPhrase } from "../../reading/statement.ts";
import { nounOf, nounPhrase } from "./parts.ts";

const inIt: ReadonlySet<string> = new Set(["of", "in", "with", "for", "to"]);

/** What is expected, where the whole of it can be told. */
function warnedOf({ verb, arguments: args }: Clause): NounPhrase | undefined {
  const object = nounOf(args["obj"]);
  const isPlain = object?.posts.every((post) => post.kind === "pp" && inIt.has(post.preposition)) === true;
  return verb.sense === "expect.obj" && verb.request === true && isPlain ? object : undefined;
}

/** "Expect it to fail": a warning, not an advice. */
export const isWarning = (clause: Clause): boolean =>
  clause.verb.request === true && clause.verb.sense.startsWith("expect") && warnedOf(clause) === undefined;

/** "Expect delays": they are to be expected, nobody is advised to hope for them. */
export function asWarned(clause: Clause): Clause {
  const { verb } = clause;
  const object = warnedOf(clause);
  if (object === undefined) return clause;
  const { request: _request, ...rest } = verb;
  return { ...clause, subject: object, verb: { ...rest, voice: "passive", tense: "present" }, arguments: {} };
}

const service = nounPhrase("service", { plural: true });

/** "10 minutes of downtime": how long it is down. */
function downtimeOf(noun: NounPhrase | undefined): Adjunct | undefined {
  const [post, ...others] = noun?.posts ?? [];
  if (noun?.head.kind !== "duration" || post?.kind !== "pp" || post.preposition !== "of" || others.length > 0)
    return undefined;
  const { head, modifiers, posts } = post.noun;
  if (head.kind !== "noun" || head.lemma !== "downtime" || modifiers.length + posts.length > 0) return undefined;
  return { kind: "pp", preposition: "for", noun: { ...noun, posts: [] } };
}

const suffered: ReadonlySet<string> = new Set(["experience", "see", "have.obj"]);

const isReader = (np: NounPhrase | undefined): boolean =>
  np?.head.kind === "pronoun" && ["we", "you"].includes(np.head.word);

/** "There will be 10 minutes of downtime": for so long the service will be down. */
function asDown(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const isThere = verb.sense === "exist" || (verb.sense === "expect.obj" && verb.voice === "passive");
  const isOurs = suffered.has(verb.sense) && isReader(subject);
  const length = downtimeOf(isThere ? subject : isOurs ? nounOf(args["obj"]) : undefined);
  if (length === undefined || verb.negated) return clause;
  const { hedge: _hedge, ...plain } = verb;
  const isFeared = verb.sense === "expect.obj";
  return {
    ...clause,
    subject: service,
    verb: { ...plain, sense: "be", voice: "active", ...(isFeared && { tense: "bare", modal: "may" }) },
    arguments: { adj: { kind: "adjective", lemma: "down" } },
    adjuncts: [length, ...clause.adjuncts],
  };
}

const isWe = (np: NounPhrase | undefined): boolean => np?.head.kind === "pronoun" && np.head.word === "we";

/** "We shut down the server": the past is written like the present, and nobody reports a habit. */
function asShut(clause: Clause): Clause {
  const { verb, subject } = clause;
  const isHabit = verb.phase !== undefined || verb.modal !== undefined || verb.negated || verb.ability === true;
  return verb.sense === "disable" && verb.tense === "present" && verb.voice === "active" && isWe(subject) && !isHabit
    ? { ...clause, verb: { ...verb, tense: "past" } }
    : clause;
}

/** "routed traffic around the carrier": it does not pass there. */
function asAround(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const moved = verb.voice === "passive" ? subject : nounOf(args["obj"]);
  const post = moved?.posts.at(-1);
  if (verb.sense !== "divert" || moved === undefined || post?.kind !== "pp" || post.preposition !== "around")
    return clause;
  const noun = { ...moved, posts: moved.posts.slice(0, -1) };
  const adjuncts: readonly Adjunct[] = [...clause.adjuncts, post];
  return verb.voice === "passive"
    ? { ...clause, subject: noun, adjuncts }
    : { ...clause, arguments: { ...args, obj: { kind: "noun", noun } }, adjuncts };
}

/** "X is not working on some servers": it is what does not work there. */
function asNotRunning(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const where = nounOf(args["on"]);
  const isThing =
    subject?.head.kind === "noun" && !/(team|provider|engineer|staff|support|technician)$/.test(subject.head.lemma);
  if (verb.sense !== "work.on" || !verb.negated || !isThing || where === undefined) return clause;
  const place: Adjunct = { kind: "pp", preposition: "on", noun: where };
  return { ...clause, verb: { ...verb, sense: "function" }, arguments: {}, adjuncts: [place, ...clause.adjuncts] };
}

export const outageTurns: readonly ((clause: Clause) => Clause)[] = [asDown, asShut, asAround, asNotRunning];

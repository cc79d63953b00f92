import { inflect } from "../../bengali/index.ts";
import type { Clause, NounPhrase, Post } from "../../reading/statement.ts";
import { isZone } from "./meant-reports.ts";
import { isPerson, isTeam, isTrouble, type SaidCase, sayNoun } from "./nouns.ts";
import { lemmaOf } from "./parts.ts";
import { type Speech, Unsayable } from "./speech-context.ts";
import { sayTime } from "./times.ts";

export function sayPost(speech: Speech, np: NounPhrase, post: Exclude<Post, { kind: "gloss" }>): string {
  switch (post.kind) {
    case "pp":
      return sayPreposition(speech, np, post.preposition, post.noun);
    case "clause":
      return speech.attributive(np, post.clause);
    case "linked":
      return speech.linked(post.link, post.clause);
    case "infinitive":
      return speech.attempted(np, post.clause);
    case "time":
      return sayTime(speech.words, post.time, speech.settings.asOf);
  }
}

const inside: readonly string[] = ["of", "in", "for", "with", "on", "to", "at"];

/** A trouble whose only circumstance is the thing that it is in. */
export function isInside(speech: Speech, { head, posts, also }: NounPhrase): boolean {
  const [post, ...others] = posts;
  if (head.kind !== "noun" || others.length + also.length > 0 || post?.kind !== "pp") return false;
  const entry = speech.words.lexicon.nouns[head.lemma];
  const isThing = (post.noun.head.kind === "name" || post.noun.head.kind === "noun") && !isPerson(speech, post.noun);
  const isGenitive = post.preposition === "of" && post.noun.head.kind !== "name";
  return entry?.trouble === true && inside.includes(post.preposition) && isThing && !isGenitive;
}

/** "errors with X", "delays for X": what ails X is in X; a noun may say its prepositions in its own way. */
function sayPreposition(speech: Speech, np: NounPhrase, preposition: string, noun: NounPhrase): string {
  const entry = np.head.kind === "noun" ? speech.words.lexicon.nouns[np.head.lemma] : undefined;
  const isWhen = isSpan(noun) && (preposition === "in" || preposition === "within");
  if (isWhen && entry?.joins?.[preposition] === "itself") return withinSpan(speech, noun);
  const own = entry?.joins?.[preposition];
  if (own !== undefined) {
    // A fix of people is for them.
    const isFor = preposition === "for" && ["genitive", "bare"].includes(own) && isPerson(speech, noun);
    return postposed(speech, noun, isFor ? speech.words.link("for") : own);
  }
  const lasting = lengthOf(speech, preposition, noun);
  if (entry?.trouble === true && lasting !== undefined) return lasting;
  if (entry?.trouble === true && preposition === "about")
    return postposed(speech, noun, speech.words.link("relatedTo"));
  if (preposition === "inCaseOf" && isTrouble(speech, noun))
    return `${sayNoun(speech, noun, "genitive")} ${speech.words.glue("in.fear.of")}`;
  // "an attack on a customer": the customer suffers it.
  if (np.head.kind === "noun" && /attack$/.test(np.head.lemma) && ["on", "against"].includes(preposition))
    return sayNoun(speech, noun, "on");
  if (preposition === "for" && isCountOfTime(noun))
    return `${sayNoun(speech, noun, "nominative")} ${speech.words.glue("for.length")}`;
  if (preposition === "on" && /(^| )(impact|effect)$/.test(lemmaOf(np))) return sayNoun(speech, noun, "on");
  const ails = entry?.trouble === true || (preposition === "with" && isOfTrouble(speech, np));
  if (ails && inside.includes(preposition)) {
    const run = preposition === "in" && isDelay(np) ? runningOf(noun) : undefined;
    if (run !== undefined) return speech.inGerund(run);
    const doing = doingOf(noun);
    if (doing !== undefined) return inDoing(speech, noun, doing);
    // What ails a provider is the provider's trouble.
    return (preposition === "of" && noun.head.kind !== "name") ||
      isTeam(speech, noun) ||
      (preposition === "with" && isTrouble(speech, noun))
      ? sayNoun(speech, noun, "genitive")
      : inReaching(speech, noun);
  }
  // "users with virtual machines" have them.
  if (
    preposition === "with" &&
    (entry?.person === true || (has(speech, np) && !isPerson(speech, noun) && !isHelper(noun)))
  ) {
    return `${sayNoun(speech, noun, "nominative")} ${speech.words.form(speech.words.aux.exist, "noun")}`;
  }
  if (isWhen) return withinSpan(speech, noun);
  // "the same delays as X"
  if (preposition === "as" && np.determiner === "same") return postposed(speech, noun, speech.words.link("like"));
  // What stands at an address is there, not of it; what is watched around a thing is watched about it.
  if (preposition === "at" && noun.head.kind === "url") return sayNoun(speech, noun, "locative");
  if (preposition === "around" && !(np.head.kind === "noun" && np.head.lemma === "work"))
    return postposed(speech, noun, speech.words.link("about"));
  if (preposition === "over" && !isSpan(noun)) return postposed(speech, noun, speech.words.link("via"));
  // "the volume for the proxy": whose it is; what is done for people is done for them.
  if (preposition === "for" && isOf(speech, np, noun)) return sayNoun(speech, noun, "genitive");
  const belongs = preposition === "in" || preposition === "on" || preposition === "at" || preposition === "within";
  // "a message on the page": it is seen there.
  if (belongs) return sayNoun(speech, noun, np.head.kind === "quote" ? "locative" : "genitive");
  return postposed(speech, noun, speech.words.link(preposition));
}

const withinSpan = (speech: Speech, noun: NounPhrase): string =>
  isCompared(noun)
    ? `${sayNoun(speech, noun, "nominative")} ${speech.words.glue("time.under")}`
    : `${sayNoun(speech, noun, "genitive")} ${speech.words.glue("time.by")}`;

/** "delays for ten minutes" go on so long; "of over ten minutes": more than that. */
function lengthOf(speech: Speech, preposition: string, noun: NounPhrase): string | undefined {
  if (noun.head.kind !== "duration") return undefined;
  const said = sayNoun(speech, noun, "nominative");
  if (preposition === "for") return `${said} ${speech.words.glue("for.length")}`;
  return preposition === "of" && isCompared(noun) ? said : undefined;
}

/** "the past 40 minutes", "the next hour" */
export const isCountOfTime = ({ head }: NounPhrase): boolean =>
  head.kind === "duration" || (head.kind === "noun" && ["minute", "hour"].includes(head.lemma));

/** "over ten minutes", "less than an hour" */
export const isCompared = ({ head }: NounPhrase): boolean =>
  head.kind === "duration" && (head.duration.hedge === "over" || head.duration.hedge === "under");

/** "delays in delivery": in reaching somebody; the Bengali noun is a doing. */
function inReaching(speech: Speech, noun: NounPhrase): string {
  const { words } = speech;
  const reaching = words.glue("verb.reach");
  const said = sayNoun(speech, noun, "nominative");
  const being = words.form(reaching, "noun");
  if (noun.head.kind !== "noun" || !/(delivery|deliveries)$/.test(noun.head.lemma) || !said.endsWith(being))
    return sayNoun(speech, noun, "locative");
  return said.slice(0, -being.length) + words.form(reaching, "infinitive");
}

const isDelay = ({ head }: NounPhrase): boolean => head.kind === "noun" && /(delay|latency)$/.test(head.lemma);

/** "delays in running jobs": in their being run, not in those that are running. */
function runningOf({ modifiers: [first, ...modifiers], ...noun }: NounPhrase): Clause | undefined {
  if (first?.kind !== "adjective" || first.lemma !== "running" || noun.determiner !== undefined) return undefined;
  return {
    verb: { sense: "run.obj", voice: "active", tense: "progressive", negated: false },
    arguments: { obj: { kind: "noun", noun: { ...noun, modifiers } } },
    adjuncts: [],
  };
}

const isOf = (speech: Speech, { head }: NounPhrase, noun: NounPhrase): boolean =>
  head.kind === "noun" &&
  (["noun", "name", "code", "url"].includes(noun.head.kind) || isIt(noun)) &&
  !(noun.head.kind === "noun" && sought.test(noun.head.lemma)) &&
  // "a fix for the editor": not its fix, unless it is a trouble's.
  (isTrouble(speech, noun) || !/(fix|solution|mitigation|resolution)$/.test(head.lemma)) &&
  !isPerson(speech, noun);

/** "the overviews for it" */
const isIt = ({ head }: NounPhrase): boolean => head.kind === "pronoun" && head.word === "it";

/** What one looks for, or uses a thing for: no owners. */
const sought =
  /\b(update|information|detail|progress|authentication|verification|date|time|reason|purpose|future|use|maintenance|help|assistance|review|investigation|resolution)$/;

/** "servers with one disk", "messages with codes": theirs; a session with X is not. */
const has = (speech: Speech, { head }: NounPhrase): boolean =>
  head.kind === "noun" &&
  speech.words
    .glue("having")
    .split(", ")
    .some((word) => head.lemma.endsWith(word));
/** With whom one runs something: nobody has a provider in it. */
const isHelper = ({ head }: NounPhrase): boolean =>
  head.kind === "noun" && /(provider|vendor|partner|team|support)$/.test(head.lemma);

/** "two hours", "the next hour" */
export const isSpan = ({ head }: NounPhrase): boolean =>
  head.kind === "duration" || head.kind === "time" || (head.kind === "noun" && spans.test(head.lemma));
const spans = /(^|\s)(second|minute|hour|day|week|month|year|weekend|time|period|window|course|night|morning)$/;

/** "the cause of the issues with X": the issues are with X. */
const isOfTrouble = (speech: Speech, { head, posts }: NounPhrase): boolean =>
  (head.kind === "noun" && / of the (issue|problem|incident|outage)$/.test(head.lemma)) ||
  posts.some((post) => post.kind === "pp" && isTrouble(speech, post.noun));

/** "orders completing": what they do is the point, not a kind of order. */
function doingOf({ posts, also, head }: NounPhrase): Clause | undefined {
  const last = posts.at(-1);
  if (last?.kind !== "clause" || also.length > 0 || head.kind === "gerund") return undefined;
  const { clause } = last;
  const isDoing = clause.subject === undefined && clause.gap !== true && clause.verb.tense === "progressive";
  // "errors in the console impacting X": it is the errors that do.
  if (isDoing && ["affect", "impact"].includes(clause.verb.sense)) throw new Unsayable("what is told of another noun");
  // "errors for APIs using X": of that kind.
  return isDoing && !ofKinds.has(clause.verb.sense) ? clause : undefined;
}

const ofKinds: ReadonlySet<string> = new Set([
  "use",
  "run.obj",
  "run",
  "run.on",
  "rely",
  "depend",
  "require",
  "need",
  "contain",
  "target",
]);

/** "delays with orders completing": a delay in their completing. */
function inDoing(speech: Speech, noun: NounPhrase, clause: Clause): string {
  if (clause.verb.voice === "passive" || clause.verb.negated) throw new Unsayable("what is being done, as a trouble");
  const subject = { ...noun, posts: noun.posts.slice(0, -1) };
  const said = speech.inGerund(clause);
  return `${sayNoun(speech, subject, isPerson(speech, subject) ? "genitive" : "nominative")} ${said}`;
}

/** "recovery for X": the Bengali noun is a doing, and X is who does it; an issue does not recover. */
function itself(speech: Speech, noun: NounPhrase): string {
  const isRate = noun.head.kind === "noun" && /\b(latency|rate|time)$/.test(noun.head.lemma);
  if (isTrouble(speech, noun) && !isRate) throw new Unsayable("a trouble that recovers");
  return sayNoun(speech, noun, isPerson(speech, noun) || isZone(noun) ? "locative" : "nominative");
}

const casesOfLinks: Readonly<Record<string, SaidCase>> = {
  genitive: "genitive",
  locative: "locative",
  bare: "nominative",
  objective: "objective",
};

/** A case and, after it, a postposition: the noun in that case, and the postposition. */
export function postposed(speech: Speech, noun: NounPhrase, government: string): string {
  const [word = "", ...rest] = government.split(" ");
  if (word === "with") return inflect({ text: sayNoun(speech, noun, "nominative") }, "with", speech.words.edition);
  if (word === "itself") return itself(speech, noun);
  const form = casesOfLinks[word];
  if (form === undefined) throw new Unsayable(`case ${word}`);
  const post = rest.join(" ");
  // "across customers": among them.
  if (government === speech.words.link("across") && isPerson(speech, noun))
    return postposed(speech, noun, speech.words.link("between"));
  const isThey = noun.head.kind === "pronoun" && noun.head.word === "they";
  if (form === "nominative" && post === speech.words.glue("from") && (isThey || isPerson(speech, noun))) {
    return `${sayNoun(speech, noun, "genitive")} ${speech.words.glue("from.people")}`;
  }
  const bare = sayNoun(speech, noun, "nominative");
  // "the time of the maintenance" is already a time: at it, not during the time of it.
  if (post !== "" && form === "genitive" && bare.endsWith(post)) return sayNoun(speech, noun, "locative");
  return post === "" ? sayNoun(speech, noun, form) : `${sayNoun(speech, noun, form)} ${post}`;
}

/**
 * What the title of an incident complains of, for a page whose first message says no more than that somebody looks into
 * it: a clause ("Dashboard is slow", "Failed payments", "Emails delayed") or a trouble and what it is the trouble of
 * ("Trouble sending messages"). A bare noun ("Recordings") complains of nothing.
 */
import type { Style } from "../domain/bulletin.ts";
import { isByHand } from "../domain/hand.ts";
import type { Clause, NounPhrase, Statement, TitleReading } from "../reading/statement.ts";
import type { FactTable } from "./facts.ts";
import type { ComposeRequest } from "./request.ts";
import type { Speaker } from "./speech.ts";
import type { Stated } from "./told-facts.ts";

export type Complaint =
  | { readonly kind: "clause"; readonly clause: Clause }
  | { readonly kind: "noun"; readonly noun: NounPhrase };

interface Saying {
  readonly speaker: Speaker;
  readonly style: Style;
}

/** Whose renderings were read through in titles. */
const senses: ReadonlySet<string> = new Set([
  "be",
  "fail",
  "work",
  "delay",
  "deliver",
  "play",
  "load",
  "login",
  "update.self",
]);
const states: ReadonlySet<string> = new Set(["slow", "down", "unavailable", "inaccessible", "unreachable", "offline"]);
const troubles: ReadonlySet<string> = new Set(["issue", "problem", "trouble", "difficulty", "delay"]);

const plain = { negated: false } as const;
const nothing = { arguments: {}, adjuncts: [] } as const;
const stateOf = (lemma: string): Clause => ({
  ...nothing,
  verb: { ...plain, sense: "be", voice: "active", tense: "present" },
  arguments: { adj: { kind: "adjective", lemma } },
});

/** What stands before its noun as a word: "failed payments" are payments that fail. */
function clauseOfWord(lemma: string): Clause | undefined {
  if (lemma === "failed")
    return { ...nothing, verb: { ...plain, sense: "fail", voice: "active", tense: "progressive" } };
  if (lemma === "delayed")
    return { ...nothing, verb: { ...plain, sense: "delay", voice: "passive", tense: "present" } };
  return states.has(lemma) ? stateOf(lemma) : undefined;
}

/** A headline tells what goes on: "emails delayed" are being delayed, messages "not delivered" do not arrive. */
function goingOn(clause: Clause): Clause {
  const { verb } = clause;
  if (verb.negated && verb.voice === "passive") return { ...clause, verb: { ...verb, tense: "progressive" } };
  return verb.tense === "perfect" ? { ...clause, verb: { ...verb, tense: "present" } } : clause;
}

function clauseOfNoun(what: NounPhrase): Clause | undefined {
  const [post, ...posts] = what.posts;
  const [word, ...words] = what.modifiers;
  if (posts.length > 0) return undefined;
  if (post?.kind === "clause") return { ...post.clause, subject: { ...what, posts: [] } };
  if (post !== undefined || word?.kind !== "adjective" || word.adverb !== undefined) return undefined;
  const clause = clauseOfWord(word.lemma);
  return clause && { ...clause, subject: { ...what, modifiers: words } };
}

/** One thing with at most one word before it, and nothing behind it. */
const isBare = ({ head, modifiers, posts, also }: NounPhrase): boolean =>
  (head.kind === "noun" || head.kind === "name") && modifiers.length <= 1 && posts.length + also.length === 0;

/** A "report" may be news, and a part that "fails" does not fall through in Bengali. */
const isClear = ({ head }: NounPhrase, sense: string): boolean =>
  head.kind === "name" ? sense !== "fail" : head.kind === "noun" && head.lemma !== "report";

function isShort({ subject, verb, adjuncts, arguments: given }: Clause): boolean {
  if (subject === undefined || !isBare(subject) || !senses.has(verb.sense) || adjuncts.length > 0) return false;
  if (!isClear(subject, verb.sense)) return false;
  const [only, ...others] = Object.values(given);
  if (verb.sense !== "be") return only === undefined;
  return others.length === 0 && only?.kind === "adjective" && only.adverb === undefined && states.has(only.lemma);
}

/** "With recordings", "sending messages"; a name is a part or the service, which are told as such. */
function isOfOneThing({ head, modifiers, posts }: NounPhrase): boolean {
  const [post, ...others] = posts;
  if (head.kind !== "noun" || !troubles.has(head.lemma) || modifiers.length > 0 || others.length > 0) return false;
  if (post?.kind === "pp") return isBare(post.noun) && post.noun.head.kind === "noun";
  if (post?.kind !== "clause" || post.clause.adjuncts.length > 0) return false;
  return Object.values(post.clause.arguments).every((given) => given.kind === "noun" && isBare(given.noun));
}

export function complaintIn(title: TitleReading): Complaint | undefined {
  const clause = title.clause ?? (title.what === null || title.symptom ? undefined : clauseOfNoun(title.what));
  if (clause !== undefined) return isShort(clause) ? { kind: "clause", clause: goingOn(clause) } : undefined;
  return title.whole && isOfOneThing(title.whole) ? { kind: "noun", noun: asPeopleHaveIt(title.whole) } : undefined;
}

/** Where displaying fails, people cannot view. */
const asPeopleHaveIt = (trouble: NounPhrase): NounPhrase => ({
  ...trouble,
  posts: trouble.posts.map((post) =>
    post.kind === "clause" && post.clause.verb.sense === "display"
      ? { ...post, clause: { ...post.clause, verb: { ...post.clause.verb, sense: "view" } } }
      : post,
  ),
});

const PAST = "pastProgressive";

/** The complaint in Bengali, as it stands in a headline, and as a clause, now and when it is over. */
function said(complaint: Complaint, title: string, { speaker, style }: Saying): Partial<Record<ComplaintKey, string>> {
  if (complaint.kind === "noun") {
    const plainly = speaker.sayPhrase(complaint.noun, "nominative", style);
    return plainly === null ? {} : { complaint: plainly };
  }
  const sayIn = (clause: Clause): string | undefined =>
    speaker.sayAlone({ en: title, statements: [statementOf(clause)] }, {}, style)?.replace(/\u0964$/u, "");
  const { clause } = complaint;
  const [now, before] = [sayIn(clause), sayIn({ ...clause, verb: { ...clause.verb, tense: PAST } })];
  return now && before ? { complaint: now, complaintNow: now, complaintBefore: before } : {};
}

const statementOf = (clause: Clause): Statement => ({
  act: "symptomReported",
  polarity: "affirmed",
  meaning: { kind: "clause", clause },
});

export type ComplaintKey = "complaint" | "complaintNow" | "complaintBefore";

/** What a trouble is the trouble of, as an operator admits it: "We are aware of an issue with recordings". */
function troubleIn(stated: readonly Stated[], { speaker, style }: Saying): FactTable["troubleIn"] {
  for (const { statement, source } of stated) {
    const { act, polarity, symptom } = statement;
    if (act !== "acknowledged" || polarity !== "affirmed" || symptom?.posts[0]?.kind !== "pp") continue;
    const text = isOfOneThing(symptom) ? speaker.sayPhrase(symptom, "nominative", style) : null;
    if (text !== null) return { value: text, sources: [source] };
  }
  return undefined;
}

/** Only what the operator calls it: the title of a check of ours, or of what an editor wrote, is not the operator's word. */
export function complaintFacts(request: ComposeRequest, stated: readonly Stated[], saying: Saying): FactTable {
  const { title, incident, change } = request;
  // What it began with is no news later on; when it is over, it tells what people had to bear.
  if (change.kind !== "opened" && change.kind !== "resolved") return {};
  const inside = troubleIn(stated, saying);
  const complaint = title && !isByHand(incident) ? complaintIn(title) : undefined;
  const sources = [{ kind: "feed", incident: incident.id, field: "title" }] as const;
  const texts = complaint === undefined ? {} : said(complaint, incident.title, saying);
  return {
    ...(inside && { troubleIn: inside }),
    ...Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, { value, sources }])),
  };
}

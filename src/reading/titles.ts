/**
 * Incident titles, taken apart for headlines: what is touched, what is wrong with it, where. A title is a noun phrase
 * ("Elevated errors on Claude"), a noun and its state ("Report generation down"), or a clause. One that is none of these,
 * or that holds a word nobody knows, is not read.
 */
import type { Dictionary, PhraseTable } from "./dictionary.ts";
import { finiteClause } from "./grammar/clauses.ts";
import { ingPhrase, participlePhrase } from "./grammar/hanging-clauses.ts";
import { nounPhrase } from "./grammar/noun-phrases.ts";
import { predicate } from "./grammar/predicates.ts";
import { State } from "./grammar/state.ts";
import type { Clause, Modifier, NounPhrase, Post, ReadContext, TitleReading } from "./statement.ts";
import { tokenize } from "./tokens.ts";

/** "[Scheduled] …", "Resolved: …": the state of the incident is told by the incident itself. */
const prefix =
  /^\s*(\[[^\]]{1,30}\]|(investigating|identified|monitoring|resolved|update|scheduled|incident)\s*[:–-])\s*/i;
const datedOnly = /^incident on \d{4}-\d\d-\d\d/i;

export function readTitle(
  title: string,
  dictionary: Dictionary,
  context: ReadContext,
  parts: PhraseTable,
): TitleReading | null {
  if (datedOnly.test(title)) return null;
  const tokens = tokenize(title.replace(prefix, ""));
  if (!tokens || tokens.length === 0) return null;
  const state = new State(tokens, dictionary, context, parts, { title: true });
  const end = tokens.at(-1)?.text === "." ? tokens.length - 1 : tokens.length;
  const read = asNoun(state, end, dictionary) ?? asState(state, end) ?? asClause(state, end);
  return state.isExhausted ? null : read;
}

function asNoun(state: State, end: number, dictionary: Dictionary): TitleReading | null {
  const whole = nounPhrase(state, 0).filter((each) => each.end === end);
  const trouble =
    whole.find(({ value }) => isTrouble(value, dictionary))?.value ?? troubleDoing(state, end, dictionary);
  const found = trouble ?? whole[0]?.value;
  return found ? parted(found, dictionary) : null;
}

/** "Trouble sending messages" is trouble, not messages of a kind. */
function troubleDoing(state: State, end: number, dictionary: Dictionary): NounPhrase | undefined {
  for (const { value, end: from } of nounPhrase(state, 0).filter((each) => isTrouble(each.value, dictionary))) {
    const deed = ingPhrase(state, from).find((each) => each.end === end);
    if (deed) return { ...value, posts: [...value.posts, { kind: "clause", clause: deed.value }] };
  }
  return undefined;
}

const isTrouble = ({ head }: NounPhrase, { nouns }: Dictionary): boolean =>
  head.kind === "noun" && nouns[head.lemma]?.trouble === true;

/** "X down", "X not working", "X delayed". */
function asState(state: State, end: number): TitleReading | null {
  for (const subject of nounPhrase(state, 0)) {
    const found = [
      ...predicate(state, subject.end, "reduced"),
      ...predicate(state, subject.end, "ing"),
      ...participlePhrase(state, subject.end),
    ].find((each) => each.end === end);
    if (found) return ofClause({ ...found.value, subject: subject.value });
  }
  return null;
}

function asClause(state: State, end: number): TitleReading | null {
  const found = finiteClause(state, 0).find((each) => each.end === end);
  return found ? ofClause(found.value) : null;
}

function ofClause(clause: Clause): TitleReading {
  const object = clause.arguments["obj"];
  const symptom = object?.kind === "noun" ? object.noun : null;
  return { what: clause.subject ?? null, symptom, where: null, clause };
}

const isPlace = ({ head }: NounPhrase): boolean =>
  head.kind === "code" || (head.kind === "noun" && /(region|zone|data cent|location|country)/.test(head.lemma));

/** A trouble and what it is the trouble of; any other noun phrase is what the title is about. */
function parted(np: NounPhrase, dictionary: Dictionary): TitleReading {
  if (!isTrouble(np, dictionary)) return { what: np, symptom: null, where: placeIn(np.posts) };
  const touched = np.posts.map(touchedBy).find((noun) => noun !== undefined && !isPlace(noun));
  const named = np.modifiers.filter(isName);
  const symptom = { ...np, posts: [], modifiers: np.modifiers.filter((modifier) => !isName(modifier)) };
  return { what: touched ?? ownerOf(named), symptom, where: placeIn(np.posts), whole: np };
}

const isName = (modifier: Modifier): boolean => modifier.kind === "noun" && modifier.noun.head.kind === "name";

function ownerOf(modifiers: readonly Modifier[]): NounPhrase | null {
  const [first] = modifiers;
  return first?.kind === "noun" ? first.noun : null;
}

function touchedBy(post: Post): NounPhrase | undefined {
  if (post.kind === "pp") return post.noun;
  if (post.kind !== "clause") return undefined;
  const object = post.clause.arguments["obj"];
  return object?.kind === "noun" ? object.noun : undefined;
}

function placeIn(posts: readonly Post[]): NounPhrase | null {
  const places = posts.flatMap((post) => {
    if (post.kind !== "pp") return [];
    const inner = placeIn(post.noun.posts);
    return isPlace(post.noun) ? [post.noun] : inner ? [inner] : [];
  });
  return places[0] ?? null;
}

/**
 * Noun phrases in Bengali: everything that follows the English head goes before the Bengali one, the last word takes the
 * case. People have no locative: "in their case" is said instead.
 */
import type { Clause, Modifier, NounPhrase } from "../../reading/statement.ts";
import { isDay, refuseDoubtfulNoun } from "./doubtful-nouns.ts";
import { coreOf, inflectCore, sayCode } from "./heads.ts";
import { withAdjective, withMore } from "./increased.ts";
import { asAffecting } from "./meant-around.ts";
import { isZone } from "./meant-reports.ts";
import { asReported } from "./meant-suffered.ts";
import { toldInstead } from "./noun-instead.ts";
import { coresOf, namedKind, rateOf, troubleOf, turned, withSharedMore } from "./noun-turns.ts";
import { withoutSameWord } from "./once.ts";
import { lemmaOf, nounPhrase } from "./parts.ts";
import { postposed, sayPost } from "./prepositions.ts";
import { isAmountOfLast, isOnly, quantity, sayBoth } from "./quantities.ts";
import { type Speech, Unsayable } from "./speech-context.ts";
import { insideThing, isOwned } from "./things.ts";

export type SaidCase = "nominative" | "genitive" | "locative" | "objective" | "ablative" | "on";

export function sayNoun(speech: Speech, given: NounPhrase, form: SaidCase): string {
  const instead = toldInstead(speech, turned(asReported(asAffecting(given))));
  const np = nameLast(speech, withoutSameWord(speech, instead));
  if (np.also.length > 0) {
    refuseDoubtfulNoun(np);
    return sayList(speech, np, form);
  }
  if (np.modifiers.some((each) => each.kind === "noun" && each.noun.plural && isTrouble(speech, each.noun)))
    throw new Unsayable("what goes wrong in a doing, as a kind of it");
  const dated = datedOf(np);
  if (dated !== undefined)
    return `${sayNoun(speech, { ...np, modifiers: [], determiner: "the" }, "nominative")} ${sayNoun(speech, dated, form)}`;
  refuseDoubtfulNoun(np);
  if (isPart(np)) return sayNoun(speech, partOf(np), form);
  if (isEasing(speech, np))
    return sayNoun(speech, { ...np, head: { kind: "noun", lemma: "decrease" }, plural: false }, form);
  const region = namedKind(speech, np);
  if (region !== undefined) return sayNoun(speech, region, form);
  const told = troubleOf(speech, np) ?? coresOf(np) ?? rateOf(speech, np);
  if (told !== undefined) return sayNoun(speech, told, form);
  const thing = insideThing(speech, np);
  const { rest, moved } = thing === undefined ? withMore(speech, np) : { rest: thing.rest, moved: "" };
  const before = beforeHead(speech, rest);
  // "today" is when, without an ending.
  if (isDay(np) && form === "locative") return sayNoun(speech, np, "nominative");
  const core = inflectCore(speech, coreOf(speech, np), np, form);
  return [...before, thing?.said(core) ?? withAdjective(speech, np, core, moved)]
    .filter((part) => part !== "")
    .join(" ");
}

/** "the maintenance today": the maintenance, of that day. */
function datedOf(np: NounPhrase): NounPhrase | undefined {
  const last = np.modifiers.at(-1);
  if (!isDay(np) || last?.kind !== "noun" || isWeekday(last.noun)) return undefined;
  const { determiner } = np;
  return { ...last.noun, modifiers: np.modifiers.slice(0, -1), ...(determiner !== undefined && { determiner }) };
}

const isWeekday = ({ head }: NounPhrase): boolean => head.kind === "noun" && /^[a-z]+day$/.test(head.lemma);
const isPart = ({ quantity, plural, head }: NounPhrase): boolean =>
  quantity?.kind === "word" && ["part", "share"].includes(quantity.word) && !plural && head.kind === "noun";

/** "improvements in latency": there is less of it. */
const isEasing = (speech: Speech, { head, posts, modifiers }: NounPhrase): boolean =>
  head.kind === "noun" &&
  head.lemma === "improvement" &&
  modifiers.length === 0 &&
  posts.length === 1 &&
  posts.every((post) => post.kind === "pp" && isTrouble(speech, post.noun));

/** "parts of our platform": some of it, not some platforms. */
function partOf({ quantity: amount, ...whole }: NounPhrase): NounPhrase {
  const isShare = amount?.kind === "word" && amount.word === "share";
  return nounPhrase(isShare ? "one part" : "part", {
    ...(!isShare && { quantity: { kind: "word", word: "some" } }),
    posts: [{ kind: "pp", preposition: "of", noun: whole }],
  });
}

export const isPerson = (speech: Speech, np: NounPhrase): boolean =>
  (np.head.kind === "noun" && speech.words.lexicon.nouns[np.head.lemma]?.person === true) ||
  (np.head.kind === "pronoun" && (np.head.word === "you" || np.head.word === "everyone"));

/** A list takes its case on the last member; its members keep what stands before them. */
function sayList(speech: Speech, np: NounPhrase, form: SaidCase): string {
  const { also, conjunction, ...opening } = np;
  const first = also.length === 1 && conjunction === "and" ? withoutBoth(opening) : opening;
  const members = withSharedMore(speech, [{ ...first, also: [] }, ...also]);
  const last = members.at(-1);
  // "A as well as the B and C queries": what is listed where, nothing tells the ear.
  if (last !== undefined && isListOfTwo(last)) throw new Unsayable("a list in a list");
  // What follows the last member of an English list is said of them all.
  if (
    last !== undefined &&
    last.posts.length > 0 &&
    members.every((each) => each === last || each.posts.length === 0)
  ) {
    if (
      isActOf(speech, last) ||
      isOwnTrouble(last, members) ||
      isOtherKind(last, members) ||
      isOwnUse(last, members) ||
      isOwnAim(last)
    )
      return sayMembers(speech, np, members, form);
    if (isOwnDoing(last, members)) throw new Unsayable("a doing of the last member only");
    const plain = members.map((each) => ({ ...each, posts: [] }));
    const [head, ...others] = plain;
    const shared = last.posts.flatMap((post) => (post.kind === "gloss" ? [] : [sayPost(speech, last, post)])).reverse();
    if (head && conjunction)
      return [...shared, sayNoun(speech, { ...head, also: others, conjunction }, form)].join(" ");
  }
  return sayMembers(speech, np, members, form);
}

function sayMembers(
  speech: Speech,
  { conjunction }: NounPhrase,
  members: readonly NounPhrase[],
  form: SaidCase,
): string {
  if (isMixed(speech, members)) throw new Unsayable("a thing and a trouble in one list");
  if (conjunction === "comma")
    return members.map((each, i) => sayNoun(speech, each, i === members.length - 1 ? form : "nominative")).join(", ");
  if (conjunction === "butNot") return sayButNot(speech, members, form);
  const said = members.map((member, i) =>
    sayNoun(speech, member, i === members.length - 1 ? form : memberCase(speech, member, form)),
  );
  const end = said.pop() ?? "";
  // "launch latencies and delays": two words that are one in Bengali.
  if (said.some((each) => lastWord(each) === lastWord(end))) throw new Unsayable("the same word twice in one list");
  if (conjunction === "etc") return `${said.join(", ")} ${end}`;
  const glue =
    conjunction === "or" ? "or" : said.some((text) => text.includes(" ")) && said.length === 1 ? "and" : "and";
  return `${said.join(", ")} ${speech.words.glue(glue)} ${end}`;
}

/** "Both A and B": the list has two members already. */
function withoutBoth<T extends Pick<NounPhrase, "determiner">>(noun: T): T | Omit<T, "determiner"> {
  const { determiner, ...rest } = noun;
  return determiner === "both" ? rest : noun;
}

/** "x.example and all sites using Y": only the sites use it. */
const isOtherKind = (last: NounPhrase, members: readonly NounPhrase[]): boolean =>
  last.quantity !== undefined && members.some(({ head }) => head.kind === "url" || head.kind === "name");

const lastWord = (text: string): string => text.split(" ").at(-1) ?? "";

/** "zones, and creation of zones": what is created is told of the creating alone. */
const isActOf = (speech: Speech, last: NounPhrase): boolean =>
  speech.words.lexicon.nouns[lemmaOf(last)]?.joins?.["of"] === "bare";

/** "call failures and issues with logins": the calls fail elsewhere. */
const isOwnTrouble = (last: NounPhrase, members: readonly NounPhrase[]): boolean =>
  last.head.kind === "noun" &&
  ["issue", "problem"].includes(last.head.lemma) &&
  last.modifiers.length === 0 &&
  isOwnPost(last.posts[0]) &&
  members.some((each) => each !== last && (each.modifiers.length > 0 || lemmaOf(each).includes(" ")));

/** "issues with logins", "issues accessing the console" */
const isOwnPost = (post: NounPhrase["posts"][number] | undefined): boolean =>
  (post?.kind === "pp" && post.preposition === "with") ||
  (post?.kind === "clause" && post.clause.verb.tense === "progressive" && !isTouching(post.clause));
const isTouching = ({ verb }: Clause): boolean => /^(affect|impact|cause|result|lead)/.test(verb.sense);

/** "the agent and migrations using X": only the migrations, which are many of a kind, use it. */
const isOwnUse = (last: NounPhrase, members: readonly NounPhrase[]): boolean =>
  last.plural &&
  last.posts.every((post) => post.kind === "clause" && post.clause.verb.sense === "use") &&
  members.some((each) => each !== last && !each.plural);

/** "the cause and steps to mitigate": the steps are to. */
const isOwnAim = (last: NounPhrase): boolean =>
  /(step|way|option|plan)$/.test(lemmaOf(last)) && last.posts.every(({ kind }) => kind === "infinitive");
const isListOfTwo = ({ modifiers, posts, determiner }: NounPhrase): boolean =>
  determiner === "the" && posts.length > 0 && modifiers.some(({ joined }) => joined !== undefined);

/** "API faults and delays in processing X": only the delays are in it. */
const isOwnDoing = (last: NounPhrase, members: readonly NounPhrase[]): boolean =>
  last.posts.some((post) => post.kind === "pp" && post.preposition === "in" && post.noun.head.kind === "gerund") &&
  members.some((each) => each !== last && each.modifiers.some(({ kind }) => kind === "noun"));

/** "faults for the API and delays": the delays go with the faults, not with what the faults are in. */
const isMixed = (speech: Speech, [first, ...others]: readonly NounPhrase[]): boolean =>
  first !== undefined &&
  !isTrouble(speech, first) &&
  others.some((other) => isTrouble(speech, other) || (isRecovery(other) && isThing(first)));

const isRecovery = ({ head }: NounPhrase): boolean => head.kind === "noun" && head.lemma.endsWith("recovery");

const isThing = (np: NounPhrase): boolean =>
  np.head.kind === "name" ||
  (np.head.kind === "noun" && (np.plural || np.modifiers.some(({ kind }) => kind === "noun")));

/** A provider, a team, a hosting group. */
export const isTeam = (speech: Speech, { head }: NounPhrase): boolean =>
  head.kind === "noun" &&
  speech.words
    .glue("doers")
    .split(", ")
    .some((word) => head.lemma.endsWith(word));

export const isTrouble = (speech: Speech, { head }: NounPhrase): boolean =>
  head.kind === "noun" && speech.words.lexicon.nouns[head.lemma]?.trouble === true;

/** Before the last member only a phrase that closes with a postposition of its own keeps the case. */
const memberCase = (_speech: Speech, _member: NounPhrase, _form: SaidCase): SaidCase => "nominative";

function sayButNot(speech: Speech, members: readonly NounPhrase[], form: SaidCase): string {
  const [first, second] = members;
  if (!first || !second || members.length > 2) throw new Unsayable("a list with but not");
  return `${sayNoun(speech, first, form)} (${sayNoun(speech, second, form)} ${speech.words.glue("butNot")})`;
}

function beforeHead(speech: Speech, np: NounPhrase): readonly string[] {
  const posts = np.posts.flatMap((post) => (post.kind === "gloss" ? [] : [sayPost(speech, np, post)])).reverse();
  const owner = np.possessor ? sayNoun(speech, np.possessor, "genitive") : "";
  const only = isOnly(np) ? speech.words.glue("only") : "";
  const [amount, said] = [quantity(speech, np), modifiers(speech, np)];
  // "some remaining Twilio codes": of Twilio, some that remain; "two vendor teams": of the vendor, two.
  const at = isAmountOfLast(speech, np) ? 0 : saidAfter(speech, np);
  const own = said.slice(0, at);
  const [of, rest] = [said.slice(at), isAllOf(np) && own.some(isLong) ? [...own, amount] : [amount, ...own]];
  // "our partner in the US": whose, then where.
  if (np.determiner === "our" && np.posts.every((post) => post.kind === "pp" && where.has(post.preposition)))
    return [only, determiner(speech, np), ...posts, owner, ...of, ...rest];
  // "users' ability to log in": whose, then to do what.
  if (np.possessor !== undefined && np.posts.some(({ kind }) => kind === "infinitive"))
    return [only, owner, ...posts, determiner(speech, np), ...of, ...rest];
  if (np.possessor !== undefined || whose.has(np.determiner ?? ""))
    return [only, ...posts, determiner(speech, np), owner, ...of, ...rest];
  return [only, ...posts, ...of, determiner(speech, np), ...rest];
}

/** "S3 regional endpoints": regional ones, of S3. */
function nameLast(speech: Speech, np: NounPhrase): NounPhrase {
  const [first, ...others] = np.modifiers;
  const isName = first?.kind === "noun" && first.joined === undefined && speech.isKnownName(first.noun.head);
  const isFirst =
    np.head.kind === "noun" && isName && others.length > 0 && others.every(({ kind }) => kind === "adjective");
  return isFirst ? { ...np, modifiers: [...others, first] } : np;
}

/** "all orders that are stuck": stuck, all of them. */
const isAllOf = ({ quantity: amount, modifiers: all }: NounPhrase): boolean =>
  amount?.kind === "word" && amount.word === "all" && all.every(({ kind }) => kind !== "noun");

const isLong = (said: string): boolean => said.includes(" ");

const whose: ReadonlySet<string> = new Set(["our", "your", "their", "its"]);

/** From which modifier on there are only names of what the noun is of: "new EC2 and EBS volumes". */
function saidAfter(speech: Speech, { modifiers: all, head }: NounPhrase): number {
  const isOf = (each: Modifier): boolean => each.kind === "noun" && speech.isKnownName(each.noun.head);
  const last = all.findLastIndex((each) => !isOf(each));
  const isMore = all.some((each) => each.kind === "adjective" && ["further", "additional"].includes(each.lemma));
  const isPlain =
    head.kind === "noun" &&
    head.lemma !== "service" &&
    !isMore &&
    all.slice(0, last + 1).every(({ kind, joined }) => kind !== "noun" && joined === undefined);
  return isPlain ? last + 1 : all.length;
}

const where: ReadonlySet<string> = new Set(["of", "in", "on", "at", "within"]);

export function determiner(speech: Speech, np: NounPhrase): string {
  const { determiner: word } = np;
  // A pronoun that denies says so itself.
  if (word === undefined || np.head.kind === "pronoun") return "";
  if (word === "both") return sayBoth(speech, np);
  // "our APIs in the region": what is in a region of the cloud is the cloud's.
  if (word === "our" && np.posts.some((post) => post.kind === "pp" && isZone(post.noun))) return "";
  if (word === "following" && isTimeSpan(np)) return speech.words.glue("following.time");
  // "our time to detection": the time that it takes, whose it is goes without saying.
  if (word === "our" && np.head.kind === "noun" && np.head.lemma.startsWith("time to ")) return "";
  if ((word === "our" && speech.own) || (word === "your" && speech.doer === "you")) return speech.words.glue("our.own");
  if (word === "our" && speech.settings.isNamed) return "";
  if (word === "their" && speech.doer === "people") return speech.words.glue("their.people");
  return speech.words.glue(word);
}

export const isTimeSpan = ({ head }: NounPhrase): boolean =>
  head.kind === "noun" && ["minute", "hour", "day", "week", "month", "year"].includes(head.lemma);

export function modifiers(speech: Speech, np: NounPhrase): readonly string[] {
  const own = np.head.kind === "noun" ? speech.words.lexicon.nouns[np.head.lemma]?.joins?.["noun"] : undefined;
  // "scheduled event creation": of what is scheduled.
  const all = own === "bare" ? np.modifiers : ownerFirst(speech, np);
  return all.map((modifier, i) => {
    const next = all[i + 1];
    const last = i === np.modifiers.length - 1 - (all === np.modifiers ? 0 : 1);
    // "the SSO service" is named so.
    if (last && isService(np) && modifier.kind === "noun" && speech.isKnownName(modifier.noun.head))
      return sayNoun(speech, modifier.noun, "nominative");
    if (last && np.head.kind === "name" && modifier.kind === "noun" && modifier.noun.head.kind === "noun") {
      const before = speech.words.lexicon.nouns[modifier.noun.head.lemma]?.before;
      if (before !== undefined && before !== "bare" && before !== "genitive") return before;
      return sayNoun(speech, { ...modifier.noun, plural: false }, "nominative");
    }
    if (last && own !== undefined && modifier.kind === "noun" && !isLengthOf(modifier.noun))
      return postposed(speech, modifier.noun, own);
    const said = isOwner(modifier, next)
      ? sayNoun(speech, { ...modifier.noun, plural: false }, "genitive")
      : sayModifier(speech, modifier, last);
    return modifier.joined === undefined ? said : `${said} ${speech.words.glue(modifier.joined)}`;
  });
}

const isService = (np: NounPhrase): boolean => lemmaOf(np) === "service";
/** "a ten minute delay": so long, in nothing. */
const isLengthOf = (noun: NounPhrase): boolean => noun.head.kind === "duration" || isTimeSpan(noun);

/** "the latest app version": of the app, the latest. */
function ownerFirst(speech: Speech, np: NounPhrase): readonly Modifier[] {
  const { modifiers: all } = np;
  const [first, second, ...others] = all;
  if (first?.kind !== "adjective" || second?.kind !== "noun" || others.length > 0) return all;
  const before = second.noun.head.kind === "noun" ? speech.words.lexicon.nouns[second.noun.head.lemma]?.before : "bare";
  // "invalid certificate errors": it is the certificate that is.
  const isQuality = first.lemma === "invalid" && isTrouble(speech, np);
  const isOwner = (before === undefined || before === "genitive") && !isQuality && !isOwned(speech, np);
  return isOwner && speech.words.glue("after.owner").split(", ").includes(first.lemma) ? [second, first] : all;
}

function sayModifier(speech: Speech, modifier: Modifier, last: boolean): string {
  switch (modifier.kind) {
    case "adjective": {
      const adverb = modifier.adverb === undefined ? "" : `${speech.adverb(modifier.adverb)} `;
      return adverb + speech.adjective(modifier.lemma);
    }
    case "participle":
      return speech.participle(modifier.clause);
    case "noun":
      return sayNounModifier(speech, modifier.noun, last);
  }
}

/** "the agents tab dashboard": written without its apostrophe, and an owner all the same. */
const isOwner = (modifier: Modifier, next: Modifier | undefined): modifier is Modifier & { readonly kind: "noun" } =>
  isPlural(modifier) && next !== undefined && modifier.joined === undefined;

const isPlural = (modifier: Modifier): boolean =>
  modifier.kind === "noun" &&
  modifier.noun.plural &&
  modifier.noun.head.kind === "noun" &&
  owners.test(modifier.noun.head.lemma);

const owners = /\b(system|company|customer|user|provider|vendor|agent|team|repository|pull request)$/;

/** Loan words and names stand bare before a noun; others in the genitive, the last of them at least. */
function sayNounModifier(speech: Speech, noun: NounPhrase, last: boolean): string {
  if (noun.head.kind === "code") return sayCode(speech, noun.head.text);
  // A part named before a noun needs no noun of its own.
  if (noun.head.kind === "name" && noun.head.component && !speech.isKnownName(noun.head)) return `‘${noun.head.text}’`;
  if (noun.head.kind !== "noun")
    return sayNoun(speech, noun, last && speech.isKnownName(noun.head) ? "genitive" : "nominative");
  const before = speech.words.lexicon.nouns[noun.head.lemma]?.before;
  if (before === "bare") return sayNoun(speech, noun, "nominative");
  if (before !== undefined && before !== "genitive") return before;
  return sayNoun(speech, { ...noun, plural: false }, last ? "genitive" : "nominative");
}

/** Where a Bengali clause has who does it and how: near the verb, where a long object would part them. */
import type { Adjunct, Argument, Clause, NounPhrase, Post } from "../../reading/statement.ts";
import { unableTo } from "./noun-instead.ts";
import { isWe } from "./sense-templates.ts";
import type { Speech } from "./speech-context.ts";

/** "trouble opening X", "errors when opening X": nobody is said to open it, and it is not the company. */
export function isFarFromVerb({ subject, arguments: args, also }: Clause): boolean {
  if (!isWe(subject) || also !== undefined) return false;
  return Object.values(args).some(
    (each: Argument) => each.kind === "question" || (each.kind === "noun" && holdsDoing(each.noun)),
  );
}

const holdsDoing = (noun: NounPhrase): boolean => unableTo(noun).posts.some(isDoing) || noun.also.some(holdsDoing);

const isDoing = (post: Post): boolean =>
  post.kind === "pp"
    ? holdsDoing(post.noun)
    : (post.kind === "clause" && (isOfNobody(post.clause) || post.clause.verb.modal !== undefined)) ||
      (post.kind === "linked" && post.clause.subject === undefined && /^(when|while|of|in):ing$/.test(post.link));

const isOfNobody = ({ subject, verb, gap }: Clause): boolean =>
  subject === undefined &&
  gap !== true &&
  verb.voice === "active" &&
  verb.tense === "progressive" &&
  !touching.has(verb.sense);

/** What troubles do themselves. */
const touching: ReadonlySet<string> = new Set(["affect", "impact", "cause", "prevent", "result", "cause.inf"]);

/** How it is done, beside the verb: "see X correctly". */
export const isBesideVerb = (speech: Speech, adverb: string, { adjuncts, arguments: args }: Clause): boolean =>
  Object.values(args).some(({ kind }) => kind === "question") ||
  adjuncts.some(
    (each: Adjunct) =>
      each.kind === "adverb" &&
      speech.words.glue("beside.verb").split(", ").includes(each.lemma) &&
      speech.adverb(each.lemma) === adverb,
  );

/** "It is now within X": now, within X. */
export const isBeforePlace = (speech: Speech, adverb: string, { verb, adjuncts }: Clause): boolean =>
  verb.sense === "be.at" &&
  adjuncts.some(
    (each: Adjunct) =>
      each.kind === "adverb" && ["now", "currently"].includes(each.lemma) && speech.adverb(each.lemma) === adverb,
  );

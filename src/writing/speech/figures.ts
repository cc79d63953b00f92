/** "with an average delay of 10 minutes", "with a peak of 4 %": a figure that is told beside what was said. */
import type { NounPhrase } from "../../reading/statement.ts";

export interface Figure {
  readonly what?: NounPhrase;
  readonly value: NounPhrase;
}

const measures: ReadonlySet<string> = new Set(["maximum", "peak", "average"]);

/** A noun that tells how much it was at most or on average. */
export const isMeasure = ({ head, modifiers }: NounPhrase): boolean =>
  (head.kind === "noun" && (measures.has(head.lemma) || /^(average|peak|maximum) /.test(head.lemma))) ||
  modifiers.some((each) => each.kind === "adjective" && measures.has(each.lemma));

export function figureOf(noun: NounPhrase): Figure | undefined {
  // "with up to 40 minutes"
  if (noun.head.kind === "duration" && noun.posts.length + noun.also.length === 0) return { value: noun };
  const [post, ...others] = noun.posts;
  if (!isMeasure(noun) || post?.kind !== "pp" || others.length + noun.also.length > 0) return undefined;
  const { head, posts, also } = post.noun;
  const isPlain = posts.length + also.length === 0 && (head.kind === "duration" || head.kind === "share");
  return post.preposition === "of" && isPlain ? { what: { ...noun, posts: [] }, value: post.noun } : undefined;
}

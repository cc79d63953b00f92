/** Where and how far a report says it: turned into the shape that Bengali has for it. */
import type { Adjunct, Clause, NounPhrase, Post } from "../../reading/statement.ts";

/** A cloud region by its id, or a zone. */
export const isZone = ({ head, also }: NounPhrase): boolean =>
  also.length === 0 &&
  ((head.kind === "name" && /^[a-z]{2}(-[a-z]+){1,2}-\d$/.test(head.id ?? "")) ||
    (head.kind === "noun" && /\b(region|availability zone)$/.test(head.lemma)));

const isPlace = (post: Post | undefined): post is Extract<Post, { kind: "pp" }> =>
  post?.kind === "pp" && (post.preposition === "in" || post.preposition === "within") && isZone(post.noun);

const ofTouched: ReadonlySet<string> = new Set(["experience", "see", "see.recovery"]);

/** "Volumes experienced delays in the region": it is there that they did. */
export function asPlaced(clause: Clause): Clause {
  const object = clause.arguments["obj"];
  const { subject } = clause;
  if (!ofTouched.has(clause.verb.sense) || object?.kind !== "noun" || subject === undefined) return clause;
  if (subject.head.kind === "pronoun" || object.noun.also.length > 0) return clause;
  const place = object.noun.posts.at(-1);
  if (!isPlace(place)) return clause;
  const where: Adjunct = { kind: "pp", preposition: "in", noun: place.noun };
  return {
    ...clause,
    arguments: {
      ...clause.arguments,
      obj: { kind: "noun", noun: { ...object.noun, posts: object.noun.posts.slice(0, -1) } },
    },
    adjuncts: [...clause.adjuncts, where],
  };
}

/** "We have seen a decrease in errors": signs of it. */
export function asSigns(clause: Clause): Clause {
  const { obj } = clause.arguments;
  const isLess =
    obj?.kind === "noun" && obj.noun.head.kind === "noun" && /(decrease|reduction)$/.test(obj.noun.head.lemma);
  return clause.verb.sense === "see" && isLess
    ? { ...clause, verb: { ...clause.verb, sense: "see.recovery" } }
    : clause;
}

/** "restore normal operations": what is normal already comes back. */
export function asBack(clause: Clause): Clause {
  const { verb, subject, arguments: args } = clause;
  const obj = args["obj"];
  const touched = verb.voice === "passive" ? subject : obj?.kind === "noun" ? obj.noun : undefined;
  const isNormal = touched?.head.kind === "noun" && touched.head.lemma.startsWith("normal ");
  return verb.sense === "restore" && isNormal ? { ...clause, verb: { ...verb, sense: "restore.state" } } : clause;
}

/** "progress in restoring the instances in the region": the progress is in the restoring. */
export function asProgress(clause: Clause): Clause {
  const { obj, in: place } = clause.arguments;
  if (clause.verb.sense !== "progress.in" || obj?.kind !== "noun" || place?.kind !== "noun") return clause;
  const doing = obj.noun.posts.find((post) => post.kind === "pp" && post.noun.head.kind === "gerund");
  if (doing?.kind !== "pp" || !isZone(place.noun)) return clause;
  return {
    ...clause,
    arguments: {
      obj: { kind: "noun", noun: { ...obj.noun, posts: obj.noun.posts.filter((post) => post !== doing) } },
      in: { kind: "noun", noun: doing.noun },
    },
    adjuncts: [...clause.adjuncts, { kind: "pp", preposition: "in", noun: place.noun }],
  };
}

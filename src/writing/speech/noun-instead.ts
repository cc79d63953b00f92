/** Noun phrases told of the wrong thing for Bengali: of where it comes from, of whom it troubles. */
import type { Clause, NounPhrase } from "../../reading/statement.ts";
import { isTrouble } from "./nouns.ts";
import { lemmaOf, nounOf } from "./parts.ts";
import type { Speech } from "./speech-context.ts";

const sources = /(^| )(api|service|database|server|endpoint|system)$/;

/** "errors from the API": its errors. */
function ofSource(speech: Speech, np: NounPhrase): NounPhrase {
  const [post, ...others] = np.posts;
  if (post?.kind !== "pp" || post.preposition !== "from" || others.length > 0 || !isTrouble(speech, np)) return np;
  return sources.test(lemmaOf(post.noun)) ? { ...np, posts: [{ ...post, preposition: "of" }] } : np;
}

/** "the fix of the server": its repair; a trouble has a solution. */
function repairOf(speech: Speech, np: NounPhrase): NounPhrase {
  const [post] = np.posts;
  const isFix = np.head.kind === "noun" && np.head.lemma === "fix" && np.modifiers.length === 0;
  if (!isFix || post?.kind !== "pp" || post.preposition !== "of" || isTrouble(speech, post.noun)) return np;
  return { ...np, head: { kind: "noun", lemma: "repair" } };
}

/** "a specific client": one. */
function oneOf(np: NounPhrase): NounPhrase {
  const [first] = np.modifiers;
  const isOne = np.determiner === "a" && !np.plural && np.quantity === undefined && np.also.length === 0;
  return isOne && first?.kind === "adjective" && first.lemma === "specific"
    ? { ...np, quantity: { kind: "number", value: 1 } }
    : np;
}

/** "issues affecting users' ability to log in": the users' issues in logging in. */
export function unableTo(np: NounPhrase): NounPhrase {
  const [post, ...others] = np.posts;
  const ability = post?.kind === "clause" ? abilityIn(post.clause) : undefined;
  const doing = ability?.posts[0];
  if (ability === undefined || others.length > 0 || doing?.kind !== "infinitive" || np.possessor !== undefined)
    return np;
  const clause: Clause = { ...doing.clause, verb: { ...doing.clause.verb, tense: "progressive" } };
  const { determiner, ...rest } = np;
  return {
    ...rest,
    ...(determiner !== undefined && determiner !== "a" && { determiner }),
    ...(ability.possessor && { possessor: ability.possessor }),
    posts: [{ kind: "clause", clause }],
  };
}

function abilityIn({ verb, subject, arguments: args, adjuncts, also }: Clause): NounPhrase | undefined {
  const touched = nounOf(args["obj"]);
  const isTouching =
    ["affect", "impact"].includes(verb.sense) && verb.tense === "progressive" && verb.voice === "active";
  if (!isTouching || verb.modal !== undefined || subject !== undefined || adjuncts.length > 0 || also !== undefined)
    return undefined;
  const isPlain = touched !== undefined && touched.also.length + touched.modifiers.length === 0;
  return isPlain && lemmaOf(touched) === "ability" && touched.posts.length === 1 ? touched : undefined;
}

export const toldInstead = (speech: Speech, np: NounPhrase): NounPhrase =>
  oneOf(repairOf(speech, ofSource(speech, unableTo(np))));

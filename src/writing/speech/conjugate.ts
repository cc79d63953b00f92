/**
 * The verb at the end of a clause: tense, denial, hedge, ability, beginning, honour. A hedge is never lost: what cannot
 * carry it is not said.
 */
import type { VerbForm } from "../../reading/schema.ts";
import type { Tense, Verb } from "../../reading/statement.ts";
import { Unsayable, type Words } from "./words.ts";

/** Finite, or the form that another word asks for. */
export type Mode =
  | { readonly kind: "finite" }
  | {
      readonly kind: "form";
      readonly form: Extract<VerbForm, "noun" | "genitive" | "infinitive" | "conjunctive" | "conditional" | "because">;
    };

export interface Ending {
  readonly stem: string;
  readonly passive: boolean;
  readonly denied: boolean;
  readonly honour: boolean;
  /** It was so for a time, and is told as past. */
  readonly narrated: boolean;
  /** A state: the passive present is going on, not done. */
  readonly state: boolean;
  readonly present: "perfect" | "present" | undefined;
  readonly verb: Verb;
  readonly mode: Mode;
}

export function ending(words: Words, given: Ending): string {
  const end = { ...given, verb: asPossible(words, given) };
  if (end.mode.kind === "form") return bareForm(words, end, end.mode.form);
  return finite(words, end);
}

/** What "cannot be found" is said as not being found: the verb of the template is already that of what is possible. */
function asPossible(words: Words, { stem, verb }: Ending): Verb {
  if (verb.voice !== "passive" || verb.ability !== true || !words.glue("possible").split(", ").includes(stem))
    return verb;
  const { ability: _ability, ...rest } = verb;
  return rest.tense === "present" ? { ...rest, tense: "progressive" } : rest;
}

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

/** The stem with its passive, in a form that takes no person. */
function form(words: Words, end: Ending, wanted: VerbForm): string {
  // As a noun or before one, what was done needs no second verb.
  if (!end.passive || wanted === "noun" || wanted === "genitive" || wanted === "because")
    return words.form(end.stem, wanted);
  return join(words.form(end.stem, "noun"), words.form(words.aux.be, wanted));
}

function bareForm(words: Words, end: Ending, wanted: VerbForm): string {
  const { verb } = end;
  if (verb.modal !== undefined || verb.hedge !== undefined) throw new Unsayable("a hedge in a bare form");
  const not = end.denied ? words.glue("not") : "";
  if (verb.ability && end.stem !== words.aux.can)
    return join(form(words, end, "infinitive"), not, words.form(words.aux.can, wanted));
  if (verb.phase === "begin")
    return join(not, form(words, end, "infinitive"), words.glue("begin.word"), words.form(words.aux.do, wanted));
  return join(not, form(words, end, wanted));
}

function finite(words: Words, end: Ending): string {
  const { verb } = end;
  if (verb.modal !== undefined) return modal(words, end, verb.modal);
  const said = plain(words, end);
  if (verb.hedge === undefined || verb.hedge === "likely") return said;
  // "appeared to succeed": so it seemed then.
  const seemed = verb.hedge === "appears" && verb.tense === "past" && verb.past !== true;
  return join(said, words.glue(seemed ? "appeared" : verb.hedge));
}

function plain(words: Words, end: Ending): string {
  const { verb } = end;
  if (verb.ability && end.stem !== words.aux.can) return able(words, end);
  if (verb.phase === "begin") {
    return join(form(words, end, "infinitive"), words.glue("begin.word"), tensed(words, words.aux.do, asBegun(end)));
  }
  return end.passive
    ? join(words.form(end.stem, "noun"), tensed(words, words.aux.be, end))
    : tensed(words, end.stem, end);
}

/** "is beginning to recover": it has begun to. */
const asBegun = (end: Ending): Ending =>
  ["present", "progressive"].includes(end.verb.tense) && !end.denied
    ? { ...end, verb: { ...end.verb, tense: "perfect" } }
    : end;

function able(words: Words, end: Ending): string {
  if (end.passive) return join(words.form(end.stem, "noun"), tensed(words, words.aux.go, end));
  // What one does not get, one cannot get.
  if (end.denied && end.stem === words.glue("got")) return tensed(words, end.stem, end);
  return join(words.form(end.stem, "infinitive"), tensed(words, words.aux.can, end));
}

function modal(words: Words, end: Ending, which: "may" | "should" | "must"): string {
  const { verb } = end;
  const can = words.form(words.aux.can, end.honour && !end.passive ? "presentHonorific" : "present");
  switch (which) {
    case "may":
      return may(words, end, can);
    case "should": {
      if (verb.past) throw new Unsayable("should have");
      const genitive =
        verb.ability && end.stem !== words.aux.can
          ? join(form(words, end, "infinitive"), words.form(words.aux.can, "genitive"))
          : end.passive && end.stem === words.aux.do
            ? words.form(words.aux.be, "genitive")
            : form(words, end, "genitive");
      return join(genitive, words.glue("should.be"), end.denied ? words.glue("is.not") : "");
    }
    case "must":
      if (end.denied || verb.past) throw new Unsayable("must not");
      return join(form(words, end, "infinitive"), words.form(words.aux.be, "future"));
  }
}

function may(words: Words, end: Ending, can: string): string {
  const { verb } = end;
  const doubt = end.denied ? words.glue("hedge.not") : "";
  // "may be unable to start" doubts that one can, not that one will.
  if (verb.ability && end.denied && !end.passive && end.stem !== words.aux.can)
    return join(form(words, end, "infinitive"), may(words, { ...end, stem: words.aux.can }, can));
  if (verb.past) return join(doubt, form(words, end, "conjunctive"), words.form(words.aux.stay, "infinitive"), can);
  if (end.stem === words.aux.can) return join(doubt, can);
  if (verb.ability && !end.denied) throw new Unsayable("may be able to");
  // "may be unable to": the doubt is of being able, not of doing.
  if (verb.ability && !end.passive) return join(form(words, end, "infinitive"), doubt, can);
  if (verb.phase === "begin") {
    return join(
      doubt,
      form(words, end, "infinitive"),
      words.glue("begin.word"),
      words.form(words.aux.do, "infinitive"),
      can,
    );
  }
  return join(doubt, form(words, end, "infinitive"), can);
}

const forms: Readonly<
  Record<Tense, "present" | "progressive" | "perfect" | "pluperfect" | "pastProgressive" | "future">
> = {
  present: "progressive",
  progressive: "progressive",
  perfect: "perfect",
  past: "perfect",
  pastProgressive: "pastProgressive",
  pastPerfect: "pluperfect",
  future: "future",
  bare: "progressive",
};

function tensed(words: Words, stem: string, end: Ending): string {
  const { tense } = end.verb;
  const shape = shapeOf(words, stem, end, tense);
  const honour = end.honour && !end.passive ? "Honorific" : "";
  if (!end.denied) return words.form(stem, `${shape}${honour}`);
  const not = words.glue("not");
  if (shape === "perfect" || shape === "pluperfect") return words.form(stem, `notPerfect${honour}`);
  const asPresent = shape === "present" || (shape === "progressive" && words.isBeing(stem));
  if (asPresent && words.has(stem, "notPresent")) return words.form(stem, `notPresent${honour}`);
  return join(words.form(stem, `${shape}${honour}`), not);
}

function shapeOf(words: Words, stem: string, end: Ending, tense: Tense): (typeof forms)[Tense] {
  if (words.isBeing(stem))
    return tense === "past" || tense === "pastProgressive"
      ? "pluperfect"
      : tense === "present" || tense === "progressive" || tense === "bare"
        ? "present"
        : forms[tense];
  if (tense === "past" && end.narrated) return end.denied ? "perfect" : "pluperfect";
  if (tense === "present" && end.present !== undefined) return end.present;
  const done = tense === "present" && end.verb.voice === "passive" && !end.state && !end.verb.ability;
  return done ? "perfect" : forms[tense];
}

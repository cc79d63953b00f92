/**
 * Editors' Bengali for English that is not read. A kept sentence serves that very sentence; and any other that differs
 * from it in names and figures only, if each of them stands in the editor's text exactly once and in one form, so that
 * there is no doubt what is to be exchanged.
 */
import { type Case, cases, digits, figuresIn, type Stretch, wordsIn } from "../bengali/index.ts";
import type { Edition, Style } from "../domain/bulletin.ts";
import { type Rendering, sentenceKey } from "../domain/rendering.ts";
import type { Naming } from "./naming.ts";

/** A name by its id, or a figure, as English has it. */
type Slot = { readonly kind: "name"; readonly ref: string } | { readonly kind: "figure"; readonly figure: string };

/** A sentence with its names and figures taken out. */
interface Shape {
  readonly key: string;
  readonly slots: readonly Slot[];
}

/** The editor's text, and where each slot of the English stands in it. */
interface Pattern {
  readonly rendering: Rendering;
  readonly key: string;
  readonly places: readonly (Stretch & { readonly cases: readonly Case[] })[];
}

export interface TranslationMemory {
  /** The sentence in Bengali, by what was kept of its edition; newest first. */
  recall(en: string, kept: readonly Rendering[]): Rendering | undefined;
}

export interface MemoryOptions {
  /** The id of the name that is spelled exactly so. */
  readonly nameOf: (latin: string) => string | undefined;
  readonly namingOf: (edition: Edition) => Naming;
}

export function createMemory(options: MemoryOptions): TranslationMemory {
  const patterns = new WeakMap<Rendering, { readonly pattern: Pattern | undefined }>();
  const patternOf = (rendering: Rendering): Pattern | undefined => {
    const known = patterns.get(rendering) ?? { pattern: generalised(rendering, options) };
    patterns.set(rendering, known);
    return known.pattern;
  };
  return {
    recall(en, kept) {
      const key = sentenceKey(en);
      const exact = kept.find((one) => sentenceKey(one.en) === key);
      if (exact) return exact;
      const shape = shapeOf(key, options);
      if (shape.slots.length === 0) return undefined;
      for (const one of kept) {
        const pattern = patternOf(one);
        const bn = pattern?.key === shape.key ? filled(pattern, shape.slots, options) : undefined;
        if (bn !== undefined) return { ...one, en, bn };
      }
      return undefined;
    },
  };
}

const token = /[\p{L}\p{N}](?:[\p{L}\p{N}.&'+/:-]*[\p{L}\p{N}+])?/gu;
const plainFigure = /^\d{1,6}(?:\.\d{1,3})?$/u;
const longestName = 4;

/** From the left, the longest name first. Figures inside of words, clocks and dates are no slots. */
function shapeOf(text: string, { nameOf }: MemoryOptions): Shape {
  const tokens = [...text.matchAll(token)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const slots: Slot[] = [];
  let key = "";
  let done = 0;
  for (let at = 0; at < tokens.length; ) {
    const found = slotAt(text, tokens, at, nameOf);
    const from = tokens[at]?.from ?? 0;
    if (found) {
      key += `${text.slice(done, from)}\u0000${found.slot.kind}\u0000`;
      done = found.to;
      slots.push(found.slot);
    }
    at += found?.tokens ?? 1;
  }
  return { key: key + text.slice(done), slots };
}

function slotAt(
  text: string,
  tokens: readonly Stretch[],
  at: number,
  nameOf: MemoryOptions["nameOf"],
): { readonly slot: Slot; readonly to: number; readonly tokens: number } | undefined {
  const from = tokens[at]?.from ?? 0;
  for (let count = Math.min(longestName, tokens.length - at); count > 0; count -= 1) {
    const to = tokens[at + count - 1]?.to ?? from;
    const ref = nameOf(text.slice(from, to));
    if (ref !== undefined) return { slot: { kind: "name", ref }, to, tokens: count };
  }
  const to = tokens[at]?.to ?? from;
  const figure = text.slice(from, to);
  const isPart = /[,.:]\d/u.test(text.slice(to, to + 2)) || /\d[,.:]$/u.test(text.slice(Math.max(0, from - 2), from));
  return plainFigure.test(figure) && !isPart ? { slot: { kind: "figure", figure }, to, tokens: 1 } : undefined;
}

/** Nothing when it serves its own sentence only. */
function generalised(rendering: Rendering, options: MemoryOptions): Pattern | undefined {
  const { key, slots } = shapeOf(sentenceKey(rendering.en), options);
  const said = slots.map((slot) => placeOf(slot, rendering, options));
  const places = said.filter((place) => place !== undefined);
  const isClear =
    slots.length > 0 &&
    places.length === slots.length &&
    !places.some((one, at) => overlaps(one, places.slice(at + 1)));
  return isClear ? { rendering, key, places } : undefined;
}

const overlaps = (one: Stretch, others: readonly Stretch[]): boolean =>
  others.some(({ from, to }) => one.from < to && from < one.to);

const styleOf = (edition: Edition): Style => ({ edition, digits: "bengali" });

/** The one place where it stands, in the cases that look like it there. */
function placeOf(
  slot: Slot,
  { bn, edition }: Rendering,
  { namingOf }: MemoryOptions,
): Pattern["places"][number] | undefined {
  if (slot.kind === "figure") {
    const [only, ...others] = figuresIn(bn, digits(slot.figure, styleOf(edition)));
    return only && others.length === 0 ? { ...only, cases: [] } : undefined;
  }
  const forms = Map.groupBy(cases, (form) => namingOf(edition).inflected(slot.ref, "bare", form));
  const found = [...forms].flatMap(([text, same]) => wordsIn(bn, text).map((place) => ({ ...place, cases: same })));
  return found.length === 1 ? found[0] : undefined;
}

function filled(
  { rendering, places }: Pattern,
  slots: readonly Slot[],
  { namingOf }: MemoryOptions,
): string | undefined {
  const { edition, bn } = rendering;
  const words = slots.map((slot, at) => {
    if (slot.kind === "figure") return digits(slot.figure, styleOf(edition));
    const forms = (places[at]?.cases ?? []).map((form) => namingOf(edition).inflected(slot.ref, "bare", form));
    const [only, ...others] = [...new Set(forms)];
    return others.length === 0 ? only : undefined;
  });
  if (words.some((word) => word === undefined)) return undefined;
  const order = places.map((place, at) => ({ ...place, word: words[at] ?? "" })).toSorted((a, b) => b.from - a.from);
  return order.reduce((text, { from, to, word }) => text.slice(0, from) + word + text.slice(to), bn);
}

/**
 * Formulas: whole clauses that are always said in one way. A pattern is literal words, `[optional]`, `(one | other)` and
 * slots in braces that the grammar itself reads: {np} {ing} {inf} {clause} {time} {duration} {adjuncts}. Nothing is free.
 */
import type { Formula } from "../schema.ts";
import type { Slot } from "../statement.ts";
import { adjuncts } from "./adjuncts.ts";
import { finiteClause } from "./clauses.ts";
import { infinitive, ingPhrase } from "./hanging-clauses.ts";
import { nounPhrase } from "./noun-phrases.ts";
import type { Found, State } from "./state.ts";

export type Piece =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "slot"; readonly slot: string }
  | { readonly kind: "choice"; readonly options: readonly (readonly Piece[])[] };

export interface CompiledFormula {
  readonly id: string;
  readonly formula: Formula;
  readonly pieces: readonly Piece[];
  /** Words that every wording of it holds: a sentence without them is not tried. */
  readonly needs: readonly string[];
}
/** By the first word; "" holds those that may open with a slot. */
export type FormulaTable = ReadonlyMap<string, readonly CompiledFormula[]>;

export function compileFormulas(formulas: Readonly<Record<string, Formula>>): FormulaTable {
  const table = new Map<string, CompiledFormula[]>();
  for (const [id, formula] of Object.entries(formulas)) {
    for (const pattern of formula.en) {
      const pieces = piecesOf(pattern);
      const needs = pieces.flatMap((piece) => (piece.kind === "word" ? [piece.word] : []));
      for (const first of firstWords(pieces)) {
        const list = table.get(first) ?? [];
        list.push({ id, formula, pieces, needs });
        table.set(first, list);
      }
    }
  }
  return table;
}

/** Every literal word of the formulas: words that may stand nowhere else. */
export function wordsOf(table: FormulaTable): ReadonlySet<string> {
  const words = new Set<string>();
  const gather = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      if (piece.kind === "word") words.add(piece.word);
      if (piece.kind === "choice") for (const option of piece.options) gather(option);
    }
  };
  for (const list of table.values()) for (const { pieces } of list) gather(pieces);
  return words;
}

function piecesOf(pattern: string): readonly Piece[] {
  const marks = pattern.match(/\{\w+\}|[[\]()|]|[^\s[\]()|{}]+/g) ?? [];
  let at = 0;
  const sequence = (): readonly Piece[] => {
    const pieces: Piece[] = [];
    while (at < marks.length && !["]", ")", "|"].includes(marks[at] ?? "")) pieces.push(...piece(marks[at++] ?? ""));
    return pieces;
  };
  const piece = (mark: string): readonly Piece[] => {
    if (mark === "[" || mark === "(") {
      const options = [sequence()];
      while (marks[at] === "|") {
        at++;
        options.push(sequence());
      }
      at++;
      return [{ kind: "choice", options: mark === "[" ? [...options, []] : options }];
    }
    if (mark.startsWith("{")) return [{ kind: "slot", slot: mark.slice(1, -1) }];
    const comma = mark.endsWith(",") && mark.length > 1;
    const words = comma ? [mark.slice(0, -1), ","] : [mark];
    return words.map((word) => ({ kind: "word", word: word.toLowerCase() }) as const);
  };
  return sequence();
}

function firstWords(pieces: readonly Piece[]): ReadonlySet<string> {
  const [first, ...rest] = pieces;
  if (!first || first.kind === "slot") return new Set([""]);
  if (first.kind === "word") return new Set([first.word]);
  return new Set(first.options.flatMap((option) => [...firstWords([...option, ...rest])]));
}

type Slots = Readonly<Record<string, Slot>>;
export interface FormulaReading {
  readonly id: string;
  readonly formula: Formula;
  readonly slots: Slots;
}

/** After "we … and", a formula does without its "we". */
export function* elidedFormulas(s: State, table: FormulaTable, at: number): Generator<Found<FormulaReading>> {
  for (const { id, formula, pieces, needs } of table.get("we") ?? []) {
    if (s.isExhausted || !needs.every((word) => word === "we" || word === "are" || s.holds(word))) continue;
    const [we, be, ...rest] = pieces;
    if (we?.kind !== "word") continue;
    const starts = be?.kind === "word" && be.word === "are" ? [rest, [be, ...rest]] : be ? [[be, ...rest]] : [];
    for (const from of starts) {
      for (const { end, value } of match(s, at, from, {})) yield { end, value: { id, formula, slots: value } };
    }
  }
}

export function* formulas(s: State, table: FormulaTable, at: number): Generator<Found<FormulaReading>> {
  for (const { id, formula, pieces, needs } of [...(table.get(s.word(at)) ?? []), ...(table.get("") ?? [])]) {
    if (s.isExhausted || !needs.every((word) => s.holds(word))) continue;
    for (const { end, value } of match(s, at, pieces, {})) yield { end, value: { id, formula, slots: value } };
  }
}

function* match(s: State, at: number, pieces: readonly Piece[], slots: Slots, from = 0): Generator<Found<Slots>> {
  const piece = pieces[from];
  if (!piece) {
    yield { end: at, value: slots };
    return;
  }
  switch (piece.kind) {
    case "word":
      if (s.word(at) === piece.word) {
        if (at + 1 > s.farthest) s.farthest = at + 1;
        yield* match(s, at + 1, pieces, slots, from + 1);
      }
      return;
    case "choice":
      for (const option of piece.options) {
        for (const found of match(s, at, option, slots)) yield* match(s, found.end, pieces, found.value, from + 1);
      }
      return;
    case "slot":
      for (const { end, value } of slotAt(s, at, piece.slot)) {
        yield* match(s, end, pieces, value ? { ...slots, [piece.slot]: value } : slots, from + 1);
      }
      return;
  }
}

function* slotAt(s: State, at: number, slot: string): Generator<Found<Slot | undefined>> {
  switch (slot) {
    case "np":
      for (const { end, value } of nounPhrase(s, at)) yield { end, value: { kind: "noun", noun: value } };
      return;
    case "trouble":
      for (const { end, value } of nounPhrase(s, at)) {
        const { head } = value;
        if (head.kind === "noun" && s.dictionary.nouns[head.lemma]?.trouble === true)
          yield { end, value: { kind: "noun", noun: value } };
      }
      return;
    case "url":
      for (const { end, value } of nounPhrase(s, at)) {
        if (value.head.kind === "url") yield { end, value: { kind: "noun", noun: value } };
      }
      return;
    case "ing":
      for (const { end, value } of ingPhrase(s, at)) yield { end, value: { kind: "clause", clause: value } };
      return;
    case "inf":
      for (const { end, value } of infinitive(s, at)) yield { end, value: { kind: "clause", clause: value } };
      return;
    case "clause":
      for (const { end, value } of finiteClause(s, at)) yield { end, value: { kind: "clause", clause: value } };
      return;
    case "adjuncts":
      for (const { end } of adjuncts(s, at, 4)) yield { end, value: undefined };
      return;
    case "adverb":
      yield { end: at, value: undefined };
      for (const { end } of s.entries(at, "adverb")) yield { end, value: undefined };
      return;
    case "time": {
      const time = s.clock.time(at);
      if (time) yield { end: time.end, value: { kind: "time", time: time.value } };
      return;
    }
    case "duration": {
      const duration = s.clock.duration(at);
      if (duration) yield { end: duration.end, value: { kind: "duration", duration: duration.value } };
      return;
    }
    default:
      throw new Error(`unknown slot {${slot}} in a formula`);
  }
}

/**
 * Values as Fluent sees them. None of them prints itself: a template that writes `{ $service }` where it means
 * `{ GEN($service) }` fails at once instead of printing an id, an epoch or an English number.
 */
import { FluentNumber, FluentType, type FluentValue } from "@fluent/bundle";
import type { EpochMs } from "../domain/ids.ts";
import type { Category } from "../domain/service.ts";

class Mute<Value> extends FluentType<Value> {
  override toString(): string {
    throw new TypeError(`${this.constructor.name} is not text: pass it through a function`);
  }
}

/** One name: an id of `locales/bn`, or a Latin name. */
/** A name; of one that the lexicon does not have, what it is. */
export class NameValue extends Mute<string> {
  readonly what: Category | undefined;
  constructor(ref: string, what?: Category) {
    super(ref);
    this.what = what;
  }
}

export class NamesValue extends Mute<readonly string[]> {}

/** A moment, with the moment for which the text is written. */
export class MomentValue extends Mute<EpochMs> {
  readonly asOf: EpochMs;
  constructor(at: EpochMs, asOf: EpochMs) {
    super(at);
    this.asOf = asOf;
  }
}

/** Milliseconds. */
export class LengthValue extends Mute<number> {}

export class CountValue extends Mute<number> {}

/** A number in a button or an answer: it may stand bare, and then prints the digits of the edition, ungrouped. */
export class DigitsValue extends FluentNumber {
  readonly #printed: string;
  constructor(value: number, printed: string) {
    super(value);
    this.#printed = printed;
  }
  override toString(): string {
    return this.#printed;
  }
}

export type Given = FluentValue | undefined;

const expected = (what: string, got: Given): TypeError =>
  new TypeError(`expected ${what}, got ${got === undefined ? "nothing" : JSON.stringify(got)}`);

/** What the catalogue says that it is. */
export const whatOf = (given: Given): Category | undefined => (given instanceof NameValue ? given.what : undefined);

export function asName(given: Given): string {
  if (given instanceof NameValue) return given.value;
  if (typeof given === "string" && given !== "") return given;
  throw expected("a name", given);
}

/** Button and answer templates pass a list as one string with bars between its members. */
export function asNames(given: Given): readonly string[] {
  if (given instanceof NamesValue) return given.value;
  if (given instanceof NameValue) return [given.value];
  if (typeof given === "string" && given !== "") return given.split("|");
  throw expected("a list of names", given);
}

export function asMoment(given: Given): { readonly at: EpochMs; readonly asOf: EpochMs | undefined } {
  if (given instanceof MomentValue) return { at: given.value, asOf: given.asOf };
  if (given instanceof FluentNumber) return { at: given.value, asOf: undefined };
  throw expected("a moment", given);
}

export function asNumber(given: Given): number {
  if (given instanceof LengthValue || given instanceof CountValue || given instanceof FluentNumber) return given.value;
  throw expected("a number", given);
}

/** A named argument: always a literal in the template, so a wrong one is found by the template check. */
export function asWord<Word extends string>(given: Given, allowed: readonly Word[], otherwise: Word): Word {
  if (given === undefined) return otherwise;
  const word = allowed.find((each) => each === given);
  if (word === undefined) throw expected(`one of ${allowed.join(", ")}`, given);
  return word;
}

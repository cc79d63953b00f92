/**
 * Points of time, stretches and lengths of time. Date and clock may stand in any order; a zone, a date or a half of the
 * day given once holds for both ends of a range. A clock without a zone takes the page's; when that is unknown too, the
 * moment has no `at` and is never printed.
 */
import type { Dictionary } from "./dictionary.ts";
import { aDay, instantOf, pick } from "./instants.ts";
import type { Duration, Moment, ReadContext, Time } from "./statement.ts";
import type { Token } from "./tokens.ts";
import { type Found, type Written, WrittenTimes } from "./written-times.ts";

export class Clockwork {
  readonly #tokens: readonly Token[];
  readonly #classes: Dictionary["classes"];
  readonly #context: ReadContext;
  readonly #written: WrittenTimes;
  readonly #times: (Found<Time> | undefined)[] = [];
  readonly #durations: (Found<Duration> | undefined)[] = [];

  constructor(tokens: readonly Token[], dictionary: Dictionary, context: ReadContext) {
    this.#tokens = tokens;
    this.#classes = dictionary.classes;
    this.#context = context;
    this.#written = new WrittenTimes(tokens, dictionary);
  }

  /** Whether a word stands in a list of months, days, zones or units. */
  knows(word: string): boolean {
    return /^\d/.test(word) || word === "noon" || word === "midnight" || word === "am" || word === "pm";
  }

  /** A time with its preposition, or bare: "between 5:17 AM and 7:20 PM PST", "on July 3", "by 12:00 UTC". */
  time(at: number): Found<Time> | undefined {
    if (!(at in this.#times)) this.#times[at] = this.#timeAt(at);
    return this.#times[at];
  }

  #timeAt(at: number): Found<Time> | undefined {
    const relation = this.#relation(at);
    const from = relation?.end ?? at;
    const start = this.#written.read(from);
    if (!start) return undefined;
    const ranged = this.#range(start, relation?.value);
    if (ranged) return ranged;
    const later = this.#clockOfDay(start);
    if (later) return later;
    const bare = relation === undefined && start.value.hour === undefined ? "on" : "at";
    const value = relation?.value === "between" ? undefined : (relation?.value ?? bare);
    if (value === undefined) return undefined;
    const fitting = value === "at" && start.value.hour === undefined ? "on" : value;
    return {
      end: start.end,
      value: { kind: "time", relation: fitting as Time["relation"], start: this.#resolve(start.value) },
    };
  }

  /** "On April 16, between 17:56 and 18:13 UTC": the day said first is the day of the clock that follows. */
  #clockOfDay(start: Found<Written>): Found<Time> | undefined {
    if (start.value.hour !== undefined) return undefined;
    const comma = this.#tokens[start.end]?.text === "," ? 1 : 0;
    const relation = this.#relation(start.end + comma);
    if (!relation) return undefined;
    const clock = this.#written.read(relation.end);
    if (clock?.value.hour === undefined || clock.value.day !== undefined || clock.value.offset !== undefined)
      return undefined;
    const dated = { end: clock.end, value: { ...start.value, ...clock.value } };
    const ranged = this.#range(dated, relation.value);
    if (ranged) return ranged;
    if (relation.value === "between") return undefined;
    return {
      end: dated.end,
      value: { kind: "time", relation: relation.value as Time["relation"], start: this.#resolve(dated.value) },
    };
  }

  #range(start: Found<Written>, relation: string | undefined): Found<Time> | undefined {
    const joiner = this.#tokens[start.end]?.word ?? "";
    const joins =
      relation === "between" ? ["and", "-", "–", "to", "through"] : ["to", "until", "through", "-", "–", "till"];
    if (!joins.includes(joiner) || (relation !== undefined && !["between", "from", "at"].includes(relation)))
      return undefined;
    const second = this.#written.read(start.end + 1);
    if (!second || (start.value.hour === undefined) !== (second.value.hour === undefined)) return undefined;
    const to = { ...pick(start.value, ["year", "month", "day", "weekday", "offset"]), ...second.value };
    const from = {
      ...pick(second.value, ["year", "month", "day", "weekday", "offset", "zone", "half"]),
      ...start.value,
    };
    let end = this.#resolve(to);
    let begin = this.#resolve(from);
    if (begin.at !== undefined && end.at !== undefined && begin.at > end.at && second.value.day === undefined) {
      // Over midnight: with a date the end is the next day, without one the beginning was the day before.
      if (from.day === undefined) begin = { ...begin, at: begin.at - aDay };
      else end = { ...end, at: end.at + aDay };
    }
    return { end: second.end, value: { kind: "time", relation: "between", start: begin, end } };
  }

  #relation(at: number): Found<string> | undefined {
    const known = this.#classes.get("timeRelation");
    for (let length = 3; length > 0; length--) {
      const words = this.#tokens.slice(at, at + length).map(({ word }) => word);
      const value = words.length === length ? known?.get(words.join(" ")) : undefined;
      if (value !== undefined) return { end: at + length, value };
    }
    return undefined;
  }

  #resolve(written: Written): Moment {
    const precision = written.hour === undefined ? "day" : "minute";
    const zone = written.zone ?? this.#context.zone ?? (precision === "day" ? "UTC" : undefined);
    if (zone === undefined) return { precision };
    const at = instantOf(written, zone, this.#context.at);
    if (at === undefined) return { precision };
    const { day, offset, weekday } = written;
    if (day !== undefined || offset !== undefined) return { precision, at };
    return { precision, at, every: weekday === undefined ? "day" : "week" };
  }

  /** "30 minutes", "an hour", "2 to 3 hours". */
  duration(at: number): Found<Duration> | undefined {
    if (!(at in this.#durations)) this.#durations[at] = this.#durationAt(at);
    return this.#durations[at];
  }

  #durationAt(at: number): Found<Duration> | undefined {
    const first = this.#count(at);
    if (!first) return undefined;
    const joins = ["to", "-", "–"].includes(this.#tokens[first.end]?.word ?? "");
    const second = joins ? this.#count(first.end + 1) : undefined;
    const unitAt = second?.end ?? first.end;
    const hyphen = this.#tokens[unitAt]?.text === "-" ? 1 : 0;
    const unit = this.#classes.get("unit")?.get(this.#tokens[unitAt + hyphen]?.word ?? "");
    if (unit === undefined) return undefined;
    const ms = first.value * Number(unit);
    return {
      end: unitAt + hyphen + 1,
      value: { kind: "duration", ms, ...(second && { toMs: second.value * Number(unit) }) },
    };
  }

  #count(at: number): Found<number> | undefined {
    const token = this.#tokens[at];
    if (!token) return undefined;
    if (token.kind === "number") return { end: at + 1, value: Number(token.text.replace(/[^\d.]/g, "")) };
    const value = this.#classes.get("numeral")?.get(token.word) ?? (/^an?$/.test(token.word) ? "1" : undefined);
    return value === undefined ? undefined : { end: at + 1, value: Number(value) };
  }
}

/**
 * Points of time, stretches and lengths of time. Date and clock may stand in any order; a zone, a date or a half of the
 * day given once holds for both ends of a range. A clock without a zone takes the page's; when that is unknown too, the
 * moment has no `at` and is never printed.
 */
import type { EpochMs } from "../domain/ids.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Duration, Moment, ReadContext, Time } from "./statement.ts";
import type { Token } from "./tokens.ts";

interface Written {
  year?: number;
  month?: number;
  day?: number;
  weekday?: number;
  /** Days from the day of the update: today 0, yesterday -1. */
  offset?: number;
  hour?: number;
  minute?: number;
  half?: "am" | "pm";
  zone?: string;
}
interface Found<T> {
  readonly end: number;
  readonly value: T;
}

export class Clockwork {
  readonly #tokens: readonly Token[];
  readonly #classes: Dictionary["classes"];
  readonly #context: ReadContext;
  readonly #times: (Found<Time> | undefined)[] = [];
  readonly #durations: (Found<Duration> | undefined)[] = [];

  constructor(tokens: readonly Token[], dictionary: Dictionary, context: ReadContext) {
    this.#tokens = tokens;
    this.#classes = dictionary.classes;
    this.#context = context;
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
    const start = this.#written(from);
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
    const clock = this.#written(relation.end);
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
    const second = this.#written(start.end + 1);
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

  #written(from: number): Found<Written> | undefined {
    let value: Written = {};
    const at = this.#classes.get("roughly")?.has(this.#tokens[from]?.word ?? "") ? from + 1 : from;
    let end = at;
    let parts = 0;
    for (let step = 0; step < 7; step++) {
      const part = this.#part(parts === 0 ? end : this.#skipGlue(end), value);
      if (!part) break;
      value = { ...value, ...part.value };
      end = part.end;
      parts++;
    }
    const said =
      value.hour !== undefined || value.day !== undefined || value.weekday !== undefined || value.offset !== undefined;
    return said ? { end, value } : undefined;
  }

  #skipGlue(at: number): number {
    const { word = "" } = this.#tokens[at] ?? {};
    return [",", "on", "at", "of", "the"].includes(word) ? at + 1 : at;
  }

  #part(at: number, sofar: Written): Found<Written> | undefined {
    const token = this.#tokens[at];
    if (!token) return undefined;
    if (sofar.hour === undefined) {
      const clock = this.#clock(at, token);
      if (clock) return clock;
    } else if (sofar.zone === undefined) {
      const zone = this.#zone(at, token);
      if (zone) return zone;
    }
    if (sofar.day !== undefined || sofar.offset !== undefined) return undefined;
    return this.#date(at, token) ?? (sofar.weekday === undefined ? this.#weekday(at, token) : undefined);
  }

  #clock(at: number, token: Token): Found<Written> | undefined {
    const compact = /^(\d{1,2})(?::?(\d{2}))?(am|pm)$/.exec(token.word);
    if (compact) return { end: at + 1, value: clockOf(compact[1], compact[2], compact[3]) };
    const half = this.#half(at + 1);
    if (token.kind === "clock") {
      const [hour, minute] = token.text.split(":");
      if (Number(hour) > 24 || Number(minute) > 59) return undefined;
      return { end: half?.end ?? at + 1, value: clockOf(hour, minute, half?.value) };
    }
    if (token.kind === "number" && half && /^\d{1,2}$/.test(token.text) && Number(token.text) <= 12) {
      return { end: half.end, value: clockOf(token.text, undefined, half.value) };
    }
    if (/^([01]\d|2[0-3])[0-5]\d$/.test(token.text) && this.#zone(at + 1, this.#tokens[at + 1])) {
      return { end: at + 1, value: clockOf(token.text.slice(0, 2), token.text.slice(2), undefined) };
    }
    if (token.word === "noon" || token.word === "midnight") {
      return { end: at + 1, value: { hour: token.word === "noon" ? 12 : 0, minute: 0 } };
    }
    return undefined;
  }

  #half(at: number): Found<"am" | "pm"> | undefined {
    const word = this.#tokens[at]?.word.replaceAll(".", "");
    if (word !== "am" && word !== "pm") return undefined;
    const dotted = this.#tokens[at]?.word.includes(".") && this.#tokens[at + 1]?.text === "." ? 2 : 1;
    return { end: at + dotted, value: word };
  }

  #zone(at: number, token: Token | undefined): Found<Written> | undefined {
    const zones = this.#classes.get("zone");
    if (!token || !zones) return undefined;
    const open = token.text === "(" ? 1 : 0;
    for (let length = 3; length > 0; length--) {
      const name = this.#tokens
        .slice(at + open, at + open + length)
        .map(({ word }) => word)
        .join(" ");
      const zone = zones.get(name);
      if (zone === undefined) continue;
      const end = at + open + length;
      return { end: open === 1 && this.#tokens[end]?.text === ")" ? end + 1 : end, value: { zone } };
    }
    return undefined;
  }

  #date(at: number, token: Token): Found<Written> | undefined {
    if (token.kind === "isoDate") {
      const [year, month, day] = token.text.split("-").map(Number);
      return day === undefined || year === undefined || month === undefined
        ? undefined
        : { end: at + 1, value: { year, month, day } };
    }
    const months = this.#classes.get("month");
    const month = months?.get(token.word);
    if (month !== undefined && token.capital) {
      const after = this.#tokens[at + 1]?.text === "." ? at + 2 : at + 1;
      return this.#withYear(this.#dayNumber(after), Number(month));
    }
    const day = this.#dayNumber(at);
    const of = this.#tokens[at + 1]?.word === "of" ? 2 : 1;
    const follows = months?.get(this.#tokens[at + of]?.word ?? "");
    if (day && follows !== undefined) return this.#withYear({ end: at + of + 1, value: day.value }, Number(follows));
    const offset = this.#dayWord(at);
    return offset && { end: offset.end, value: { offset: offset.value } };
  }

  #dayWord(at: number): Found<number> | undefined {
    const days = this.#classes.get("dayWord");
    for (let length = 2; length > 0; length--) {
      const words = this.#tokens
        .slice(at, at + length)
        .map(({ word }) => word)
        .join(" ");
      const value = days?.get(words);
      if (value !== undefined) return { end: at + length, value: Number(value) };
    }
    return undefined;
  }

  #dayNumber(at: number): Found<number> | undefined {
    const found = /^(\d{1,2})(st|nd|rd|th)?$/.exec(this.#tokens[at]?.word ?? "");
    const day = Number(found?.[1]);
    return found && day >= 1 && day <= 31 ? { end: at + 1, value: day } : undefined;
  }

  #withYear(day: Found<number> | undefined, month: number): Found<Written> | undefined {
    if (!day) return undefined;
    const comma = this.#tokens[day.end]?.text === "," ? 1 : 0;
    const year = this.#tokens[day.end + comma]?.text ?? "";
    if (!/^(19|20)\d\d$/.test(year)) return { end: day.end, value: { month, day: day.value } };
    return { end: day.end + comma + 1, value: { month, day: day.value, year: Number(year) } };
  }

  #weekday(at: number, token: Token): Found<Written> | undefined {
    const weekday = this.#classes.get("weekday")?.get(token.word);
    return weekday !== undefined && token.capital ? { end: at + 1, value: { weekday: Number(weekday) } } : undefined;
  }

  #resolve(written: Written): Moment {
    const precision = written.hour === undefined ? "day" : "minute";
    const zone = written.zone ?? this.#context.zone ?? (precision === "day" ? "UTC" : undefined);
    if (zone === undefined) return { precision };
    const at = instantOf(written, zone, this.#context.at);
    return at === undefined ? { precision } : { precision, at };
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

function clockOf(hour: string | undefined, minute: string | undefined, half: string | undefined): Written {
  const twelve = Number(hour) % 12;
  const full = half === undefined ? Number(hour) % 24 : half === "pm" ? twelve + 12 : twelve;
  return { hour: full, minute: Number(minute ?? 0) };
}

const pick = (written: Written, keys: readonly (keyof Written)[]): Written =>
  Object.fromEntries(keys.filter((key) => written[key] !== undefined).map((key) => [key, written[key]]));

const halfDay = 43_200_000;
const aDay = 2 * halfDay;

function instantOf(written: Written, zone: string, asOf: EpochMs | undefined): EpochMs | undefined {
  const now = asOf === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(asOf).toZonedDateTimeISO(zone);
  const date = dateOf(written, now?.toPlainDate());
  if (!date) return undefined;
  const { hour = 12, minute = 0 } = written;
  const at = date.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } }).epochMilliseconds;
  if (written.day !== undefined || written.offset !== undefined || written.weekday !== undefined) return at;
  if (asOf === undefined) return undefined;
  return at - asOf > halfDay ? at - 2 * halfDay : asOf - at > halfDay ? at + 2 * halfDay : at;
}

function dateOf(written: Written, today: Temporal.PlainDate | undefined): Temporal.PlainDate | undefined {
  const { year, month, day, offset, weekday } = written;
  if (month !== undefined && day !== undefined) {
    const guess = year ?? today?.year;
    if (guess === undefined || day > Temporal.PlainDate.from({ year: guess, month, day: 1 }).daysInMonth)
      return undefined;
    const date = Temporal.PlainDate.from({ year: guess, month, day });
    if (year !== undefined || !today) return date;
    const days = today.until(date).days;
    return days > 180 ? date.subtract({ years: 1 }) : days < -180 ? date.add({ years: 1 }) : date;
  }
  if (!today) return undefined;
  if (offset !== undefined) return today.add({ days: offset });
  if (weekday === undefined) return today;
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead > 3 ? ahead - 7 : ahead });
}

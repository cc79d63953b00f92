/** Dates and clock times as they are written, in any order, with or without zone, year and half of the day. */
import type { Dictionary } from "./dictionary.ts";
import type { Token } from "./tokens.ts";

export interface Written {
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
export interface Found<T> {
  readonly end: number;
  readonly value: T;
}

export class WrittenTimes {
  readonly #tokens: readonly Token[];
  readonly #classes: Dictionary["classes"];

  constructor(tokens: readonly Token[], dictionary: Dictionary) {
    this.#tokens = tokens;
    this.#classes = dictionary.classes;
  }

  /** Date and clock in any order; undefined when neither stands here. */
  read(from: number): Found<Written> | undefined {
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
      const end = at + open + length;
      // At the end of the sentence fewer words are left than are looked for.
      if (zone === undefined || end > this.#tokens.length) continue;
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
}

function clockOf(hour: string | undefined, minute: string | undefined, half: string | undefined): Written {
  const twelve = Number(hour) % 12;
  const full = half === undefined ? Number(hour) % 24 : half === "pm" ? twelve + 12 : twelve;
  return { hour: full, minute: Number(minute ?? 0) };
}

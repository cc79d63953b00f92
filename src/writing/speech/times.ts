/** Points and stretches of time in the reader's clock. What has no known instant is left out, never guessed. */
import { clock, day, inflect, moment, range } from "../../bengali/index.ts";
import type { EpochMs } from "../../domain/ids.ts";
import type { Time } from "../../reading/statement.ts";
import type { Words } from "./words.ts";

export function sayTime(words: Words, time: Time, asOf: EpochMs | undefined): string {
  const { at, precision } = time.start;
  if (at === undefined) return "";
  const now = asOf ?? at;
  const { style } = words;
  if (time.relation === "between" && time.end !== undefined) return sayRange(words, time, at, now);
  if (precision === "day") return sayDay(words, time.relation, at, now);
  switch (time.relation) {
    case "from":
    case "until":
    case "at":
    case "about":
      return moment(at, { asOf: now, form: time.relation }, style);
    case "on":
    case "between":
      return moment(at, { asOf: now, form: "at" }, style);
    case "by":
    case "after":
    case "before":
      return `${moment(at, { asOf: now, form: "genitive" }, style)} ${words.glue(`time.${time.relation}`)}`;
  }
}

/** "before 15 April" is not on it. */
function sayDay(words: Words, relation: Time["relation"], at: EpochMs, asOf: EpochMs): string {
  const { style } = words;
  switch (relation) {
    case "from":
    case "until":
      return `${day(at, { asOf, form: "date" }, style)} ${words.glue(`time.${relation}`)}`;
    case "by":
    case "after":
    case "before": {
      const date = inflect({ text: day(at, { asOf, form: "date" }, style) }, "genitive", style.edition);
      return `${date} ${words.glue(`time.${relation}`)}`;
    }
    case "on":
    case "at":
    case "about":
    case "between":
      return day(at, { asOf, form: "both" }, style);
  }
}

function sayRange(words: Words, time: Time, from: EpochMs, now: EpochMs): string {
  const until = time.end?.at;
  if (until === undefined || until <= from) return "";
  if (time.start.precision === "minute") return range(from, until, { asOf: now }, words.style);
  const days = [from, until].map((at) => day(at, { asOf: now, form: "date" }, words.style));
  return `${days[0]} ${words.glue("time.from")} ${days[1]} ${words.glue("time.until")}`;
}

/** The hour alone, where the day has been said. */
export const sayClock = (words: Words, at: EpochMs): string => clock(at, { form: "at" }, words.style);

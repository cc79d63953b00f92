/**
 * The functions of every template file. Each returns a finished word or phrase as text, never a stem and never a number,
 * and throws for whatever it cannot say: a missing form must stop the bulletin, not leave a hole in it.
 */
import type { FluentFunction, FluentValue } from "@fluent/bundle";
import {
  big,
  type Case,
  type ClockForm,
  cases,
  clock,
  clockForms,
  column,
  count,
  day,
  dayPart,
  digits,
  duration,
  hedges,
  inflect,
  joinList,
  localTimeName,
  moment,
  nthTime,
  post,
  range,
  zoneOf,
} from "../bengali/index.ts";
import type { Style } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import { asMoment, asName, asNames, asNumber, asWord, type Given, whatOf } from "./fluent-types.ts";
import { type Mention, mentions, type Naming } from "./naming.ts";

type Named = Record<string, FluentValue>;
type Positional = readonly FluentValue[];
const yesNo = ["yes", "no"] as const;
const dayForms = ["short", "news", "paired", "weekday", "date", "both", "genitive", "month"] as const;
const HOUR = 3_600_000;
const A_WEEK = 7 * 24 * HOUR;
/** Readers count the hours before four as the night of the day before. */
const NIGHT_ENDS_AT = 4;
const durationForms = ["prose", "short", "about", "over", "rough"] as const;

function listed(given: Given, mention: Mention, form: Case, naming: Naming, style: Style): string {
  const refs = asNames(given);
  const [only, ...others] = refs;
  if (only !== undefined && others.length === 0) return naming.inflected(only, mention, form, whatOf(given));
  const nouns = refs.map((ref) => naming.noun(ref, mention));
  if (form === "with") return joinList(nouns, { edition: style.edition, case: "nominative", closing: "with" });
  return joinList(nouns, { edition: style.edition, case: form });
}

/** One name or several in one case; `tail` "also" sets the emphatic particle behind the finished word. */
function named(given: Positional, options: Named, form: Case, naming: Naming, style: Style): string {
  const mention = asWord(options["as"], mentions, "safe");
  const text = listed(given[0], mention, form, naming, style);
  if (options["tail"] === undefined) return text;
  asWord(options["tail"], ["also"], "also");
  return inflect({ text }, "also", style.edition);
}

const hourOf = (at: EpochMs, style: Style): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneOf(style.edition)).hour;

/** The bracket goes before the postposition that a moment ends with: `5:18 (local time) from`. */
function inBrackets(said: string, form: ClockForm, zone: string): string {
  const end = form === "from" || form === "until" ? said.lastIndexOf(" ") : said.length;
  return `${said.slice(0, end)} (${zone})${said.slice(end)}`;
}

/** Day and clock; with `zone` the reader's clock is named, where the edition's desk names it; `day: "date"` for a line of sources. */
function when(given: Positional, options: Named, style: Style): string {
  const { at, asOf } = asMoment(given[0]);
  const form = asWord(options["form"], clockForms, "at");
  const zone = localTimeName[style.edition];
  const said = moment(at, { asOf: asOf ?? at, form, day: asWord(options["day"], ["news", "date"], "news") }, style);
  if (asWord(options["zone"], yesNo, "no") === "no") return said;
  if (style.edition === "bn-IN") return inBrackets(said, form, zone);
  if (hourOf(at, style) < NIGHT_ENDS_AT) return `${zone} ${said}`;
  return `${day(at, { asOf: asOf ?? at, form: "news" }, style)} ${zone} ${clock(at, { form }, style)}`;
}

/** The day that readers count a moment to: the hours after midnight belong to the evening before. */
const newsDayOf = (at: EpochMs, style: Style): EpochMs =>
  hourOf(at, style) < NIGHT_ENDS_AT ? at - NIGHT_ENDS_AT * HOUR : at;

/** The clock alone when the reader is still in the same day and night as `reference`, else with its day. */
function then(given: Positional, options: Named, style: Style): string {
  const reference = asMoment(given[1]).at;
  const at = asMoment(given[0]).at;
  const dates = (moments: readonly EpochMs[]) => moments.map((one) => day(one, { asOf: at, form: "date" }, style));
  const [calendar, asked, night, askedNight] = dates([
    at,
    reference,
    newsDayOf(at, style),
    newsDayOf(reference, style),
  ]);
  if (calendar !== asked) return when(given, options, style);
  const form = asWord(options["form"], clockForms, "at");
  return night === askedNight ? clock(at, { form }, style) : moment(at, { asOf: at, form, day: "weekday" }, style);
}

function window(given: Positional, options: Named, style: Style): string {
  const [from, until] = [asMoment(given[0]), asMoment(given[1])];
  const said = range(from.at, until.at, { asOf: from.asOf ?? from.at }, style);
  if (asWord(options["zone"], yesNo, "no") === "no") return said;
  const zone = localTimeName[style.edition];
  return style.edition === "bn-IN" ? `${said} (${zone})` : `${zone} ${said}`;
}

function dayOf(given: Positional, options: Named, style: Style): string {
  const { at, asOf = at } = asMoment(given[0]);
  const asked = asWord(options["form"], dayForms, "news");
  if (asked === "date" || asked === "both") return day(at, { asOf, form: asked }, style);
  const isNear = Math.abs(at - asOf) < A_WEEK;
  const form = asked === "short" ? (isNear ? "weekday" : "date") : asked;
  return day(newsDayOf(at, style), { asOf, form }, style);
}

/** The part of the day; "at noon" stands for the early afternoon, whose own name takes no ending. */
function partOf(given: Positional, options: Named, style: Style): string {
  const hour = hourOf(asMoment(given[0]).at, style);
  if (asWord(options["case"], ["nominative", "locative"], "nominative") === "nominative")
    return dayPart(hour, style.edition);
  const text = dayPart(hour === 13 || hour === 14 ? 12 : hour, style.edition);
  return inflect({ text, place: true }, "locative", style.edition);
}

/** Minutes are never rounded: forty-two of them are no harder to read than forty. */
function lengthOf(given: Positional, options: Named, style: Style): string {
  const ms = asNumber(given[0]);
  const asked = asWord(options["form"], durationForms, "prose");
  const form = asked === "about" && ms < HOUR ? "prose" : asked;
  return duration(ms, { form, case: asWord(options["case"], ["bare", "genitive"], "bare") }, style);
}

function nameFunctions(naming: Naming, style: Style): Record<string, FluentFunction> {
  const inCase =
    (form: Case): FluentFunction =>
    (given, options) =>
      named(given, options, form, naming, style);
  return {
    NAME: inCase("nominative"),
    GEN: inCase("genitive"),
    LOC: inCase("locative"),
    OBJ: inCase("objective"),
    ALSO: inCase("also"),
    WITH: inCase("with"),
    LIST: (given, options) => named(given, options, asWord(options["case"], cases, "nominative"), naming, style),
    POST: (given, options) => {
      const noun = naming.noun(asName(given[0]), asWord(options["as"], mentions, "safe"));
      return post(noun, String(given[1] ?? ""), style.edition);
    },
  };
}

/** Source line, history and timeline print the same date one after the other. */
function rememberingDate(style: Style): (at: EpochMs, asOf: EpochMs) => string {
  let last = { at: Number.NaN, asOf: Number.NaN, text: "" };
  return (at, asOf) => {
    if (last.at !== at || last.asOf !== asOf) last = { at, asOf, text: day(at, { asOf, form: "date" }, style) };
    return last.text;
  };
}

function timeFunctions(style: Style): Record<string, FluentFunction> {
  const dateOf = rememberingDate(style);
  return {
    WHEN: (given, options) => when(given, options, style),
    THEN: (given, options) => then(given, options, style),
    CLOCK: (given, options) => clock(asMoment(given[0]).at, { form: asWord(options["form"], clockForms, "at") }, style),
    DAY: (given, options) => dayOf(given, options, style),
    DATE: (given) => {
      const { at, asOf = at } = asMoment(given[0]);
      return dateOf(at, asOf);
    },
    STAMP: (given) => column(asMoment(given[0]).at, style),
    PART: (given, options) => partOf(given, options, style),
    RANGE: (given, options) => window(given, options, style),
    DUR: (given, options) => lengthOf(given, options, style),
  };
}

const counted = ["thing", "person", "none"] as const;

function figureFunctions(style: Style): Record<string, FluentFunction> {
  return {
    COUNT: (given, options) => {
      const classifier = asWord(options["of"], counted, "thing");
      const words = asWord(options["words"], yesNo, "no") === "yes";
      const text = count(asNumber(given[0]), { classifier, words }, style);
      const form = asWord(options["case"], cases, "nominative");
      return form === "nominative" ? text : inflect({ text }, form, style.edition);
    },
    BIG: (given, options) => big(asNumber(given[0]), { hedge: asWord(options["hedge"], hedges, "exact") }, style),
    NTH: (given) => nthTime(asNumber(given[0]), style),
    DIGITS: (given) => digits(String(given[0] ?? ""), style),
    /** Stands in the variant that no word of a vocabulary may reach. */
    FAIL: () => {
      throw new RangeError("a word that the choice does not list");
    },
  };
}

export const templateFunctions = (naming: Naming, style: Style): Record<string, FluentFunction> => ({
  ...nameFunctions(naming, style),
  ...timeFunctions(style),
  ...figureFunctions(style),
});

export const functionNames = (): readonly string[] =>
  "NAME GEN LOC OBJ ALSO WITH LIST POST WHEN THEN CLOCK DAY DATE STAMP PART RANGE DUR COUNT BIG NTH DIGITS FAIL".split(
    " ",
  );

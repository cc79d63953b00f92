/** `/rules`: what the desk's rules are, and what a chief wants of them instead. */
import {
  type DeskRules,
  type Hours,
  type OperatorRules,
  type RuleChange,
  ruleRefusal,
  timerChoices,
} from "../domain/desk-rules.ts";
import { latinDigits } from "./digits.ts";

const minuteMs = 60_000;
const forms = {
  deadline: /^deadline (?:off|(\d{1,4}) ([a-z]+))$/,
  night: /^night (\S+) (?:off|(\d{1,2}) (\d{1,2}))$/,
  two: /^two (on|off)$/,
} as const;

/** "deadline 20 hold", "night kolkata 23 7", "two on", each with "off" as well. Nothing for anything else. */
export function readRule(text: string): RuleChange | undefined {
  const said = latinDigits(text).trim().replace(/\s+/gu, " ").toLowerCase();
  return readDeadline(said) ?? readNight(said) ?? readTwo(said);
}

function readDeadline(said: string): RuleChange | undefined {
  const [whole, minutes, word] = forms.deadline.exec(said) ?? [];
  if (whole === undefined) return undefined;
  if (minutes === undefined) return { kind: "deadline" };
  const choice = timerChoices.find((one) => one === word);
  const afterMs = Number(minutes) * minuteMs;
  return choice && afterMs > 0 ? { kind: "deadline", deadline: { afterMs, then: choice } } : undefined;
}

function readNight(said: string): RuleChange | undefined {
  const [, channel, from, until] = forms.night.exec(said) ?? [];
  if (channel === undefined) return undefined;
  if (from === undefined || until === undefined) return { kind: "night", channel };
  const hours = { from: Number(from), until: Number(until) };
  return hours.from <= 24 && hours.until <= 24 ? { kind: "night", channel, hours } : undefined;
}

function readTwo(said: string): RuleChange | undefined {
  const [, word] = forms.two.exec(said) ?? [];
  return word === undefined ? undefined : { kind: "twoPersonRed", on: word === "on" };
}

/** What the rule that this changes says now, as the audit log keeps it. */
export function ruleValue({ deadline, night, twoPersonRed }: DeskRules, change: RuleChange): string {
  switch (change.kind) {
    case "deadline":
      return deadline ? `${deadline.afterMs / minuteMs} min, ${deadline.then}` : "off";
    case "night": {
      const hours = night.get(change.channel);
      return hours ? `${hours.from} to ${hours.until}` : "off";
    }
    case "twoPersonRed":
      return twoPersonRed ? "on" : "off";
  }
}

/** A chance to change a rule by a button. It says what the rule is to be, so that an old button does nothing by surprise. */
export interface RuleButton {
  readonly label: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** As it would be typed after `/rules`. */
  readonly words: string;
}

const spans = [10, 20, 30, 60] as const;
const usualNight: Hours = { from: 23, until: 7 };

/** What a chief may change with a tap; the rest is typed. */
export function ruleButtons(
  { deadline, night, twoPersonRed }: DeskRules,
  operator: OperatorRules,
  channels: readonly string[],
): readonly (readonly RuleButton[])[] {
  const then = deadline?.then ?? operator.mayChange.deadline?.then[0] ?? "hold";
  const waits = spans.map(
    (minutes): RuleButton => ({ label: "minutes", args: { minutes }, words: `deadline ${minutes} ${then}` }),
  );
  const ends: RuleButton = { label: "deadline-off", args: {}, words: "deadline off" };
  const nights = channels.map((channel): readonly RuleButton[] => {
    const { from, until } = usualNight;
    if (night.has(channel)) return [{ label: "night-off", args: { channel }, words: `night ${channel} off` }];
    return [
      { label: "night-on", args: { channel, begin: from, end: until }, words: `night ${channel} ${from} ${until}` },
    ];
  });
  const two: RuleButton = {
    label: twoPersonRed ? "two-off" : "two-on",
    args: {},
    words: `two ${twoPersonRed ? "off" : "on"}`,
  };
  const isOpen = ({ words }: RuleButton): boolean => {
    const change = readRule(words);
    return change !== undefined && ruleRefusal(change, operator) === undefined;
  };
  return [[...waits, ...(deadline ? [ends] : [])], ...nights, [two]]
    .map((row) => row.filter(isOpen))
    .filter((row) => row.length > 0);
}

const prefix = "R:";
const longestData = 64;
const dataPattern = /^R:([a-z0-9][a-z0-9 -]{0,60})$/;

/** Nothing for a channel whose name leaves no room. */
export const ruleData = (words: string): string | undefined =>
  prefix.length + words.length <= longestData ? prefix + words : undefined;

/** Callback data comes from outside: whoever speaks the protocol can send any. */
export const ruleWordsIn = (data: string | undefined): string | undefined => dataPattern.exec(data ?? "")?.[1];

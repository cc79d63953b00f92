/** `/rules`: what the desk's rules are, and what a chief wants of them instead. */
import { type DeskRules, type RuleChange, timerChoices } from "../domain/desk-rules.ts";
import { asciiDigits } from "./later.ts";

const minuteMs = 60_000;
const forms = {
  deadline: /^deadline (?:off|(\d{1,4}) ([a-z]+))$/,
  night: /^night (\S+) (?:off|(\d{1,2}) (\d{1,2}))$/,
  two: /^two (on|off)$/,
} as const;

/** "deadline 20 hold", "night kolkata 23 7", "two on", each with "off" as well. Nothing for anything else. */
export function readRule(text: string): RuleChange | undefined {
  const said = asciiDigits(text).trim().replace(/\s+/gu, " ").toLowerCase();
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

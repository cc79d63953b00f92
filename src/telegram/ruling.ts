/** The rules of the desk, told to editors and changed by a chief as far as the operator leaves it open. */
import { roleRefusal } from "../desk/acts.ts";
import type { Say } from "../desk/review-card.ts";
import { readRule, ruleValue } from "../desk/rules.ts";
import {
  changed,
  type DeskRules,
  noRules,
  type RuleChange,
  ruleKey,
  ruleRefusal,
  rulesWith,
} from "../domain/desk-rules.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Asker, Intent } from "./intents.ts";
import { roleOf } from "./roles.ts";

type Command = Extract<Intent, { kind: "deskCommand" }>;

const minuteMs = 60_000;

export async function ruleBy({ asker, rest }: Command, desk: Desk, say: Say, ports: HandlerPorts): Promise<string> {
  const { operator = noRules, channels = [] } = desk.rules ?? {};
  const rules = rulesWith(operator, await ports.store.ruleChanges());
  if (rest === "") return [say("desk-rules"), ...linesOf(rules, desk, say), say("desk-rules-how")].join("\n");
  const forbidden = roleRefusal("changeRules", await roleOf(asker.user, desk, ports));
  if (forbidden) {
    ports.log({ event: "intent.refused", intent: "rules", reason: forbidden, user: asker.user });
    return say(`desk-refused-${forbidden}`);
  }
  const change = readRule(rest.normalize("NFC"));
  if (!change) return say("desk-rules-how");
  if (change.kind === "night" && !channels.includes(change.channel)) return say("desk-rules-channel");
  const refused = ruleRefusal(change, operator);
  if (refused) return say(`desk-rules-${refused}`);
  return carryOut(change, rules, asker, desk, say, ports);
}

async function carryOut(
  change: RuleChange,
  rules: DeskRules,
  asker: Asker,
  desk: Desk,
  say: Say,
  { store, clock }: HandlerPorts,
): Promise<string> {
  const after = changed(rules, change);
  const values = { before: ruleValue(rules, change), after: ruleValue(after, change) };
  if (values.before === values.after) return say("desk-rules-same");
  const audit = { at: clock.now(), actor: asker.user, act: "rules.change", subject: ruleKey(change), ...values };
  await store.changeRule(change, audit);
  return [say("desk-rules-changed"), ...linesOf(after, desk, say)].join("\n");
}

function linesOf({ deadline, night, twoPersonRed }: DeskRules, desk: Desk, say: Say): readonly string[] {
  const { operator = noRules, channels = [] } = desk.rules ?? {};
  const { mayChange } = operator;
  const open = (isOpen: unknown): string => (isOpen ? ` ${say("desk-rule-open")}` : "");
  const waits = deadline
    ? say(`desk-rule-deadline-${deadline.then}`, { minutes: deadline.afterMs / minuteMs })
    : say("desk-rule-deadline-none");
  const bounds = mayChange.deadline;
  const between = bounds
    ? ` ${say("desk-rule-bounds", { least: bounds.leastMs / minuteMs, most: bounds.mostMs / minuteMs })}`
    : "";
  const nights = channels.map((channel) => {
    const hours = night.get(channel);
    const told = hours
      ? say("desk-rule-night", { channel, begin: hours.from, end: hours.until })
      : say("desk-rule-night-none", { channel });
    return `• ${told}${open(mayChange.night)}`;
  });
  const two = say(twoPersonRed ? "desk-rule-two-on" : "desk-rule-two-off");
  return [`• ${waits}${open(bounds)}${between}`, ...nights, `• ${two}${open(mayChange.twoPersonRed)}`];
}

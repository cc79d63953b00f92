/** The rules of the desk, told to editors and changed by a chief as far as the operator leaves it open. */
import { roleRefusal } from "../desk/acts.ts";
import type { Say } from "../desk/review-card.ts";
import { type RuleButton, readRule, ruleButtons, ruleData, ruleValue } from "../desk/rules.ts";
import type { Button } from "../domain/delivery.ts";
import {
  changed,
  type DeskRules,
  noRules,
  type RuleChange,
  ruleKey,
  ruleRefusal,
  rulesWith,
} from "../domain/desk-rules.ts";
import type { Answer } from "../readers/answer.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Asker, Intent } from "./intents.ts";
import { roleOf } from "./roles.ts";
import { sayTo } from "./voices.ts";

type Command = Extract<Intent, { kind: "deskCommand" }>;

const minuteMs = 60_000;

/** Told with the buttons that this person may use. */
export async function ruleBy({ asker, rest }: Command, desk: Desk, say: Say, ports: HandlerPorts): Promise<Answer[]> {
  const told = rest === "" ? undefined : await ruled(rest, asker, desk, say, ports);
  if (told?.kind === "refused") return [{ paragraphs: [[{ kind: "quote", text: told.text }]] }];
  return [await listing(told ? "desk-rules-changed" : "desk-rules", asker, desk, say, ports)];
}

/** A button under the list: the note says what came of it, and the list is told anew. */
export async function ruleByTap(
  { asker, words, tapped }: Extract<Intent, { kind: "ruleTap" }>,
  desk: Desk,
  ports: HandlerPorts,
): Promise<void> {
  const say = await sayTo(asker.user, desk, ports);
  const told = await ruled(words, asker, desk, say, ports);
  if (told.kind === "refused") return ports.answers.note(tapped, told.text, true);
  ports.answers.note(tapped, say("desk-rules-changed"));
  ports.answers.answer(asker, desk.edition, await listing("desk-rules-changed", asker, desk, say, ports));
}

type Ruled = { readonly kind: "changed" } | { readonly kind: "refused"; readonly text: string };

async function ruled(words: string, asker: Asker, desk: Desk, say: Say, ports: HandlerPorts): Promise<Ruled> {
  const refused = (id: string): Ruled => ({ kind: "refused", text: say(id) });
  const { operator = noRules, channels = [] } = desk.rules ?? {};
  const forbidden = roleRefusal("changeRules", await roleOf(asker.user, desk, ports));
  if (forbidden) {
    ports.log({ event: "intent.refused", intent: "rules", reason: forbidden, user: asker.user });
    return refused(`desk-refused-${forbidden}`);
  }
  const change = readRule(words.normalize("NFC"));
  if (!change) return refused("desk-rules-how");
  if (change.kind === "night" && !channels.includes(change.channel)) return refused("desk-rules-channel");
  const closed = ruleRefusal(change, operator);
  if (closed) return refused(`desk-rules-${closed}`);
  const rules = rulesWith(operator, await ports.store.ruleChanges());
  return (await carryOut(change, rules, asker, ports)) ? { kind: "changed" } : refused("desk-rules-same");
}

async function carryOut(
  change: RuleChange,
  rules: DeskRules,
  asker: Asker,
  { store, clock }: HandlerPorts,
): Promise<boolean> {
  const values = { before: ruleValue(rules, change), after: ruleValue(changed(rules, change), change) };
  if (values.before === values.after) return false;
  const audit = { at: clock.now(), actor: asker.user, act: "rules.change", subject: ruleKey(change), ...values };
  await store.changeRule(change, audit);
  return true;
}

async function listing(head: string, asker: Asker, desk: Desk, say: Say, ports: HandlerPorts): Promise<Answer> {
  const { operator = noRules, channels = [] } = desk.rules ?? {};
  const rules = rulesWith(operator, await ports.store.ruleChanges());
  const mayChange = roleRefusal("changeRules", await roleOf(asker.user, desk, ports)) === undefined;
  const how = mayChange ? [say("desk-rules-how")] : [];
  const text = [say(head), ...linesOf(rules, desk, say), ...how].join("\n");
  const rows = mayChange ? ruleButtons(rules, operator, channels) : [];
  const buttons = rows.map((row) => row.flatMap((one) => buttonOf(one, say)));
  return { paragraphs: [[{ kind: "quote", text }]], buttons };
}

function buttonOf({ label, args, words }: RuleButton, say: Say): readonly Button[] {
  const data = ruleData(words);
  return data === undefined ? [] : [{ label: say(`desk-button-rule-${label}`, args), data }];
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

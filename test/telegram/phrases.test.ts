/** Every phrase that the code asks for is there in both editions, says something, and passes the lint of its edition. */
import { describe, expect, test } from "vitest";
import { lint } from "../../src/bengali/index.ts";
import { composedKinds } from "../../src/composing.ts";
import { buttonActs, deskCommands } from "../../src/desk/acts.ts";
import { revisedKinds, revisionRefusals } from "../../src/desk/revision.ts";
import { refusals } from "../../src/desk/verdict.ts";
import { type Edition, editions } from "../../src/domain/bulletin.ts";
import { changeKinds } from "../../src/domain/change.ts";
import { timerChoices } from "../../src/domain/desk-rules.ts";
import { phases } from "../../src/domain/incident.ts";
import { phraseIds } from "../../src/readers/answer.ts";
import { menu } from "../../src/telegram/commands.ts";
import { mendRefusals } from "../../src/telegram/desk.ts";
import * as room from "./newsroom.ts";

const at = Date.UTC(2025, 10, 18, 19, 28);
const samples: readonly Readonly<Record<string, string | number>>[] = [
  { service: "x", other: "cloudflare", services: "cloudflare|chatgpt|x", count: 2, at, ago: 65 * 60_000, age: 240_000 },
  { service: "chatgpt", other: "aws", services: "x", count: 19, at: at + 1, ago: 60_000, age: 3_600_000 },
  { service: "Zendesk", other: "Fastly", services: "Zendesk|x", count: 1, at, ago: 30 * 3_600_000, age: 90_000_000 },
].map((sample) => ({
  ...sample,
  lasted: 7 * 3_600_000,
  phase: "identified",
  marker: "🔴",
  query: "foo",
  category: "ai",
  span: "day",
  right: "can_post_messages",
  title: "পাড়া",
  language: "english",
  part: "mumbai",
  parts: "mumbai|api",
  impact: "major",
  zone: "kolkata",
  number: 2,
  role: "editor",
  rule: "policy-1",
  minutes: 20,
  least: 10,
  most: 120,
  channel: "kolkata",
  begin: 23,
  end: 7,
}));

const bot = [...phraseIds, "bot-service-button", "bot-details", ...menu.map((command) => `bot-menu-${command}`)];
const desk = [
  "desk-title",
  "desk-findings",
  "desk-nothing",
  "desk-source",
  "desk-unread",
  ...["how", "which", "understood", "tooLong", "taken", "kept"].map((id) => `desk-render-${id}`),
  "desk-source-more",
  "desk-compose-unknown",
  "desk-how-compose",
  ...composedKinds.map((kind) => `desk-compose-${kind}`),
  "desk-too-long",
  "desk-shown-below",
  "desk-story-so-far",
  ...["night", "later", "later-lost", "moved-later", "how-at", "at-how", "at-taken", "first-yes", "done-firstYes"].map(
    (id) => `desk-${id}`,
  ),
  "desk-refused-sameTwice",
  "desk-refused-tooOld",
  ...["how-rules", "rules", "rules-changed", "rules-same", "rules-closed", "rules-outOfBounds", "rules-channel"].map(
    (id) => `desk-${id}`,
  ),
  ...["deadline-publish", "deadline-drop", "deadline-hold", "deadline-none", "night", "night-none"].map(
    (id) => `desk-rule-${id}`,
  ),
  ...["two-on", "two-off", "open", "bounds"].map((id) => `desk-rule-${id}`),
  "desk-rules-how",
  ...["minutes", "deadline-off", "night-on", "night-off", "two-on", "two-off"].map((id) => `desk-button-rule-${id}`),
  ...timerChoices.flatMap((choice) => [`desk-deadline-${choice}`, `desk-lapsed-${choice}`]),
  ...["how-copy", "copy-how", "copy-nothing", "copy-push", "copy-ticker", "copy-no-push"].map((id) => `desk-${id}`),
  ...deskCommands.map((command) => `desk-menu-${command}`),
  ...buttonActs.flatMap((act) => [`desk-button-${act}`, `desk-done-${act}`]),
  ...["publish", "drop"].map((verdict) => `desk-settled-${verdict}`),
  ...["ask", "held", "held-open", "hold-over", "claimed", "moved-was", "proposed", "outdated"].map(
    (id) => `desk-${id}`,
  ),
  ...revisionRefusals.map((reason) => `desk-revision-${reason}`),
  ...["taken", "same", "overtaken"].map((id) => `desk-revision-${id}`),
  ...["none", "waiting", "is-held", "how"].map((id) => `desk-${id}`),
  ...["which", ...mendRefusals].map((id) => `desk-retract-${id}`),
  ...["retraction", "correction"].map((act) => `desk-drafted-${act}`),
  ...["revise", "retract", "render", "handover", "language", "people", "lists", "buttons"].map(
    (id) => `desk-how-${id}`,
  ),
  "desk-start",
  ...["how-correct", "correct-how", "no-corrections", "corrections", "correction-at"].map((id) => `desk-${id}`),
  ...["how", "self", "named", "dismissed", "line"].map((id) => `desk-editor-${id}`),
  "desk-editors",
  "desk-stranger-number",
  ...[...refusals, "overtaken", "nowhere", "noCard"].map((reason) => `desk-refused-${reason}`),
];

/** Commands, readers' own words and names in Latin stand in the text by right. */
const foreign = [
  "/now",
  "/follow",
  "/quiet",
  "/forgetme",
  "/status",
  "/help",
  "/language",
  "/digest",
  "English",
  "Post",
  "Send",
  "messages",
  "foo",
  "Zendesk",
  "Fastly",
  "b",
  "viewer",
  "editor",
  "chief",
  "none",
  "123456",
  "/editor",
  "/retract",
  "/render",
  "/correct",
  "/copy",
  "/at",
  "/rules",
  "deadline",
  "night",
  "kolkata",
  "two",
  "on",
  "off",
  "hold",
  "publish",
  "drop",
  "policy-1",
  "cause",
  "state",
  "figure",
  "cloudflare",
];
/** Who makes a claim stands in another line of the same answer: its own line is not asked for it. */
const answered: readonly string[] = ["W08"];
const findings = (text: string, edition: Edition): string[] =>
  text
    .split("\n")
    .flatMap((line) => lint(line, { edition, digits: "bengali", latin: foreign }))
    .filter(({ id }) => !answered.includes(id))
    .map((finding) => `${finding.id}: ${finding.message}`);

describe.each(editions)("%s", (edition) => {
  test.each([...bot, ...desk])("%s", (id) => {
    for (const sample of samples) {
      const text = room.phrases.say(edition, id, { ...sample, editor: "রিনা", edition, until: at, person: "রিনা" });
      expect(text.trim()).not.toBe("");
      expect(findings(text, edition)).toEqual([]);
    }
  });

  test("every part and every change has words of its own", () => {
    const parts = revisedKinds.map((part) => room.phrases.say(edition, "desk-part", { part }));
    expect(new Set(parts).size).toBe(revisedKinds.length);
    const words = revisedKinds.flatMap((part) => room.phrases.say(edition, `desk-words-${part}`).split("|"));
    expect(new Set(words).size).toBe(words.length);
    for (const change of changeKinds)
      expect(findings(room.phrases.say(edition, "desk-moved", { change }), edition)).toEqual([]);
  });

  test("every phase has its sentence", () => {
    const said = phases.map((phase) => room.phrases.say(edition, "bot-operator-says", { phase }));
    expect(new Set(said).size).toBe(phases.length);
  });

  test("a rule of the policy has its sentence, and any other shows its reason", () => {
    const say = (rule: string): string => room.phrases.say(edition, "desk-reason", { rule, reason: "Row 1 says so." });
    expect(say("notice-wide")).not.toContain("Row 1");
    expect(say("policy-1")).toContain("Row 1 says so.");
  });

  test("notes fit over a button", () => {
    for (const id of desk.filter((one) => /refused|done/.test(one))) {
      expect([...room.phrases.say(edition, id)].length).toBeLessThanOrEqual(200);
    }
  });
});

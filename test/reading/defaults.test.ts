/** The sentences that Statuspage fills in by itself: a third of all updates outside GitHub. */
import { describe, expect, it } from "vitest";
import { lint } from "../../src/bengali/index.ts";
import { bangladesh, india, say, statementsOf } from "./voices.ts";

const defaults: readonly [string, readonly string[]][] = [
  ["We are currently investigating this issue.", ["investigating"]],
  ["We are continuing to investigate this issue.", ["stillInvestigating"]],
  ["The issue has been identified and a fix is being implemented.", ["identified", "fixing"]],
  ["We are continuing to work on a fix for this issue.", ["fixing"]],
  ["A fix has been implemented and we are monitoring the results.", ["fixDeployed", "monitoring"]],
  ["We are continuing to monitor for any further issues.", ["monitoring"]],
  ["This incident has been resolved.", ["resolved"]],
  ["Scheduled maintenance is currently in progress.", ["maintenanceStarted"]],
  ["We will provide updates as necessary.", ["updateSoon"]],
  ["Verification is currently underway for the maintenance items.", ["maintenanceStarted"]],
  ["The scheduled maintenance has been completed.", ["maintenanceDone"]],
  ["We will be undergoing scheduled maintenance during this time.", ["scheduled"]],
];

describe("Statuspage's own sentences", () => {
  it.each(defaults)("%s", (text, acts) => {
    expect(statementsOf(text)?.map(({ act }) => act)).toEqual(acts);
    for (const style of [india, bangladesh]) {
      const [line] = say(text, style);
      expect(line).toMatch(/^[\u0980-\u09ff].*\u0964$/u);
      const context = { edition: style.edition, digits: style.digits };
      expect(lint(line ?? "", context).filter(({ severity }) => severity === "block")).toEqual([]);
    }
  });
});

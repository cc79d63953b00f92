/** Polarity and hedges: the worst that can go wrong. Each row is a sentence, its act, whether it denies, its hedge. */
import { describe, expect, it } from "vitest";
import { say, statementsOf } from "./voices.ts";

const rows: readonly [string, string, "affirmed" | "denied", string | undefined][] = [
  ["Existing sessions are not affected.", "notAffected", "denied", undefined],
  ["Existing projects are unaffected.", "notAffected", "denied", undefined],
  ["The mobile app was not impacted.", "notAffected", "denied", undefined],
  ["No data was lost.", "notAffected", "denied", undefined],
  ["No other services are affected.", "notAffected", "denied", undefined],
  ["Other models are available and working as expected.", "notAffected", "denied", undefined],
  ["We are no longer observing errors.", "notAffected", "denied", undefined],
  ["We are not seeing any errors.", "notAffected", "denied", undefined],
  ["Users are seeing errors.", "symptomReported", "affirmed", undefined],
  ["Users cannot log in.", "symptomReported", "affirmed", undefined],
  ["Users are unable to log in.", "symptomReported", "affirmed", undefined],
  ["Nothing is working.", "symptomReported", "affirmed", undefined],
  ["Nothing else is affected.", "notAffected", "denied", undefined],
  ["Domains are not resolving.", "symptomReported", "affirmed", undefined],
  ["This can cause errors.", "causeStated", "affirmed", "may"],
  ["Some customers may begin to see recovery.", "recovering", "affirmed", "may"],
  ["Images are not loading.", "symptomReported", "affirmed", undefined],
  ["The server is not responding.", "symptomReported", "affirmed", undefined],
  ["The service is not operating normally.", "symptomReported", "affirmed", undefined],
  ["The server could not start.", "symptomReported", "affirmed", undefined],
  ["The service is operating normally.", "recovered", "affirmed", undefined],
  ["Users may see errors.", "symptomReported", "affirmed", "may"],
  ["Some requests might fail.", "symptomReported", "affirmed", "may"],
  ["Some customers may have been affected.", "symptomReported", "affirmed", "may"],
  ["Users should be able to log in now.", "stated", "affirmed", "should"],
  ["The issue is expected to be resolved soon.", "fixing", "affirmed", "expected"],
  ["The issue appears to be resolved.", "resolved", "affirmed", "appears"],
  ["The issue is believed to be resolved.", "resolved", "affirmed", "believed"],
  ["We are happy to report that all services are operating normally.", "recovered", "affirmed", undefined],
  ["We are in the process of restoring the service.", "recovering", "affirmed", undefined],
  ["The fix is in the process of being deployed.", "fixing", "affirmed", undefined],
];

describe("polarity and hedges", () => {
  it.each(rows)("%s", (text, act, polarity, hedge) => {
    const [statement] = statementsOf(text) ?? [];
    expect(statement?.act).toBe(act);
    expect(statement?.polarity).toBe(polarity);
    expect(statement?.hedge).toBe(hedge);
  });

  const pairs: readonly [string, string][] = [
    ["Existing sessions are not affected.", "Existing sessions are affected."],
    ["No data was lost.", "Some data was lost."],
    ["Users may see errors.", "Users are seeing errors."],
    ["Users can log in.", "Users cannot log in."],
    ["The fix did not work.", "The fix worked."],
    ["The issue appears to be resolved.", "The issue is resolved."],
    ["Only customers in Europe are affected.", "Customers in Europe are affected."],
    ["The outage did not affect payments.", "The outage affected payments."],
    ["Requests may not succeed.", "Requests may succeed."],
    ["Emails should not be delayed.", "Emails should be delayed."],
    ["Users no longer see errors.", "Users see errors."],
    ["The group no longer exists.", "The group exists."],
    ["The server never started.", "The server started."],
    ["Users whose builds did not fail are not affected.", "Users whose builds failed are not affected."],
    ["Emails were delayed but not lost.", "Emails were delayed and lost."],
  ];
  it.each(pairs)("does not say “%s” as “%s”", (first, second) => {
    const [one] = say(first);
    const [other] = say(second);
    expect(one).not.toBeNull();
    expect(other).not.toBeNull();
    expect(one).not.toBe(other);
  });

  it.each([
    "We would see errors.",
    "The frobnicator is down.",
    "Requests fail, gribble the wug.",
    "Colorless green ideas sleep furiously.",
  ])("does not read what it does not know: %s", (text) => {
    expect(statementsOf(text)).toBeNull();
  });
});

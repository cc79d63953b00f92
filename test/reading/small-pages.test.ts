/** Shapes of pages that one person writes by hand: what is read of them, and what is left alone. */
import { describe, expect, it } from "vitest";
import { context, india, reader, say, speaker, statementsOf } from "./voices.ts";

const senseOf = (text: string): readonly (string | undefined)[] =>
  (statementsOf(text) ?? []).map(({ meaning }) => (meaning.kind === "clause" ? meaning.clause.verb.sense : undefined));

describe("names that a text makes known", () => {
  const saidOf = (text: string) => reader.read(text, context).map((each) => speaker.sayAlone(each, {}, india));

  it("a word with a capital inside one sentence is a name at the head of another", () => {
    expect(saidOf("We are working with Brambly on it. Brambly is investigating.").at(-1)).toMatch(/^Brambly /);
    expect(saidOf("Brambly is investigating.")).toEqual([null]);
  });

  it("the first word of a host is the machine", () => {
    expect(saidOf("maphost.example.gov is down. The maphost server is slow.").at(-1)).toMatch(/^‘maphost’ /);
    expect(saidOf("The maphost server is slow.")).toEqual([null]);
  });

  it("who has a hosting or a team is a name, some kind of it is none", () => {
    expect(statementsOf("Brambly hosting has repaired the server.")).not.toBeNull();
    expect(statementsOf("Brambling hosting has repaired the server.")).toBeNull();
  });
});

describe("one sentence after another", () => {
  it("“which” with a verb that the noun before it does not have tells of the whole", () => {
    expect(senseOf("We are having issues which is causing errors.")).toHaveLength(2);
    expect(senseOf("We are having issues which are causing errors.")).toHaveLength(1);
  });

  it("a doing that cures is told with a verb", () => {
    const [said] = say("Restarting the server has fixed the issue.");
    expect(said).toBe(say("Restarting the servers have fixed the issue.")[0]);
  });
});

describe("marks of a page", () => {
  it.each([
    ["[https://status.example.com]", "https://status.example.com"],
    ["[https://status.example.com](our status page)", "https://status.example.com"],
  ])("%s is its address", (written, url) => {
    expect(say(`Follow along at ${written} for updates.`)[0]).toContain(url);
  });

  it("a heading that has lost its line is no part of the sentence", () => {
    expect(say("Cause The server crashed.")).toEqual(say("The server crashed."));
  });

  it("a list in brackets needs no last word", () => {
    expect(statementsOf("The server is not serving images (PNG, JPEG).")).not.toBeNull();
  });
});

describe("one or the other", () => {
  it("is said as it is, unless it is denied", () => {
    expect(statementsOf("We are working to restore the backup or rebuild the server.")).not.toBeNull();
    expect(say("We are working to restore the backup or rebuild the server.")[0]).not.toBe(
      say("We are working to restore the backup and rebuild the server.")[0],
    );
    expect(say("Users cannot log in or sign up.")[0]).toBe(say("Users cannot log in and sign up.")[0]);
  });

  it("who runs something is no running thing", () => {
    const [statement] = statementsOf("Customers running queries may see errors.") ?? [];
    expect(statement?.subject?.head).toEqual({ kind: "noun", lemma: "customer" });
  });
});

it("still disabled is a state, to be disabled an act", () => {
  const [still, remains, done] = [
    "The feature is still disabled.",
    "The feature remains disabled.",
    "The feature has been disabled.",
  ].map((text) => say(text)[0]);
  expect(still).toBe(remains);
  expect(still).not.toBe(done);
  expect(say("The feature was still disabled.")).toEqual([null]);
});

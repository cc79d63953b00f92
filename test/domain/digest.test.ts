import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/domain/digest.ts";
import { incidentId, serviceId, storyIdOf } from "../../src/domain/ids.ts";
import type { Incident } from "../../src/domain/incident.ts";
import type { Signal } from "../../src/domain/signal.ts";
import { at, days, hours, minutes } from "./builders.ts";

const today = { from: at("00:00"), until: at("00:00") + days(1) };

function outage(of: string, from: number, lasted: number | undefined, over: Partial<Incident> = {}): Incident {
  const service = serviceId(of);
  const id = incidentId(service, `${of}${from}`);
  return {
    id,
    service,
    providerId: `${of}${from}`,
    story: storyIdOf(id),
    title: "Errors",
    kind: "outage",
    impact: "major",
    phase: lasted === undefined ? "investigating" : "resolved",
    rawStatus: "",
    startedAt: from,
    ...(lasted === undefined ? {} : { resolvedAt: from + lasted }),
    components: [],
    updates: [],
    firstSeenAt: from,
    feeds: [],
    missedReads: 0,
    version: 1,
    ...over,
  };
}
const work = (of: string, scheduledFor: number): Incident =>
  outage(of, at("08:00"), undefined, { kind: "maintenance", phase: "scheduled", scheduledFor });

describe("the digest of a day", () => {
  it("parts what ended from what is still down, longest first", () => {
    const long = outage("a", at("03:00"), hours(5));
    const short = outage("b", at("09:00"), minutes(20));
    const open = outage("c", at("22:00"), undefined);
    const digest = digestOf([short, open, long], [], today);
    expect(digest.ended.map(({ incident }) => incident)).toEqual([long.id, short.id]);
    expect(digest.stillDown).toMatchObject([{ incident: open.id, lasted: hours(2) }]);
    expect(digest.isQuiet).toBe(false);
  });

  it("gives the whole length of what began before it, and calls open what ended after it", () => {
    const older = outage("a", at("00:00") - hours(3), hours(4));
    const later = outage("b", at("20:00"), hours(9));
    const digest = digestOf([older, later], [], today);
    expect(digest.ended).toMatchObject([{ incident: older.id, lasted: hours(4) }]);
    expect(digest.stillDown).toMatchObject([{ incident: later.id, lasted: hours(4) }]);
  });

  it.each<{ name: string; given: Incident }>([
    { name: "what was over before it", given: outage("a", at("00:00") - hours(5), hours(4)) },
    { name: "what begins after it", given: outage("a", today.until, hours(1)) },
    { name: "what had no impact", given: outage("a", at("09:00"), hours(1), { impact: "none" }) },
    { name: "what the page removed", given: outage("a", at("09:00"), hours(1), { withdrawnAt: at("10:00") }) },
    { name: "a test", given: outage("a", at("09:00"), hours(1), { title: "Test incident" }) },
    { name: "work that was under way", given: outage("a", at("09:00"), hours(1), { kind: "maintenance" }) },
  ])("leaves out $name", ({ given }) => {
    expect(digestOf([given], [], today)).toMatchObject({ ended: [], stillDown: [], isQuiet: true });
  });

  it("names the longest only of three, and only when it stands out", () => {
    const lengths = (all: readonly number[]) => all.map((n, index) => outage(`s${index}`, at("09:00"), minutes(n)));
    expect(digestOf(lengths([10, 90, 30]), [], today).longest).toMatchObject({ lasted: minutes(90) });
    expect(digestOf(lengths([10, 90]), [], today).longest).toBeUndefined();
    expect(digestOf(lengths([90, 90, 30]), [], today).longest).toBeUndefined();
  });

  it("names who failed most often, not one of two who did equally", () => {
    const [a, b] = [[at("03:00"), at("09:00")], [at("04:00")]];
    const of = (name: string, all: readonly number[]) => all.map((from) => outage(name, from, minutes(10)));
    expect(digestOf([...of("a", a), ...of("b", b)], [], today).mostFrequent).toMatchObject({ service: "a", times: 2 });
    expect(digestOf([...of("a", a), ...of("b", a)], [], today).mostFrequent).toBeUndefined();
    expect(digestOf(of("b", b), [], today).mostFrequent).toBeUndefined();
  });

  it("announces the work of the next day, soonest first", () => {
    const [soon, late, far] = [
      work("a", today.until + hours(2)),
      work("b", today.until + hours(20)),
      work("c", today.until + days(3)),
    ];
    expect(digestOf([late, far, soon], [], today)).toMatchObject({ comingWork: [soon.id, late.id], isQuiet: false });
    const week = { from: today.until - days(7), until: today.until };
    expect(digestOf([late, far, soon], [], week).comingWork).toEqual([soon.id, late.id, far.id]);
  });
});

describe("how late operators admitted it", () => {
  const signal = (of: string, when: number, observed: Signal["observed"] = "failing"): Signal => ({
    service: serviceId(of),
    source: "probe",
    observed,
    at: when,
  });
  it("is measured from the first failing signal to the first word", () => {
    const given = outage("a", at("11:48"), hours(1), { firstSeenAt: at("11:48") });
    const seen = [signal("a", at("11:20")), signal("a", at("11:30")), signal("b", at("11:00"))];
    expect(digestOf([given], seen, today).lateAdmissions).toEqual([
      { incident: given.id, service: "a", firstSignalAt: at("11:20"), admittedAt: at("11:48") },
    ]);
  });

  it.each([
    { name: "ten minutes before", seen: [signal("a", at("11:38"))] },
    { name: "long before, of another matter", seen: [signal("a", at("08:00"))] },
    { name: "after the first word", seen: [signal("a", at("11:50"))] },
    { name: "that all is well", seen: [signal("a", at("11:20"), "working")] },
  ])("is not late with a signal $name", ({ seen }) => {
    const given = outage("a", at("11:48"), hours(1));
    expect(digestOf([given], seen, today).lateAdmissions).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/domain/change.ts";
import { isClosed } from "../../src/domain/incident.ts";
import { Archive, hours, noon } from "./builders.ts";
import { type Life, lives, type Medium, type Poll, pageAt, polls } from "./history.ts";

/** Raised by hand for a long search. */
const numRuns = 40;
const never = fc.constant(0);
const sometimes = fc.oneof({ weight: 4, arbitrary: never }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 240 }) });
const media: readonly (readonly [string, readonly Medium[]])[] = [
  ["JSON", ["json"]],
  ["Atom", ["atom"]],
  ["JSON and Atom", ["json", "atom"]],
];

function replay(all: readonly Life[], when: readonly Poll[], times = 1): Archive {
  const archive = new Archive();
  for (const { t, medium, lag } of when)
    for (let n = 0; n < times; n++) archive.see(pageAt(all, t - lag, medium, t + n));
  return archive;
}

/** What was on the page at one of the readings, by the page's own ids. */
function shown(all: readonly Life[], when: readonly Poll[]): ReadonlySet<string> {
  const ids = when.flatMap(({ t, lag }) => pageAt(all, t - lag, "json").incidents.flatMap((one) => one.updates));
  return new Set(ids.map(({ providerId }) => providerId ?? ""));
}

function byIncident(changes: readonly Change[]): readonly (readonly Change[])[] {
  return [...Map.groupBy(changes, ({ incident }) => incident).values()];
}

const openers: readonly string[] = ["opened", "filed", "scheduled"];
const closers: readonly string[] = ["resolved", "completed", "cancelled", "falseAlarm"];

function expectSoundLives(archive: Archive): void {
  for (const changes of byIncident(archive.changes)) {
    // Planned work that is first seen under way starts without having been scheduled.
    expect([...openers, "started"]).toContain(changes[0]?.kind);
    expect(changes.slice(1).filter(({ kind }) => openers.includes(kind))).toEqual([]);
    let open = true;
    for (const { kind, to, updates } of changes) {
      if (closers.includes(kind)) {
        expect(open, "closed what was open").toBe(true);
        expect(updates.length, "by an update of its own").toBeGreaterThan(0);
      }
      if (kind === "reopened") expect([open, updates.length > 0]).toEqual([false, true]);
      open = !isClosed(to.phase);
    }
  }
}

describe.each(media)("random incidents read at random moments as %s", (_, feeds) => {
  const reading = fc.tuple(lives, polls(feeds, never));

  it("bring every update that appeared in exactly one change", () => {
    fc.assert(
      fc.property(reading, ([all, when]) => {
        const archive = replay(all, when);
        const told = archive.changes.flatMap(({ incident, updates }) => updates.map((key) => `${incident}/${key}`));
        expect(new Set(told).size).toBe(told.length);
        expect(told).toHaveLength(shown(all, when).size);
      }),
      { numRuns },
    );
  });

  it("are opened or filed once, closed only when open and by an update, reopened only when closed", () => {
    fc.assert(
      fc.property(reading, ([all, when]) => expectSoundLives(replay(all, when))),
      { numRuns },
    );
  });

  it("write nothing when everything is read twice", () => {
    fc.assert(
      fc.property(reading, ([all, when]) => {
        const [once, twice] = [replay(all, when), replay(all, when, 2)];
        const told = (archive: Archive) => archive.changes.map(({ id, kind }) => `${id} ${kind}`);
        // Two readings without an incident are what withdraws it: that alone comes earlier when each is repeated.
        const steady = all.every(({ removedAt }) => removedAt === undefined);
        fc.pre(steady);
        expect(told(twice)).toEqual(told(once));
        expect(twice.writes).toBe(once.writes);
      }),
      { numRuns },
    );
  });

  it("do not depend on the order of the list", () => {
    fc.assert(
      fc.property(reading, fc.infiniteStream(fc.nat()), ([all, when], numbers) => {
        const shuffled = new Archive();
        for (const { t, medium } of when) {
          const page = pageAt(all, t, medium);
          const keyed = page.incidents.map((one) => ({ one, key: numbers.next().value ?? 0 }));
          shuffled.see({ ...page, incidents: keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one) });
        }
        expect(shuffled.changes).toEqual(replay(all, when).changes);
      }),
      { numRuns },
    );
  });

  it("are taken back by no older copy of the page", () => {
    fc.assert(
      fc.property(fc.tuple(lives, polls(feeds, sometimes)), ([all, when]) => {
        const archive = replay(all, when);
        expectSoundLives(archive);
        const told = archive.changes.flatMap(({ incident, updates }) => updates.map((key) => `${incident}/${key}`));
        expect(new Set(told).size).toBe(told.length);
        expect(told).toHaveLength(shown(all, when).size);
        for (const { kind, incident } of archive.changes.filter((change) => change.kind === "withdrawn")) {
          const id = archive.incidents.get(incident)?.providerId;
          expect([kind, all.find((life) => life.id === id)?.removedAt]).not.toContain(undefined);
        }
      }),
      { numRuns },
    );
  });
});

describe("the end of a random history", () => {
  it("finds the store as the page is", () => {
    fc.assert(
      fc.property(fc.tuple(lives, polls(["json", "atom"], never)), ([all, when]) => {
        const archive = replay(all, when);
        const end = noon + hours(400);
        const page = pageAt(all, end, "json");
        archive.see(page);
        for (const one of page.incidents) {
          const stored = archive.one(one.providerId);
          expect(stored).toMatchObject({ phase: one.phase, impact: one.impact });
          expect(stored.updates.map(({ providerId }) => providerId)).toEqual(
            one.updates.map(({ providerId }) => providerId),
          );
          expect(stored.updates.map(({ text }) => text)).toEqual(one.updates.map(({ text }) => text));
        }
      }),
      { numRuns },
    );
  });
});

import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashOf } from "../../src/domain/ids.ts";
import { openStore, type SqliteStore } from "../../src/store/index.ts";
import { block, bulletin, change, delivery, filing, incident, opening, update } from "./samples.ts";

let store: SqliteStore;
beforeEach(async () => {
  store = await openStore({ url: ":memory:" });
});
afterEach(() => store.close());

const awkward = fc.constantFrom(
  "",
  "\0",
  "a\0b",
  "\ud800",
  "x\udc00y",
  "👩🏽‍🚒",
  "বিভ্রাট\u200c",
  "'; drop table updates; --",
  "\u202e<&*",
);
const anyString = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), awkward);

describe("any string", () => {
  it("survives storing; half of a surrogate pair, which UTF-8 cannot carry, becomes U+FFFD", async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(anyString, async (text) => {
        const providerId = `${number++}`;
        const one = incident(providerId, {
          title: text,
          rawStatus: text,
          components: [{ name: text }],
          updates: [update(1, { text, textHash: hashOf(text) })],
        });
        await store.file({ ...opening(providerId), incidents: [{ incident: one, expectedVersion: 0 }] });
        const read = await store.incident(one.id);
        expect(read?.title).toBe(text.toWellFormed());
        expect(read?.updates[0]?.text).toBe(text.toWellFormed());
        expect(read?.components[0]?.name).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it("survives in the text, the clauses and the posts of a bulletin", async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(anyString, async (raw) => {
        const text = raw.toWellFormed();
        const id = `${number++}`;
        const one = incident(id);
        const written = bulletin(change(one), { blocks: [block("lead", text)], marker: text });
        const wanted = delivery(id, {
          story: one.story,
          post: { marker: text, blocks: written.blocks },
          lastError: text,
        });
        await store.file({ ...opening(id), bulletins: [written], deliveries: [wanted] });
        const file = await store.storyFile(one.story);
        expect(file?.bulletins).toEqual([written]);
        expect(file?.deliveries).toEqual([wanted]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the same filing twice", () => {
  it("writes nothing twice, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 6 }), async (numbers) => {
        const fresh = await openStore({ url: ":memory:" });
        const openings = numbers.map((number) => opening(`p${number}`));
        for (const one of openings) expect((await fresh.file(one)).kind).toBe("filed");
        const before = await contents(fresh, openings);
        for (const one of openings) {
          expect(await fresh.file(one)).toEqual({ kind: "conflict", incident: one.incident.id });
          const { incidents: _, ...rest } = one;
          expect((await fresh.file(filing(rest))).kind).toBe("filed");
        }
        expect(await contents(fresh, openings)).toEqual(before);
        await fresh.close();
      }),
      { numRuns: 30 },
    );
  });
});

async function contents(one: SqliteStore, openings: readonly ReturnType<typeof opening>[]) {
  const files = await Promise.all(openings.map((each) => one.storyFile(each.incident.story)));
  const changes = await Promise.all(openings.map((each) => one.changesOf(each.incident.id)));
  return { files, changes, depth: await one.outboxDepth() };
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameValue } from "../../src/domain/equal.ts";

/** As it comes back from a store: another order of keys, and no field that is undefined. */
function stored(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(stored);
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(fields.toReversed().map(([key, one]) => [key, stored(one)]));
}

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const { plain } = fc.letrec((tie) => ({
  plain: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie("plain"), { maxLength: 4 }),
    fc.dictionary(fc.string(), fc.oneof(tie("plain"), fc.constant(undefined)), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe("two plain values", () => {
  it("are the same when a store gave one of them back", () => {
    fc.assert(fc.property(plain, (value) => sameValue(value, stored(value)) && sameValue(stored(value), value)));
  });

  it("are the same exactly when nothing in them differs", () => {
    fc.assert(
      fc.property(
        plain,
        plain,
        (a, b) => sameValue(a, b) === (sorted(a) === sorted(b)) && sameValue(a, b) === sameValue(b, a),
      ),
    );
  });

  it.each([
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: undefined, b: 1 }, { a: 1 }],
    [{ a: 1 }, { b: 1 }],
    [[1, 2], [1]],
    [[], {}],
    [{}, null],
    [{ a: null }, {}],
    [{ toString: 1 }, {}],
  ])("differ: %j and %j", (a, b) => {
    expect(sameValue(a, b)).toBe(false);
    expect(sameValue(b, a)).toBe(false);
  });
});

/** A text that two plain values share exactly when they are the same. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? {
          fields: Object.entries(one)
            .filter(([, field]) => field !== undefined)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .flat(),
        }
      : one,
  );
}

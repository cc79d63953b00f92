import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Format } from "../../src/domain/service.ts";
import { formatReaders } from "../../src/feeds/formats.ts";
import { asTwin, parseAs } from "./twin.ts";

const root = join(import.meta.dirname, "../fixtures/feeds");
const cases = readdirSync(root).flatMap((format) =>
  readdirSync(join(root, format))
    .filter((name) => !name.endsWith(".snapshot.json"))
    .map((file) => ({ format: format as Format, file })),
);

describe("a document of a named format gives exactly its twin", () => {
  test.each(cases)("$format/$file", async ({ format, file }) => {
    const twin = join(root, format, `${file.replace(/\.[^.]+$/, "")}.snapshot.json`);
    const parsed = await parseAs(format, readFileSync(join(root, format, file)));
    expect(asTwin(parsed)).toEqual(JSON.parse(readFileSync(twin, "utf8")));
  });

  test("every format with a reader has a fixture that is read and gives an incident", () => {
    const read = new Set(
      cases
        .filter(({ format, file }) => {
          const twin = readFileSync(join(root, format, `${file.replace(/\.[^.]+$/, "")}.snapshot.json`), "utf8");
          return (JSON.parse(twin).incidents?.length ?? 0) > 0;
        })
        .map(({ format }) => format),
    );
    expect(Object.keys(formatReaders).filter((format) => !read.has(format as Format))).toEqual([]);
  });
});

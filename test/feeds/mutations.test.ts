/** Documents that are nearly right: a reader gives a snapshot of sane values or a refusal with its reason, and never breaks. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Format } from "../../src/domain/service.ts";
import { decodeBody } from "../../src/feeds/charset.ts";
import type { Parsed } from "../../src/feeds/formats.ts";
import { parseAs } from "./twin.ts";

const root = join(import.meta.dirname, "../fixtures/feeds");
const files = readdirSync(root).flatMap((format) =>
  readdirSync(join(root, format))
    .filter((name) => !name.endsWith(".snapshot.json"))
    .map((file) => ({ format: format as Format, file, text: decodeBody(readFileSync(join(root, format, file))) })),
);
const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
};
const documents = files.filter(({ text }) => isJson(text));
const feeds = files.filter(({ text }) => text.trimStart().startsWith("<"));

type Path = readonly (string | number)[];

/** Every place in a document. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, by) : item));
  const own = value as Record<string, unknown>;
  return { ...own, [key]: replaced(own[key], rest, by) };
}

const oddities = fc.constantFrom<unknown>(
  null,
  undefined,
  "",
  "0001-01-01T00:00:00Z",
  "not a time",
  -1,
  0,
  1e300,
  true,
  [],
  {},
  [null],
  { name: null },
  "<b>",
  "\u202e\u0000",
  "constructor",
  "__proto__",
);

function isSane(parsed: Parsed): boolean {
  if (parsed.kind === "wrongShape") return !parsed.detail.includes("reader failed") && parsed.detail.length < 400;
  return parsed.snapshot.incidents.every((incident) => {
    const times = [
      incident.startedAt,
      incident.resolvedAt,
      incident.scheduledFor,
      ...incident.updates.map(({ at }) => at),
    ];
    const ordered = incident.updates.every(
      (update, index) => index === 0 || update.at >= (incident.updates[index - 1]?.at ?? 0),
    );
    return times.every((time) => time === undefined || Number.isFinite(time)) && incident.providerId !== "" && ordered;
  });
}

describe("a document with one thing changed", () => {
  test.each(documents)("$format/$file", async ({ format, text }) => {
    const document: unknown = JSON.parse(text);
    const places = placesIn(document);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), oddities, async (path, by) => {
        const parsed = await parseAs(format, JSON.stringify(replaced(document, path, by)) ?? "");
        expect(isSane(parsed), JSON.stringify({ path, by, parsed }).slice(0, 600)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each(feeds)("$format/$file cut or stirred", async ({ format, text }) => {
    const at = fc.nat({ max: text.length });
    await fc.assert(
      fc.asyncProperty(
        at,
        fc.nat({ max: 40 }),
        fc.constantFrom("", "<", ">", "&", "]]>", "<br>", "\u0000"),
        async (from, length, by) => {
          const parsed = await parseAs(format, text.slice(0, from) + by + text.slice(from + length));
          expect(isSane(parsed), JSON.stringify({ from, length, by, parsed }).slice(0, 600)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("a document of another format", () => {
  test("is refused, or is one that the reader is made for", async () => {
    // Statuspage's reader takes incident.io's pages, Cloudflare's and the general reader take feeds of others.
    const lenient = new Set<Format>(["statuspage", "rss", "cloudflare-v3"]);
    const formats = [...new Set(files.map(({ format }) => format))].filter((format) => !lenient.has(format));
    const full = files.filter(({ format, text }) => text.length > 1000 && !lenient.has(format));
    const taken: string[] = [];
    for (const { format, file, text } of full) {
      for (const other of formats.filter((name) => name !== format)) {
        const parsed = await parseAs(other, text);
        if (parsed.kind === "snapshot") taken.push(`${format}/${file} as ${other}`);
      }
    }
    expect(taken).toEqual([]);
  });
});

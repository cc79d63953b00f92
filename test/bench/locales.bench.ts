/** What a start pays for the words: loading a folder of at least 6,000 entries from its cache. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { toBengaliDigits } from "../../src/bengali/index.ts";
import { loadLocales } from "../../src/locales.ts";
import { readingSections } from "../../src/reading/schema.ts";
import type { Figure } from "./run.ts";

const entries = 6000;

export async function localesFigures(quick: boolean): Promise<readonly Figure[]> {
  const dir = mkdtempSync(join(tmpdir(), "locales-bench-"));
  try {
    cpSync(fileURLToPath(new URL("../../locales", import.meta.url)), dir, { recursive: true });
    for (const file of readdirSync(dir)) if (file.endsWith(".cache.json")) rmSync(join(dir, file));
    fill(join(dir, "bn/names"), entries - loadLocales(dir, { cache: false }).names.size);
    loadLocales(dir);
    loadLocales(dir, { sections: readingSections });
    return [
      {
        name: `locales: ${entries} names from the cache`,
        value: median(times(quick ? 5 : 25, () => loadLocales(dir))),
        unit: "ms CPU",
      },
      {
        name: "locales: everything, the lexicon included, from the cache",
        value: median(times(quick ? 5 : 25, () => loadLocales(dir, { sections: readingSections }))),
        unit: "ms CPU",
      },
      {
        name: "locales: everything, from YAML",
        value: median(times(quick ? 1 : 3, () => loadLocales(dir, { cache: false, sections: readingSections }))),
        unit: "ms CPU",
      },
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Copies of real entries under ids and spellings of their own, so that the size of an entry is a real one. */
function fill(folder: string, missing: number): void {
  const entry = readFileSync(join(folder, "cloud.yaml"), "utf8")
    .split(/^(?=[a-z0-9-]+:$)/m)
    .find((text) => text.startsWith("cloudflare:"));
  if (entry === undefined) throw new Error("expected the entry cloudflare in cloud.yaml");
  const copies = Array.from({ length: missing }, (_, n) => numbered(entry, n));
  writeFileSync(join(folder, "filling.yaml"), copies.join(""));
}

function numbered(entry: string, n: number): string {
  const figure = toBengaliDigits(String(n));
  return entry
    .replace(/^cloudflare:/, `filling-${n}:`)
    .replace(/(latin|bn): (.*)/g, `$1: $2 ${figure}`)
    .replace(/aliases: \[(.*)\]/, (_, aliases: string) => `aliases: [${aliases.replaceAll(/[^,]+/g, `$& ${figure}`)}]`);
}

/** Milliseconds of CPU, which what else runs on the machine does not stretch as it does the clock. */
function times(rounds: number, work: () => unknown): readonly number[] {
  return Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

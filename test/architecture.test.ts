/** The rules of the layout, executed over the project's own modules: who may import whom, and who may touch the world. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));

interface Import {
  readonly from: string;
  /** "domain", "writing" …; "root" for a file directly under src; a package name with its prefix otherwise. */
  readonly target: string;
  readonly file: string;
  readonly typeOnly: boolean;
}

/** What each folder may import: `values` of its own project, `types` besides, and packages. */
interface Allowance {
  readonly values: readonly string[];
  readonly types?: readonly string[];
  /** Single files under src that it may import, besides folders. */
  readonly rootFiles?: readonly string[];
  readonly packages: readonly string[];
}

const adapterTypes = ["reading", "writing", "bengali", "desk", "readers"];
const ports = ["ports.ts", "log.ts", "yaml.ts", "locales.ts", "locales-schema.ts"];
const allowances: Readonly<Record<string, Allowance>> = {
  domain: { values: [], packages: ["node:crypto"] },
  config: { values: ["domain"], packages: ["zod"] },
  bengali: { values: ["domain"], packages: ["zod"] },
  reading: { values: ["domain"], types: ["locales"], packages: ["zod"] },
  writing: {
    values: ["domain", "bengali"],
    types: ["reading"],
    rootFiles: ["ports.ts", "locales.ts", "locales-schema.ts"],
    packages: ["@fluent/bundle", "@fluent/syntax", "zod"],
  },
  desk: { values: ["domain"], types: ["bengali", "writing"], rootFiles: ["ports.ts"], packages: ["zod"] },
  readers: { values: ["domain"], rootFiles: ["ports.ts", "locales.ts", "locales-schema.ts"], packages: ["zod"] },
  feeds: {
    values: ["domain"],
    types: adapterTypes,
    rootFiles: ports,
    packages: ["undici", "rss-parser", "htmlparser2", "zod", "yaml", "node:*"],
  },
  store: {
    values: ["domain"],
    types: adapterTypes,
    rootFiles: ports,
    packages: ["kysely", "better-sqlite3", "zod", "node:*"],
  },
  telegram: {
    values: ["domain", "desk", "readers"],
    types: adapterTypes,
    rootFiles: ports,
    packages: ["grammy", "@grammyjs/types", "zod", "node:*"],
  },
  terminal: { values: ["domain"], rootFiles: ports, packages: ["node:*"] },
  http: { values: ["domain"], rootFiles: ports, packages: ["node:*"] },
};

/** Files that may look at the clock, wait, draw lots, read the environment or print. */
const worldly = [
  /^main\.ts$/,
  /^commands\//,
  /^config\.ts$/,
  /^log\.ts$/,
  /^scheduler\.ts$/,
  /^clock\.ts$/,
  /^feeds\/fetch/,
  /^store\/lock/,
];
const world: readonly [string, RegExp][] = [
  ["Date.now", /\bDate\.now\b/],
  ["new Date()", /\bnew Date\(\s*\)/],
  ["Temporal.Now", /\bTemporal\.Now\b/],
  ["performance.now", /\bperformance\.now\b/],
  ["setTimeout", /\bset(Timeout|Interval|Immediate)\b/],
  ["Math.random", /\bMath\.random\b/],
  ["randomUUID", /\brandom(UUID|Bytes)\b/],
  ["process.env", /\bprocess\.env\b/],
  ["console", /\bconsole\./],
];

const folderOf = (path: string): string => (path.includes("/") ? (path.split("/")[0] ?? "") : "root");
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");

function importsOf(path: string): Import[] {
  const text = readFileSync(join(root, path), "utf8");
  const pattern = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = match[2] ?? "";
    const target = specifier.startsWith(".") ? relative(root, resolve(root, dirname(path), specifier)) : specifier;
    const own = specifier.startsWith(".");
    return {
      from: path,
      file: target,
      target: own ? folderOf(target) : `package ${specifier}`,
      typeOnly: match[1] !== undefined,
    };
  });
}

function refused(found: Import): boolean {
  const folder = folderOf(found.from);
  const allowance = allowances[folder];
  if (!allowance || found.target === folder) return false;
  if (found.target.startsWith("package ")) {
    const name = found.target.slice("package ".length);
    return !allowance.packages.some(
      (allowed) =>
        name === allowed || name.startsWith(`${allowed}/`) || (allowed === "node:*" && name.startsWith("node:")),
    );
  }
  if (found.target === "root")
    return !(allowance.rootFiles ?? []).includes(found.file) && !(found.typeOnly && found.file.startsWith("locales"));
  return (
    !allowance.values.includes(found.target) && !(found.typeOnly && (allowance.types ?? []).includes(found.target))
  );
}

const say = (found: Import): string => `${found.from} imports ${found.file || found.target}`;

describe("the layout", () => {
  it("lets every folder import only what the design allows it", () => {
    expect(files.flatMap(importsOf).filter(refused).map(say)).toEqual([]);
  });

  it("keeps adapters out of the pipeline", () => {
    const adapters = ["feeds", "store", "telegram", "terminal", "http"];
    const flow = ["pipeline.ts", "filing.ts", "dispatch.ts", "replay.ts"];
    const found = flow.flatMap(importsOf).filter((entry) => adapters.includes(entry.target));
    expect(found.map(say)).toEqual([]);
  });

  it("has no name that means anything and nothing", () => {
    const bad = /(^|\/)(utils?|helpers?|common|misc|managers?)(\/|\.ts$)/;
    expect(files.filter((path) => bad.test(path))).toEqual([]);
  });
});

describe("the world", () => {
  it.each(world)("%s is an argument outside the few files that implement it", (_name, pattern) => {
    const guilty = files.filter((path) => !worldly.some((allowed) => allowed.test(path)));
    expect(guilty.filter((path) => pattern.test(withoutComments(readFileSync(join(root, path), "utf8"))))).toEqual([]);
  });

  it("keeps Bengali sentences in locales, and letters to the grammar", () => {
    const outside = files.filter((path) => folderOf(path) !== "bengali");
    expect(outside.filter((path) => /[\u0980-\u09FF]/.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
  });
});

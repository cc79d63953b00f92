/**
 * The built-in list of services, as YAML: one file per category, every address with how sure we are of it and when it
 * was checked. A fault is a line that names file and line, and never stops the rest from being looked at.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { serviceId } from "../domain/ids.ts";
import { categories, type Feed, formats, type Reach, type Service } from "../domain/service.ts";
import { present } from "./present.ts";

/** capture: a real answer was seen · code: a public client reads it · doc: documented · unverified: a lone mention. */
export const confidences = ["capture", "code", "doc", "unverified"] as const;
export type Confidence = (typeof confidences)[number];

export interface CatalogueEntry extends Service {
  readonly confidence: Confidence;
  /** Year and month in which the address was last known to be right. */
  readonly checked: string;
  readonly note?: string;
}

export interface Catalogue {
  readonly services: readonly CatalogueEntry[];
  /** "file:line: what was expected and what came". Empty when all is well. */
  readonly problems: readonly string[];
}

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/, "expected lower-case letters, digits and hyphens");
const url = z.url({ protocol: /^https?$/, error: "expected a web address" });
const feed = z.strictObject({
  format: z.enum(formats),
  url,
  every: z.int().min(15).max(86_400).optional(),
  only: z.array(z.string().min(1)).min(1).optional(),
  except: z.array(z.string().min(1)).min(1).optional(),
  expect: z
    .strictObject({
      method: z.enum(["GET", "HEAD"]),
      status: z.array(z.int().min(100).max(599)).min(1),
      marker: z.string().min(1),
    })
    .partial()
    .transform(present)
    .optional(),
});
const entry = z.strictObject({
  id,
  name: z.string().min(1),
  category: z.enum(categories),
  owner: z.string().optional(),
  reach: z.int().min(1).max(5),
  page: url.optional(),
  zone: z.string().refine(isZone, "expected an IANA time zone").optional(),
  dependsOn: z.array(id).default([]),
  confidence: z.enum(confidences),
  checked: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "expected year-month"),
  note: z.string().optional(),
  feeds: z.array(feed).default([]),
});
type Entry = z.output<typeof entry>;

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

function toEntry(source: Entry): CatalogueEntry {
  const service = serviceId(source.id);
  const feeds: readonly Feed[] = source.feeds.map((one) => ({ service, ...present(one) }));
  const dependsOn = source.dependsOn.map(serviceId);
  return { ...present(source), id: service, reach: source.reach as Reach, dependsOn, feeds };
}

interface Placed {
  readonly entry: CatalogueEntry;
  readonly at: string;
}
interface Read {
  readonly placed: readonly Placed[];
  readonly problems: readonly string[];
}

function readFile(dir: string, file: string): Read {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(dir, file), "utf8"), { lineCounter: lines });
  const at = (offset: number): string => `${file}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    return {
      placed: [],
      problems: document.errors.map((error) => `${at(error.pos[0])}: ${error.message.split("\n")[0]}`),
    };
  }
  const rows: unknown = document.toJS();
  if (!Array.isArray(rows)) return { placed: [], problems: [`${file}:1: expected a list of services`] };
  const place = (path: readonly PropertyKey[]): string => {
    const node = document.getIn(path, true) ?? document.getIn(path.slice(0, 1), true);
    const range =
      node && typeof node === "object" && "range" in node ? (node.range as [number] | undefined) : undefined;
    return at(range?.[0] ?? 0);
  };
  const checked = rows.map((row, index) => ({ index, result: entry.safeParse(row) }));
  return {
    placed: checked.flatMap(({ index, result }) =>
      result.success ? [{ entry: toEntry(result.data), at: place([index]) }] : [],
    ),
    problems: checked.flatMap(({ index, result }) =>
      (result.error?.issues ?? []).map(
        (issue) => `${place([index, ...issue.path])}: ${issue.path.join(".") || "service"}: ${issue.message}`,
      ),
    ),
  };
}

/** What one file cannot see: ids used twice, dependencies on services that are not there. */
function crossCheck(placed: readonly Placed[]): readonly string[] {
  const first = new Map<string, string>();
  const twice = placed.flatMap(({ entry: { id: name }, at }) => {
    const before = first.get(name);
    first.set(name, before ?? at);
    return before ? [`${at}: the service ${name} is already at ${before}`] : [];
  });
  const missing = placed.flatMap(({ entry: { id: name, dependsOn }, at }) =>
    dependsOn
      .filter((one) => !first.has(one))
      .map((one) => `${at}: ${name} depends on ${one}, which is not in the catalogue`),
  );
  return [...twice, ...missing];
}

export function loadCatalogue(dir: string): Catalogue {
  const files = readdirSync(dir)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const read = files.map((file) => readFile(dir, file));
  const placed = read.flatMap((one) => one.placed);
  return {
    services: placed.map(({ entry: service }) => service),
    problems: [...read.flatMap((one) => one.problems), ...crossCheck(placed)],
  };
}

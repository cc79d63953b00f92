/**
 * A sample of read sentences for a second reader: `node test/reading/audit.ts --kept FILE --working FILE`. The providers
 * take turns and the seed says which sentence of each comes next, so that one seed gives one sample and no large page
 * crowds out the small ones. The kept sheet has no English (the texts are their writers'); the working sheet has it, for
 * the time of reading. Pages set aside are not looked at.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Edition } from "../../src/domain/bulletin.ts";
import type { ReadContext } from "../../src/reading/statement.ts";
import { setAsideProviders } from "./set-aside.ts";
import { bangladesh, india, reader, speaker } from "./voices.ts";

export interface AuditRow {
  readonly provider: string;
  readonly incident: string;
  readonly text: string;
  readonly components: readonly string[];
  readonly at: number;
}

export interface Audited {
  readonly provider: string;
  readonly incident: string;
  readonly hash: string;
  readonly en: string;
  readonly bn: string;
}

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** The providers in turn, each with its updates in the order that the seed gives; what is said is drawn once. */
export function sampleOf(rows: readonly AuditRow[], seed: string, size: number, edition: Edition): readonly Audited[] {
  const drawn = new Map<string, Audited>();
  const queues = [...Map.groupBy(rows, ({ provider }) => provider)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => sentencesOf(shuffled(own, seed), seed, edition));
  while (queues.length > 0 && drawn.size < size) {
    const queue = queues.shift();
    const next = nextNew(queue, drawn);
    if (queue === undefined || next === undefined) continue;
    drawn.set(next.bn, next);
    queues.push(queue);
  }
  return [...drawn.values()];
}

/** `find` would close the generator. */
function nextNew(queue: Iterator<Audited> | undefined, drawn: ReadonlyMap<string, Audited>): Audited | undefined {
  let next = queue?.next();
  while (next?.done === false && drawn.has(next.value.bn)) next = queue?.next();
  return next?.done === false ? next.value : undefined;
}

const shuffled = (rows: readonly AuditRow[], seed: string): readonly AuditRow[] =>
  rows
    .map((row, i) => ({ row, rank: hashOf(`${seed}/${row.provider}/${row.incident}/${i}`) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ row }) => row);

/** One sentence of each update, which one the seed says; read only when its turn comes. */
function* sentencesOf(rows: readonly AuditRow[], seed: string, edition: Edition): Generator<Audited, undefined> {
  for (const row of rows) {
    const said = saidOf(row, edition);
    const pick = said[Number.parseInt(hashOf(`${seed}/${row.text}`).slice(0, 8), 16) % Math.max(1, said.length)];
    if (pick !== undefined) yield pick;
  }
  return undefined;
}

function saidOf({ provider, incident, text, components, at }: AuditRow, edition: Edition): readonly Audited[] {
  const context: ReadContext = {
    service: { id: provider.toLowerCase(), name: provider },
    components,
    ...(Number.isNaN(at) ? {} : { at }),
    zone: "UTC",
  };
  const style = edition === "bn-IN" ? india : bangladesh;
  return reader.read(text, context).flatMap((sentence) => {
    const bn = speaker.sayAlone(sentence, context, style);
    const en = sentence.en.trim();
    return bn === null ? [] : [{ provider, incident, hash: hashOf(en), en, bn }];
  });
}

const lineOf = (cells: readonly string[]): string => `${cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t")}\n`;

/** The reader fills in the last column. */
export const keptSheet = (sample: readonly Audited[]): string =>
  sheet(["provider", "incident", "sentence", "Bengali", "verdict"], sample, (one) => [
    one.provider,
    one.incident,
    one.hash,
    one.bn,
    "",
  ]);

export const workingSheet = (sample: readonly Audited[]): string =>
  sheet(["sentence", "English", "Bengali"], sample, ({ hash, en, bn }) => [hash, en, bn]);

const sheet = (
  head: readonly string[],
  sample: readonly Audited[],
  cellsOf: (one: Audited) => readonly string[],
): string => [head, ...sample.map(cellsOf)].map(lineOf).join("");

interface CorpusLine {
  readonly text: string;
  readonly provider: string;
  readonly incident_id?: string;
  readonly component_names?: readonly string[];
  readonly created_at?: string;
}

/** Without the hour of an update no clock time of it is told; a watched page always has it. */
function corpusRows(folder: string): readonly AuditRow[] {
  const lines = readFileSync(join(folder, "updates-dev.jsonl"), "utf8").trim().split("\n");
  return lines
    .map((line) => JSON.parse(line) as CorpusLine)
    .filter(({ provider }) => !setAsideProviders.includes(provider))
    .map(({ text, provider, incident_id = "", component_names: components = [], created_at = "" }) => ({
      provider,
      incident: incident_id,
      text,
      components,
      at: stampOf(created_at),
    }))
    .filter(({ at }) => !Number.isNaN(at));
}

/** ISO 8601, or with the name of an American zone behind it, as old archives have it. */
const stampOf = (text: string): number => {
  const iso = Date.parse(text);
  return Number.isNaN(iso) ? Date.parse(text.replace("T", " ")) : iso;
};

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "audit-2026" },
      size: { type: "string", default: "300" },
      edition: { type: "string", default: "bn-IN" },
      kept: { type: "string" },
      working: { type: "string" },
    },
  });
  const corpus = process.env["BIBHRAT_CORPUS"];
  if (corpus === undefined) throw new Error("BIBHRAT_CORPUS: expected the folder with updates-dev.jsonl");
  const edition = values.edition === "bn-BD" ? "bn-BD" : "bn-IN";
  const sample = sampleOf(corpusRows(corpus), values.seed, Number(values.size), edition);
  if (values.kept !== undefined) writeFileSync(values.kept, keptSheet(sample));
  if (values.working !== undefined) writeFileSync(values.working, workingSheet(sample));
  console.log(`${sample.length} sentences of ${new Set(sample.map(({ provider }) => provider)).size} providers`);
}

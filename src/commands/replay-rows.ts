/** Which snapshots a replay reads, and when: files on the command line, or the rows of a case. */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { type Format, formats } from "../domain/service.ts";
import { decodeBody } from "../feeds/charset.ts";
import { type ReplayRow, timesOf } from "../replay.ts";
import { checkYaml, showProblem } from "../yaml.ts";
import { Refusal } from "./toolbox.ts";

export interface RowOptions {
  readonly service?: string;
  readonly format?: string;
}

export function rowsOfFiles(paths: readonly string[], options: RowOptions): readonly ReplayRow[] {
  const { service, format } = options;
  if (service === undefined || format === undefined)
    throw new Refusal(["replay: expected --service and --format, or --case FILE"]);
  if (!isFormat(format)) throw new Refusal([`--format: expected one of ${formats.join(", ")}; got "${format}"`]);
  if (paths.length === 0) throw new Refusal(["replay: expected at least one snapshot file, got none"]);
  const files = paths.map((path) => ({ path, text: readText(path) }));
  const times = timesOf(files);
  return files.map(({ path }, index) => ({ at: times[index] ?? 0, service, format, file: path }));
}

const isFormat = (word: string): word is Format => (formats as readonly string[]).includes(word);

const caseSchema = z.object({
  rows: z.array(
    z.object({
      at: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
      service: z.string(),
      format: z.enum(formats),
      file: z.string(),
    }),
  ),
});

/** A case's files are named from where the case stands. */
export function rowsOfCase(path: string): readonly ReplayRow[] {
  const checked = checkYaml(path, readText(path), caseSchema);
  if (checked.kind === "problems") throw new Refusal(checked.problems.map(showProblem));
  return checked.data.rows.map((row) => ({ ...row, file: resolve(dirname(path), row.file) }));
}

function readText(path: string): string {
  try {
    return decodeBody(readFileSync(path));
  } catch (error) {
    throw new Refusal([
      `${path}: expected a file that can be read; ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
}

/**
 * `npm run bench`: a table of figures; `--json` one line per figure; `--quick` smaller runs; `--only NAME` one group.
 * Exit 1 when a bar is missed. Bars are ratios wherever a shared machine would make an absolute figure a lie.
 */
import { groups } from "./groups.ts";

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most it may be. */
  readonly bar?: number;
}

const asJson = process.argv.includes("--json");
const quick = process.argv.includes("--quick");
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;

const isOk = ({ value, bar }: Figure): boolean => bar === undefined || value <= bar;
const round = (value: number): number => Number(value.toPrecision(4));

function show(figure: Figure): void {
  const { name, unit, bar } = figure;
  const line = { name, value: round(figure.value), unit, bar: bar ?? null, ok: isOk(figure) };
  if (asJson) console.log(JSON.stringify(line));
  else
    console.log(
      `${line.ok ? " " : "✗"} ${name.padEnd(64)}${String(line.value).padStart(10)} ${unit.padEnd(8)}${bar === undefined ? "" : `at most ${bar}`}`,
    );
}

let missed = 0;
for (const [name, measure] of Object.entries(groups)) {
  if (only !== undefined && only !== name) continue;
  for (const figure of await measure(quick)) {
    show(figure);
    if (!isOk(figure)) missed += 1;
  }
}
process.exitCode = missed > 0 ? 1 : 0;

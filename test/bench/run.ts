/**
 * `npm run bench`: a table of figures; `--json` one line per figure; `--quick` smaller runs; `--only NAME` one group.
 * Exit 1 when a bar is missed. Bars are ratios wherever a shared machine would make an absolute figure a lie.
 */
import { type Bar, bars } from "./bars.ts";
import { type Group, groups } from "./groups.ts";

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The bar is not held against this run, which cannot be fair to it. */
  readonly unfair?: boolean;
}

const asJson = process.argv.includes("--json");
const quick = process.argv.includes("--quick");
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;

const barOf = ({ name, unfair }: Figure): Bar | undefined => (unfair ? undefined : bars[name]);

function isOk(figure: Figure): boolean {
  const bar = barOf(figure);
  if (bar === undefined) return true;
  return "atMost" in bar ? figure.value <= bar.atMost : figure.value >= bar.atLeast;
}

const limit = (bar: Bar): number => ("atMost" in bar ? bar.atMost : bar.atLeast);
const inWords = (bar: Bar): string => `${"atMost" in bar ? "at most" : "at least"} ${limit(bar)}`;
const round = (value: number): number => Number(value.toPrecision(4));

interface Line {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ok: boolean;
}

const row = ({ name, value, unit, ok }: Line, bar: Bar | undefined): string =>
  `${ok ? " " : "✗"} ${name.padEnd(64)}${String(value).padStart(10)} ${unit.padEnd(8)}${bar ? inWords(bar) : ""}`;

function show(figure: Figure): void {
  const { name, unit } = figure;
  const bar = barOf(figure);
  const line = { name, value: round(figure.value), unit, bar: bar ? limit(bar) : null, ok: isOk(figure) };
  console.log(asJson ? JSON.stringify(line) : row(line, bar));
}

async function* asTheyCome(measure: Group): AsyncIterable<readonly Figure[]> {
  const made = measure(quick);
  if (Symbol.asyncIterator in made) yield* made;
  else yield await made;
}

let missed = 0;
for (const [name, measure] of Object.entries(groups)) {
  if (only !== undefined && only !== name) continue;
  for await (const figures of asTheyCome(measure)) {
    for (const figure of figures) show(figure);
    missed += figures.filter((figure) => !isOk(figure)).length;
  }
}
process.exitCode = missed > 0 ? 1 : 0;

/**
 * How soon the service says that it has started: as `npm start` loads it, against the same service loaded by tsx. Each way
 * with its cache warm, in turns, so that a machine that drifts slows all of them.
 */
import { median } from "./measure.ts";
import type { Figure } from "./run.ts";
import { startService, type Way } from "./service.ts";

const ways: readonly Way[] = ["npm start", "tsx", "bare tsx"];

export async function startFigures(quick: boolean): Promise<readonly Figure[]> {
  const turns: Readonly<Record<Way, number>>[] = [];
  await turn();
  for (let round = 0; round < (quick ? 3 : 9); round += 1) turns.push(await turn());
  const of = (way: Way): number => median(turns.map((one) => one[way]));
  const over = (way: Way): number => median(turns.map((one) => one["npm start"] / one[way]));
  return [
    { name: "start: ready as npm start", value: of("npm start"), unit: "ms" },
    { name: "start: ready as tsx src/main.ts run", value: of("bare tsx"), unit: "ms" },
    { name: "start: ready, over tsx src/main.ts run", value: over("bare tsx"), unit: "x" },
    { name: "start: ready, over tsx with the same flags", value: over("tsx"), unit: "x" },
  ];
}

async function turn(): Promise<Readonly<Record<Way, number>>> {
  const times = { "npm start": 0, tsx: 0, "bare tsx": 0 };
  for (const way of ways) times[way] = await readyOf(way);
  return times;
}

async function readyOf(way: Way): Promise<number> {
  const service = startService({ urls: [], way });
  try {
    return await service.readyMs;
  } finally {
    await service.stop();
  }
}

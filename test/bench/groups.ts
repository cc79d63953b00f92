/** The groups of figures, each in a file of its own. One more is one line here. */

import { changedFigures } from "./changed.bench.ts";
import { deliverFigures } from "./deliver.bench.ts";
import { feedsFigures } from "./feeds.bench.ts";
import { growthFigures } from "./growth.bench.ts";
import { localesFigures } from "./locales.bench.ts";
import { neighboursFigures } from "./neighbours.bench.ts";
import { pollFigures } from "./poll.bench.ts";
import { readersFigures } from "./readers.bench.ts";
import { readingFigures } from "./reading.bench.ts";
import type { Figure } from "./run.ts";
import { sendFigures } from "./send.bench.ts";
import { soakFigures } from "./soak.bench.ts";
import { startFigures } from "./start.bench.ts";
import { storeFigures } from "./store.bench.ts";
import { writingFigures } from "./writing.bench.ts";

/** All figures at the end, or some at a time as they are made. */
export type Group = (quick: boolean) => Promise<readonly Figure[]> | AsyncIterable<readonly Figure[]>;

export const groups: Readonly<Record<string, Group>> = {
  locales: localesFigures,
  poll: pollFigures,
  changed: changedFigures,
  start: startFigures,
  feeds: feedsFigures,
  deliver: deliverFigures,
  neighbours: neighboursFigures,
  send: sendFigures,
  store: storeFigures,
  growth: growthFigures,
  readers: readersFigures,
  reading: readingFigures,
  writing: writingFigures,
  soak: soakFigures,
};

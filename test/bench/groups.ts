/** The groups of figures, each in a file of its own. One more is one line here. */
import { localesFigures } from "./locales.bench.ts";
import { pollFigures } from "./poll.bench.ts";
import type { Figure } from "./run.ts";
import { storeFigures } from "./store.bench.ts";

export const groups: Readonly<Record<string, (quick: boolean) => Promise<readonly Figure[]>>> = {
  locales: localesFigures,
  poll: pollFigures,
  store: storeFigures,
};

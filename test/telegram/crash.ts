/** A process that ends in the middle of what an editor does: at the planned moment, and nothing of it goes on. */
import type { StoreParts } from "../../src/store/index.ts";

/** Before anything is done, when all of it is done and nothing committed, and when all is committed and nobody was told. */
export const moments = ["effect", "commit", "answer"] as const;
export type Moment = (typeof moments)[number];

const effects: ReadonlySet<string> = new Set(["settleReview", "reviseReview", "openReview", "saveNote", "file"]);

class Crash extends Error {}

export interface Crashing {
  plan(moment: Moment): void;
  /** Resolves when the process has ended. */
  readonly happened: Promise<void>;
  /** A store that ends the process at the first thing it is asked to do, if that is planned. */
  atEffects(store: StoreParts): StoreParts;
  ifAt(moment: Moment): void;
  /** What crashes never returns. */
  dead(work: Promise<void>): Promise<void>;
}

export function createCrash(): Crashing {
  let planned: Moment | undefined;
  const { promise: happened, resolve } = Promise.withResolvers<void>();
  const ifAt = (moment: Moment): void => {
    if (planned === moment) throw new Crash(moment);
  };
  return {
    happened,
    ifAt,
    plan(moment) {
      planned = moment;
    },
    atEffects(store) {
      const crashing = Object.entries(store).filter(([name]) => effects.has(name));
      const ending = crashing.map(([name, act]) => [
        name,
        (...given: readonly unknown[]) => {
          ifAt("effect");
          return (act as (...given: readonly unknown[]) => unknown)(...given);
        },
      ]);
      return { ...store, ...(Object.fromEntries(ending) as Partial<StoreParts>) };
    },
    async dead(work) {
      try {
        await work;
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        resolve();
        await new Promise(() => {});
      }
    },
  };
}

/**
 * What is asked for while others commit shares the next commit: the disk is waited for once for a crowd, not once for
 * each of them. Every one is answered when its part is on the disk.
 */
import type { Executor, Run } from "./dialect.ts";

type Work<T> = (db: Executor) => Promise<T>;

interface Batch {
  readonly works: Work<unknown>[];
  readonly done: Promise<readonly unknown[]>;
}

export function committingTogether(write: Run): Run {
  let open: Batch | undefined;
  const begin = (works: Work<unknown>[]): Batch => {
    const close = (): void => {
      if (open?.works === works) open = undefined;
    };
    const done = write(async (db) => {
      close();
      const results: unknown[] = [];
      for (const work of works) results.push(await work(db));
      return results;
    });
    void done.catch(close);
    return { works, done };
  };
  return async <T>(work: Work<T>): Promise<T> => {
    open ??= begin([]);
    const batch = open;
    const place = batch.works.push(work) - 1;
    try {
      return (await batch.done)[place] as T;
    } catch (error) {
      // One that fails takes the whole batch with it: each is then tried alone, and only the guilty one fails.
      if (batch.works.length === 1) throw error;
      return write(work);
    }
  };
}

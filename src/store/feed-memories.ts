/**
 * What feeds remember, for the one process that holds the writer's lock: answered from memory, and written at once except
 * for the times of a reading that found nothing new. Those are written together, since ten thousand commits a minute cost
 * more than the reading itself. A crash forgets at most `heldMs` of them: feeds are then read a little sooner.
 */
import { isDeepStrictEqual } from "node:util";
import type { FeedKey } from "../domain/service.ts";
import type { FeedMemory } from "../ports.ts";
import type { SqliteStore } from "./store.ts";

const heldMs = 10_000;

export async function keepFeedMemories(store: SqliteStore): Promise<SqliteStore> {
  const kept = new Map((await store.allFeedMemories()).map((memory) => [memory.key, memory]));
  let unwritten = new Map<FeedKey, FeedMemory>();
  let writtenAt = 0;

  const write = async (): Promise<void> => {
    const writing = unwritten;
    unwritten = new Map();
    try {
      await store.rememberReadTimes([...writing.values()]);
    } catch (error) {
      unwritten = new Map([...writing, ...unwritten]);
      throw error;
    }
  };
  const keep = (memory: FeedMemory): void => {
    kept.set(memory.key, memory);
    unwritten.delete(memory.key);
  };

  return {
    ...store,
    feedMemory: async (key) => kept.get(key),
    allFeedMemories: async () => [...kept.values()],
    async rememberFeed(memory) {
      if (!onlyTimesDiffer(memory, kept.get(memory.key))) {
        await store.rememberFeed(memory);
        return keep(memory);
      }
      kept.set(memory.key, memory);
      unwritten.set(memory.key, memory);
      const now = memory.lastTriedAt ?? 0;
      if (now - writtenAt < heldMs) return;
      writtenAt = now;
      await write();
    },
    async file(filing) {
      const outcome = await store.file(filing);
      if (outcome.kind === "filed" && filing.feed) keep(filing.feed);
      return outcome;
    },
    async close() {
      await write();
      await store.close();
    },
  };
}

function onlyTimesDiffer(memory: FeedMemory, before: FeedMemory | undefined): boolean {
  return before !== undefined && isDeepStrictEqual(withoutTimes(memory), withoutTimes(before));
}

const withoutTimes = ({ lastGoodAt: _good, lastTriedAt: _tried, ...rest }: FeedMemory): object => rest;

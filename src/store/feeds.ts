/** What each feed remembers between reads. */
import { sql } from "kysely";
import type { FeedMemory, FeedProblem } from "../ports.ts";
import { differs, excluded, present, toJson } from "./columns.ts";
import type { Executor } from "./dialect.ts";
import type { FeedRow } from "./schema.ts";

export async function feedMemory(db: Executor, key: string): Promise<FeedMemory | undefined> {
  const row = await db.selectFrom("feeds").selectAll().where("key", "=", key).executeTakeFirst();
  return row && decode(row);
}

export async function allFeedMemories(db: Executor): Promise<readonly FeedMemory[]> {
  const rows = await db.selectFrom("feeds").selectAll().orderBy("key").execute();
  return rows.map(decode);
}

const changing = [
  "etag",
  "last_modified",
  "body_hash",
  "last_good_at",
  "last_tried_at",
  "failures",
  "problem_kind",
  "problem_detail",
  "problem_since",
  "not_before",
] as const;

export async function saveFeed(db: Executor, memory: FeedMemory): Promise<void> {
  await db
    .insertInto("feeds")
    .values(encode(memory))
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet(excluded(...changing))
        .where(differs("feeds", ...changing)),
    )
    .execute();
}

/** When feeds that are known were last read; nothing else of what they remember. */
export async function saveReadTimes(db: Executor, memories: readonly FeedMemory[]): Promise<void> {
  const times = memories.map(({ key, lastGoodAt, lastTriedAt }) => [key, lastGoodAt ?? null, lastTriedAt ?? null]);
  await sql`
    update feeds set last_good_at = read.value ->> 1, last_tried_at = read.value ->> 2
    from json_each(${toJson(times)}) read where feeds.key = read.value ->> 0`.execute(db);
}

const encode = (memory: FeedMemory): FeedRow => ({
  key: memory.key,
  etag: memory.etag ?? null,
  last_modified: memory.lastModified ?? null,
  body_hash: memory.bodyHash ?? null,
  last_good_at: memory.lastGoodAt ?? null,
  last_tried_at: memory.lastTriedAt ?? null,
  failures: memory.failures,
  problem_kind: memory.problem?.kind ?? null,
  problem_detail: memory.problem?.detail ?? null,
  problem_since: memory.problem?.since ?? null,
  not_before: memory.notBefore ?? null,
});

const decode = (row: FeedRow): FeedMemory =>
  present<FeedMemory>({
    key: row.key,
    etag: row.etag,
    lastModified: row.last_modified,
    bodyHash: row.body_hash,
    lastGoodAt: row.last_good_at,
    lastTriedAt: row.last_tried_at,
    failures: row.failures,
    problem: problemOf(row),
    notBefore: row.not_before,
  });

function problemOf(row: FeedRow): FeedProblem | null {
  if (row.problem_kind === null) return null;
  return { kind: row.problem_kind, detail: row.problem_detail ?? "", since: row.problem_since ?? 0 };
}

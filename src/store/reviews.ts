/** Drafts that wait for a person. */
import type { Insertable, Selectable } from "kysely";
import type { Bulletin } from "../domain/bulletin.ts";
import type { DeskWork, Review, ReviewState } from "../domain/review.ts";
import { excluded, fromJson, pack, present, toJson, unpack } from "./columns.ts";
import type { Executor } from "./dialect.ts";
import type { ReviewRow } from "./schema-desk.ts";

const unsettled: readonly ReviewState[] = ["waiting", "held"];

export async function review(db: Executor, id: string): Promise<Review | undefined> {
  const row = await db.selectFrom("reviews").selectAll().where("id", "=", id).executeTakeFirst();
  return row && decode(row);
}

/** All that wait for a verdict, held ones too; oldest first. */
export async function waitingReviews(db: Executor): Promise<readonly Review[]> {
  const rows = await db.selectFrom("reviews").selectAll().where("state", "in", unsettled).orderBy("seq").execute();
  return rows.map(decode);
}

/** The newest draft that this card shows. */
export async function reviewOfCard(db: Executor, card: string): Promise<Review | undefined> {
  const row = await db
    .selectFrom("reviews")
    .selectAll()
    .where("card", "=", card)
    .orderBy("seq", "desc")
    .executeTakeFirst();
  return row && decode(row);
}

const changing = [
  "rule",
  "reason",
  "findings",
  "bulletins",
  "content_hash",
  "state",
  "settled_at",
  "settled_by",
  "version",
  "desk",
  "card",
] as const;

/** New ones, and newer drafts of those that still wait: a filing never reopens what a person has settled. */
export async function saveReviews(db: Executor, reviews: readonly Review[]): Promise<void> {
  for (const one of reviews) {
    await db
      .insertInto("reviews")
      .values(encode(one))
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet(excluded(...changing))
          .where("reviews.state", "in", unsettled),
      )
      .execute();
  }
}

/**
 * False when it was settled already, or when the draft is no longer the one that the verdict was given on. A held
 * review still waits for its end.
 */
export async function settle(db: Executor, settled: Review): Promise<boolean> {
  const result = await db
    .updateTable("reviews")
    .set({
      state: settled.state,
      settled_at: settled.settledAt ?? null,
      settled_by: settled.settledBy ?? null,
    })
    .where("id", "=", settled.id)
    .where("content_hash", "=", settled.contentHash)
    .where("state", "in", unsettled)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What a person does to a draft that goes on waiting; false when somebody else, or the incident, was faster. */
export async function revise(db: Executor, before: Review, after: Review): Promise<boolean> {
  const { id: _same, created_at: _then, version: _counted, ...row } = encode(after);
  const result = await db
    .updateTable("reviews")
    .set({ ...row, version: (before.version ?? 0) + 1 })
    .where("id", "=", before.id)
    .where("version", "=", before.version ?? 0)
    .where("state", "in", unsettled)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** One of these has been worked on since it was read: what is to be filed was computed from an older one. */
export async function movedReview(db: Executor, reviews: readonly Review[]): Promise<Review | undefined> {
  for (const one of reviews) {
    const stored = await review(db, one.id);
    if (stored && unsettled.includes(stored.state) && (stored.version ?? 0) !== (one.version ?? 0)) return one;
  }
  return undefined;
}

const encode = (one: Review): Insertable<ReviewRow> => ({
  id: one.id,
  change: one.change,
  rule: one.rule ?? null,
  reason: one.reason,
  findings: toJson(one.findings),
  bulletins: pack(one.bulletins),
  content_hash: one.contentHash,
  state: one.state,
  created_at: one.createdAt,
  settled_at: one.settledAt ?? null,
  settled_by: one.settledBy ?? null,
  version: one.version ?? 0,
  card: one.desk?.card ?? null,
  desk: one.desk === undefined ? null : toJson(one.desk),
});

const decode = (row: Selectable<ReviewRow>): Review =>
  present<Review>({
    id: row.id,
    change: row.change,
    rule: row.rule,
    reason: row.reason,
    findings: fromJson<readonly string[]>(row.findings),
    bulletins: unpack<readonly Bulletin[]>(row.bulletins),
    contentHash: row.content_hash,
    state: row.state,
    createdAt: row.created_at,
    settledAt: row.settled_at,
    settledBy: row.settled_by,
    version: row.version === 0 ? null : row.version,
    desk: row.desk === null ? null : fromJson<DeskWork>(row.desk),
  });

/** Readers, what they follow and how they want to be told. */
import type { Insertable, Selectable } from "kysely";
import { type DigestWish, nextDigest } from "../domain/digest-wish.ts";
import { cardId, type Follower, laneOf, type Subject } from "../domain/following.ts";
import type { EpochMs } from "../domain/ids.ts";
import { homeZone } from "../domain/rest.ts";
import type { DigestStore, DueDigest, FollowChange } from "../readers/ports.ts";
import { excluded, fromJson, toFlag, toJson } from "./columns.ts";
import { saveDeliveries } from "./deliveries.ts";
import type { Executor } from "./dialect.ts";
import type { ReaderRow } from "./schema-readers.ts";

export async function reader(db: Executor, chat: number): Promise<Follower | undefined> {
  return (await readersOf(db, [chat]))[0];
}

/** In order of their chats. */
export async function readersOf(db: Executor, chats: readonly number[]): Promise<readonly Follower[]> {
  const rows = await db.selectFrom("readers").selectAll().where("chat", "in", chats).orderBy("chat").execute();
  const follows = await db.selectFrom("follows").selectAll().where("chat", "in", chats).execute();
  const byChat = Map.groupBy(follows, ({ chat }) => chat);
  return rows.map((row) => decode(row, byChat.get(row.chat)?.map(({ subject }) => subject) ?? []));
}

const settings = [
  "edition",
  "min_impact",
  "kinds",
  "zone",
  "quiet_from",
  "quiet_until",
  "rest_days",
  "grave_breaks_in",
  "muted_until",
  "digest",
  "digest_at",
  "language",
  "topic",
] as const;

export async function saveReader(db: Executor, one: Follower, now: EpochMs): Promise<void> {
  await db
    .insertInto("readers")
    .values(encode(one, now))
    .onConflict((conflict) => conflict.column("chat").doUpdateSet(excluded(...settings)))
    .execute();
}

export async function follow(
  db: Executor,
  one: Follower,
  { add = [], drop = [] }: FollowChange,
  now: EpochMs,
): Promise<void> {
  await db
    .insertInto("readers")
    .values(encode(one, now))
    .onConflict((conflict) => conflict.column("chat").doNothing())
    .execute();
  if (drop.length > 0)
    await db.deleteFrom("follows").where("chat", "=", one.chat).where("subject", "in", drop).execute();
  if (add.length === 0) return;
  await db
    .insertInto("follows")
    .values(add.map((subject) => ({ subject, chat: one.chat })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function dueDigests(db: Executor, now: EpochMs, limit: number): Promise<readonly DueDigest[]> {
  const due = db.selectFrom("readers").select(["chat", "digest_at"]).where("digest_at", "<=", now);
  const rows = await due.orderBy("digest_at").limit(limit).execute();
  const at = new Map(rows.map((row) => [row.chat, row.digest_at]));
  if (at.size === 0) return [];
  const followers = await readersOf(db, [...at.keys()]);
  return followers.map((follower) => ({ follower, at: at.get(follower.chat) ?? now }));
}

export async function tellDigests(db: Executor, told: Parameters<DigestStore["tellDigests"]>[0]): Promise<void> {
  for (const { chat, due, next, delivery } of told) {
    const moved = await db
      .updateTable("readers")
      .set({ digest_at: next ?? null })
      .where("chat", "=", chat)
      .where("digest_at", "=", due)
      .executeTakeFirst();
    if (moved.numUpdatedRows === 1n && delivery) await saveDeliveries(db, [delivery]);
  }
}

/** What the group follows, what it was told and what waits for it go to its new number. */
export async function moveReader(db: Executor, from: number, to: number): Promise<void> {
  const row = await db.selectFrom("readers").selectAll().where("chat", "=", from).executeTakeFirst();
  if (row === undefined) return;
  if ((await reader(db, to)) !== undefined) return forgetFollower(db, from);
  await db
    .insertInto("readers")
    .values({ ...row, chat: to })
    .execute();
  await db.updateTable("follows").set({ chat: to }).where("chat", "=", from).execute();
  await db.deleteFrom("readers").where("chat", "=", from).execute();
  for (const { story } of await db.selectFrom("told").select("story").where("chat", "=", from).execute()) {
    const [old, id] = [cardId(story, from), cardId(story, to)];
    await db.updateTable("deliveries").set({ reply_to: id }).where("reply_to", "=", old).execute();
    await db.updateTable("deliveries").set({ id }).where("id", "=", old).execute();
  }
  await db.updateTable("told").set({ chat: to }).where("chat", "=", from).execute();
  const lane = laneOf(to);
  await db
    .updateTable("deliveries")
    .set({ lane, chat: toJson(to) })
    .where("lane", "=", laneOf(from))
    .execute();
  await db.deleteFrom("lanes").where("id", "=", laneOf(from)).execute();
}

export async function forgetReader(db: Executor, chat: number, person: string): Promise<void> {
  await forgetFollower(db, chat);
  await db.deleteFrom("reports").where("person", "=", person).execute();
}

/** What is under way cannot be called back; its row goes all the same, and with it the last trace of the chat. */
export async function forgetFollower(db: Executor, chat: number): Promise<void> {
  await db.deleteFrom("follows").where("chat", "=", chat).execute();
  await db.deleteFrom("readers").where("chat", "=", chat).execute();
  await db.deleteFrom("told").where("chat", "=", chat).execute();
  await db.deleteFrom("answers").where("chat", "=", chat).execute();
  await db.deleteFrom("deliveries").where("lane", "=", laneOf(chat)).execute();
  await db.deleteFrom("lanes").where("id", "=", laneOf(chat)).execute();
}

const encode = (
  { chat, edition, minImpact, kinds, rest, digest, language, topic }: Follower,
  at: EpochMs,
): Insertable<ReaderRow> => ({
  chat,
  edition,
  min_impact: minImpact,
  kinds: toJson(kinds),
  zone: rest.zone === homeZone[edition] ? null : rest.zone,
  quiet_from: rest.hours?.from ?? null,
  quiet_until: rest.hours?.until ?? null,
  rest_days: toJson(rest.days),
  grave_breaks_in: toFlag(rest.graveBreaksIn),
  muted_until: rest.mutedUntil ?? null,
  digest: digest ? toJson(digest) : null,
  digest_at: digest ? nextDigest(digest, edition, rest.zone, at) : null,
  language: language ?? null,
  topic: topic ?? null,
  at,
});

function decode(row: Selectable<ReaderRow>, subjects: readonly Subject[]): Follower {
  const { quiet_from: from, quiet_until: until, muted_until: mutedUntil } = row;
  return {
    chat: row.chat,
    edition: row.edition,
    subjects,
    minImpact: row.min_impact,
    kinds: fromJson<Follower["kinds"]>(row.kinds),
    rest: {
      zone: row.zone ?? homeZone[row.edition],
      ...(from === null || until === null ? {} : { hours: { from, until } }),
      days: fromJson<readonly number[]>(row.rest_days),
      graveBreaksIn: row.grave_breaks_in === 1,
      ...(mutedUntil === null ? {} : { mutedUntil }),
    },
    ...(row.digest === null ? {} : { digest: fromJson<DigestWish>(row.digest) }),
    ...(row.language === null ? {} : { language: row.language }),
    ...(row.topic === null ? {} : { topic: row.topic }),
  };
}

/**
 * Bulletins on their way to the followers, page by page in order of their chats. A page's messages, who has a card now
 * and how far the broadcast is commit together: a death in between repeats nothing and forgets nobody.
 */
import { type ExpressionBuilder, type Selectable, sql } from "kysely";
import { cardId, chatOfLane, ofPart, type Subject } from "../domain/following.ts";
import type { EpochMs, StoryId } from "../domain/ids.ts";
import type { Broadcast, Listener, Page, ToldPage } from "../readers/ports.ts";
import { decode as decodeDelivery, saveDeliveries } from "./deliveries.ts";
import type { Executor } from "./dialect.ts";
import { forgetFollower, readersOf } from "./readers.ts";
import type { Schema } from "./schema.ts";
import type { BroadcastRow } from "./schema-readers.ts";

export async function nextBroadcast(db: Executor): Promise<Broadcast | undefined> {
  await sql`update broadcasts set done = 1 where done = 0 and exists (
    select 1 from broadcasts newer
    where newer.done = 0 and newer.story = broadcasts.story and newer.edition = broadcasts.edition and newer.seq > broadcasts.seq
  )`.execute(db);
  return (await broadcastsUnderWay(db))[0];
}

export async function broadcastsUnderWay(db: Executor): Promise<readonly Broadcast[]> {
  const rows = await db.selectFrom("broadcasts").selectAll().where("done", "=", sql.lit(0)).orderBy("seq").execute();
  return rows.map(decode);
}

/** Some of the next followers may have chosen the other edition: the page is then shorter, not the last. */
export async function audience(
  db: Executor,
  broadcast: Broadcast,
  subjects: readonly Subject[],
  limit: number,
): Promise<Page> {
  const chats = await chatsAfter(db, broadcast, subjects, limit);
  if (chats.length === 0) return { listeners: [] };
  const followers = (await readersOf(db, chats)).filter(({ edition }) => edition === broadcast.edition);
  const cards = await cardsOf(db, broadcast.story, chats);
  const listeners = followers.map((follower): Listener => {
    const told = cards.get(follower.chat);
    return told ? { follower, told } : { follower };
  });
  const last = chats.at(-1);
  return chats.length < limit || last === undefined ? { listeners } : { listeners, next: last };
}

/** Everybody is looked at: once for each broadcast. */
export async function reachOf(
  db: Executor,
  { edition, story }: Broadcast,
  subjects: readonly Subject[],
): Promise<number> {
  const told = db.selectFrom("told").select("chat").where("story", "=", story);
  const following = db.selectFrom("follows").select("chat").where("subject", "in", subjects);
  const row = await db
    .selectFrom("readers")
    .select((query) => query.fn.countAll<number>().as("reach"))
    .where("edition", "=", edition)
    .where("chat", "in", following.union(told))
    .executeTakeFirstOrThrow();
  return row.reach;
}

/** From one to the next in the index, however many follow each. */
export async function partsFollowed(db: Executor, service: string): Promise<readonly Subject[]> {
  const [from, until] = [ofPart(service, ""), `part:${service}0`];
  const { rows } = await sql<{ subject: Subject }>`with recursive part(subject) as (
    select min(subject) from follows where subject >= ${from} and subject < ${until}
    union all
    select (select min(subject) from follows where subject > part.subject and subject < ${until}) from part
    where part.subject is not null
  ) select subject from part where subject is not null`.execute(db);
  return rows.map(({ subject }) => subject);
}

/** Each index gives its chats in order, so that a page costs the same wherever it begins. */
async function chatsAfter(
  db: Executor,
  { afterChat, story }: Broadcast,
  subjects: readonly Subject[],
  limit: number,
): Promise<readonly number[]> {
  const found = new Set<number>();
  for (const subject of subjects) {
    const query = db.selectFrom("follows").select("chat").where("subject", "=", subject).where("chat", ">", afterChat);
    for (const { chat } of await query.orderBy("chat").limit(limit).execute()) found.add(chat);
  }
  const told = db.selectFrom("told").select("chat").where("story", "=", story).where("chat", ">", afterChat);
  for (const { chat } of await told.orderBy("chat").limit(limit).execute()) found.add(chat);
  return [...found].sort((a, b) => a - b).slice(0, limit);
}

async function cardsOf(
  db: Executor,
  story: StoryId,
  chats: readonly number[],
): Promise<ReadonlyMap<number, NonNullable<Listener["told"]>>> {
  const told = await db.selectFrom("told").selectAll().where("story", "=", story).where("chat", "in", chats).execute();
  if (told.length === 0) return new Map();
  const ids = told.map(({ chat }) => cardId(story, chat));
  const rows = await db.selectFrom("deliveries").selectAll().where("id", "in", ids).execute();
  const cards = new Map(rows.map((row) => [row.id, decodeDelivery(row)]));
  return new Map(
    told.flatMap(({ chat, seen }) => {
      const card = cards.get(cardId(story, chat));
      return card ? [[chat, { card, seen }] as const] : [];
    }),
  );
}

export async function tellPage(db: Executor, { broadcast, ...page }: ToldPage): Promise<boolean> {
  const { seq, afterChat, story } = broadcast;
  const moved = await db
    .updateTable("broadcasts")
    .set({
      after_chat: page.next ?? afterChat,
      told: broadcast.told + page.told,
      total: page.reach.total,
      ahead: page.next === undefined ? 0 : page.reach.left,
      done: page.next === undefined ? 1 : 0,
    })
    .where("seq", "=", seq)
    .where("after_chat", "=", afterChat)
    .where("done", "=", sql.lit(0))
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) return false;
  await saveDeliveries(db, page.deliveries);
  if (page.carded.length > 0) {
    const rows = page.carded.map((chat) => ({ story, chat, seen: seq }));
    await db
      .insertInto("told")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return true;
}

type Rows = ExpressionBuilder<Schema, "deliveries">;
/** Lanes of followers stand together in the index: ";" follows ":". */
const toFollowers = (row: Rows) => row.and([row("lane", ">=", "to:"), row("lane", "<", "to;")]);

export async function followersWaiting(db: Executor, now: EpochMs): Promise<number> {
  const row = await db
    .selectFrom("deliveries")
    .select((query) => query.fn.countAll<number>().as("waiting"))
    .where("state", "in", ["due", "stale", "sending"])
    .where(toFollowers)
    .where("not_before", "<=", now)
    .executeTakeFirstOrThrow();
  return row.waiting;
}

/**
 * A chat that refuses us for good is forgotten. A message that may or may not have arrived is given up: it is never sent
 * twice to a person, and the next change of the story is told to them all the same.
 */
export async function forgetUnreachable(db: Executor, now: EpochMs): Promise<number> {
  await leaveClosedThreads(db, now);
  await dropForbidden(db, now);
  const refused = await db
    .selectFrom("deliveries")
    .select("lane")
    .distinct()
    .where("state", "=", "parked")
    .where(toFollowers)
    .execute();
  for (const { lane } of refused) {
    const chat = chatOfLane(lane);
    if (chat !== undefined) await forgetFollower(db, chat);
  }
  await db
    .updateTable("deliveries")
    .set({ state: "dropped", settled_at: now })
    .where("state", "=", "unknown")
    .where(toFollowers)
    .execute();
  return refused.length;
}

const refusedFor = (words: readonly string[]) => (row: Rows) =>
  row.or(words.map((word) => row("last_error", "like", `%${word}%`)));

/** A thread that was deleted or closed: the news goes to the group itself from then on. */
async function leaveClosedThreads(db: Executor, now: EpochMs): Promise<void> {
  const closed = refusedFor(["thread not found", "TOPIC_CLOSED", "TOPIC_DELETED"]);
  const query = db.selectFrom("deliveries").select("lane").distinct().where("state", "=", "parked").where(toFollowers);
  for (const { lane } of await query.where("topic", "is not", null).where(closed).execute()) {
    const chat = chatOfLane(lane) ?? 0;
    await db.updateTable("readers").set({ topic: null }).where("chat", "=", chat).execute();
    await db
      .updateTable("deliveries")
      .set({ topic: null, state: "due", not_before: now })
      .where("lane", "=", lane)
      .where("state", "in", ["due", "parked"])
      .execute();
  }
}

/** A group that took away our right to write keeps what it follows: it may give it back. */
async function dropForbidden(db: Executor, now: EpochMs): Promise<void> {
  await db
    .updateTable("deliveries")
    .set({ state: "dropped", settled_at: now })
    .where("state", "=", "parked")
    .where(toFollowers)
    .where(refusedFor(["rights", "WRITE_FORBIDDEN"]))
    .execute();
}

/** What was told long ago is not edited any more. */
export async function forgetTold(db: Executor, before: EpochMs): Promise<void> {
  await db
    .deleteFrom("deliveries")
    .where("state", "in", ["sent", "dropped"])
    .where(toFollowers)
    .where("settled_at", "<", before)
    .execute();
  await sql`delete from told where not exists (
    select 1 from deliveries card where card.lane = 'to:' || told.chat and card.role = 'card'
  )`.execute(db);
  await sql`delete from broadcasts where done = 1 and not exists (select 1 from told where told.story = broadcasts.story)`.execute(
    db,
  );
}

const decode = (row: Selectable<BroadcastRow>): Broadcast => ({
  seq: row.seq,
  bulletin: row.bulletin,
  story: row.story,
  edition: row.edition,
  afterChat: row.after_chat,
  told: row.told,
  ...(row.total === null || row.ahead === null ? {} : { reach: { total: row.total, left: row.ahead } }),
});

/**
 * Bulletins as they were written: blocks, and for every clause what it rests on. Written once; only a person's verdict
 * replaces the text of one.
 */
import type { ExpressionBuilder, Insertable, Selectable } from "kysely";
import type { Block, Bulletin, Clause, Edition } from "../domain/bulletin.ts";
import type { BulletinId, StoryId } from "../domain/ids.ts";
import { chunks, fromJson, present, toJson } from "./columns.ts";
import type { Executor } from "./dialect.ts";
import type { BlockRow, BulletinRow, ProvenanceRow, Schema } from "./schema.ts";

const rowsAtOnce = 500;

/** Oldest first. */
export async function bulletinsOf(db: Executor, story: StoryId): Promise<readonly Bulletin[]> {
  const rows = await db.selectFrom("bulletins").selectAll().where("story", "=", story).orderBy("seq").execute();
  const blocks = await blocksOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => decode(row, blocks.get(row.id) ?? []));
}

/**
 * What was put right in an edition, newest first: corrections, retractions, and the operator's own word that there was no
 * outage, where readers had been told of one before.
 */
export async function mends(db: Executor, edition: Edition, limit: number): Promise<readonly Bulletin[]> {
  const rows = await db
    .selectFrom("bulletins")
    .selectAll()
    .where((is) =>
      is.or([
        is("kind", "in", ["correction", "retraction"]),
        is.and([is("kind", "=", "update"), is.exists(denialOf(is)), is.exists(toldBefore(is))]),
      ]),
    )
    .where("edition", "=", edition)
    .orderBy("seq", "desc")
    .limit(limit)
    .execute();
  const blocks = await blocksOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => decode(row, blocks.get(row.id) ?? []));
}

type OfBulletins = ExpressionBuilder<Schema, "bulletins">;

const denialOf = (of: OfBulletins) =>
  of
    .selectFrom("changes")
    .select("changes.id")
    .whereRef("changes.id", "=", "bulletins.change")
    .where("changes.kind", "=", "falseAlarm");

const toldBefore = (of: OfBulletins) =>
  of
    .selectFrom("deliveries")
    .select("deliveries.id")
    .whereRef("deliveries.story", "=", "bulletins.story")
    .whereRef("deliveries.created_at", "<", "bulletins.as_of")
    .where("deliveries.message_id", "is not", null);

/** Formulas of the newest headlines of an edition, newest first. */
export async function recentFormulas(db: Executor, edition: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("bulletins")
    .innerJoin("blocks", (join) =>
      join.onRef("blocks.bulletin", "=", "bulletins.id").on("blocks.kind", "=", "headline"),
    )
    .select("blocks.formula")
    .where("bulletins.edition", "=", edition as BulletinRow["edition"])
    .where("blocks.formula", "is not", null)
    .orderBy("bulletins.seq", "desc")
    .limit(limit)
    .execute();
  return rows.flatMap((row) => row.formula ?? []);
}

/** One that is stored already stays as it was written. */
export async function saveBulletins(db: Executor, bulletins: readonly Bulletin[]): Promise<void> {
  for (const bulletin of bulletins) {
    const written = await db
      .insertInto("bulletins")
      .values(encode(bulletin))
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows === 1n) await saveBlocks(db, bulletin);
  }
}

/** A person published this text: it stands in place of what the machine wrote, if that was stored. */
export async function replaceBulletins(db: Executor, bulletins: readonly Bulletin[]): Promise<void> {
  for (const { id } of bulletins) {
    await db.deleteFrom("provenance").where("bulletin", "=", id).execute();
    await db.deleteFrom("blocks").where("bulletin", "=", id).execute();
    await db.deleteFrom("bulletins").where("id", "=", id).execute();
  }
  await saveBulletins(db, bulletins);
}

async function saveBlocks(db: Executor, bulletin: Bulletin): Promise<void> {
  if (bulletin.blocks.length === 0) return;
  await db
    .insertInto("blocks")
    .values(bulletin.blocks.map((block, position) => encodeBlock(bulletin.id, block, position)))
    .execute();
  const clauses = bulletin.blocks.flatMap((block) => encodeClauses(bulletin.id, block));
  if (clauses.length > 0) await db.insertInto("provenance").values(clauses).execute();
}

async function blocksOf(db: Executor, ids: readonly BulletinId[]): Promise<Map<BulletinId, Block[]>> {
  const blocks = new Map<BulletinId, Block[]>();
  for (const some of chunks(ids, rowsAtOnce)) {
    const rows = await db.selectFrom("blocks").selectAll().where("bulletin", "in", some).orderBy("position").execute();
    const clauses = await db
      .selectFrom("provenance")
      .selectAll()
      .where("bulletin", "in", some)
      .orderBy("clause")
      .execute();
    const ofBlock = Map.groupBy(clauses, (row) => `${row.bulletin} ${row.block}`);
    for (const row of rows) {
      const block = decodeBlock(row, ofBlock.get(`${row.bulletin} ${row.id}`) ?? []);
      blocks.set(row.bulletin, [...(blocks.get(row.bulletin) ?? []), block]);
    }
  }
  return blocks;
}

const encode = (bulletin: Bulletin): Insertable<BulletinRow> => ({
  id: bulletin.id,
  kind: bulletin.kind,
  change: bulletin.change,
  incident: bulletin.incident,
  story: bulletin.story,
  edition: bulletin.style.edition,
  digits: bulletin.style.digits,
  marker: bulletin.marker,
  as_of: bulletin.asOf,
  template_version: bulletin.templateVersion,
});

const decode = (row: Selectable<BulletinRow>, blocks: readonly Block[]): Bulletin =>
  present<Bulletin>({
    id: row.id,
    kind: row.kind,
    change: row.change,
    incident: row.incident,
    story: row.story,
    style: { edition: row.edition, digits: row.digits },
    marker: row.marker,
    asOf: row.as_of,
    templateVersion: row.template_version,
    blocks,
  });

const encodeBlock = (bulletin: BulletinId, block: Block, position: number): BlockRow => ({
  bulletin,
  id: block.id,
  position,
  kind: block.kind,
  text: block.text,
  link_words: block.link?.words ?? null,
  link_url: block.link?.url ?? null,
  formula: block.formula ?? null,
  facts_hash: block.factsHash,
  editor: block.editor ?? null,
});

const encodeClauses = (bulletin: BulletinId, block: Block): readonly ProvenanceRow[] =>
  block.clauses.map((clause, index) => ({
    bulletin,
    block: block.id,
    clause: index,
    text: clause.text === block.text ? null : clause.text,
    sources: toJson(clause.sources),
  }));

const decodeBlock = (row: BlockRow, clauses: readonly ProvenanceRow[]): Block =>
  present<Block>({
    id: row.id,
    kind: row.kind,
    text: row.text,
    clauses: clauses.map(
      (one): Clause => ({ text: one.text ?? row.text, sources: fromJson<Clause["sources"]>(one.sources) }),
    ),
    link: row.link_words === null || row.link_url === null ? null : { words: row.link_words, url: row.link_url },
    formula: row.formula,
    factsHash: row.facts_hash,
    editor: row.editor,
  });

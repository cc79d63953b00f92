/** The translation memory: English sentences that were not read, and the Bengali that editors gave them. */
import type { Edition } from "../domain/bulletin.ts";
import { hashOf } from "../domain/ids.ts";
import type { Rendering } from "../domain/rendering.ts";
import { sentenceKey } from "../domain/rendering.ts";
import type { Executor } from "./dialect.ts";

export async function renderings(db: Executor, edition?: Edition): Promise<readonly Rendering[]> {
  const all = db.selectFrom("translation_memory").selectAll().orderBy("at", "desc");
  const rows = await (edition === undefined ? all : all.where("edition", "=", edition)).execute();
  return rows.map(({ edition: of, source, text, editor, at }) => ({
    edition: of,
    en: source,
    bn: text,
    by: editor ?? 0,
    at,
  }));
}

export async function saveRendering(db: Executor, { edition, en, bn, by, at }: Rendering): Promise<void> {
  const key = hashOf(sentenceKey(en));
  await db
    .insertInto("translation_memory")
    .values({ source_hash: key, edition, source: en, text: bn, editor: by, at })
    .onConflict((conflict) => conflict.columns(["source_hash", "edition"]).doUpdateSet({ text: bn, editor: by, at }))
    .execute();
}

export async function dropRendering(db: Executor, edition: Edition, en: string): Promise<boolean> {
  const result = await db
    .deleteFrom("translation_memory")
    .where("source_hash", "=", hashOf(sentenceKey(en)))
    .where("edition", "=", edition)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

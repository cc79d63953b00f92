/** Editors whom a chief has named or dismissed; they stand before those of the configuration. And what they speak. */
import type { EpochMs } from "../domain/ids.ts";
import { type DeskLanguage, deskLanguages } from "../domain/voice.ts";
import type { Editor } from "../ports.ts";
import type { Executor } from "./dialect.ts";

export async function editors(db: Executor): Promise<readonly Editor[]> {
  const rows = await db.selectFrom("editors").selectAll().orderBy("at").execute();
  return rows.map((row) => ({ ...row, role: row.role ?? undefined }));
}

export async function saveEditor(db: Executor, { role, ...editor }: Editor): Promise<void> {
  const row = { ...editor, role: role ?? null };
  const { person: _key, ...changing } = row;
  await db
    .insertInto("editors")
    .values(row)
    .onConflict((conflict) => conflict.column("person").doUpdateSet(changing))
    .execute();
}

export async function deskLanguage(db: Executor, person: number): Promise<DeskLanguage | undefined> {
  const row = await db.selectFrom("desk_languages").select("language").where("person", "=", person).executeTakeFirst();
  return deskLanguages.find((language) => language === row?.language);
}

export async function saveDeskLanguage(
  db: Executor,
  person: number,
  language: DeskLanguage,
  at: EpochMs,
): Promise<void> {
  await db
    .insertInto("desk_languages")
    .values({ person, language, at })
    .onConflict((conflict) => conflict.column("person").doUpdateSet({ language, at }))
    .execute();
}

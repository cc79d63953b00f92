/** Editors whom a chief has named or dismissed; they stand before those of the configuration. */
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

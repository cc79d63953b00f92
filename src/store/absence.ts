/** When nobody looked, and how what had happened meanwhile was told: the last time only. */
import type { Absence } from "../domain/catch-up.ts";
import type { Executor } from "./dialect.ts";

const key = "absence";

export async function absence(db: Executor): Promise<Absence | undefined> {
  const row = await db.selectFrom("meta").select("value").where("key", "=", key).executeTakeFirst();
  // Only the function below writes it.
  return row && (JSON.parse(row.value) as Absence);
}

export async function saveAbsence(db: Executor, value: Absence): Promise<void> {
  const row = { key, value: JSON.stringify(value) };
  await db
    .insertInto("meta")
    .values(row)
    .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
    .execute();
}

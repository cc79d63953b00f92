/** What time alone made us say, so that it is said once. */
import type { IncidentId } from "../domain/ids.ts";
import type { ToldMark } from "../ports.ts";
import type { Executor } from "./dialect.ts";

export const toldMarks = (db: Executor, incident: IncidentId): Promise<readonly ToldMark[]> =>
  db.selectFrom("told_marks").selectAll().where("incident", "=", incident).orderBy("at").execute();

export async function saveMarks(db: Executor, marks: readonly ToldMark[]): Promise<void> {
  if (marks.length === 0) return;
  await db
    .insertInto("told_marks")
    .values([...marks])
    .onConflict((conflict) => conflict.columns(["incident", "kind", "key"]).doNothing())
    .execute();
}

/** What people at the desk added to incidents. */
import type { Note } from "../domain/hand.ts";
import type { EpochMs, IncidentId } from "../domain/ids.ts";
import { fromJson, toJson } from "./columns.ts";
import type { Executor } from "./dialect.ts";

export async function saveNote(db: Executor, note: Note): Promise<void> {
  const { id, incident, kind, at, until } = note;
  const row = { id, incident, kind, note: toJson(note), at, until: until ?? null, taken_off_at: null };
  await db
    .insertInto("desk_notes")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export async function notesOf(db: Executor, incident: IncidentId): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom("desk_notes")
    .select("note")
    .where("incident", "=", incident)
    .orderBy("at")
    .execute();
  return rows.map(({ note }) => fromJson<Note>(note));
}

/** Tips whose time is over and that may still stand on posts, oldest first. */
export async function expiredTips(db: Executor, now: EpochMs): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom("desk_notes")
    .select("note")
    .where("until", "<=", now)
    .where("taken_off_at", "is", null)
    .orderBy("until")
    .execute();
  return rows.map(({ note }) => fromJson<Note>(note));
}

/** False when it was taken off already. */
export async function markTakenOff(db: Executor, note: string, at: EpochMs): Promise<boolean> {
  const result = await db
    .updateTable("desk_notes")
    .set({ taken_off_at: at })
    .where("id", "=", note)
    .where("taken_off_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

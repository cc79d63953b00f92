/** What people at the desk added to incidents. */
import type { Note } from "../domain/hand.ts";
import type { IncidentId } from "../domain/ids.ts";
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

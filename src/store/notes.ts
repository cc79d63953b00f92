/** What people at the desk added to incidents, and the language in which each of them is spoken to. */
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

/** Whose time is over, and which still stand on posts as far as we know. */
export async function expiredNotes(db: Executor, now: EpochMs): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom("desk_notes")
    .select("note")
    .where("until", "<=", now)
    .where("taken_off_at", "is", null)
    .execute();
  return rows.map(({ note }) => fromJson<Note>(note));
}

export async function noteTakenOff(db: Executor, id: string, now: EpochMs): Promise<void> {
  await db.updateTable("desk_notes").set({ taken_off_at: now }).where("id", "=", id).execute();
}

export async function deskLanguage(db: Executor, person: number): Promise<string | undefined> {
  const row = await db.selectFrom("desk_languages").select("language").where("person", "=", person).executeTakeFirst();
  return row?.language;
}

export async function saveDeskLanguage(db: Executor, person: number, language: string, at: EpochMs): Promise<void> {
  await db
    .insertInto("desk_languages")
    .values({ person, language, at })
    .onConflict((conflict) => conflict.column("person").doUpdateSet({ language, at }))
    .execute();
}

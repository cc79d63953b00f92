/** Which incident took which down, by rule and by an editor's word. */
import type { IncidentId } from "../domain/ids.ts";
import type { EditorLink, Link } from "../domain/story-links.ts";
import type { AuditEntry } from "../ports.ts";
import { chunks, differs, excluded } from "./columns.ts";
import type { Executor } from "./dialect.ts";

const rowsAtOnce = 500;

export async function linksOf(db: Executor, incidents: readonly IncidentId[]): Promise<readonly Link[]> {
  const links: Link[] = [];
  for (const some of chunks(incidents, rowsAtOnce)) {
    const rows = await db.selectFrom("links").selectAll().where("effect", "in", some).orderBy("effect").execute();
    links.push(
      ...rows.map(({ effect, cause, relation, evidence, reason }) => ({ effect, cause, relation, evidence, reason })),
    );
  }
  return links;
}

const changing = ["cause", "relation", "evidence", "reason"] as const;

export async function saveLinks(db: Executor, links: readonly Link[], at: number): Promise<void> {
  for (const some of chunks(links, rowsAtOnce)) {
    await db
      .insertInto("links")
      .values(some.map((link) => ({ ...link, at })))
      .onConflict((conflict) =>
        conflict
          .column("effect")
          .doUpdateSet(excluded(...changing, "at"))
          .where(differs("links", ...changing)),
      )
      .execute();
  }
}

export async function dropLinks(db: Executor, effects: readonly IncidentId[]): Promise<void> {
  for (const some of chunks(effects, rowsAtOnce)) {
    await db.deleteFrom("links").where("effect", "in", some).execute();
  }
}

export async function editorLinks(db: Executor, since: number): Promise<readonly EditorLink[]> {
  const rows = await db.selectFrom("editor_links").selectAll().where("at", ">=", since).execute();
  return rows.map(({ effect, cause, editor, at }) => ({ effect, cause, by: editor, at }));
}

export async function saveEditorLink(db: Executor, { effect, cause }: EditorLink, audit: AuditEntry): Promise<void> {
  const editor = typeof audit.actor === "number" ? audit.actor : 0;
  await db
    .insertInto("editor_links")
    .values({ effect, cause, editor, at: audit.at })
    .onConflict((conflict) => conflict.column("effect").doUpdateSet(excluded("cause", "editor", "at")))
    .execute();
}

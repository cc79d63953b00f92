/** Stories and their membership. */
import type { IncidentId, StoryId } from "../domain/ids.ts";
import type { Story } from "../domain/story.ts";
import { chunks, differs, excluded, fromJson, present, toJson } from "./columns.ts";
import type { Executor } from "./dialect.ts";
import type { StoryRow } from "./schema.ts";

const rowsAtOnce = 500;

export async function story(db: Executor, id: StoryId): Promise<Story | undefined> {
  const row = await db.selectFrom("stories").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const members = await db
    .selectFrom("story_incidents")
    .select("incident")
    .where("story", "=", id)
    .orderBy("position")
    .execute();
  return decode(
    row,
    members.map((member) => member.incident),
  );
}

export async function latestClosedStory(db: Executor): Promise<Story | undefined> {
  const row = await db
    .selectFrom("stories")
    .select("id")
    .where("closed_at", "is not", null)
    .orderBy("closed_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && story(db, row.id);
}

const changing = ["lead", "services", "cause", "opened_at", "closed_at"] as const;

export async function saveStories(db: Executor, stories: readonly Story[]): Promise<void> {
  for (const some of chunks(stories, rowsAtOnce)) {
    await db
      .insertInto("stories")
      .values(some.map(encode))
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet(excluded(...changing))
          .where(differs("stories", ...changing)),
      )
      .execute();
  }
}

/** Makes the members of these stories the given ones; their incidents have been saved. */
export async function saveMembers(db: Executor, stories: readonly Story[]): Promise<void> {
  if (stories.length === 0) return;
  await removeOthers(db, stories);
  const rows = stories.flatMap((one) =>
    one.incidents.map((incident, position) => ({ story: one.id, incident, position })),
  );
  for (const some of chunks(rows, rowsAtOnce)) {
    await db
      .insertInto("story_incidents")
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(["story", "incident"])
          .doUpdateSet(excluded("position"))
          .where(differs("story_incidents", "position")),
      )
      .execute();
  }
}

async function removeOthers(db: Executor, stories: readonly Story[]): Promise<void> {
  const wanted = new Map(stories.map((one) => [one.id, new Set(one.incidents)]));
  const stored = await db
    .selectFrom("story_incidents")
    .select(["story", "incident"])
    .where("story", "in", [...wanted.keys()])
    .execute();
  for (const row of stored.filter((one) => !wanted.get(one.story)?.has(one.incident))) {
    await db
      .deleteFrom("story_incidents")
      .where("story", "=", row.story)
      .where("incident", "=", row.incident)
      .execute();
  }
}

const encode = (one: Story): StoryRow => ({
  id: one.id,
  lead: one.lead,
  services: toJson(one.services),
  cause: one.cause ?? null,
  opened_at: one.openedAt,
  closed_at: one.closedAt ?? null,
});

const decode = (row: StoryRow, incidents: readonly IncidentId[]): Story =>
  present<Story>({
    id: row.id,
    lead: row.lead,
    incidents,
    services: fromJson<Story["services"]>(row.services),
    cause: row.cause,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  });

/** A story as the next post is composed from it. */
import type { StoryId } from "../domain/ids.ts";
import type { StoryFile } from "../ports.ts";
import { bulletinsOf } from "./bulletins.ts";
import { deliveriesOf } from "./deliveries.ts";
import type { Executor } from "./dialect.ts";
import { incidentsById } from "./incidents.ts";
import { latestClosedStory, story } from "./stories.ts";

export async function storyFile(db: Executor, id: StoryId): Promise<StoryFile | undefined> {
  const found = await story(db, id);
  if (found === undefined) return undefined;
  return {
    story: found,
    incidents: await incidentsById(db, found.incidents),
    bulletins: await bulletinsOf(db, id),
    deliveries: await deliveriesOf(db, id),
  };
}

/** The story that ended last. */
export async function newestResolvedStory(db: Executor): Promise<StoryFile | undefined> {
  const found = await latestClosedStory(db);
  return found && storyFile(db, found.id);
}

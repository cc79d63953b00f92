/**
 * An operator speaks of what only our own check had told: that it had said nothing is taken out of the post, which points to
 * where its own words are told.
 */

import { postHash } from "./domain/card.ts";
import type { Delivery, Post } from "./domain/delivery.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import { isOwnCheck } from "./domain/signal.ts";
import type { Store, StoryFile } from "./ports.ts";
import type { Session } from "./session.ts";
import { silenceField } from "./writing/facts-from-silence.ts";

/** The stories of our own check of services that have spoken with this reading, and the incident that speaks. */
export async function storiesSpokenOf(
  { versions, weave, files }: Session,
  store: Store,
): Promise<readonly { readonly file: StoryFile; readonly incident: Incident }[]> {
  const spoken = [...versions.values()].filter((one) => one.before === undefined && speaks(one.incident));
  const found: { file: StoryFile; incident: Incident }[] = [];
  for (const { incident } of spoken)
    for (const check of weave.incidents.values()) {
      if (check.service !== incident.service || !isOwnCheck(check) || check.story === incident.story) continue;
      const file = files.get(check.story) ?? (await store.storyFile(check.story));
      // Told in the story of a provider, it is told anew with that story.
      if (file?.story.lead === check.id) found.push({ file, incident });
    }
  return found;
}

const speaks = (incident: Incident): boolean =>
  !isOwnCheck(incident) && incident.kind === "outage" && !isClosed(incident.phase);

/** The post without what says that nothing was said. */
export function withoutSilence(delivery: Delivery): Delivery {
  const blocks = delivery.post.blocks.filter(({ clauses }) => !clauses.some(isSilence));
  const post: Post = { ...delivery.post, blocks };
  return { ...delivery, post, postHash: postHash(post) };
}

const isSilence = ({ sources }: Post["blocks"][number]["clauses"][number]): boolean =>
  sources.some((source) => source.kind === "catalogue" && source.field === silenceField);

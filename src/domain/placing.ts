/** What part an incident has in its story, as far as readers have been told. */
import type { Change } from "./change.ts";
import { type Incident, isClosed } from "./incident.ts";
import type { WovenStory } from "./story-weave.ts";

export const places = ["alone", "lead", "joins", "member"] as const;
/**
 * `alone` it is the whole story, or nobody has been told of the story yet · `lead` the story is about what it took down ·
 * `joins` readers know the story and hear of this service for the first time · `member` they know of both.
 */
export type Place = (typeof places)[number];

export interface Placing {
  readonly change: Change;
  readonly incident: Incident;
  /** As it was stored; undefined when it is new. */
  readonly before: Incident | undefined;
  readonly story: WovenStory | undefined;
  /** Readers have been told of the story. */
  readonly announced: boolean;
}

export function placeOf({ change, incident, before, story, announced }: Placing): Place {
  if (story === undefined || (story.lead === incident.id && story.affected.length === 0)) return "alone";
  if (story.lead === incident.id) return "lead";
  if (!announced) return "alone";
  const isKnown = before?.story === story.id || story.affected.some((one) => isTwinOf(one, incident));
  if (isKnown && change.kind !== "reopened") return "member";
  return isClosed(incident.phase) ? "member" : "joins";
}

/** Another incident of the same service speaks for it already. */
const isTwinOf = (one: WovenStory["affected"][number], incident: Incident): boolean =>
  one.service === incident.service && one.incident !== incident.id;

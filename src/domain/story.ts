import type { EpochMs, IncidentId, ServiceId, StoryId } from "./ids.ts";

/** One news event. A story of one incident has that incident as its lead and no cause. */
export interface Story {
  readonly id: StoryId;
  readonly lead: IncidentId;
  readonly incidents: readonly IncidentId[];
  readonly services: readonly ServiceId[];
  readonly cause?: IncidentId;
  readonly openedAt: EpochMs;
  readonly closedAt?: EpochMs;
}

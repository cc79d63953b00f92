/** What the rows of the coverage policy ask of a case. */
import type { ChangeKind } from "./change.ts";
import type { Case } from "./coverage-policy.ts";
import { newestAt } from "./found.ts";
import { type Impact, isClosed } from "./incident.ts";
import { isInfrastructure } from "./newsworthiness.ts";
import type { Place } from "./placing.ts";

export const is =
  (...kinds: readonly ChangeKind[]) =>
  ({ change }: Case): boolean =>
    kinds.includes(change.kind);
export const opens = is("opened", "reopened");
export const ends = is("resolved", "completed", "cancelled");
export const lapses = is("fellSilent", "missedPromise", "overran");

export const wasTold = ({ context }: Case): boolean => context.published;
export const isMaintenance = ({ incident }: Case): boolean => incident.kind === "maintenance";
export const isOver = ({ incident }: Case): boolean => isClosed(incident.phase);
const graveImpacts: readonly Impact[] = ["major", "critical"];
export const isGrave = ({ incident }: Case): boolean => graveImpacts.includes(incident.impact);
export const isWidelyUsed = ({ service }: Case): boolean => service.reach <= 2;
/** Work on a cloud of the second rank, or on what few people use: its customers know, readers need not. */
export const isForSpecialists = ({ service }: Case): boolean =>
  service.reach >= 4 || (isInfrastructure(service) && service.reach >= 2);
export const hasNoImpact = ({ incident }: Case): boolean => incident.impact === "none";
/** A word the tables do not know, as opposed to a format that carries none. */
export const hasUnknownImpact = ({ incident }: Case): boolean =>
  incident.impact === "unknown" && incident.rawImpact !== undefined;
export const isOld = ({ incident, context }: Case): boolean => context.now - newestAt(incident) > context.freshness;
export const isFound =
  (...found: readonly Case["change"]["found"][]) =>
  ({ change }: Case): boolean =>
    found.includes(change.found);
export const isPlaced =
  (place: Place) =>
  ({ context }: Case): boolean =>
    context.place === place;

import type { BulletinKind } from "../../domain/bulletin.ts";
import { followUp } from "./follow-up.ts";
import { cancelled, completed, extended, scheduled, started } from "./maintenance.ts";
import { joined, returned } from "./membership.ts";
import { escalated, flash, reopened, resolved, update } from "./outage.ts";
import type { Recipe } from "./recipe.ts";
import { story } from "./story.ts";

export { messagesOf, type Recipe, type Slot } from "./recipe.ts";

const bodies: Readonly<Partial<Record<BulletinKind, readonly Recipe[]>>> = {
  flash,
  update,
  escalated,
  resolved,
  reopened,
  scheduled,
  started,
  extended,
  completed,
  cancelled,
  story,
  joined,
  returned,
  followUp,
};

/** Blocks of the body, in the order of the story; headline, source, tags and history are the same for every kind. */
export const bodyOf = (kind: BulletinKind): readonly Recipe[] => bodies[kind] ?? [];

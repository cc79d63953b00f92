/**
 * The headline formulas as data. A formula can be used when every fact its message names is known and its condition holds.
 * The facts choose first: only the formulas of the best rank stay. Among them the incident's id chooses, so that one
 * incident keeps its manner of speaking and a page of bulletins does not repeat one.
 */
import type { BulletinKind } from "../../domain/bulletin.ts";
import { digest } from "./digest.ts";
import { flash } from "./flash.ts";
import { followUp } from "./follow-up.ts";
import type { Formula } from "./formula.ts";
import { cancelled, completed, extended, scheduled, started } from "./maintenance.ts";
import { joined, returned } from "./membership.ts";
import { resolved } from "./resolved.ts";
import { story } from "./story.ts";
import { escalated, reopened, update } from "./update.ts";

export type { Formula } from "./formula.ts";

/** Corrections and retractions are headed by what they repair (`corrections.ts`). */
export const formulas: Readonly<Record<Exclude<BulletinKind, "correction" | "retraction">, readonly Formula[]>> = {
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
  digest,
  joined,
  returned,
  followUp,
};

export const formulasOf = (kind: BulletinKind): readonly Formula[] =>
  kind === "correction" || kind === "retraction" ? [] : formulas[kind];

/** A small stable number out of an id, so that ids spread over the formulas. */
function spread(id: string): number {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}

/** Formulas in the order in which they should be tried. One that was used the last two times running comes last. */
export function orderFormulas(usable: readonly Formula[], id: string, recent: readonly string[]): readonly Formula[] {
  const tired = recent[0] !== undefined && recent[0] === recent[1] ? recent[0] : undefined;
  const ranks = [...new Set(usable.map(({ rank }) => rank))].sort((a, b) => a - b);
  const ordered = ranks.flatMap((rank) => {
    const peers = usable.filter((each) => each.rank === rank);
    const start = spread(id) % peers.length;
    return [...peers.slice(start), ...peers.slice(0, start)];
  });
  return [...ordered.filter((each) => each.id !== tired), ...ordered.filter((each) => each.id === tired)];
}

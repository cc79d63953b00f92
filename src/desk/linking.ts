/**
 * Editors say what took what down: they link an incident to another, name another cause, or part the two. The button on a
 * card asks which; the message below it has a button for each incident that may be the cause.
 */
import { postHash } from "../domain/card.ts";
import type { Button, Delivery } from "../domain/delivery.ts";
import type { IncidentId } from "../domain/ids.ts";
import { type Incident, isClosed } from "../domain/incident.ts";
import { isOwnCheck } from "../domain/signal.ts";
import type { Link } from "../domain/story-links.ts";
import { noticeUnder } from "./notice.ts";
import type { Say } from "./review-card.ts";

export interface LinkTap {
  readonly effect: IncidentId;
  /** Null: it stands alone. */
  readonly cause: IncidentId | null;
}

const dataPattern = /^k:(i_[0-9a-f]{16}):(i_[0-9a-f]{16}|alone)$/;

/** At most 64 bytes; comes from outside: whoever speaks the protocol can send any. */
export function linkTapIn(data: string | undefined): LinkTap | undefined {
  const [, effect, cause] = dataPattern.exec(data ?? "") ?? [];
  if (effect === undefined) return undefined;
  return { effect: effect as IncidentId, cause: cause === "alone" ? null : (cause as IncidentId) };
}

const tapData = (effect: IncidentId, cause: IncidentId | null): string => `k:${effect}:${cause ?? "alone"}`;

export const linkRefusals = ["unknown", "same", "circle", "already"] as const;
export type LinkRefusal = (typeof linkRefusals)[number];
export type LinkDecision =
  | { readonly kind: "linked" | "parted"; readonly before: IncidentId | null }
  | { readonly kind: "refused"; readonly reason: LinkRefusal };

/** `links` are those of all incidents that may stand between the two. */
export function decideLink(
  effect: Incident | undefined,
  cause: Incident | null | undefined,
  links: readonly Link[],
): LinkDecision {
  if (!effect || cause === undefined) return { kind: "refused", reason: "unknown" };
  const before = links.find((link) => link.effect === effect.id)?.cause ?? null;
  if (cause === null) return before === null ? { kind: "refused", reason: "already" } : { kind: "parted", before };
  if (cause.id === effect.id) return { kind: "refused", reason: "same" };
  if (before === cause.id) return { kind: "refused", reason: "already" };
  return isBelow(cause.id, effect.id, links) ? { kind: "refused", reason: "circle" } : { kind: "linked", before };
}

function isBelow(start: IncidentId, root: IncidentId, links: readonly Link[]): boolean {
  const causes = new Map(links.map((link) => [link.effect, link.cause]));
  const walked = new Set<IncidentId>();
  for (let id = causes.get(start); id !== undefined && !walked.has(id); id = causes.get(id)) {
    if (id === root) return true;
    walked.add(id);
  }
  return false;
}

const offered = 6;

/** Other services' own incidents that run, the gravest and youngest first; what it is linked to can be parted. */
export function linkChoices(
  effect: Incident,
  open: readonly Incident[],
  links: readonly Link[],
  say: Say,
): readonly (readonly Button[])[] {
  const grave = ({ impact }: Incident): number => ["critical", "major", "minor"].indexOf(impact);
  const causes = open
    .filter((one) => one.kind === "outage" && !isClosed(one.phase) && !isOwnCheck(one))
    .filter((one) => one.service !== effect.service && decideLink(effect, one, links).kind === "linked")
    .toSorted((a, b) => grave(a) - grave(b) || b.startedAt - a.startedAt)
    .slice(0, offered);
  const rows = causes.map(({ id, service }) => [
    { label: say("desk-button-link-to", { service }), data: tapData(effect.id, id) },
  ]);
  const isLinked = decideLink(effect, null, links).kind === "parted";
  return isLinked ? [...rows, [{ label: say("desk-button-part"), data: tapData(effect.id, null) }]] : rows;
}

/** The question under the card. */
export function linkNotice(
  card: Delivery,
  effect: Incident,
  buttons: readonly (readonly Button[])[],
  now: number,
  say: Say,
): Delivery {
  const id = buttons.length > 0 ? "desk-link-which" : "desk-link-none";
  const notice = noticeUnder(card, say(id, { service: effect.service }), now, `link ${effect.id}`);
  return { ...notice, ring: false, buttons, postHash: postHash(notice.post) };
}

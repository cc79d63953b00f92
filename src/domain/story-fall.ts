/**
 * A link that was drawn and holds no longer, or no longer as surely. What was published of it is corrected: by itself where
 * the source took its own word back, else an editor is asked. Doubt of our own line corrects nothing, it only mutes.
 */
import type { Evidence } from "./evidence.ts";
import { evidenceLevels } from "./evidence.ts";
import type { IncidentId } from "./ids.ts";
import type { Incident } from "./incident.ts";
import type { EditorLink, Link } from "./story-links.ts";

/**
 * `takenBack` the page of the cause removed its incident, `gone` that of the effect · `unsaid` the operator names the cause no longer ·
 * `renamed` the operator names another · `parted` `relinked` an editor's word · `weaker` we are less sure than we were.
 */
export const fallGrounds = ["takenBack", "gone", "unsaid", "renamed", "parted", "relinked", "weaker"] as const;
export type FallGround = (typeof fallGrounds)[number];

export interface Fall {
  readonly was: Link;
  /** What holds now; undefined when nothing takes the effect down any more. */
  readonly is: Link | undefined;
  readonly ground: FallGround;
  /** Whose word it rests on, where an editor said so. */
  readonly by?: number;
}

export interface FallContext {
  /** As drawn before and as drawn now. */
  readonly held: readonly Link[];
  readonly links: readonly Link[];
  readonly editors: readonly EditorLink[];
  readonly incidents: ReadonlyMap<IncidentId, Incident>;
}

const weight = (evidence: Evidence): number => evidenceLevels.indexOf(evidence);

/** A link to an incident that is not looked at any more has not fallen: it is history. */
export function fallsOf({ held, links, editors, incidents }: FallContext): readonly Fall[] {
  const now = new Map(links.map((link) => [link.effect, link]));
  const words = new Map(editors.map((link) => [link.effect, link]));
  return held
    .filter(({ effect, cause }) => incidents.has(effect) && incidents.has(cause))
    .flatMap((was) => {
      const is = now.get(was.effect);
      const isSame = is?.cause === was.cause;
      if (isSame && weight(is.evidence) <= weight(was.evidence)) return [];
      const word = words.get(was.effect);
      const ground = groundOf(was, is, word, { links, incidents });
      const by = ground === "parted" || ground === "relinked" ? word?.by : undefined;
      return [{ was, is, ground, ...(by === undefined ? {} : { by }) }];
    });
}

function groundOf(
  was: Link,
  is: Link | undefined,
  word: EditorLink | undefined,
  { links, incidents }: Pick<FallContext, "links" | "incidents">,
): FallGround {
  const isWithdrawn = (id: IncidentId): boolean => incidents.get(id)?.withdrawnAt !== undefined;
  if (isWithdrawn(was.cause)) return "takenBack";
  if (isWithdrawn(was.effect)) return "gone";
  if (word && word.cause !== was.cause) return word.cause === null ? "parted" : "relinked";
  if (is && is.cause !== was.cause && is.relation === "named") return "renamed";
  // Of a circle the other half is believed now: nobody has taken anything back.
  if (is === undefined && links.some(({ effect, cause }) => effect === was.cause && cause === was.effect))
    return "weaker";
  return is === undefined || was.relation === "named" ? "unsaid" : "weaker";
}

export type FallDecision =
  /** Told at once, by itself. */
  | { readonly kind: "correct"; readonly reason: string }
  /** Drafted for an editor. */
  | { readonly kind: "offer"; readonly reason: string }
  /** Neither told nor asked: nothing more is claimed until it is clear. */
  | { readonly kind: "mute"; readonly reason: string };

const bySource = (reason: string): FallDecision => ({ kind: "correct", reason });

/** Only for what readers were told. */
export function decideFall({ ground }: Pick<Fall, "ground">, doubtsOwnNetwork: boolean): FallDecision {
  switch (ground) {
    case "takenBack":
    case "gone":
      return bySource("The page took back the incident that the claim rested on.");
    case "unsaid":
      return bySource("The operator does not name this cause any more, or denies it.");
    case "renamed":
      return bySource("The operator names another cause.");
    case "parted":
      return {
        kind: "offer",
        reason: "An editor parted the two: what readers were told of them is offered for correction.",
      };
    case "relinked":
      return {
        kind: "offer",
        reason: "An editor named another cause: what readers were told is offered for correction.",
      };
    case "weaker":
      return doubtsOwnNetwork
        ? { kind: "mute", reason: "Most of what we check fails at once: our own line is the likelier cause." }
        : { kind: "offer", reason: "We are less sure of it than readers were told: an editor decides." };
  }
}

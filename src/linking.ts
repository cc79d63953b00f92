/**
 * An editor's word on what took an incident down, carried out: it is kept with its audit line, the story is woven anew and
 * its card written again without a sound, a post of the linked incident points to the lead's, and a parted one goes on in
 * a card of its own. What readers were told and does not hold any more is offered for correction (`falling.ts`).
 */
import { decideLink, type LinkRefusal } from "./desk/linking.ts";
import type { Change } from "./domain/change.ts";
import { changeInPlace } from "./domain/change-in-place.ts";
import type { PolicyRule } from "./domain/coverage-policy.ts";
import { changeId, type IncidentId } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import type { Link } from "./domain/story-links.ts";
import { filePart, type Newsroom } from "./filing.ts";
import type { FilingPorts } from "./newsroom.ts";
import type { AuditEntry, DeskStore, Filing } from "./ports.ts";
import { isAnnounced, weaveAround } from "./weaving.ts";

export interface Linking {
  readonly effect: IncidentId;
  readonly cause: IncidentId | null;
  readonly by: number;
}
export type Linked = { readonly kind: "linked" | "parted" | LinkRefusal };

export interface LinkingPorts extends FilingPorts {
  readonly store: FilingPorts["store"] & Pick<DeskStore, "linkByHand">;
}

const attempts = 5;

export async function linkIncidents(wanted: Linking, newsroom: Newsroom, ports: LinkingPorts): Promise<Linked> {
  const { store, clock } = ports;
  const effect = await store.incident(wanted.effect);
  const cause = wanted.cause === null ? null : await store.incident(wanted.cause);
  const decision = decideLink(effect, cause, await linksAround(wanted, ports));
  if (decision.kind === "refused") return { kind: decision.reason };
  const act = decision.kind === "linked" ? "story.link" : "story.unlink";
  const named = { before: decision.before ?? "", after: wanted.cause ?? "" };
  const audit: AuditEntry = { at: clock.now(), actor: wanted.by, act, subject: wanted.effect, ...named };
  await store.linkByHand({ effect: wanted.effect, cause: wanted.cause }, audit);
  for (let attempt = 1; attempt <= attempts; attempt += 1)
    if (await weaveAgain(wanted, newsroom, ports)) return { kind: decision.kind };
  throw new Error(`${wanted.effect}: expected to file within ${attempts} attempts, every one met a conflict`);
}

/** Of everything that runs, and of the two: a circle runs through no other. */
async function linksAround({ effect, cause }: Linking, { store }: LinkingPorts): Promise<readonly Link[]> {
  const open = (await store.openIncidents()).map(({ id }) => id);
  return store.linksOf([...new Set([...open, effect, ...(cause === null ? [] : [cause])])]);
}

/** False when the page spoke meanwhile. */
async function weaveAgain(wanted: Linking, newsroom: Newsroom, ports: LinkingPorts): Promise<boolean> {
  const { store } = ports;
  const [before, cause] = [await store.incident(wanted.effect), wanted.cause && (await store.incident(wanted.cause))];
  if (!before) return true;
  const incident: Incident = { ...before, version: before.version + 1 };
  const weave = await weaveAround([incident, ...(cause ? [cause] : [])], newsroom.services, ports);
  const changes = cause ? [linkChange(incident, wanted, ports.clock.now())] : [];
  const known = { changes, before: new Map([[before.id, before]]), weave };
  const room = { ...newsroom, rules: [byEditor] };
  const part = await filePart([{ incident, expectedVersion: before.version }], known, room, ports);
  const wasTold = isAnnounced((await store.storyFile(before.story)) ?? { deliveries: [] });
  return (await store.file(asEditors(part, wasTold))).kind === "filed";
}

/** The person has decided: it is told without a sound. */
const byEditor: PolicyRule = { when: {}, then: "publish", ring: false };

/** Readers who know of its trouble need no second message about it: the card says how it hangs together. */
function asEditors(part: Omit<Filing, "feed">, wasTold: boolean): Filing {
  const decisions = part.decisions.map((one) => {
    if (one.decision.rule !== "policy-1") return one;
    const reason = "An editor said what took it down.";
    return { ...one, decision: { ...one.decision, rule: "editor-linked", reason } };
  });
  const deliveries = wasTold ? part.deliveries.filter(({ role }) => role !== "reply") : part.deliveries;
  return { ...part, decisions, deliveries };
}

function linkChange(incident: Incident, { cause, by }: Linking, now: number): Change {
  const id = changeId(incident.id, "linked", [`${cause} ${by}`], String(now));
  return changeInPlace(incident, id, "updated", now);
}

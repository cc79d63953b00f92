/**
 * Which incident took which down. The service's own words name the provider; or the provider has a grave incident, the
 * service depends on it, and both fail together; anything else is coincidence, and is not said.
 */
import { providersOf, type Services } from "./dependence.ts";
import type { Evidence } from "./evidence.ts";
import { hour, minute } from "./found.ts";
import type { EpochMs, IncidentId, ServiceId } from "./ids.ts";
import { type Incident, isClosed } from "./incident.ts";
import { isInfrastructure } from "./newsworthiness.ts";
import { isOwnCheck } from "./signal.ts";
import { type Word, type Words, wordsIn } from "./story-words.ts";

/**
 * `named` the operator's own words · `observed` our check got the provider's error page in the place of the service, and the
 * provider says that it fails · `depends` the catalogue knows of it, and both failed together.
 */
export const relations = ["editor", "named", "observed", "depends"] as const;
export type Relation = (typeof relations)[number];

/** `effect` went down with `cause`. */
export interface Link {
  readonly effect: IncidentId;
  readonly cause: IncidentId;
  readonly relation: Relation;
  readonly evidence: Evidence;
  /** A sentence for `why`. */
  readonly reason: string;
}

/** An editor's word, which stands whatever the rules say. `cause` null: it stands alone. */
export interface EditorLink {
  readonly effect: IncidentId;
  readonly cause: IncidentId | null;
  /** Telegram user id of the editor. */
  readonly by?: number;
  /** When it was said. */
  readonly at?: EpochMs;
}

/** Vendors post late: the effect may be on its page before the cause is on its own. */
const before = 30 * minute;
/** Later than this after the cause began, falling together is coincidence unless the operator names it. */
const together = 3 * hour;
/** A service may find its own trouble a little after the provider's is over. */
const afterwards = 15 * minute;

export interface LinkContext {
  readonly services: Services;
  readonly editors: readonly EditorLink[];
  readonly now: EpochMs;
  /** Drawn before. A link lasts until its cause is taken back or a better one is found: a provider that recovers parts nobody. */
  readonly held?: readonly Link[];
  /** Latin names of a service as operators write them; left out: its name in the catalogue. */
  readonly namesOf?: (service: ServiceId) => readonly string[];
}

const namesIn = (context: LinkContext, service: ServiceId): readonly string[] =>
  context.namesOf?.(service) ?? [context.services.get(service)?.name ?? service];

/** What its own updates say of causes; undefined when they speak of none. */
const wordsOf = (incident: Incident): Words | undefined => wordsIn(incident.updates.map(({ text }) => text));

type Outages = ReadonlyMap<ServiceId, readonly Incident[]>;

/**
 * Of those it depends on, and of whatever others stand on: of them, whoever fails. One that does not is no cause, and most
 * do not, however many the catalogue has.
 */
function saidOfProviders(effect: Incident, failing: Outages, context: LinkContext): ReadonlyMap<ServiceId, Word> {
  const known = [...providersOf(effect.service, context.services).keys()].filter((provider) => failing.has(provider));
  const say = wordsOf(effect);
  if (say === undefined) return new Map(known.map((provider) => [provider, "nothing"]));
  const candidates = new Set([...known, ...[...failing.keys()].filter((service) => isBehindOthers(service, context))]);
  candidates.delete(effect.service);
  return new Map([...candidates].map((provider) => [provider, say(namesIn(context, provider))]));
}

function isBehindOthers(id: ServiceId, { services }: LinkContext): boolean {
  const service = services.get(id);
  return service !== undefined && isInfrastructure(service);
}

const endOf = (incident: Incident, now: EpochMs): EpochMs =>
  isClosed(incident.phase) ? (incident.resolvedAt ?? incident.updates.at(-1)?.at ?? incident.startedAt) : now;

const isRealOutage = (incident: Incident): boolean =>
  incident.kind === "outage" && incident.withdrawnAt === undefined && incident.impact !== "none";
const isGrave = ({ impact }: Incident): boolean => impact === "major" || impact === "critical";

function overlaps(effect: Incident, cause: Incident, now: EpochMs): boolean {
  return effect.startedAt >= cause.startedAt - before && effect.startedAt <= endOf(cause, now) + afterwards;
}

interface Pair {
  readonly effect: Incident;
  readonly cause: Incident;
  /** Steps of dependence; `undefined` where the catalogue knows of none. */
  readonly steps: number | undefined;
  readonly isNamed: boolean;
}

/** Our check was answered by the provider itself, with an error page of its own. */
const showsPageOf = (effect: Incident, names: readonly string[]): boolean =>
  isOwnCheck(effect) &&
  effect.rawImpact === "edge" &&
  effect.updates.some(({ text }) => names.some((name) => text.includes(`(${name})`)));

function linkOf({ effect, cause, steps, isNamed }: Pair, context: LinkContext): Link | undefined {
  const names = namesIn(context, cause.service);
  const [provider = cause.service] = names;
  const ids = { effect: effect.id, cause: cause.id };
  if (isNamed)
    return { ...ids, relation: "named", evidence: "confirmed", reason: `Its operator names ${provider} as the cause.` };
  if (steps === undefined || !isGrave(cause) || effect.startedAt > cause.startedAt + together) return undefined;
  if (showsPageOf(effect, names)) {
    const reason = `Our check got ${provider}'s own error page in its place, and ${provider} has a ${cause.impact} incident.`;
    return { ...ids, relation: "observed", evidence: "confirmed", reason };
  }
  const evidence: Evidence = steps === 1 ? "probable" : "unconfirmed";
  const reason = `It depends on ${provider}, whose incident is ${cause.impact}, and both failed together.`;
  return { ...ids, relation: "depends", evidence, reason };
}

const strength = ({ relation }: Link): number => relations.indexOf(relation);

/** The best link of each effect. `incidents`: those that are open or ended lately, of all services. */
export function linkIncidents(incidents: readonly Incident[], context: LinkContext): readonly Link[] {
  const outages = incidents.filter(isRealOutage);
  const failing = Map.groupBy(outages, ({ service }) => service);
  const settled = new Map(context.editors.map((link) => [link.effect, link]));
  const held = heldLinks(incidents, context);
  const drawn = incidents.flatMap((effect) => {
    const word = settled.get(effect.id);
    if (word) return editorLink(word);
    const found = isRealOutage(effect) ? bestLink(effect, failing, context) : undefined;
    return surer(held.get(effect.id), found) ?? [];
  });
  return withoutCircles(drawn, new Map(incidents.map((one) => [one.id, one])));
}

/** Those whose two incidents still stand; an operator that takes either back, or its word for the link, takes it away. */
function heldLinks(incidents: readonly Incident[], context: LinkContext): ReadonlyMap<IncidentId, Link> {
  const standing = new Map(incidents.filter((one) => one.withdrawnAt === undefined).map((one) => [one.id, one]));
  const holds = ({ effect, cause, relation }: Link): boolean => {
    const [fallen, root] = [standing.get(effect), standing.get(cause)];
    if (relation === "editor" || !fallen || !root) return false;
    const word = wordsOf(fallen)?.(namesIn(context, root.service)) ?? "nothing";
    return relation === "named" ? word === "named" : word !== "denied";
  };
  return new Map((context.held ?? []).filter(holds).map((link) => [link.effect, link]));
}

const surer = (held: Link | undefined, found: Link | undefined): Link | undefined =>
  held === undefined || (found !== undefined && strength(found) < strength(held)) ? found : held;

function editorLink({ effect, cause }: EditorLink): readonly Link[] {
  if (cause === null) return [];
  return [{ effect, cause, relation: "editor", evidence: "confirmed", reason: "An editor linked them." }];
}

function pairsOf(effect: Incident, failing: Outages, context: LinkContext): readonly Pair[] {
  const steps = providersOf(effect.service, context.services);
  return [...saidOfProviders(effect, failing, context)]
    .filter(([provider, word]) => word === "named" || (word === "nothing" && steps.has(provider)))
    .flatMap(([provider, word]) =>
      (failing.get(provider) ?? []).map((cause) => ({
        effect,
        cause,
        steps: steps.get(provider),
        isNamed: word === "named",
      })),
    );
}

function bestLink(effect: Incident, failing: Outages, context: LinkContext): Link | undefined {
  const ranked = pairsOf(effect, failing, context)
    .filter(({ cause }) => overlaps(effect, cause, context.now))
    .flatMap((pair) => {
      const link = linkOf(pair, context);
      return link ? [{ link, ...pair }] : [];
    })
    .toSorted(
      (a, b) =>
        strength(a.link) - strength(b.link) ||
        (a.steps ?? 9) - (b.steps ?? 9) ||
        distance(a) - distance(b) ||
        (a.cause.id < b.cause.id ? -1 : 1),
    );
  return ranked[0]?.link;
}

const distance = ({ effect, cause }: Pair): number => Math.abs(effect.startedAt - cause.startedAt);

/** A catalogue may let two services depend on each other: of a circle, the one that failed first stands for itself. */
function withoutCircles(links: readonly Link[], incidents: ReadonlyMap<IncidentId, Incident>): readonly Link[] {
  const causes = new Map(links.map((link) => [link.effect, link]));
  const firstOfCircle = (start: Link): IncidentId | undefined => {
    const walked: IncidentId[] = [start.effect];
    for (let link = causes.get(start.cause); link; link = causes.get(link.cause)) {
      if (link.effect === start.effect) return earliest(walked, incidents);
      if (walked.includes(link.effect)) return undefined;
      walked.push(link.effect);
    }
    return undefined;
  };
  return links.filter((link) => firstOfCircle(link) !== link.effect);
}

function earliest(ids: readonly IncidentId[], incidents: ReadonlyMap<IncidentId, Incident>): IncidentId | undefined {
  const start = (id: IncidentId) => incidents.get(id)?.startedAt ?? Number.POSITIVE_INFINITY;
  return ids.toSorted((a, b) => start(a) - start(b) || (a < b ? -1 : 1))[0];
}

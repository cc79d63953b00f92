/** A minor outage is told once it has lasted: what was held at its beginning is decided again, and a blip never is. */
import type { Change } from "./domain/change.ts";
import { confirmingRule } from "./domain/coverage-rules.ts";
import type { Incident } from "./domain/incident.ts";
import { confirm } from "./domain/life.ts";
import type { Newsroom } from "./filing.ts";
import type { FilingPorts } from "./newsroom.ts";
import type { Filing } from "./ports.ts";
import { fileTimed } from "./timed.ts";

export async function tellConfirmed(newsroom: Newsroom, ports: FilingPorts): Promise<readonly Filing[]> {
  const told: Filing[] = [];
  for (const incident of await ports.store.openIncidents()) {
    const held = isConfirmed(incident, newsroom, ports) ? await heldOf(incident, ports) : undefined;
    if (held) told.push(...(await fileTimed(asItStands(held, incident), incident, [], newsroom, ports)));
  }
  return told;
}

/** Only one that is still fresh can have been held. */
function isConfirmed(incident: Incident, { services, freshnessMs }: Newsroom, { clock }: FilingPorts): boolean {
  const now = clock.now();
  const service = services.get(incident.service);
  const isFresh = now - incident.firstSeenAt <= freshnessMs && incident.withdrawnAt === undefined;
  return isFresh && service !== undefined && confirm(incident, service, now).kind === "confirmed";
}

/** Unless something told since has overtaken it. */
async function heldOf({ id }: Incident, { store }: FilingPorts): Promise<Change | undefined> {
  const decided = await store.changesOf(id);
  const isSettled = decided.some(({ decision }) => decision?.kind === "publish" || decision?.kind === "review");
  if (isSettled) return undefined;
  return decided.findLast(({ decision }) => decision?.rule === confirmingRule)?.change;
}

/** What the page has said since belongs to the first word that readers get. */
const asItStands = (change: Change, { phase, impact, updates }: Incident): Change => ({
  ...change,
  to: { phase, impact },
  updates: updates.map(({ key }) => key),
});

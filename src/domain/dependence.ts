/** Who stands on whom. The catalogue may be wrong, and may even name a circle: every walk ends. */
import type { ServiceId } from "./ids.ts";
import type { Service } from "./service.ts";

export type Services = ReadonlyMap<ServiceId, Service>;

/** Providers of a service with the number of steps to each; itself never. */
export function providersOf(service: ServiceId, services: Services): ReadonlyMap<ServiceId, number> {
  const steps = new Map<ServiceId, number>();
  let edge: readonly ServiceId[] = [service];
  for (let step = 1; edge.length > 0; step++) {
    const next = edge.flatMap((one) => services.get(one)?.dependsOn ?? []);
    edge = [...new Set(next)].filter((one) => one !== service && !steps.has(one));
    for (const one of edge) steps.set(one, step);
  }
  return steps;
}

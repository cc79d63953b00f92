/** `catalogue`: lists the services with their feeds; with `--service` everything known of one. */
import type { Service } from "../domain/service.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

export function catalogue(options: { readonly service?: string }, tools: Toolbox): void {
  const services = [...tools.services(tools.config()).values()];
  if (options.service === undefined) {
    list(services, tools);
    return;
  }
  const service = services.find((one) => one.id === options.service);
  if (!service)
    throw new Refusal([`--service: expected the id of a service in the catalogue, got "${options.service}"`]);
  tools.out(`${JSON.stringify(service, null, 2)}\n`);
}

function list(services: readonly Service[], tools: Toolbox): void {
  for (const service of services) {
    const feeds = service.feeds.map((feed) => feed.format).join(", ") || "no feed";
    tools.out(
      `${service.id.padEnd(24)}${service.name.padEnd(28)}${service.category.padEnd(14)}reach ${service.reach}  ${feeds}\n`,
    );
  }
  const feeds = services.reduce((sum, service) => sum + service.feeds.length, 0);
  tools.out(`${services.length} services, ${feeds} feeds\n`);
}

/** The services that are watched: the built-in catalogue, narrowed and extended by the configuration. */
import type { Config } from "./config.ts";
import type { ServiceId } from "./domain/ids.ts";
import type { Feed, Service } from "./domain/service.ts";

export type ServicesOutcome =
  | { readonly kind: "services"; readonly services: ReadonlyMap<ServiceId, Service> }
  | { readonly kind: "problems"; readonly problems: readonly string[] };

type Wanted = Pick<Config, "catalogue" | "services" | "feeds" | "channels" | "source">;

export function watchedServices(builtIn: readonly Service[], config: Wanted): ServicesOutcome {
  const known = new Map([...builtIn, ...config.services.map(withoutFeeds)].map((service) => [service.id, service]));
  const problems = unknownIds(config, known).map((message) => `${config.source}: ${message}`);
  if (problems.length > 0) return { kind: "problems", problems };
  const own = Map.groupBy(config.feeds, (feed) => feed.service);
  const chosen = [...known.values()].map((service) => withFeeds(service, own.get(service.id) ?? [], config));
  return { kind: "services", services: new Map(chosen.map((service) => [service.id, service])) };
}

const withoutFeeds = (service: Omit<Service, "feeds">): Service => ({ ...service, feeds: [] });

/** A configured feed replaces the built-in one of the same service and format, and is added otherwise. */
function withFeeds(service: Service, own: readonly Feed[], config: Wanted): Service {
  const builtIn = isChosen(service, config) ? service.feeds : [];
  const replaced = (feed: Feed): boolean => own.some((mine) => mine.format === feed.format);
  return { ...service, feeds: [...builtIn.filter((feed) => !replaced(feed)), ...own] };
}

function isChosen(service: Service, { catalogue }: Wanted): boolean {
  if (catalogue === "all") return true;
  return catalogue !== "none" && catalogue.includes(service.id);
}

/** Ids that name no service: each is a mistake that would silently watch nothing. */
function unknownIds(config: Wanted, known: ReadonlyMap<string, Service>): string[] {
  const mentions: [string, readonly string[]][] = [
    ["catalogue", typeof config.catalogue === "string" ? [] : config.catalogue],
    ["feeds", config.feeds.map((feed) => feed.service)],
    ["services.dependsOn", config.services.flatMap((service) => service.dependsOn)],
    ...config.channels.map((channel): [string, readonly string[]] => [
      `channels.${channel.id}.include.services`,
      channel.include.services.filter((id) => id !== "all"),
    ]),
  ];
  return mentions.flatMap(([field, ids]) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) => `${field}: expected the id of a service in the catalogue or under services, got "${id}"`),
  );
}

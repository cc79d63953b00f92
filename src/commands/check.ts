/** `check`: configuration, locales and catalogue. Exit 1 with every problem named. */
import { feedKey } from "../domain/service.ts";
import { formatReaders } from "../feeds/formats.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

export function check(tools: Toolbox): void {
  const problems: string[] = [];
  const config = collect(() => tools.config());
  const language = collect(() => tools.language());
  const services = config && collect(() => tools.services(config));
  if (language) problems.push(...language.problems());
  for (const service of services?.values() ?? []) {
    problems.push(
      ...service.feeds
        .filter(({ format }) => format !== "probe" && !(format in formatReaders))
        .map((feed) => `${feedKey(feed)}: no reader for this format`),
    );
    if (language && !language.knows(service.id))
      problems.push(`${service.id}: expected its Bengali name in locales/bn/names, found none`);
  }
  if (problems.length > 0) throw new Refusal(problems);
  const feeds = [...(services?.values() ?? [])].reduce((sum, service) => sum + service.feeds.length, 0);
  tools.out(
    `configuration (${config?.source}), locales and catalogue are in order: ${services?.size ?? 0} services, ${feeds} feeds, ${config?.channels.length ?? 0} channels\n`,
  );

  function collect<T>(make: () => T): T | undefined {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  }
}

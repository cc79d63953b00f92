/** The service in this process, as `npm start` puts it together, every commit on the disk; nothing is sent. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStation, type Station } from "../../src/commands/station.ts";
import type { Format } from "../../src/domain/service.ts";
import { createToolbox } from "../../src/toolbox.ts";

/** Every feed is of a service of its own. */
export function openBenchStation(
  folder: string,
  urls: readonly string[],
  format: Format = "statuspage",
): Promise<Station> {
  const config = join(folder, "bibhrat.yaml");
  const written = {
    catalogue: "none",
    allowPrivateNetworks: true,
    services: urls.map((_, feed) => ({ id: `p-${feed}`, name: `P ${feed}` })),
    feeds: urls.map((url, feed) => ({ service: `p-${feed}`, format, url })),
  };
  writeFileSync(config, JSON.stringify(written));
  const env = { BIBHRAT_CONFIG: config, DATABASE_URL: `file:${join(folder, "b.sqlite")}`, LOG_LEVEL: "warn" };
  const tools = createToolbox({ env, stdout: process.stdout, stderr: process.stderr, once: () => {} });
  return openStation(tools.config(), tools);
}

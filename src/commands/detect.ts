/** `detect URL`: which platform a status page runs on, and the entry to paste. */
import { detect as detectPlatform } from "../feeds/detect.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

export async function detect(address: string, tools: Toolbox): Promise<void> {
  const fetcher = tools.fetcher(tools.config());
  try {
    const found = await detectPlatform(address, fetcher, tools.clock.now());
    if (found.kind === "unknown") {
      throw new Refusal([
        `${address}: no feed of a platform we read was found; tried`,
        ...found.tried.map((url) => `  ${url}`),
      ]);
    }
    tools.out(`${found.format}: ${found.incidents} incidents at ${found.url}\n\nfeeds:\n  ${found.entry}\n`);
  } finally {
    await fetcher.close();
  }
}

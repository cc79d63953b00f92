/** What the watch over drafts needs, from the parts of a running service. */
import type { LaterPorts } from "../laters.ts";
import { frameOf } from "../newsroom.ts";
import type { Station } from "./station.ts";
import type { Config, Toolbox } from "./toolbox.ts";

export function deskPortsOf({ editors }: Config, { store, newsroom, ports }: Station, tools: Toolbox): LaterPorts {
  const { phrases } = tools.language();
  const frame = frameOf(newsroom);
  return { store, clock: tools.clock, log: ports.log, editors, say: (id, args) => phrases.say(frame, id, args) };
}

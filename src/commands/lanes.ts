/** `lanes`: deliveries that stopped their lane; `--settle ID --as sent|unsent` is a person's word on one of them. */

import { headlineOf } from "../domain/bulletin.ts";
import type { Delivery } from "../domain/delivery.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

export interface LanesOptions {
  readonly settle?: string;
  readonly as?: string;
  /** The id of the message that is there, for `--as sent`: later edits need it. */
  readonly message?: string;
}

export async function lanes(options: LanesOptions, tools: Toolbox): Promise<void> {
  if (options.settle !== undefined) return settle(options.settle, options, tools);
  const store = await tools.openBeside(tools.config(), { write: false });
  try {
    const stopped = await store.stoppedDeliveries();
    for (const delivery of stopped) tools.out(`${describe(delivery)}\n`);
    if (stopped.length === 0) tools.out("no lane is stopped\n");
  } finally {
    await store.close();
  }
}

const describe = (delivery: Delivery): string =>
  [
    delivery.id,
    `lane ${delivery.lane}`,
    delivery.state,
    delivery.role,
    delivery.lastError ?? "the call ended without an answer",
    headlineOf(delivery.post),
  ].join("  ");

async function settle(id: string, options: LanesOptions, tools: Toolbox): Promise<void> {
  const { as } = options;
  if (as !== "sent" && as !== "unsent")
    throw new Refusal([`--as: expected sent or unsent, got ${as === undefined ? "nothing" : `"${as}"`}`]);
  const message = messageId(options.message);
  const store = await tools.openBeside(tools.config(), { write: true });
  try {
    const entry = { at: tools.clock.now(), actor: "bibhrat", act: "lanes.settle", subject: id, after: as } as const;
    const done = await store.settleByHand(id, as, message, entry);
    if (!done) throw new Refusal([`${id}: expected a delivery in doubt or parked, as \`lanes\` lists them`]);
    tools.out(`${id}: settled as ${as}; its lane goes on\n`);
  } finally {
    await store.close();
  }
}

function messageId(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const id = Number(text);
  if (!Number.isInteger(id) || id <= 0)
    throw new Refusal([`--message: expected the number of a message, got "${text}"`]);
  return id;
}

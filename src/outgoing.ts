/** The side of Telegram that speaks: one client, one budget, and whoever uses them. Listening is `bot.ts`. */

import type { Config } from "./config.ts";
import { isPrivateChat } from "./domain/recovery.ts";
import type { Clock, Log, Phrases, Seeker, Sender } from "./ports.ts";
import { type Budget, createBudget, limitsOf } from "./telegram/budget.ts";
import { createClient } from "./telegram/client.ts";
import { markerUrl } from "./telegram/marker.ts";
import { createSeeker } from "./telegram/seeker.ts";
import { createTelegramSender } from "./telegram/sender.ts";

export interface Outgoing {
  readonly budget: Budget;
  readonly sender: Sender;
  /** Undefined without an audit chat. */
  readonly seeker: Seeker | undefined;
}

export interface OutgoingPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly phrases: Phrases;
}

export function openOutgoing(config: Config & { readonly token: string }, ports: OutgoingPorts): Outgoing {
  const { clock, log, phrases } = ports;
  const { timings, auditChat } = config;
  const budget = createBudget(clock, limitsOf(timings));
  const root = config.apiRoot === undefined ? {} : { apiRoot: config.apiRoot };
  const api = createClient({ token: config.token, ...root, timeoutSeconds: timings.callTimeout / 1000 });
  const botName = once(async () => (await api.getMe()).username);
  const editions = new Map(config.channels.map((channel) => [channel.id, channel.edition]));
  const words = (lane: string): string =>
    phrases.say(editions.get(lane) ?? config.channels[0]?.edition ?? "bn-IN", "bot-details");
  const sender = createTelegramSender({
    api,
    budget,
    clock,
    log,
    paid: config.paidBroadcast,
    async details(delivery) {
      if (isPrivateChat(delivery.chat)) return undefined;
      return { words: words(delivery.lane), url: markerUrl(await botName(), delivery) };
    },
  });
  const seeker = auditChat === undefined ? undefined : createSeeker({ api, budget, clock, auditChat });
  return { budget, sender, seeker };
}

/** Asked until it was answered once. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answered: Promise<T> | undefined;
  return () => {
    answered ??= ask().catch((error: unknown) => {
      answered = undefined;
      throw error;
    });
    return answered;
  };
}

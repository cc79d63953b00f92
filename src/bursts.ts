/**
 * Many new stories at once: what is beyond the first few cards of a channel goes into one post. A story that is told there
 * counts as told, so its next change and its end come as messages of their own.
 */

import type { Block } from "./domain/bulletin.ts";
import { headlineOf } from "./domain/bulletin.ts";
import { postHash } from "./domain/card.ts";
import type { Channel } from "./domain/channel.ts";
import type { Delivery } from "./domain/delivery.ts";
import { type EpochMs, hashOf } from "./domain/ids.ts";
import type { Burst } from "./domain/timings.ts";
import type { BurstStore, Clock, Phrases } from "./ports.ts";

export interface BurstPorts {
  readonly store: BurstStore;
  readonly channels: readonly Channel[];
  readonly phrases: Phrases;
  readonly clock: Clock;
  readonly burst: Burst;
}

export async function foldBursts(ports: BurstPorts): Promise<void> {
  for (const channel of ports.channels) if (channel.chat !== "terminal") await foldOne(channel, ports);
}

async function foldOne(channel: Channel, { store, phrases, clock, burst }: BurstPorts): Promise<void> {
  const now = clock.now();
  // What waits for the morning is no burst of now.
  const excess = await store.cardsBeyond({ lane: channel.id, since: now - burst.within, now, told: burst.cards });
  if (excess.length === 0) return;
  const id = `d_${hashOf("burst", channel.id, String(Math.floor(now / burst.within)))}`;
  const before = await store.delivery(id);
  const say = (key: string, args = {}): string => phrases.say(channel.edition, key, args);
  await store.foldCards(summaryOf(id, excess, before, say, now), excess);
}

type Say = (key: string, args?: Readonly<Record<string, number>>) => string;

/** Everything that was folded in this stretch of time, the earlier first. */
function summaryOf(
  id: string,
  cards: readonly Delivery[],
  before: Delivery | undefined,
  say: Say,
  now: EpochMs,
): Delivery {
  const [first] = cards;
  if (!first) throw new Error("a summary of no cards");
  const told = before?.post.blocks.filter(({ kind }) => kind === "history") ?? [];
  const lines = [...told, ...cards.map(lineOf)].map((line, at) => ({ ...line, id: `history-${at}` }));
  const blocks = [
    text("headline", say("bot-burst", { count: lines.length })),
    text("lead", say("bot-burst-why")),
    ...lines,
  ];
  const post = { marker: "📋", blocks };
  const { lane, chat, topic } = first;
  const base = before ?? { createdAt: now, notBefore: now, state: "due" as const, attempt: 0 };
  return {
    ...base,
    id,
    lane,
    chat,
    ...(topic === undefined ? {} : { topic }),
    role: "message",
    post,
    postHash: postHash(post),
    ring: cards.some(({ ring }) => ring),
  };
}

const lineOf = ({ post }: Delivery): Block => text("history", `${post.marker} ${headlineOf(post)}`.trim());

const text = (kind: Block["kind"], words: string): Block => ({
  id: kind,
  kind,
  text: words,
  clauses: [{ text: words, sources: [] }],
  factsHash: "",
});

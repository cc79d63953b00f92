/** What is to be told: stories of three bulletins each, one card that moves on and a reply at each step. */
import type { Delivery } from "../../src/domain/delivery.ts";
import { hashOf } from "../../src/domain/ids.ts";
import { block } from "../telegram/posts.ts";

export interface Plan {
  /** Counted as an operator does: every change of a story. */
  readonly bulletins: number;
  readonly channels: number;
  /** Virtual milliseconds between two bulletins. */
  readonly every: number;
}

export const chatOf = (channel: number): number => -1001000000001 - channel;
export const auditChat = -1009000000009;
const steps = 3;

export const storiesOf = ({ bulletins }: Plan): number => Math.ceil(bulletins / steps);
export const channelOf = (story: number, { channels }: Plan): number => story % channels;
export const cardId = (story: number): string => `d_card-${story}`;
export const replyId = (story: number, step: number): string => `d_reply-${story}-${step}`;
export const textOf = (story: number, step: number): string => `Story ${story}, step ${step}`;
export const lastStep = steps - 1;
/** Pins take numbers of their chat, and calls of its minute. */
export const isPinned = (story: number): boolean => story % 4 === 0;

/** Bulletins come story by story in waves, so that several stories are open at a time. */
const bulletinAt = (story: number, step: number, plan: Plan): number =>
  step * Math.min(storiesOf(plan), 4 * plan.channels) +
  Math.floor(story / (4 * plan.channels)) * 12 * plan.channels +
  (story % (4 * plan.channels));

/** Everything that is wanted at `now`: the same rows whoever asks, so a restart enqueues nothing twice. */
export function wantedAt(now: number, start: number, plan: Plan): readonly Delivery[] {
  return Array.from({ length: storiesOf(plan) }, (_, story) => story).flatMap((story) => {
    const reached = [2, 1, 0].find((step) => start + bulletinAt(story, step, plan) * plan.every <= now);
    if (reached === undefined) return [];
    const at = (step: number): number => start + bulletinAt(story, step, plan) * plan.every;
    const more = { role: "card", createdAt: at(0), ...(isPinned(story) ? { pin: reached < lastStep } : {}) } as const;
    const card = row(cardId(story), story, reached, plan, more);
    const replies = [1, 2]
      .filter((step) => step <= reached)
      .map((step) =>
        row(replyId(story, step), story, step, plan, { role: "reply", replyTo: cardId(story), createdAt: at(step) }),
      );
    return [card, ...replies];
  });
}

export const isComplete = (now: number, start: number, plan: Plan): boolean =>
  wantedAt(now, start, plan).length === storiesOf(plan) * steps;

function row(
  id: string,
  story: number,
  step: number,
  plan: Plan,
  more: Partial<Delivery> & { createdAt: number },
): Delivery {
  const channel = channelOf(story, plan);
  const text = textOf(story, step);
  return {
    id,
    lane: `channel-${channel}`,
    chat: chatOf(channel),
    role: "card",
    post: { marker: "🟠", blocks: [block("headline", text), block("lead", `${id} says so.`)] },
    postHash: hashOf(id, text),
    ring: true,
    state: "due",
    attempt: 0,
    notBefore: more.createdAt,
    ...more,
  };
}

/** Words of the desk under a card: a message of its own, which rings where an edited card does not. */
import { postHash } from "../domain/card.ts";
import type { Delivery } from "../domain/delivery.ts";
import { hashOf } from "../domain/ids.ts";

export function noticeUnder(card: Delivery, text: string, now: number, key: string): Delivery {
  const block = { id: "lead", kind: "lead", text, clauses: [{ text, sources: [] }], factsHash: "" } as const;
  const post = { marker: "", blocks: [block] };
  return {
    id: `d_${hashOf(card.id, key, String(now))}`,
    lane: card.lane,
    chat: card.chat,
    ...(card.topic === undefined ? {} : { topic: card.topic }),
    role: "notice",
    post,
    postHash: postHash(post),
    ring: true,
    replyTo: card.id,
    state: "due",
    attempt: 0,
    createdAt: now,
    notBefore: now,
  };
}

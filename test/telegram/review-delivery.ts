import { reviewPost } from "../../src/desk/review-card.ts";
import { postHash } from "../../src/domain/card.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { hashOf } from "../../src/domain/ids.ts";
import type { Review } from "../../src/domain/review.ts";
import * as room from "./newsroom.ts";
import { delivery } from "./posts.ts";
import { type Running, reviewChat } from "./running-bot.ts";

/** The review card as the outbox holds it, sent into the review chat; the id of its message. */
export async function createReviewDelivery(bot: Running, review: Review): Promise<number> {
  const { post, buttons } = reviewPost(review, (id, args) => room.phrases.say("bn-IN", id, args));
  const row: Delivery = delivery({
    id: `d_${hashOf(review.id)}`,
    lane: "review",
    chat: reviewChat,
    role: "review",
    post,
    postHash: postHash(post),
    buttons,
    state: "due",
    attempt: 0,
    createdAt: room.evening,
    notBefore: room.evening,
  });
  await bot.store.enqueue([row]);
  await bot.store.beginSending(row, room.evening);
  const outcome = await bot.sender.send(row, undefined);
  await bot.store.settleDelivery(row.id, outcome, row.postHash, room.evening);
  return outcome.kind === "sent" ? outcome.messageId : 0;
}

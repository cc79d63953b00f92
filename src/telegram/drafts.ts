/** The draft that a message of the bot shows. */
import { cardOf } from "../desk/review-card.ts";
import type { Review } from "../domain/review.ts";
import type { HandlerPorts } from "./desk.ts";

/** The draft whose card stands under this number: waiting ones first, since a card is taken over by newer drafts. */
export async function reviewAt(chat: number, message: number, ports: HandlerPorts): Promise<Review | undefined> {
  const card = await ports.store.deliveryAt([chat], message);
  if (card?.role !== "review") return undefined;
  const waiting = (await ports.store.waitingReviews()).find((review) => cardOf(review) === card.id);
  return waiting ?? (await ports.store.reviewOfCard(card.id));
}

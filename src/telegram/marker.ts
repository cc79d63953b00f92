/**
 * The link by which a post is found again. It opens the bot on this very post, so it is of use to readers, and it comes
 * back with every forwarded copy. It names the delivery, not the attempt: two copies of one post carry the same.
 */
import type { MessageEntity } from "grammy/types";
import type { Delivery } from "../domain/delivery.ts";

const prefix = "p_";

/** At most 64 of A-Z, a-z, 0-9, _ and -, as Telegram's deep links take. */
export const markerUrl = (botName: string, delivery: Pick<Delivery, "id">): string =>
  `https://t.me/${botName}?start=${prefix}${delivery.id}`;

export function deliveryIn(payload: string): string | undefined {
  return payload.startsWith(prefix) ? payload.slice(prefix.length) : undefined;
}

type Marked = { readonly text?: string; readonly entities?: readonly MessageEntity[] };

/** The delivery that a message says it is, or nothing. A post sent as plain text has the address in its words. */
export function markedDelivery({ text = "", entities = [] }: Marked): string | undefined {
  for (const entity of entities) {
    const address = addressOf(entity, text);
    if (address === undefined || !URL.canParse(address)) continue;
    const found = deliveryIn(new URL(address).searchParams.get("start") ?? "");
    if (found !== undefined) return found;
  }
  return undefined;
}

function addressOf(entity: MessageEntity, text: string): string | undefined {
  if (entity.type === "text_link") return entity.url;
  return entity.type === "url" ? text.slice(entity.offset, entity.offset + entity.length) : undefined;
}

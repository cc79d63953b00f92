/** Which turn in the budget a delivery takes. */
import type { Delivery } from "../domain/delivery.ts";
import { isPrivateChat } from "../domain/recovery.ts";
import type { Priority, Turn } from "./budget.ts";

/** The signs of what is grave, and of what is over: both are waited for. */
const urgentSigns: readonly string[] = ["🔴", "🟢"];

export function turnOf(delivery: Delivery, paid = false): Turn {
  const { chat } = delivery;
  const isPrivate = isPrivateChat(chat);
  const turn = {
    chat: String(chat),
    group: !isPrivate,
    priority: priorityOf(delivery, isPrivate ? "private" : "channel"),
  };
  return paid && isPrivate ? { ...turn, paid } : turn;
}

function priorityOf({ messageId, post }: Delivery, where: "private" | "channel"): Priority {
  if (messageId !== undefined) return `${where}Edit`;
  return urgentSigns.includes(post.marker) ? `${where}Urgent` : `${where}Post`;
}

/** What the rooms of the desk do with their bot: the newest draft, its buttons, and what is due to be sent. */
import { type Running, reviewChat } from "./running-bot.ts";

/** The number of the newest draft's card. */
export const newestDraft = ({ api }: Running): number =>
  api.messages(reviewChat).findLast(({ text = "" }) => text.startsWith("✏️"))?.id ?? 0;

/** What its buttons carry, as the card shows them now. */
export const draftButtons = (bot: Running): readonly string[] =>
  bot.api.buttons(reviewChat, newestDraft(bot)).map(({ callback_data = "" }) => callback_data);

export async function tapDraft(bot: Running, letter: string, by: number): Promise<string> {
  const data = draftButtons(bot).find((one) => one.startsWith(`${letter}:`));
  const callback = bot.api.tap(reviewChat, newestDraft(bot), data ?? "", by);
  await bot.settled();
  return bot.api.answerOf(callback)?.text ?? "";
}

export async function sendDue({ store, sender }: Running, now: number): Promise<void> {
  const next = async () => (await store.dueDeliveries(now, 1))[0];
  for (let due = await next(); due; due = await next()) {
    await store.beginSending(due, now);
    const under = due.replyTo === undefined ? undefined : (await store.delivery(due.replyTo))?.messageId;
    const outcome = due.messageId === undefined ? await sender.send(due, under) : await sender.edit(due);
    await store.settleDelivery(due.id, outcome, due.postHash, now);
  }
}

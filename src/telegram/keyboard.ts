import type { InlineKeyboardMarkup } from "grammy/types";
import type { Button } from "../domain/delivery.ts";
import type { Phrases } from "../ports.ts";
import type { Control } from "../readers/answer.ts";
import { dataOf } from "../readers/taps.ts";

/** Rows of buttons as Telegram takes them; nothing for none. */
export function keyboard(rows: readonly (readonly Button[])[] | undefined): { reply_markup?: InlineKeyboardMarkup } {
  const filled = (rows ?? []).filter((row) => row.length > 0);
  if (filled.length === 0) return {};
  const buttons = filled.map((row) => row.map(({ label, data }) => ({ text: label, callback_data: data })));
  return { reply_markup: { inline_keyboard: buttons } };
}

export function buttonOf(
  { id, args, tap, chosen }: Control,
  edition: string,
  phrases: Phrases,
  about?: number,
): Button {
  const label = phrases.say(edition, id, args);
  return { label: chosen ? `✓ ${label}` : label, data: dataOf(tap, about) };
}

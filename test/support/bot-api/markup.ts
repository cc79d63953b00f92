/** Keyboards: what a button may carry, and where (Client.cpp get_inline_keyboard_button; the two UPPER_CASE ones are server errors). */
import { type Args, json } from "./args.ts";
import { badRequest } from "./refusal.ts";
import type { Chat } from "./world.ts";

interface InlineButton {
  readonly text?: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly web_app?: unknown;
}

const maxButtons = 100;
const maxBytes = 10_240;

export function markupOf(args: Args, chat: Chat): unknown {
  const markup = json<Record<string, unknown>>(args, "reply_markup", "reply keyboard markup");
  if (markup === undefined) return undefined;
  if (markup === null || typeof markup !== "object") throw badRequest("Object expected as reply markup");
  const rows = markup["inline_keyboard"];
  if (rows === undefined) return otherMarkup(markup, chat);
  if (!Array.isArray(rows)) throw badRequest('Field "inline_keyboard" must be of type Array');
  const buttons = rows.flat() as InlineButton[];
  if (buttons.length === 0) return undefined;
  if (buttons.length > maxButtons || Buffer.byteLength(JSON.stringify(markup)) > maxBytes) {
    throw badRequest("Reply markup is too long");
  }
  for (const button of buttons) checkButton(button, chat);
  return markup;
}

/** Reply keyboards and force_reply are never shown with the message, and channels refuse them. */
function otherMarkup(markup: Record<string, unknown>, chat: Chat): undefined {
  const known = ["keyboard", "remove_keyboard", "force_reply"].some((name) => name in markup);
  if (known && chat.spec.type === "channel") throw badRequest("Inline keyboard expected");
  return undefined;
}

function checkButton(button: InlineButton, chat: Chat): void {
  if (button.text === undefined)
    throw badRequest('Can\'t parse inline keyboard button: Field "text" must be of type String');
  if (button.text.trim() === "") throw badRequest("Text buttons are unallowed in the inline keyboard");
  if (button.callback_data !== undefined) {
    const size = Buffer.byteLength(button.callback_data);
    if (size < 1 || size > 64) throw badRequest("BUTTON_DATA_INVALID");
  } else if (button.url !== undefined) {
    if (!/^(https?|tg):\/\/\S+$/i.test(button.url)) throw badRequest("BUTTON_URL_INVALID");
  } else if (button.web_app !== undefined) {
    if (chat.spec.type !== "private") throw badRequest("BUTTON_TYPE_INVALID");
  } else {
    throw badRequest("Text buttons are unallowed in the inline keyboard");
  }
}

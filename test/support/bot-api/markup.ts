/** Keyboards: what a button may carry, and where (Client.cpp get_inline_keyboard_button; the UPPER_CASE ones are server errors). */
import { type Args, json } from "./args.ts";
import { badRequest } from "./refusal.ts";
import type { Chat } from "./world.ts";

interface InlineButton {
  readonly text?: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly web_app?: unknown;
}

export interface InlineKeyboard {
  readonly inline_keyboard: readonly (readonly InlineButton[])[];
}

/** `shown`: a keyboard under the message; `other`: reply keyboards and forced replies, which the message never shows. */
export type Markup =
  | { readonly kind: "none" }
  | { readonly kind: "shown"; readonly keyboard: InlineKeyboard }
  | { readonly kind: "other" };

const maxButtons = 100;
const maxBytes = 10_240;

/** Read before the chat is looked up, as the server does. */
export function readMarkup(args: Args): Markup {
  if (!args.has("reply_markup")) return { kind: "none" };
  const markup = json<unknown>(args, "reply_markup", "reply keyboard markup");
  if (markup === undefined) return { kind: "none" };
  if (typeof markup !== "object" || markup === null || Array.isArray(markup)) {
    throw badRequest("Object expected as reply markup");
  }
  if (!("inline_keyboard" in markup)) return { kind: "other" };
  const { inline_keyboard: rows } = markup;
  if (!Array.isArray(rows)) throw badRequest('Field "inline_keyboard" must be of type Array');
  const buttons = rows.flat() as InlineButton[];
  for (const button of buttons) readButton(button);
  return buttons.length === 0 ? { kind: "none" } : { kind: "shown", keyboard: markup as InlineKeyboard };
}

function readButton({ text, ...button }: InlineButton): void {
  if (text === undefined) {
    throw badRequest(`Can't parse inline keyboard button: Field "text" must be of type String`);
  }
  const acts = ["callback_data", "url", "web_app", "switch_inline_query", "login_url", "copy_text"];
  if (!acts.some((act) => act in button)) throw badRequest("Text buttons are unallowed in the inline keyboard");
}

/** What only the chat's own server finds out. */
export function markupFor(chat: Chat, markup: Markup): InlineKeyboard | undefined {
  switch (markup.kind) {
    case "none":
      return undefined;
    case "other":
      if (chat.spec.type === "channel") throw badRequest("Inline keyboard expected");
      return undefined;
    case "shown": {
      const buttons = markup.keyboard.inline_keyboard.flat();
      if (buttons.length > maxButtons || Buffer.byteLength(JSON.stringify(markup.keyboard)) > maxBytes) {
        throw badRequest("Reply markup is too long");
      }
      for (const button of buttons) checkButton(button, chat);
      return markup.keyboard;
    }
  }
}

function checkButton({ callback_data: data, url, web_app: app }: InlineButton, chat: Chat): void {
  if (data !== undefined && (data === "" || Buffer.byteLength(data) > 64)) throw badRequest("BUTTON_DATA_INVALID");
  if (url !== undefined && !/^(https?|tg):\/\/\S+$/i.test(url)) throw badRequest("BUTTON_URL_INVALID");
  if (app !== undefined && chat.spec.type !== "private") throw badRequest("BUTTON_TYPE_INVALID");
}

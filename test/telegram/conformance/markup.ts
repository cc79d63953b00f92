import { type Row, to } from "./row.ts";

const button = (button: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  to("x", { reply_markup: { inline_keyboard: [[button]] } });

export const markupRows: readonly Row[] = [
  {
    name: "64 bytes of data pass",
    method: "sendMessage",
    args: button({ text: "ক", callback_data: "d".repeat(64) }),
    result: { text: "x" },
    source: "spec InlineKeyboardButton",
  },
  {
    name: "bytes are counted, not letters",
    method: "sendMessage",
    args: button({ text: "ক", callback_data: "ক".repeat(22) }),
    refused: [400, "Bad Request: BUTTON_DATA_INVALID"],
    source: "memory",
  },
  {
    name: "an address that is none",
    method: "sendMessage",
    args: button({ text: "ক", url: "not an address" }),
    refused: [400, "Bad Request: BUTTON_URL_INVALID"],
    source: "memory",
  },
  {
    name: "a button that does nothing",
    method: "sendMessage",
    args: button({ text: "ক" }),
    refused: [400, "Bad Request: text buttons are unallowed in the inline keyboard"],
    source: "server Client.cpp get_inline_keyboard_button",
  },
  {
    name: "a hundred and one buttons",
    method: "sendMessage",
    args: to("x", {
      reply_markup: { inline_keyboard: [Array.from({ length: 101 }, () => ({ text: "a", callback_data: "a" }))] },
    }),
    refused: [400, "Bad Request: reply markup is too long"],
    source: "memory",
  },
  {
    name: "a keyboard of replies in a channel",
    method: "sendMessage",
    args: to("x", { reply_markup: { force_reply: true } }),
    refused: [400, "Bad Request: inline keyboard expected"],
    source: "td/telegram/ReplyMarkup.cpp get_reply_markup",
  },
];

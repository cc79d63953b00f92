import { html, type Row, to } from "./row.ts";

export const lengthRows: readonly Row[] = [
  {
    name: "4096 code points pass",
    method: "sendMessage",
    args: to("ক".repeat(4096)),
    result: { text: "ক".repeat(4096) },
    source: "td/telegram/MessageContent.cpp",
  },
  {
    name: "4097 do not",
    method: "sendMessage",
    args: to("ক".repeat(4097)),
    refused: [400, "Bad Request: message is too long"],
    source: "td/telegram/MessageContent.cpp",
  },
  {
    name: "markup does not count",
    method: "sendMessage",
    args: html(`<b>${"ক".repeat(4096)}</b>`),
    result: { text: "ক".repeat(4096) },
    source: "spec sendMessage: after entities parsing",
  },
  {
    name: "32,768 bytes of source are the end",
    method: "sendMessage",
    args: to("ক".repeat(11_000)),
    refused: [400, "Bad Request: text is too long"],
    source: "server Client.cpp get_formatted_text",
  },
  {
    name: "nothing",
    method: "sendMessage",
    args: to(""),
    refused: [400, "Bad Request: message text is empty"],
    source: "server Client.cpp get_input_message_text",
  },
  {
    name: "nothing to see",
    method: "sendMessage",
    args: to(" \n\u200b "),
    refused: [400, "Bad Request: text must be non-empty"],
    source: "td/telegram/MessageEntity.cpp fix_formatted_text",
  },
  {
    name: "a parse mode that does not exist",
    method: "sendMessage",
    args: to("x", { parse_mode: "HTLM" }),
    refused: [400, "Bad Request: unsupported parse_mode"],
    source: "server Client.cpp get_formatted_text",
  },
];

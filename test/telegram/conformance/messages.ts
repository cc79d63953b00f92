import { channel, type Row, reader, to } from "./row.ts";

export const messageRows: readonly Row[] = [
  {
    name: "an edit of nothing",
    method: "editMessageText",
    args: to("x", { message_id: 9_999 }),
    refused: [400, "Bad Request: message to edit not found"],
    source: "server Client.cpp check_message",
  },
  {
    name: "a delete of nothing",
    method: "deleteMessage",
    args: { chat_id: channel, message_id: 9_999 },
    refused: [400, "Bad Request: message to delete not found"],
    source: "server Client.cpp check_message",
  },
  {
    name: "a pin of nothing",
    method: "pinChatMessage",
    args: { chat_id: channel, message_id: 9_999 },
    refused: [400, "Bad Request: message to pin not found"],
    source: "server Client.cpp check_message",
  },
  {
    name: "a forward of nothing",
    method: "forwardMessage",
    args: { chat_id: reader, from_chat_id: channel, message_id: 9_999 },
    refused: [400, "Bad Request: message to forward not found"],
    source: "server Client.cpp check_message",
  },
  {
    name: "a copy of nothing",
    method: "copyMessage",
    args: { chat_id: reader, from_chat_id: channel, message_id: 9_999 },
    refused: [400, "Bad Request: message to copy not found"],
    source: "server Client.cpp check_message",
  },
  {
    name: "a reply to nothing",
    method: "sendMessage",
    args: to("x", { reply_parameters: { message_id: 9_999 } }),
    refused: [400, "Bad Request: message to be replied not found"],
    source: "server Client.cpp check_reply_parameters",
  },
  {
    name: "a reply to nothing, allowed",
    method: "sendMessage",
    args: to("x", { reply_parameters: { message_id: 9_999, allow_sending_without_reply: true } }),
    result: { text: "x", reply_to_message: undefined },
    source: "spec ReplyParameters",
  },
  {
    name: "an answer to no tap",
    method: "answerCallbackQuery",
    args: { callback_query_id: "1" },
    refused: [400, "Bad Request: query is too old and response timeout expired or query ID is invalid"],
    source: "server Client.cpp fail_query_with_error",
  },
];

import type { Row } from "./row.ts";

export const otherRows: readonly Row[] = [
  {
    name: "a method that does not exist",
    method: "sendMesage",
    args: {},
    refused: [404, "Not Found: method not found"],
    source: "server Client.cpp send",
  },
  {
    name: "methods have no case",
    method: "GETME",
    args: {},
    result: { is_bot: true },
    source: "server Query.cpp",
  },
  {
    name: "commands are small Latin letters",
    method: "setMyCommands",
    args: { commands: [{ command: "অবস্থা", description: "x" }] },
    refused: [400, "Bad Request: BOT_COMMAND_INVALID"],
    source: "memory",
  },
  {
    name: "a webhook needs HTTPS",
    method: "setWebhook",
    args: { url: "http://example.org/hook" },
    refused: [400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"],
    source: "server WebhookActor.cpp",
  },
];

import { afterEach, beforeEach, expect, test } from "vitest";
import { deskCommands } from "../../src/desk/acts.ts";
import type { LogEvent } from "../../src/log.ts";
import { createClient } from "../../src/telegram/client.ts";
import { registerCommands } from "../../src/telegram/commands.ts";
import { checkChats, sayCheck } from "../../src/telegram/rights.ts";
import { type BotApi, startBotApi } from "../support/bot-api/index.ts";
import * as room from "./newsroom.ts";

const bot = 123456789;
let api: BotApi;
beforeEach(async () => {
  api = await startBotApi({
    chats: [
      { id: -1001, type: "channel", username: "kolkata" },
      { id: -1002, type: "channel", rights: { can_post_messages: false } },
      { id: -1003, type: "channel", membership: "left" },
      { id: -1004, type: "supergroup", membership: "member" },
      { id: -1005, type: "channel", membership: "kicked" },
      { id: 77, type: "private" },
    ],
  });
});
afterEach(() => api.close());

const client = (apiRoot = api.url) => createClient({ token: api.token, apiRoot, timeoutSeconds: 2 });

test.each([
  ["@kolkata", "ready"],
  [-1002, "missingRights"],
  [-1003, "notMember"],
  [-1004, "ready"],
  [-1005, "notMember"],
  [77, "ready"],
  ["@nobody_here", "unknownChat"],
] as const)("%s is %s", async (chat, kind) => {
  const [check] = await checkChats(client(), [{ name: "kolkata", chat }], bot, room.evening);
  expect(check?.kind).toBe(kind);
});

test("what is missing is named, as Telegram's settings call it", async () => {
  const [check] = await checkChats(client(), [{ name: "dhaka", chat: -1002 }], bot, room.evening);
  expect(check && sayCheck(check)).toBe(
    'dhaka: the bot may not post there; switch on "Post messages" in the channel\'s administrators',
  );
});

test("without Telegram nothing is said of a chat", async () => {
  const [check] = await checkChats(client("http://127.0.0.1:9"), [{ name: "dhaka", chat: -1001 }], bot, room.evening);
  expect(check).toEqual({ kind: "unchecked", name: "dhaka", reason: "ECONNREFUSED" });
});

test("the menu of commands is in Bengali, in English to whose Telegram is English, and in groups without what is personal", async () => {
  const events: LogEvent[] = [];
  await registerCommands(client(), room.phrases, "bn-BD", { log: (event) => events.push(event), now: room.evening });
  expect(api.commandsOf()).toContainEqual({ command: "status", description: "কোনো একটি সেবার খবর".normalize("NFC") });
  const english = await client().getMyCommands({ language_code: "en" });
  expect(english).toContainEqual({ command: "status", description: "The state of one service" });
  const inGroups = (await client().getMyCommands({ scope: { type: "all_group_chats" } })).map(({ command }) => command);
  const left = english.map(({ command }) => command).filter((command) => !inGroups.includes(command));
  expect(left).toEqual(["privacy", "forgetme"]);
  expect(events).toEqual([]);
});

test("the editors' chat is offered the desk's commands, each with words in both languages", async () => {
  const events: LogEvent[] = [];
  const ports = { log: (event: LogEvent) => events.push(event), now: room.evening, reviewChat: -1001 };
  await registerCommands(client(), room.phrases, "bn-BD", ports);
  const scope = { type: "chat", chat_id: -1001 } as const;
  const offered = await client().getMyCommands({ scope });
  expect(offered.map(({ command }) => command)).toEqual([...deskCommands]);
  expect(offered).toContainEqual({ command: "handover", description: "কাজ বুঝিয়ে দেওয়ার তালিকা".normalize("NFC") });
  const english = await client().getMyCommands({ scope, language_code: "en" });
  expect(english).toContainEqual({ command: "handover", description: "What one shift leaves to the next" });
  expect(events).toEqual([]);
});

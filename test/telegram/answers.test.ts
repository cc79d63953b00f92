import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LogEvent } from "../../src/log.ts";
import type { Answer } from "../../src/readers/answer.ts";
import { type Answers, createAnswers } from "../../src/telegram/answers.ts";
import { createBudget } from "../../src/telegram/budget.ts";
import { createClient } from "../../src/telegram/client.ts";
import type { Asker } from "../../src/telegram/intents.ts";
import { type BotApi, startBotApi } from "../support/bot-api/index.ts";
import { phrases } from "./newsroom.ts";

const asker: Asker = { user: 501, name: "Rina", chat: 501, isPrivate: true };
const blocked: Asker = { ...asker, chat: 502 };
const help: Answer = { paragraphs: [[{ kind: "phrase", id: "bot-help" }]] };
let api: BotApi;
let answers: Answers;
let events: LogEvent[];
let now: number;
/** The numbers of the updates whose answers wait. */
let waiting: Set<number>;
const kept = {
  takeReply: async ({ update }: { readonly update: number }) => waiting.delete(update),
  keepReply: async ({ update }: { readonly update: number }) => void waiting.add(update),
};

beforeEach(async () => {
  now = 0;
  waiting = new Set([7]);
  events = [];
  api = await startBotApi({
    chats: [
      { id: 501, type: "private" },
      { id: 502, type: "private", membership: "blocked" },
      { id: 503, type: "private" },
    ],
  });
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      now += ms;
    },
  };
  const client = createClient({ token: api.token, apiRoot: api.url, timeoutSeconds: 2 });
  const budget = createBudget(clock);
  answers = createAnswers({ api: client, budget, clock, log: (event) => events.push(event), kept }, phrases);
});
afterEach(() => api.close());

const arrived = (): number => api.messages(501).length;

describe("an answer", () => {
  test("that Telegram put off is sent when it may be", async () => {
    api.faults.next("sendMessage", { kind: "flood", seconds: 3 }, { kind: "flood", seconds: 1 });
    answers.answer(asker, "bn-IN", help);
    await answers.idle();
    expect(arrived()).toBe(1);
    expect(now).toBeGreaterThanOrEqual(4000);
    expect(events).toEqual([]);
  });

  test.each(["deliverThenDrop", "badGateway", "dropBefore"] as const)("is never sent twice (%s)", async (kind) => {
    api.faults.next("sendMessage", { kind });
    answers.answer(asker, "bn-IN", help);
    await answers.idle();
    expect(api.callsOf("sendMessage")).toHaveLength(1);
    expect(events).toEqual([{ event: "telegram.problem", detail: expect.stringContaining("an answer was lost") }]);
  });

  test("that is kept is taken before its call, and comes back while Telegram puts it off", async () => {
    api.faults.next("sendMessage", { kind: "flood", seconds: 3 });
    answers.send({ update: 7, reply: { chat: 501, voice: "bn-IN", answer: help } });
    answers.send({ update: 8, reply: { chat: 501, voice: "bn-IN", answer: help } });
    await answers.idle();
    expect(arrived()).toBe(1);
    expect(waiting.size).toBe(0);
  });

  test("to somebody who blocked us is nobody's problem", async () => {
    answers.answer(blocked, "bn-IN", help);
    await answers.idle();
    expect(events).toEqual([]);
  });

  test("to one person keeps no other waiting", async () => {
    for (let at = 0; at < 5; at += 1) answers.answer(asker, "bn-IN", help);
    answers.answer({ ...asker, chat: 503 }, "bn-IN", help);
    await answers.idle();
    const chats = api.callsOf("sendMessage").map(({ args }) => args["chat_id"]);
    expect(chats.slice(0, 2).toSorted()).toEqual(["501", "503"]);
  });

  test("goes out as plain text when its markup is refused", async () => {
    api.faults.next("sendMessage", { kind: "refuse", code: 400, description: "Bad Request: can't parse entities: x" });
    answers.answer(asker, "bn-IN", { paragraphs: [[{ kind: "quote", text: "a <b & c", strong: true }]] });
    await answers.idle();
    expect(api.messages(501).map(({ text }) => text)).toEqual(["a <b & c"]);
  });

  test("names in it are escaped", async () => {
    answers.answer(asker, "bn-IN", {
      paragraphs: [
        [{ kind: "quote", text: "R&D <5ms" }],
        [{ kind: "link", id: "bot-page-link", url: "https://a.example/?b=1&c=2" }],
      ],
    });
    await answers.idle();
    const [message] = api.messages(501);
    expect(message?.text).toContain("R&D <5ms");
    expect(message?.entities).toContainEqual(
      expect.objectContaining({ type: "text_link", url: "https://a.example/?b=1&c=2" }),
    );
  });
});

test("a note is cut to what Telegram shows, and one that comes too late is nobody's problem", async () => {
  answers.answer(asker, "bn-IN", help);
  await answers.idle();
  const callback = api.tap(501, 1, "s:x", 501);
  answers.note({ callback, message: 1 }, "ক".repeat(300), true);
  answers.note({ callback: "gone", message: 1 }, "x");
  await answers.idle();
  expect(api.answerOf(callback)).toEqual({ text: `${"ক".repeat(199)}…`, alert: "true" });
  expect(events).toEqual([]);
});

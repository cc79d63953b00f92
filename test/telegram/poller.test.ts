import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LogEvent } from "../../src/log.ts";
import type { Clock } from "../../src/ports.ts";
import { createClient } from "../../src/telegram/client.ts";
import { type PollerEnd, runPoller } from "../../src/telegram/poller.ts";
import { type BotApi, startBotApi } from "../support/bot-api/index.ts";

const reader = 501;
const other = 502;
let api: BotApi;
let stopping: AbortController;
let ended: Promise<PollerEnd>;
let events: LogEvent[];
let seen: number[];
let slept: number[];

const clock: Clock = {
  now: () => 0,
  sleep: (ms) => {
    slept.push(ms);
    return new Promise((resolve) => setTimeout(resolve, 1));
  },
};

beforeEach(async () => {
  api = await startBotApi({ chats: [reader, other].map((id) => ({ id, type: "private" as const })) });
  api.queue.conflictDelayMs = 1;
  stopping = new AbortController();
  events = [];
  seen = [];
  slept = [];
});
afterEach(async () => {
  stopping.abort();
  await ended;
  await api.close();
});

function poll(token = api.token, handle: (update: Update) => void = () => {}): void {
  const client = createClient({ token, apiRoot: api.url, timeoutSeconds: 5 });
  const handleOne = async (update: Update): Promise<void> => {
    seen.push(update.update_id);
    handle(update);
  };
  ended = runPoller({ api: client, clock, log: (event) => events.push(event), handle: handleOne }, stopping.signal);
}
const problems = (): string[] => events.flatMap((event) => (event.event === "telegram.problem" ? [event.detail] : []));

describe("the poller", () => {
  test("hands over what comes, in order, and confirms it", async () => {
    poll();
    for (const text of ["a", "b", "c"]) api.say(reader, reader, text);
    await expect.poll(() => seen).toEqual([1000, 1001, 1002]);
    await expect.poll(() => api.queue.pending).toBe(0);
  });

  test("what one chat says is handled in order, and no other chat waits for it", async () => {
    const done: string[] = [];
    const free = Promise.withResolvers<void>();
    for (const [chat, text] of [
      [reader, "slow"],
      [reader, "next"],
      [other, "quick"],
    ] as const)
      api.say(chat, chat, text);
    const client = createClient({ token: api.token, apiRoot: api.url, timeoutSeconds: 5 });
    const handle = async ({ message }: Update): Promise<void> => {
      if (message?.text === "slow") await free.promise;
      done.push(message?.text ?? "");
    };
    ended = runPoller({ api: client, clock, log: () => {}, handle }, stopping.signal);
    await expect.poll(() => done).toEqual(["quick"]);
    expect(api.queue.pending).toBe(3);
    free.resolve();
    await expect.poll(() => done).toEqual(["quick", "slow", "next"]);
    await expect.poll(() => api.queue.pending).toBe(0);
  });

  test("asks for its kinds of updates every time, whatever was asked before", async () => {
    poll();
    await expect.poll(() => api.callsOf("getUpdates").length).toBe(1);
    expect(api.callsOf("getUpdates")[0]?.args["allowed_updates"]).toBe(
      '["message","callback_query","inline_query","channel_post","my_chat_member"]',
    );
  });

  test("stops at once in the middle of a long poll, with everything confirmed", async () => {
    poll();
    api.say(reader, reader, "a");
    await expect.poll(() => seen.length).toBe(1);
    stopping.abort();
    expect(await ended).toEqual({ kind: "stopped" });
    expect(api.queue.pending).toBe(0);
  });

  test("a refused token is the end, with its reason", async () => {
    poll("123456789:wrong");
    expect(await ended).toEqual({ kind: "tokenRefused", reason: "401 Unauthorized" });
  });

  test("another poller is waited for, and the operator is told", async () => {
    const conflict = {
      kind: "refuse",
      code: 409,
      description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    } as const;
    api.faults.next("getUpdates", conflict, conflict);
    poll();
    api.say(reader, reader, "a");
    await expect.poll(() => seen.length).toBe(1);
    expect(slept).toEqual([15_000, 15_000]);
    expect(problems()).toHaveLength(2);
  });

  test("a webhook that stands in the way is taken away, and nothing it held is lost", async () => {
    api.queue.webhook = "https://example.org/hook";
    api.say(reader, reader, "a");
    poll();
    await expect.poll(() => seen.length).toBe(1);
  });

  test("bad gateways and lost connections are waited out, longer each time", async () => {
    api.faults.next("getUpdates", { kind: "badGateway" }, { kind: "dropBefore" }, { kind: "restart" });
    poll();
    api.say(reader, reader, "a");
    await expect.poll(() => seen.length).toBe(1);
    expect(slept).toEqual([1000, 2000, 4000]);
    expect(problems()).toHaveLength(1);
  });

  test("429 is waited out for as long as Telegram says", async () => {
    api.faults.next("getUpdates", { kind: "flood", seconds: 11 });
    poll();
    api.say(reader, reader, "a");
    await expect.poll(() => seen.length).toBe(1);
    expect(slept).toEqual([11_000]);
  });

  test("a mistake in one update is logged and keeps no other waiting", async () => {
    poll(api.token, ({ update_id }) => {
      if (update_id === 1000) throw new Error("a bug");
    });
    api.say(reader, reader, "a");
    api.say(reader, reader, "b");
    await expect.poll(() => seen).toEqual([1000, 1001]);
    expect(events).toEqual([expect.objectContaining({ event: "internal.error", where: "update 1000" })]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi, telegramLimits } from "../../support/bot-api/index.ts";
import { VirtualClock } from "../../support/bot-api/virtual-clock.ts";
import { type Answer, ask } from "./asking.ts";

const people = Array.from({ length: 40 }, (_, at) => ({ id: 1000 + at, type: "private" as const }));
const channel = { id: -1001, type: "channel" as const };

let clock: VirtualClock;
let api: BotApi;
beforeEach(async () => {
  clock = new VirtualClock();
  api = await startBotApi({ chats: [...people, channel], clock, limits: telegramLimits });
});
afterEach(() => api.close());

const send = (chat: number, more = {}): Promise<Answer> =>
  ask(api, "sendMessage", { chat_id: chat, text: "x", ...more });
const flooded = (answer: Answer): boolean => answer.error_code === 429;

describe("limits", () => {
  test("thirty in a second pass, the next one does not, and the gate stays shut", async () => {
    const answers = await Promise.all(people.map(({ id }) => send(id)));
    expect(answers.filter(flooded)).toHaveLength(10);
    await clock.advance(2000);
    expect(await send(1000)).toMatchObject({ error_code: 429, description: expect.stringContaining("retry after") });
    await clock.advance(3000);
    expect((await send(1000)).ok).toBe(true);
  });

  test("whoever does not listen waits longer", async () => {
    await Promise.all(people.map(({ id }) => send(id)));
    await clock.advance(2900);
    for (let attempt = 0; attempt < 20; attempt += 1) await send(1000);
    await clock.advance(200);
    expect(flooded(await send(1000))).toBe(true);
  });

  test("paid messages have a wider gate", async () => {
    const answers = await Promise.all(people.map(({ id }) => send(id, { allow_paid_broadcast: true })));
    expect(answers.filter(flooded)).toEqual([]);
  });

  test("a short burst into one chat passes, a longer one does not", async () => {
    for (let at = 0; at < 3; at += 1) expect((await send(1000)).ok).toBe(true);
    expect(flooded(await send(1000))).toBe(true);
  });

  test("twenty a minute to a channel, edits among them", async () => {
    for (let at = 0; at < 20; at += 1) {
      const answer =
        at % 2 === 0
          ? send(channel.id)
          : ask(api, "editMessageText", { chat_id: channel.id, message_id: at, text: `${at}` });
      expect(flooded(await answer)).toBe(false);
      await clock.advance(1000);
    }
    expect(flooded(await send(channel.id))).toBe(true);
    await clock.advance(60_000);
    expect((await send(channel.id)).ok).toBe(true);
  });

  test("reading is not counted", async () => {
    for (let at = 0; at < 100; at += 1) expect((await ask(api, "getMe", {})).ok).toBe(true);
  });
});

test("more than 310 messages under way in one chat: three seconds, then a minute's wait", async () => {
  const real = await startBotApi({
    chats: people,
    limits: { ...telegramLimits, perChat: 1000, perSecond: 1000, pendingPauseMs: 5 },
  });
  real.faults.choose(() => ({ kind: "slow", ms: 300 }));
  const answers = await Promise.all(
    Array.from({ length: 330 }, () => ask(real, "sendMessage", { chat_id: 1000, text: "x" })),
  );
  const refused = answers.filter(flooded);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.parameters).toEqual({ retry_after: 60 });
  await real.close();
});

/** A hundred thousand followers in a database on disk: readers are answered quickly, and a page of a fan-out is cheap. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { own } from "../../src/domain/following.ts";
import { createManners } from "../../src/readers/manners.ts";
import { openStore } from "../../src/store/index.ts";
import { createAnswers } from "../../src/telegram/answers.ts";
import { createBudget } from "../../src/telegram/budget.ts";
import { createClient } from "../../src/telegram/client.ts";
import { handleUpdate } from "../../src/telegram/handle.ts";
import { runPoller } from "../../src/telegram/poller.ts";
import { startBotApi } from "../support/bot-api/index.ts";
import * as room from "./newsroom.ts";
import { known } from "./wording.ts";

const followers = 100_000;
const firstChat = 1_000_000;
const perSecond = 20;
const seconds = 5;
const clock = {
  now: () => room.evening + Math.round(performance.now()),
  sleep: (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener("abort", () => resolve(void clearTimeout(timer)), { once: true });
    }),
};

async function seeded() {
  const path = join(mkdtempSync(join(tmpdir(), "bibhrat-load-")), "load.sqlite");
  await (await openStore({ url: `file:${path}` })).close();
  const database = new Database(path);
  database.exec(`with recursive n(i) as (select 0 union all select i + 1 from n where i < ${followers - 1})
    insert into readers (chat, edition, min_impact, kinds, rest_days, grave_breaks_in, at)
      select ${firstChat} + i, 'bn-IN', 'minor', '["outage"]', '[]', 1, 0 from n;
    insert into follows select 'service:cloudflare', chat from readers;
    insert into lanes (id, epoch, watermark) select 'to:' || chat, 1, 5 from readers;`);
  database.close();
  return openStore({ url: `file:${path}` });
}

/** On a machine that is busy with other things a single slow second is no fault of ours: hence the second try. */
test("20 commands a second are answered within 300 ms (p99), none is lost", {
  timeout: 120_000,
  retry: 2,
}, async () => {
  const store = await seeded();
  await store.file(known(room.minute, room.incident(room.cloudflare)));
  const count = perSecond * seconds;
  const askers = Array.from({ length: count }, (_, at) => firstChat + at * 7);
  const api = await startBotApi({ chats: askers.map((id) => ({ id, type: "private" as const })) });
  const client = createClient({ token: api.token, apiRoot: api.url });
  const log = (): void => {};
  const answers = createAnswers({ api: client, budget: createBudget(clock), clock, log, kept: store }, room.phrases);
  const desk = { botName: "bibhrat_bot", ...room, editors: new Map(), edition: "bn-IN" } as const;
  const ports = { store, phrases: room.phrases, answers, clock, log, manners: createManners() };
  const rest = { publishReview: async () => false, met: async () => {} };
  const stopping = new AbortController();
  const handle = (update: Parameters<typeof handleUpdate>[0]) =>
    handleUpdate(update, desk as never, { ...ports, ...rest } as never, async () => {});
  const ended = runPoller({ api: client, clock, log, handle }, stopping.signal);
  const took: number[] = [];
  const waits = askers.map(async (chat, at) => {
    await clock.sleep((at * 1000) / perSecond);
    const asked = performance.now();
    api.say(chat, chat, ["/status cloudflare", "/now", "/following", "/follow chatgpt"][at % 4] ?? "/now");
    while (api.messages(chat).length < 2) await clock.sleep(2);
    took.push(performance.now() - asked);
  });
  await Promise.all(waits);
  stopping.abort();
  await ended;
  await api.close();
  await store.close();
  const p99 = took.toSorted((a, b) => a - b).at(Math.floor(count * 0.99) - 1) ?? Number.POSITIVE_INFINITY;
  expect(took).toHaveLength(count);
  expect(Math.round(p99)).toBeLessThan(300);
});

/** Of the best of five, as the machine may be busy with other things. */
test("what /health asks of the store costs no more because each of them has a lane", { timeout: 60_000 }, async () => {
  const store = await seeded();
  await store.holdLane("kolkata", room.evening + 60_000);
  const ask = async (): Promise<number> => {
    const began = performance.now();
    expect(await store.quietLanes(room.evening)).toEqual([{ id: "kolkata", notBefore: room.evening + 60_000 }]);
    expect(await store.outboxDepth()).toBe(0);
    expect(await store.stoppedDeliveries()).toEqual([]);
    expect(await store.broadcastsUnderWay()).toEqual([]);
    return performance.now() - began;
  };
  const took = [await ask(), await ask(), await ask(), await ask(), await ask()];
  expect(Math.min(...took)).toBeLessThan(20);
  await store.close();
});

test("a page of followers costs the same at the end as at the beginning", { timeout: 60_000 }, async () => {
  const store = await seeded();
  const broadcast = { seq: 1, bulletin: "b_1", story: "s_1", edition: "bn-IN", told: 0 } as never as object;
  const page = async (afterChat: number): Promise<number> => {
    const began = performance.now();
    const { listeners } = await store.audience({ ...broadcast, afterChat } as never, [own("cloudflare")], 200);
    expect(listeners).toHaveLength(200);
    return performance.now() - began;
  };
  await page(0);
  expect(await page(firstChat + followers - 300)).toBeLessThan(150);
  await store.close();
});

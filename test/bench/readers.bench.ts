/**
 * A hundred thousand followers in the database of a real process: how soon commands are answered, how soon a crowd's are
 * taken, and how soon a channel's post goes out in the middle of that.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BotApi, startBotApi, telegramLimits } from "../support/bot-api/index.ts";
import { startFeedServer } from "../support/feed-server.ts";
import { channel, firstChat, type Running, seedFollowers, startBotService } from "./crowd.ts";
import { isBusy, pause, quantile, until } from "./measure.ts";
import type { Figure } from "./run.ts";
import { pageBody } from "./status-page.ts";

const path = "/api/v2/incidents.json";
const askers = Array.from({ length: 8_000 }, (_, at) => firstChat + at);
const told = Array.from({ length: 12_000 }, (_, at) => firstChat + askers.length + at);
const words = ["/status cloudflare", "/now", "/following", "/follow chatgpt", "is cloudflare down"];

export async function readersFigures(quick: boolean): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bibhrat-readers-"));
  const feeds = await startFeedServer();
  const chats = [...askers, ...told].map((id) => ({ id, type: "private" as const }));
  const api = await startBotApi({
    chats: [...chats, { id: channel, type: "channel", title: "Kolkata" }],
    limits: telegramLimits,
  });
  const show = (openSince?: number): void =>
    feeds.script(path, [
      {
        body: pageBody("cloudflare", openSince === undefined ? undefined : { since: openSince }),
        type: "application/json",
      },
    ]);
  show();
  await seedFollowers(join(folder, "bibhrat.sqlite"), askers.length);
  const service = startBotService(folder, api, feeds.url(path));
  try {
    await service.ready;
    const unfair = isBusy();
    const health = await timeHealth(service.port());
    const figures = [...(await answered(api, quick ? 5 : 30)), ...(await crowd(api, service, show, quick ? 20 : 60))];
    return [health, ...figures.map((figure) => (figure.unit === "ms" ? { ...figure, unfair } : figure))];
  } finally {
    await service.stop();
    await api.close();
    await feeds.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeHealth(port: number): Promise<Figure> {
  const took: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    const began = performance.now();
    await (await fetch(`http://127.0.0.1:${port}/health`)).text();
    took.push(performance.now() - began);
  }
  return { name: "readers: 100,000 followers, /health, p50", value: quantile(took, 0.5), unit: "ms" };
}

/** Each asks once; Telegram lets all of them be answered at once. */
async function answered(api: BotApi, seconds: number): Promise<readonly Figure[]> {
  const count = 20 * seconds;
  const took: number[] = [];
  const asks = Array.from({ length: count }, async (_, at) => {
    const chat = firstChat + 7_000 + at;
    await pause(at * 50);
    const asked = performance.now();
    api.say(chat, chat, words[at % words.length] ?? "/now");
    await until("an answer", () => api.messages(chat).length > 1, 30_000);
    took.push(performance.now() - asked);
  });
  await Promise.all(asks);
  return [
    { name: "readers: 20 commands/s, answered, p50", value: quantile(took, 0.5), unit: "ms" },
    { name: "readers: 20 commands/s, answered, p99", value: quantile(took, 0.99), unit: "ms" },
    { name: "readers: 20 commands/s, unanswered", value: count - took.length, unit: "" },
  ];
}

/** More than Telegram lets be answered: every command is taken at once, and answered in its turn; news goes before. */
async function crowd(
  api: BotApi,
  service: Running,
  show: (openSince: number) => void,
  seconds: number,
): Promise<readonly Figure[]> {
  const count = 100 * seconds;
  const asked = new Map<number, number>();
  const took: number[] = [];
  const watching = setInterval(() => {
    const oldest = api.queue.waiting[0]?.update.update_id ?? Number.POSITIVE_INFINITY;
    for (const [id, at] of asked) {
      if (id >= oldest) break;
      asked.delete(id);
      took.push(performance.now() - at);
    }
  }, 5);
  const began = performance.now();
  for (let at = 0; at < count; at += 1) {
    const chat = firstChat + at;
    const id = api.say(chat, chat, words[at % words.length] ?? "/now");
    if (id !== undefined) asked.set(id, performance.now());
    if (at === Math.floor(count / 4)) show(Date.now() - 60_000);
    await pause(Math.max(0, began + (at + 1) * 10 - performance.now()));
  }
  const post = () => api.calls.find(({ method, args }) => method === "sendMessage" && args["chat_id"] === `${channel}`);
  await until("the post of the channel", () => post() !== undefined, 60_000);
  const waiting = count - answeredIn(api, count);
  await until("the last command", () => asked.size === 0, 30_000);
  clearInterval(watching);
  await until("the last answer", () => answeredIn(api, count) === count, 400_000).catch(() => undefined);
  return [
    { name: "readers: 100 commands/s, taken, p50", value: quantile(took, 0.5), unit: "ms" },
    { name: "readers: 100 commands/s, taken, p99", value: quantile(took, 0.99), unit: "ms" },
    { name: "readers: 100 commands/s, waiting for their answer when the rush ends", value: waiting, unit: "" },
    { name: "readers: 100 commands/s, lost", value: count - answeredIn(api, count), unit: "" },
    { name: "readers: 100 commands/s, answers given up", value: service.lost(), unit: "" },
    {
      name: "readers: 100 commands/s, a channel's post after its filing",
      value: (post()?.at ?? Number.NaN) - (service.filedAt() ?? Number.NaN),
      unit: "ms",
    },
  ];
}

/** Those who ask follow nothing that is told in the meantime: what the bot wrote to them is its answer. */
const answeredIn = (api: BotApi, count: number): number =>
  askers.slice(0, count).filter((chat) => api.messages(chat).some(({ author }) => author === "bot")).length;

/**
 * A hundred thousand followers in the database of a real process: how soon commands are answered, how soon a crowd's are
 * taken, and how soon a channel's post goes out in the middle of that.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { openStore } from "../../src/store/index.ts";
import { type BotApi, startBotApi, telegramLimits } from "../support/bot-api/index.ts";
import { startFeedServer } from "../support/feed-server.ts";
import { pause, quantile, until } from "./measure.ts";
import type { Figure } from "./run.ts";
import { pageBody } from "./status-page.ts";

const followers = 100_000;
const firstChat = 1_000_000;
const channel = -1_001_000_000_001;
const path = "/api/v2/incidents.json";
const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
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
  await seed(join(folder, "bibhrat.sqlite"));
  const service = startRun(folder, api, feeds.url(path));
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

/** Where others wait for a core already, a bar in milliseconds is held against them, not against the service. */
const isBusy = (): boolean => (loadavg()[0] ?? 0) > cpus().length;

/** Most follow what the channel will tell of; each has the lane of somebody who was written to. */
async function seed(file: string): Promise<void> {
  await (await openStore({ url: `file:${file}` })).close();
  const database = new Database(file);
  database.exec(`with recursive n(i) as (select 0 union all select i + 1 from n where i < ${followers - 1})
    insert into readers (chat, edition, min_impact, kinds, rest_days, grave_breaks_in, at)
      select ${firstChat} + i, 'bn-IN', 'minor', '["outage"]', '[]', 1, 0 from n;
    insert into follows select iif(chat < ${firstChat + askers.length}, 'service:github', 'service:cloudflare'), chat from readers;
    insert into lanes (id, epoch, watermark) select 'to:' || chat, 1, 5 from readers;`);
  database.close();
}

interface Running {
  readonly ready: Promise<void>;
  readonly port: () => number;
  /** When the change was filed that the page came to show, by the clock of this machine. */
  readonly filedAt: () => number | undefined;
  readonly lost: () => number;
  readonly stop: () => Promise<void>;
}

interface Logged {
  readonly event: string;
  readonly time: number;
  readonly port?: number;
  readonly changes?: number;
  readonly detail?: string;
}

function startRun(folder: string, api: BotApi, url: string): Running {
  const config = join(folder, "bibhrat.yaml");
  const yaml = {
    catalogue: "none",
    allowPrivateNetworks: true,
    channels: [{ id: "kolkata", chat: channel, edition: "bn-IN" }],
    services: [{ id: "cloudflare", name: "Cloudflare", reach: 1 }],
    feeds: [{ service: "cloudflare", format: "statuspage", url, every: "15s" }],
  };
  writeFileSync(config, JSON.stringify(yaml));
  const env = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url, PORT: "0" };
  const child = spawn(process.execPath, [main, "run"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      PATH: process.env["PATH"],
      BIBHRAT_CONFIG: config,
      DATABASE_URL: `file:${join(folder, "bibhrat.sqlite")}`,
      ...env,
    },
  });
  const log: Logged[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (line.startsWith("{")) log.push(JSON.parse(line) as Logged);
  });
  const port = (): number => log.find(({ event }) => event === "http.listening")?.port ?? 0;
  return {
    port,
    ready: until("the service", () => port() > 0 && api.calls.some(({ method }) => method === "getUpdates")),
    filedAt: () => log.find(({ changes = 0 }) => changes > 0)?.time,
    lost: () => log.filter(({ detail = "" }) => detail.startsWith("an answer was")).length,
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
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

/** Followers of a running service: from the link under a post to being told, and a fan-out that is killed in the middle. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { rowsOfCase } from "../src/commands/replay-rows.ts";
import { own } from "../src/domain/following.ts";
import { newFollower } from "../src/readers/following.ts";
import { openStore } from "../src/store/index.ts";
import { type BotApi, startBotApi, telegramLimits } from "./support/bot-api/index.ts";
import { type FeedServer, startFeedServer } from "./support/feed-server.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const rows = rowsOfCase(fileURLToPath(new URL("./fixtures/cases/cloudflare-2025-11-18/case.yaml", import.meta.url)));
const path = "/api/v2/incidents.json";
const kolkata = -1001000000001;
const reader = 501;
/** BIBHRAT_CROWD=10000 is the whole thing, at Telegram's own pace: six minutes. */
const size = Number(process.env["BIBHRAT_CROWD"] ?? 300);
const isLong = size > 1000;
const crowd = Array.from({ length: size }, (_, at) => 2001 + at);

let page: FeedServer;
let telegram: BotApi;
let folder: string;
let running: ChildProcess[];

beforeEach(async () => {
  page = await startFeedServer();
  telegram = await startBotApi({
    chats: [
      { id: kolkata, type: "channel", title: "Kolkata", username: "bibhrat_kolkata" },
      ...[reader, ...crowd].map((id) => ({ id, type: "private" as const })),
    ],
    ...(isLong ? { limits: telegramLimits } : {}),
  });
  folder = mkdtempSync(join(tmpdir(), "bibhrat-followers-"));
  running = [];
});

afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  await page.close();
  await telegram.close();
});

const database = (): string => `file:${join(folder, "bibhrat.sqlite")}`;

function start(): ChildProcess {
  const config = join(folder, "bibhrat.yaml");
  writeFileSync(
    config,
    `catalogue: none
allowPrivateNetworks: true
channels: [{ id: kolkata, chat: "@bibhrat_kolkata", edition: bn-IN }]
feeds: [{ service: cloudflare, format: statuspage, url: "${page.url(path)}", every: 15s }]
freshness: 1000d
${isLong ? "" : "telegram: { timings: { slot: 0.1 } }\n"}`,
  );
  const child = spawn(process.execPath, [main, "run"], {
    env: {
      PATH: process.env["PATH"],
      BIBHRAT_CONFIG: config,
      DATABASE_URL: database(),
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      PORT: "0",
    },
  });
  running.push(child);
  return child;
}

interface Health {
  readonly broadcasts: readonly {
    readonly total: number | null;
    readonly told: number;
    readonly left: number | null;
  }[];
}

/** How far the story is, as the service itself says it. */
async function askHealth(child: ChildProcess): Promise<() => Promise<Health>> {
  const port = await new Promise<string>((resolve) => {
    let log = "";
    child.stderr?.on("data", (data) => {
      log += String(data);
      const [, found] = /"http\.listening".*?"port":(\d+)/.exec(log) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return async () => (await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as Health;
}

/** Every date of the case, moved so that the outage began a minute ago: what the page would show today. */
function show(at: number): void {
  const body = readFileSync(rows[at]?.file ?? "", "utf8");
  const shift = Date.now() - 60_000 - Date.parse("2025-11-18T11:48:00Z");
  const moved = body.replaceAll(/2025-11-18T\d\d:\d\d:\d\d\.\d{3}Z/g, (time) =>
    new Date(Date.parse(time) + shift).toISOString(),
  );
  page.script(path, [{ body: moved, type: "application/json" }]);
}

const cardsOf = (chat: number): number =>
  telegram.messages(chat).filter(({ author, replyTo }) => author === "bot" && replyTo === undefined).length;

it("a reader who comes by the link under a post is told in their own edition, beside the channel", async () => {
  show(0);
  start();
  telegram.say(reader, reader, "/start follow_cloudflare");
  await expect.poll(() => telegram.messages(reader).length, { timeout: 30_000 }).toBe(2);
  const answer = telegram.messages(reader).at(-1);
  telegram.tap(reader, answer?.id ?? 0, "f|e|bn-BD", reader);
  await expect.poll(() => telegram.message(reader, answer?.id ?? 0)?.editedAt, { timeout: 10_000 }).toBeDefined();
  show(1);
  await expect.poll(() => telegram.messages(reader).length, { timeout: 40_000 }).toBeGreaterThan(2);
  const card = telegram.messages(reader).at(2);
  expect(card?.text).toContain("ক্লাউডফ্লেয়ার".normalize("NFC"));
  expect(telegram.buttons(reader, card?.id ?? 0).map(({ callback_data }) => callback_data)).toEqual([
    "f|-|service:cloudflare",
    "f|h|8",
  ]);
  const under = (): string | undefined => {
    const [post] = telegram.messages("@bibhrat_kolkata");
    return telegram.buttons("@bibhrat_kolkata", post?.id ?? 0)[0]?.callback_data;
  };
  await expect.poll(under, { timeout: 10_000 }).toMatch(/^f\|me\|i_[0-9a-f]{16}$/);
}, 90_000);

it("a fan-out that is killed in the middle goes on after the restart, and nobody is told twice", async () => {
  const store = await openStore({ url: database() });
  for (const chat of crowd) await store.follow(newFollower(chat, "bn-IN"), { add: [own("cloudflare")] }, 0);
  await store.close();
  show(1);
  const first = start();
  const asked = askHealth(first);
  const told = (): number => crowd.filter((chat) => cardsOf(chat) > 0).length;
  const middle = isLong ? size / 2 : 50;
  await expect.poll(told, { timeout: isLong ? 400_000 : 40_000, interval: 20 * (size / 300) }).toBeGreaterThan(middle);
  const health = await (await asked)();
  first.kill("SIGKILL");
  const before = told();
  expect(before).toBeLessThan(crowd.length);
  // What it says is what was handed to the outbox: never less than what was sent, and a window or two ahead of it.
  const [broadcast] = health.broadcasts;
  expect(broadcast?.told ?? size).toBeGreaterThanOrEqual(middle);
  if (broadcast) expect(broadcast).toMatchObject({ total: size, left: size - broadcast.told });
  start();
  // A call that was under way when the process died may have arrived or not: it is never made again.
  await expect.poll(told, { timeout: isLong ? 400_000 : 60_000, interval: 500 }).toBeGreaterThanOrEqual(size - 30);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(Math.max(...crowd.map(cardsOf))).toBe(1);
  expect(telegram.messages("@bibhrat_kolkata").length).toBeGreaterThan(0);
  const refused = telegram.calls.filter((call) => call.refused?.code === 429).length;
  if (isLong) console.info(`${size} followers, killed at ${before}, told ${told()}, answers 429: ${refused}`);
  expect(refused).toBe(0);
}, 900_000);

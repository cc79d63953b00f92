/** Readers who ask a running service that is killed: what they chose is kept, and each is answered, and answered once. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import { openStore } from "../src/store/index.ts";
import { type BotApi, startBotApi } from "./support/bot-api/index.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const askers = Array.from({ length: 60 }, (_, at) => 3001 + at);
const running: ChildProcess[] = [];
let telegram: BotApi | undefined;

afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  await telegram?.close();
});

function start(folder: string, api: BotApi, edition: string): ChildProcess {
  const config = join(folder, "bibhrat.yaml");
  writeFileSync(
    config,
    `catalogue: none
allowPrivateNetworks: true
channels: [{ id: one, chat: "@bibhrat_one", edition: ${edition} }]
feeds: [{ service: cloudflare, format: statuspage, url: "http://127.0.0.1:9/x" }]
`,
  );
  const child = spawn(process.execPath, [main, "run"], {
    stdio: "ignore",
    env: {
      PATH: process.env["PATH"],
      BIBHRAT_CONFIG: config,
      DATABASE_URL: `file:${join(folder, "a.sqlite")}`,
      TELEGRAM_BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.url,
      PORT: "0",
    },
  });
  running.push(child);
  return child;
}

/** After twenty answers Telegram takes no more: what is left then has certainly not been told. */
it.each(["bn-IN", "bn-BD"] as const)(
  "none is lost, none is told twice (%s)",
  async (edition) => {
    const api = await startBotApi({
      chats: [
        { id: -1001000000001, type: "channel", title: "One", username: "bibhrat_one" },
        ...askers.map((id) => ({ id, type: "private" as const })),
      ],
    });
    telegram = api;
    const folder = mkdtempSync(join(tmpdir(), "bibhrat-killed-"));
    let sent = 0;
    let refused = 0;
    api.faults.choose((method) => {
      if (method.toLowerCase() !== "sendmessage") return undefined;
      sent += 1;
      if (sent <= 20) return undefined;
      refused += 1;
      return { kind: "flood", seconds: 20 };
    });
    const first = start(folder, api, edition);
    for (const chat of askers) api.say(chat, chat, "/follow cloudflare");
    await expect.poll(() => refused, { timeout: 30_000 }).toBeGreaterThan(0);
    await expect.poll(() => api.queue.waiting.length, { timeout: 30_000 }).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    first.kill("SIGKILL");
    const answers = (chat: number): number => api.messages(chat).filter(({ author }) => author === "bot").length;
    expect(askers.filter((chat) => answers(chat) > 0)).toHaveLength(20);
    api.faults.choose(() => undefined);
    start(folder, api, edition);
    await expect.poll(() => askers.filter((chat) => answers(chat) > 0).length, { timeout: 30_000 }).toBe(askers.length);
    expect(askers.map(answers)).toEqual(askers.map(() => 1));
    const store = await openStore({ url: `file:${join(folder, "a.sqlite")}`, readOnly: true });
    for (const chat of askers) expect((await store.reader(chat))?.subjects).toEqual(["service:cloudflare"]);
    expect(await store.keptReplies()).toEqual([]);
    await store.close();
  },
  90_000,
);

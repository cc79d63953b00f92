/** Editors at work on a running service that is killed, twice: what each of them said is filed, and filed once. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "../src/store/index.ts";
import { type BotApi, startBotApi } from "./support/bot-api/index.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const editors = Array.from({ length: 16 }, (_, at) => 3001 + at);
const reviewChat = -1001000000002;
const running: ChildProcess[] = [];
let telegram: BotApi;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "bibhrat-editors-killed-"));
  telegram = await startBotApi({
    chats: [
      { id: -1001000000001, type: "channel", title: "One", username: "bibhrat_one" },
      { id: reviewChat, type: "supergroup", title: "Desk" },
      ...editors.map((id) => ({ id, type: "private" as const })),
    ],
  });
});
afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  await telegram.close();
  rmSync(folder, { recursive: true });
});

const database = (): string => `file:${join(folder, "a.sqlite")}`;

function start(): ChildProcess {
  const config = join(folder, "bibhrat.yaml");
  writeFileSync(
    config,
    `catalogue: none
allowPrivateNetworks: true
newsroom: { editors: { ${editors.map((id) => `${id}: editor`).join(", ")} }, reviewChat: ${reviewChat} }
channels: [{ id: one, chat: "@bibhrat_one", edition: bn-IN }]
feeds: [{ service: cloudflare, format: statuspage, url: "http://127.0.0.1:9/x" }]
`,
  );
  const child = spawn(process.execPath, [main, "run"], {
    stdio: "ignore",
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

const answers = (chat: number): number => telegram.messages(chat).filter(({ author }) => author === "bot").length;

it("none is lost, none is done twice", { timeout: 90_000 }, async () => {
  const [first = 0, ...others] = editors;
  let service = start();
  telegram.say(first, first, "/open cloudflare major\nSource 3001\nড্যাশবোর্ড খুলছে না।");
  await expect.poll(() => answers(first), { timeout: 20_000 }).toBe(1);
  const store = await openStore({ url: database(), readOnly: true });
  const filed = async (): Promise<readonly string[]> =>
    (await store.auditSince(0)).filter(({ act }) => act === "compose.add").map(({ after = "" }) => after);
  for (const chat of others) telegram.say(chat, chat, `/say cloudflare\nSource ${chat}\nড্যাশবোর্ড খুলছে না।`);
  for (const least of [2, 7]) {
    await expect
      .poll(async () => (await filed()).length, { timeout: 20_000, interval: 2 })
      .toBeGreaterThanOrEqual(least);
    service.kill("SIGKILL");
    await new Promise((resolve) => service.once("exit", resolve));
    expect((await filed()).length, "it was killed in the middle").toBeLessThan(others.length);
    service = start();
  }
  await expect.poll(async () => (await filed()).length, { timeout: 30_000 }).toBe(others.length);
  await expect.poll(() => store.keptReplies(), { timeout: 30_000 }).toEqual([]);
  expect((await filed()).toSorted()).toEqual(others.map((chat) => `Source ${chat}`));
  const [incident] = await store.openIncidents();
  expect(incident && (await store.notesOf(incident.id))).toHaveLength(editors.length);
  // Of the calls that were under way when it was killed nobody knows: they are not made again.
  const told = (): number => editors.filter((chat) => answers(chat) === 1).length;
  await expect.poll(told, { timeout: 20_000 }).toBeGreaterThanOrEqual(editors.length - 4);
  expect(Math.max(...editors.map(answers))).toBe(1);
  await store.close();
});

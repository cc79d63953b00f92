/** A token that Telegram refuses ends the service, with a sentence and an exit code; a Telegram out of reach does not. */
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type BotApi, startBotApi } from "./support/bot-api/index.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
let telegram: BotApi;
beforeEach(async () => {
  telegram = await startBotApi();
});
afterEach(() => telegram.close());

function start(token: string, apiRoot: string) {
  const folder = mkdtempSync(join(tmpdir(), "bibhrat-token-"));
  const config = join(folder, "bibhrat.yaml");
  writeFileSync(config, "catalogue: none\n");
  const child = spawn(process.execPath, [main, "run"], {
    env: {
      PATH: process.env["PATH"],
      BIBHRAT_CONFIG: config,
      DATABASE_URL: `file:${join(folder, "bibhrat.sqlite")}`,
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: apiRoot,
      PORT: "0",
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data) => {
      output += String(data);
    });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, ended, output: () => output };
}

test("a refused token", async () => {
  const token = "123456789:AAanotherTokenThatWasRevoked0123456789";
  const run = start(token, telegram.url);
  expect(await run.ended).toBe(1);
  expect(run.output()).toContain("replace TELEGRAM_BOT_TOKEN");
  expect(run.output()).not.toContain(token);
});

test("a Telegram out of reach", async () => {
  const run = start(telegram.token, "http://127.0.0.1:9");
  while (!run.output().includes("Telegram cannot be reached")) await new Promise((resolve) => setTimeout(resolve, 50));
  run.child.kill("SIGTERM");
  expect(await run.ended).toBe(0);
});

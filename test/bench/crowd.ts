/** A hundred thousand followers in the database of a real process, which speaks to the double of the Bot API. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { openStore } from "../../src/store/index.ts";
import type { BotApi } from "../support/bot-api/index.ts";
import { until } from "./measure.ts";
import { npmStart } from "./service.ts";
import type { Usage } from "./usage.ts";

export const followers = 100_000;
export const firstChat = 1_000_000;
export const channel = -1_001_000_000_001;
const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** All but the first `others` follow what the channel will tell of; each has the lane of somebody who was written to. */
export async function seedFollowers(file: string, others: number): Promise<void> {
  await (await openStore({ url: `file:${file}` })).close();
  const database = new Database(file);
  database.exec(`with recursive n(i) as (select 0 union all select i + 1 from n where i < ${followers - 1})
    insert into readers (chat, edition, min_impact, kinds, rest_days, grave_breaks_in, at)
      select ${firstChat} + i, 'bn-IN', 'minor', '["outage"]', '[]', 1, 0 from n;
    insert into follows select iif(chat < ${firstChat + others}, 'service:github', 'service:cloudflare'), chat from readers;
    insert into lanes (id, epoch, watermark) select 'to:' || chat, 1, 5 from readers;`);
  database.close();
}

export interface Running {
  readonly ready: Promise<void>;
  readonly port: () => number;
  /** When the change was filed that the page came to show, by the clock of this machine. */
  readonly filedAt: () => number | undefined;
  readonly lost: () => number;
  readonly usage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

interface Logged {
  readonly event: string;
  readonly time: number;
  readonly port?: number;
  readonly changes?: number;
  readonly detail?: string;
}

export function startBotService(folder: string, api: BotApi, url: string): Running {
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
  const { flags, env: settings } = npmStart();
  const child = spawn(
    process.execPath,
    [...flags, "--import", pathOf("usage.ts"), pathOf("../../src/main.ts"), "run"],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: {
        PATH: process.env["PATH"],
        ...settings,
        BIBHRAT_CONFIG: config,
        DATABASE_URL: `file:${join(folder, "bibhrat.sqlite")}`,
        ...env,
      },
    },
  );
  const log: Logged[] = [];
  if (child.stderr)
    createInterface({ input: child.stderr }).on("line", (line) => {
      if (line.startsWith("{")) log.push(JSON.parse(line) as Logged);
    });
  const port = (): number => log.find(({ event }) => event === "http.listening")?.port ?? 0;
  return {
    port,
    ready: until("the service", () => port() > 0 && api.calls.some(({ method }) => method === "getUpdates")),
    filedAt: () => log.find(({ changes = 0 }) => changes > 0)?.time,
    lost: () => log.filter(({ detail = "" }) => detail.startsWith("an answer was")).length,
    usage: () => usageOf(child),
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  child.send("usage");
  const [usage] = await once(child, "message");
  return usage as Usage;
}

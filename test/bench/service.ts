/** The service as an operator runs it, in a process of its own, so that its CPU and memory are its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Usage } from "./usage.ts";

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export interface Setting {
  /** Address of each feed; every feed is of a service of its own. */
  readonly urls: readonly string[];
  readonly every?: number;
  readonly way?: Way;
  /** Posts to a channel there, as fast as it can. */
  readonly telegram?: Posting;
}

interface Posting {
  readonly api: { readonly token: string; readonly url: string };
  readonly channel: object;
}

/** How the program is loaded: as `npm start` does it, by tsx with the same flags, or as `tsx src/main.ts run` by itself. */
export type Way = "npm start" | "tsx" | "bare tsx";

/** A line of its log. */
export interface LoggedEvent {
  readonly event: string;
  readonly time: number;
  readonly feed?: string;
  readonly changes?: number;
}

export interface Service {
  usage(): Promise<Usage>;
  /** Milliseconds from the start of the process until it says that it has started. */
  readonly readyMs: Promise<number>;
  onEvent(listener: (event: LoggedEvent) => void): void;
  stop(): Promise<void>;
}

export const serviceName = (feed: number): string => `service-${feed}`;

/** JSON is YAML. */
function configOf({ urls, every = 60, telegram }: Setting): string {
  return JSON.stringify({
    catalogue: "none",
    allowPrivateNetworks: true,
    services: urls.map((_, feed) => ({ id: serviceName(feed), name: `Service ${feed}`, reach: 1 })),
    feeds: urls.map((url, feed) => ({ service: serviceName(feed), format: "statuspage", url, every })),
    ...(telegram && { channels: [telegram.channel], telegram: unbounded }),
  });
}

/** No bound on calls, and no change is folded into another's post. */
const unbounded = {
  timings: { slot: 0.001, chatGap: 0.001, groupWindow: 0.001 },
  burst: { cards: 1_000_000 },
};

interface Loading {
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** As the script `start` has it: settings, "node", flags, the program. None of them stands here again. */
export function npmStart(): Loading {
  const { scripts } = JSON.parse(readFileSync(pathOf("../../package.json"), "utf8")) as { scripts: { start: string } };
  const words = scripts.start.split(" ");
  const node = words.indexOf("node");
  const env = words.slice(0, node).map((setting): [string, string] => {
    const [name = "", value = ""] = setting.split("=");
    return [name, value.includes("/") ? pathOf(`../../${value}`) : value];
  });
  return { flags: words.slice(node + 1).filter((word) => word.startsWith("--")), env: Object.fromEntries(env) };
}

const measured = ["--import", pathOf("usage.ts")];

function loadingOf(way: Way): Loading {
  const { flags, env } = npmStart();
  const { NODE_COMPILE_CACHE: _itsOwn, ...bare } = env;
  switch (way) {
    case "npm start":
      return { flags: [...flags, ...measured], env };
    // With a cache of its own, and in this one process: the command would start a second.
    case "tsx":
      return { flags: [...flags, "--import", import.meta.resolve("tsx")], env: bare };
    case "bare tsx":
      return { flags: [fileURLToPath(import.meta.resolve("tsx/cli"))], env: {} };
  }
}

export function startService(setting: Setting): Service {
  const folder = mkdtempSync(join(tmpdir(), "bibhrat-bench-"));
  const config = join(folder, "bibhrat.yaml");
  writeFileSync(config, configOf(setting));
  const began = performance.now();
  const { flags, env } = loadingOf(setting.way ?? "npm start");
  const child = spawn(process.execPath, [...flags, pathOf("../../src/main.ts"), "run"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      PATH: process.env["PATH"],
      ...env,
      ...(setting.telegram && botOf(setting.telegram)),
      BIBHRAT_CONFIG: config,
      DATABASE_URL: `file:${join(folder, "bibhrat.sqlite")}`,
      PORT: "0",
    },
  });
  const heard = listen(child);
  const readyMs = heard.first("service.started").then(() => performance.now() - began);
  return {
    usage: () => usageOf(child, heard.text),
    readyMs,
    onEvent: heard.onEvent,
    stop: () => stop(child, folder),
  };
}

const botOf = ({ api }: Posting): Readonly<Record<string, string>> => ({
  TELEGRAM_BOT_TOKEN: api.token,
  TELEGRAM_API_ROOT: api.url,
});

/** The end of what it says: enough to tell why it ended. */
const kept = 4_000;

function listen(child: ChildProcess) {
  const listeners = new Set<(event: LoggedEvent) => void>();
  let text = "";
  const hear = (line: string): void => {
    text = `${text}\n${line}`.slice(-kept);
    if (!line.startsWith("{")) return;
    const event = JSON.parse(line) as LoggedEvent;
    for (const listener of listeners) listener(event);
  };
  if (child.stderr) createInterface({ input: child.stderr }).on("line", hear);
  child.stdout?.resume();
  const first = (name: string): Promise<void> =>
    new Promise((resolve, reject) => {
      listeners.add(({ event }) => event === name && resolve());
      child.once("exit", () => reject(new Error(`the service ended\n${text}`)));
    });
  return { text: () => text, first, onEvent: (listener: (event: LoggedEvent) => void) => void listeners.add(listener) };
}

async function usageOf(child: ChildProcess, text: () => string): Promise<Usage> {
  if (!child.connected) throw new Error(`the service ended\n${text()}`);
  child.send("usage");
  const [usage] = await once(child, "message");
  return usage as Usage;
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = child.exitCode === null ? once(child, "exit") : undefined;
  child.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

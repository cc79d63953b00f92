/** The service as an operator runs it: a process, a status page and a Bot API on loopback, a database file, kills. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rowsOfCase } from "../src/commands/replay-rows.ts";
import { openStore } from "../src/store/index.ts";
import { type BotApi, startBotApi } from "./support/bot-api/index.ts";
import { type FeedServer, startFeedServer } from "./support/feed-server.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const rows = rowsOfCase(fileURLToPath(new URL("./fixtures/cases/cloudflare-2025-11-18/case.yaml", import.meta.url)));
const path = "/api/v2/incidents.json";
const kolkata = -1001000000001;
const dhaka = -1001000000002;
const desk = -1009000000001;
const editor = 601;
const reader = 501;
const stranger = 603;

let page: FeedServer;
let telegram: BotApi;
let folder: string;
let running: ChildProcess[];

beforeEach(async () => {
  page = await startFeedServer();
  telegram = await startBotApi({
    chats: [
      { id: kolkata, type: "channel", title: "Kolkata", username: "bibhrat_kolkata" },
      { id: dhaka, type: "channel", title: "Dhaka" },
      { id: desk, type: "supergroup", title: "Desk" },
      ...[editor, reader, stranger].map((id) => ({ id, type: "private" as const })),
    ],
  });
  folder = mkdtempSync(join(tmpdir(), "bibhrat-run-"));
  running = [];
});

afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  await page.close();
  await telegram.close();
});

interface Run {
  readonly child: ChildProcess;
  output(): string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

function start(verb: string, policy = ""): Run {
  const config = join(folder, "bibhrat.yaml");
  writeFileSync(
    config,
    `catalogue: none
allowPrivateNetworks: true
newsroom: { editors: { ${editor}: editor }, reviewChat: ${desk} }
channels:
  - { id: kolkata, chat: "@bibhrat_kolkata", edition: bn-IN }
  - { id: dhaka, chat: ${dhaka}, edition: bn-BD }
feeds:
  - { service: cloudflare, format: statuspage, url: "${page.url(path)}", every: 15s }
freshness: 1000d
${policy}`,
  );
  const child = spawn(process.execPath, [main, verb], {
    env: {
      PATH: process.env["PATH"],
      BIBHRAT_CONFIG: config,
      DATABASE_URL: `file:${join(folder, "bibhrat.sqlite")}`,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      PORT: "0",
    },
  });
  running.push(child);
  let text = "";
  child.stdout.on("data", (data) => {
    text += String(data);
  });
  child.stderr.on("data", (data) => {
    text += String(data);
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return { child, output: () => text, ended };
}

async function until(what: string, holds: () => boolean, run?: Run): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`waited for ${what} in vain\n${run?.output() ?? ""}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The page as it stood at row `at`, whatever number of times it is asked. */
const show = (at: number): void =>
  page.script(path, [{ body: readFileSync(rows[at]?.file ?? ""), type: "application/json" }]);
const posts = (chat: number): readonly string[] => telegram.messages(chat).map((message) => message.text);

/** Every date of the case, moved so that the outage began a minute ago: what the page would show today. */
function showNow(at: number): void {
  const body = readFileSync(rows[at]?.file ?? "", "utf8");
  const shift = Date.now() - 60_000 - Date.parse("2025-11-18T11:48:00Z");
  const moved = body.replaceAll(/2025-11-18T\d\d:\d\d:\d\d\.\d{3}Z/g, (time) =>
    new Date(Date.parse(time) + shift).toISOString(),
  );
  page.script(path, [{ body: moved, type: "application/json" }]);
}

describe("the service", () => {
  it("publishes an outage to both channels, answers a reader, and stops when told to", async () => {
    showNow(1);
    const run = start("run");
    await until("the card in both channels", () => posts(kolkata).length === 1 && posts(dhaka).length === 1, run);
    expect(posts(kolkata)[0]).toContain("ক্লাউডফ্লেয়ার");
    expect(posts(dhaka)[0]).toContain("ক্লাউডফ্লেয়ার");
    telegram.say(reader, reader, "/status cloudflare");
    await until("an answer to the reader", () => posts(reader).length === 2, run);
    expect(posts(reader)[1]).toContain("ক্লাউডফ্লেয়ার");
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.output()).not.toContain(telegram.token);
  });

  it("told to stop while a call is under way, it ends within ten seconds and leaves nothing in doubt", async () => {
    let begun = 0;
    telegram.faults.choose((method) => {
      if (method.toLowerCase() !== "sendmessage") return undefined;
      begun += 1;
      return { kind: "slow", ms: 3000 };
    });
    showNow(1);
    const run = start("run");
    await until("the first call", () => begun > 0, run);
    const told = Date.now();
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(Date.now() - told).toBeLessThan(10_000);
    const store = await openStore({ url: `file:${join(folder, "bibhrat.sqlite")}` });
    expect(await store.adoptInterrupted(Date.now())).toBe(0);
    expect(await store.stoppedDeliveries()).toEqual([]);
    await store.close();
    telegram.faults.choose(() => undefined);
    const again = start("run");
    await until("each card", () => posts(kolkata).length === 1 && posts(dhaka).length === 1, again);
    again.child.kill("SIGTERM");
    await again.ended;
    expect([posts(kolkata).length, posts(dhaka).length]).toEqual([1, 1]);
  });

  it("lets an editor publish what waits, and nobody else", async () => {
    showNow(1);
    const run = start("run", "policy: [{ when: { service: cloudflare }, then: review }]\n");
    await until("the review", () => posts(desk).length === 1, run);
    const [review] = telegram.messages(desk);
    const publish = telegram.buttons(desk, review?.id ?? 0)[0]?.callback_data ?? "";
    const strangers = telegram.tap(desk, review?.id ?? 0, publish, stranger);
    await until("an answer to the stranger", () => telegram.answerOf(strangers) !== undefined, run);
    expect(posts(kolkata)).toEqual([]);
    telegram.tap(desk, review?.id ?? 0, publish, editor);
    await until("the post in both channels", () => posts(kolkata).length === 1 && posts(dhaka).length === 1, run);
    const late = telegram.tap(desk, review?.id ?? 0, publish, editor);
    await until("an answer to the second tap", () => telegram.answerOf(late) !== undefined, run);
    expect(posts(kolkata)).toHaveLength(1);
  });

  it("does what the policy chose for a draft that nobody judged, also when it is only called now and then", async () => {
    showNow(1);
    const policy =
      "policy: [{ when: { service: cloudflare }, then: review, deadline: { after: 2s, then: publish } }]\n";
    const first = start("once", policy);
    expect(await first.ended, first.output()).toBe(0);
    expect([posts(desk).length, posts(kolkata).length]).toEqual([1, 0]);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const again = start("once", policy);
    expect(await again.ended, again.output()).toBe(0);
    expect([posts(kolkata).length, posts(dhaka).length]).toEqual([1, 1]);
    expect(posts(desk)[0]).toContain("policy-1");
  }, 60_000);

  it("refuses a second writer with a clear sentence, and starts again at once after it was killed", async () => {
    showNow(1);
    const first = start("run");
    await until("the card", () => posts(kolkata).length === 1, first);
    const second = start("once");
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/another|already/i);
    first.child.kill("SIGKILL");
    await first.ended;
    const third = start("once");
    expect(await third.ended).toBe(0);
    expect(posts(kolkata)).toHaveLength(1);
  });

  it("files the history of a feed silently at the first read", async () => {
    show(18);
    const run = start("once");
    expect(await run.ended).toBe(0);
    expect([...posts(kolkata), ...posts(dhaka), ...posts(desk)]).toEqual([]);
  });

  it("says at start what a channel lacks", async () => {
    show(0);
    telegram.setMembership(kolkata, "administrator", 1, { can_post_messages: false });
    const run = start("run");
    await until("the missing right", () => run.output().includes("channel kolkata"), run);
    expect(run.output()).toContain("Post messages");
  });

  it("prints the configuration to paste when it is made administrator of another channel", async () => {
    show(0);
    const run = start("run");
    await until("the start", () => run.output().includes("feeds read"), run);
    telegram.addChat({ id: -1001000000003, type: "channel", title: "Siliguri", username: "bibhrat_siliguri" });
    telegram.setMembership(-1001000000003, "administrator", 1);
    await until("the YAML", () => run.output().includes("bibhrat_siliguri"), run);
    expect(run.output()).toContain("edition: bn-IN");
  });

  it("ends with exit code 1 and every problem when the configuration is bad", async () => {
    const run = start("run", "nonsense: true\nchannel: none\n");
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/bibhrat\.yaml:\d+:\d+: /);
  });
});

/** The storm around the newsroom: a Telegram that fails at random, people who post in between, and kills. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BotApi, type Fault, type StoredMessage, startBotApi, telegramLimits } from "../support/bot-api/index.ts";
import { dice } from "./dice.ts";
import type { Orders } from "./newsroom.ts";
import { auditChat, cardId, chatOf, lastStep, type Plan, replyId, storiesOf, textOf } from "./plan.ts";
import { scaledClock } from "./scaled-clock.ts";

export interface Storm {
  readonly plan: Plan;
  readonly factor: number;
  readonly seed: number;
  /** Kills from outside, at random moments. */
  readonly kills: number;
  /** Kills between two writes or calls, one process each: at the second point of its life, the third and so on, none left out. */
  readonly points: number;
  /** Told after every life, so that a long run can be watched. */
  readonly watch?: (progress: Progress) => void;
}

export interface Progress {
  readonly killed: number;
  readonly seconds: number;
  readonly posts: number;
  readonly calls: number;
}

export interface Aftermath {
  readonly wanted: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Cards that do not show their last text. */
  readonly behind: readonly string[];
  /** Stories whose card and replies are not in order. */
  readonly disordered: readonly number[];
  /** Channels where something is pinned though every story is over. */
  readonly leftPinned: readonly number[];
  readonly kills: number;
  readonly calls: number;
  readonly pins: number;
  readonly floods: number;
  readonly adopted: number;
  readonly resent: number;
  readonly removed: number;
  readonly tokenInLogs: boolean;
  readonly seconds: number;
}

const shares: readonly (readonly [upTo: number, fault: Fault])[] = [
  [0.08, { kind: "deliverThenDrop" }],
  [0.13, { kind: "dropBefore" }],
  [0.17, { kind: "badGateway" }],
  [0.18, { kind: "flood", seconds: 3 }],
];

export async function rage({ plan, factor, seed, kills, points, watch }: Storm): Promise<Aftermath> {
  const began = Date.now();
  const clock = scaledClock(began, factor);
  const throwDice = dice(seed);
  const chats = Array.from({ length: plan.channels }, (_, at) => ({ id: chatOf(at), type: "channel" as const }));
  const api = await startBotApi({
    chats: [...chats, { id: auditChat, type: "channel" }],
    clock,
    limits: telegramLimits,
  });
  api.faults.choose(() => {
    const thrown = throwDice();
    return shares.find(([upTo]) => thrown < upTo)?.[1];
  });
  const humans = setInterval(
    () => api.post(chatOf(Math.floor(throwDice() * plan.channels)), "by hand"),
    20_000 / factor,
  );
  const folder = mkdtempSync(join(tmpdir(), "bibhrat-chaos-"));
  const orders = {
    database: join(folder, "chaos.sqlite"),
    apiRoot: api.url,
    token: api.token,
    origin: began,
    factor,
    plan,
  };
  try {
    const tell = (killed: number): void =>
      watch?.({ killed, seconds: secondsSince(began), posts: postsIn(api, plan).length, calls: api.calls.length });
    const { logs, killed } = await live(orders, { kills, points, throwDice, tell });
    return {
      ...verdict(api, plan),
      ...counted(logs),
      kills: killed,
      tokenInLogs: logs.includes(api.token),
      seconds: secondsSince(began),
    };
  } finally {
    clearInterval(humans);
    await api.close();
    rmSync(folder, { recursive: true });
  }
}

interface Lives {
  readonly kills: number;
  readonly points: number;
  readonly throwDice: () => number;
  readonly tell: (killed: number) => void;
}

const secondsSince = (began: number): number => (Date.now() - began) / 1000;

/** One process after the other, until one of them has told everything. */
async function live(
  orders: Orders,
  { kills, points, throwDice, tell }: Lives,
): Promise<{ logs: string; killed: number }> {
  let logs = "";
  for (let killed = 0; ; killed += 1) {
    const killAt = killed < points ? killed + 2 : undefined;
    const killAfter = killed >= points && killed < points + kills ? throwDice() * 1_500 : undefined;
    const life = await oneLife({ ...orders, ...(killAt === undefined ? {} : { killAt }) }, killAfter);
    logs += life.logs;
    tell(killed);
    if (life.code === 0) return { logs, killed };
    if (life.code !== null) throw new Error(`the newsroom failed:\n${life.logs.slice(-3000)}`);
  }
}

function oneLife(orders: Orders, killAfter: number | undefined): Promise<{ code: number | null; logs: string }> {
  const child = spawn(process.execPath, [
    fileURLToPath(new URL("./newsroom.ts", import.meta.url)),
    JSON.stringify(orders),
  ]);
  let logs = "";
  child.stdout.on("data", (data) => {
    logs += String(data);
  });
  child.stderr.on("data", (data) => {
    logs += String(data);
  });
  let timer: NodeJS.Timeout | undefined;
  child.stdout.once("data", () => {
    if (killAfter !== undefined) timer = setTimeout(() => child.kill("SIGKILL"), killAfter);
  });
  return new Promise((resolve) => {
    child.once("close", (code) => {
      clearTimeout(timer);
      resolve({ code, logs });
    });
  });
}

function verdict(api: BotApi, plan: Plan) {
  const stories = Array.from({ length: storiesOf(plan) }, (_, story) => story);
  const wanted = stories.flatMap((story) => [cardId(story), replyId(story, 1), replyId(story, 2)]);
  const there = Map.groupBy(postsIn(api, plan), (message) => markerOf(message) ?? "by hand");
  const idOf = (id: string): number => there.get(id)?.[0]?.id ?? 0;
  return {
    wanted: wanted.length,
    lost: wanted.filter((id) => !there.has(id)),
    doubled: wanted.filter((id) => (there.get(id)?.length ?? 0) > 1),
    behind: stories.map(cardId).filter((id, story) => !there.get(id)?.[0]?.text.includes(textOf(story, lastStep))),
    disordered: stories.filter(
      (story) => !(idOf(cardId(story)) < idOf(replyId(story, 1)) && idOf(replyId(story, 1)) < idOf(replyId(story, 2))),
    ),
    leftPinned: Array.from({ length: plan.channels }, (_, at) => chatOf(at)).filter(
      (chat) => api.pinned(chat).length > 0,
    ),
    calls: api.calls.length,
    pins: api.callsOf("pinChatMessage").length,
    floods: api.calls.filter((call) => call.fault === "flood" || call.refused?.code === 429).length,
  };
}

const postsIn = (api: BotApi, plan: Plan): readonly StoredMessage[] =>
  Array.from({ length: plan.channels }, (_, at) => api.messages(chatOf(at))).flat();

function markerOf({ entities }: StoredMessage): string | undefined {
  const link = entities.find((entity) => entity.type === "text_link");
  return link?.type === "text_link" ? /start=p_(.+)$/.exec(link.url)?.[1] : undefined;
}

function counted(logs: string): { adopted: number; resent: number; removed: number } {
  const count = (step: string): number => logs.split(`"step":"${step}"`).length - 1;
  return { adopted: count("adopt"), resent: count("resend"), removed: count("removed") };
}

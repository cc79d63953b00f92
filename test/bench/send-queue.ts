/**
 * One bulletin for a hundred thousand followers: a real process that sends as fast as Telegram's double lets it, watched for a
 * while. To the end it would take an hour, and that is Telegram's doing.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BotApi, startBotApi, telegramLimits } from "../support/bot-api/index.ts";
import { startFeedServer } from "../support/feed-server.ts";
import { channel, firstChat, followers, seedFollowers, startBotService } from "./crowd.ts";
import { isBusy, pause, until } from "./measure.ts";
import type { Figure } from "./run.ts";
import { pageBody } from "./status-page.ts";

const path = "/api/v2/incidents.json";
const perSecond = 30;

export async function queueFigures(quick: boolean): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bibhrat-queue-"));
  const feeds = await startFeedServer();
  const chats = Array.from({ length: followers }, (_, at) => ({ id: firstChat + at, type: "private" as const }));
  const api = await startBotApi({
    chats: [...chats, { id: channel, type: "channel", title: "Kolkata" }],
    limits: telegramLimits,
  });
  const show = (openSince?: number): void => {
    const body = pageBody("cloudflare", openSince === undefined ? undefined : { since: openSince });
    feeds.script(path, [{ body, type: "application/json" }]);
  };
  show();
  await seedFollowers(join(folder, "bibhrat.sqlite"), 0);
  const service = startBotService(folder, api, feeds.url(path));
  const sent = (): number => api.callsOf("sendMessage").filter(isToAPerson).length;
  try {
    await service.ready;
    show(Date.now() - 60_000);
    await until("the first messages", () => sent() > 2 * perSecond);
    const [before, already, from] = [await service.usage(), sent(), performance.now()];
    await pause(quick ? 15_000 : 60_000);
    const [after, messages, seconds] = [await service.usage(), sent() - already, (performance.now() - from) / 1000];
    const unused = 100 * (1 - messages / seconds / perSecond);
    const label = `send: queue of ${followers.toLocaleString("en")}`;
    return [
      { name: `${label}, unused share of 30/s`, value: unused, unit: "%", unfair: isBusy() },
      {
        name: `${label}, answers 429`,
        value: api.calls.filter(({ refused }) => refused?.code === 429).length,
        unit: "",
      },
      { name: `${label}, CPU of a message`, value: (after.cpuMs - before.cpuMs) / messages, unit: "ms" },
      { name: `${label}, memory`, value: after.rssMb, unit: "MB" },
      { name: `${label}, memory grown in ${quick ? 15 : 60} s`, value: after.rssMb - before.rssMb, unit: "MB" },
    ];
  } finally {
    await service.stop();
    await api.close();
    await feeds.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const isToAPerson = ({ args, applied }: BotApi["calls"][number]): boolean =>
  applied === true && Number(args["chat_id"]) > 0;

/** A drill goes to a drill channel, says so in every headline, and can be pointed nowhere else. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { drillOf } from "../src/commands/drill.ts";
import { replaySnapshots } from "../src/commands/replay.ts";
import type { Channel } from "../src/domain/channel.ts";
import type { Delivery } from "../src/domain/delivery.ts";
import { channel, tools } from "./support/newsroom-day.ts";

const casePath = fileURLToPath(new URL("./fixtures/cases/seed-2025-11-18/case.yaml", import.meta.url));
const config = (...channels: readonly Channel[]) => ({ config: () => ({ ...tools.config(), channels }) });
const drill = channel({ id: "drill", chat: "@drill_channel", drill: true });

describe("a drill is refused", () => {
  it.each<[string, Parameters<typeof drillOf>[0], readonly Channel[]]>([
    ["without its word", { channel: "drill" }, [drill]],
    ["without a channel", { drill: true }, [drill]],
    ["for a channel that is not configured", { channel: "other", drill: true }, [drill]],
    ["for a channel that readers follow", { channel: "kolkata", drill: true }, [channel(), drill]],
    [
      "for a chat that readers follow under another name",
      { channel: "drill", drill: true },
      [channel({ chat: "@drill_channel" }), drill],
    ],
  ])("%s", (_name, options, channels) => {
    expect(() => drillOf(options, config(...channels))).toThrow();
  });
});

it("marks the headline of every post, and sends nothing of it elsewhere", async () => {
  const sent: Delivery[] = [];
  const keep = {
    send: async (delivery: Delivery) => {
      sent.push(delivery);
      return { kind: "sent", messageId: sent.length } as const;
    },
    edit: async (delivery: Delivery) => {
      sent.push(delivery);
      return { kind: "sent", messageId: delivery.messageId ?? 0 } as const;
    },
  };
  const box = { ...tools, ...config(channel(), drill), senders: async () => () => keep, out: () => {}, note: () => {} };
  await replaySnapshots([], { case: casePath, json: true, channel: "drill", drill: true }, { ...box, progress: false });
  expect(sent.length).toBeGreaterThan(8);
  expect(new Set(sent.map(({ lane }) => lane))).toEqual(new Set(["drill"]));
  for (const { post } of sent) expect(post.blocks[0]?.text).toMatch(/^মহড়া: /);
}, 60_000);

it("leaves drill channels out of the day's news", () => {
  const newsroom = tools.newsroom({ ...tools.config(), channels: [channel(), drill] });
  expect(newsroom.channels.map(({ id }) => id)).toEqual(["kolkata"]);
});

/**
 * The outage of 18 November 2025 through the whole service, offline: a loopback server plays every status page and the
 * site that our own check looks at, the real reader polls them over HTTP, and the posts of both editions are printed as a
 * reader would see them.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rowsOfCase } from "../../src/commands/replay-rows.ts";
import { explainStory } from "../../src/commands/why.ts";
import { dispatchAll } from "../../src/dispatch.ts";
import { serviceId } from "../../src/domain/ids.ts";
import type { Feed } from "../../src/domain/service.ts";
import { createFeedReader } from "../../src/feeds/reader.ts";
import { recordedLook } from "../../src/feeds/recorded.ts";
import type { StoryFile } from "../../src/ports.ts";
import { createSetClock, type ReplayRow, replay } from "../../src/replay.ts";
import { openStore, type SqliteStore } from "../../src/store/index.ts";
import { createTerminalSender, renderPost } from "../../src/terminal/sender.ts";
import { createToolbox } from "../../src/toolbox.ts";
import { type FeedServer, type ScriptedResponse, startFeedServer } from "../support/feed-server.ts";

const casePath = fileURLToPath(new URL("../fixtures/cases/seed-2025-11-18/case.yaml", import.meta.url));
const showsWhy = process.argv.includes("--why");

const tools = createToolbox({ env: {}, stdout: process.stdout, stderr: process.stderr, once: () => {} });
const rows = rowsOfCase(casePath);
const server = await startFeedServer();
const reader = createFeedReader({ allowPrivateNetworks: true });
const store = await openStore({ url: ":memory:" });
try {
  tools.out(
    "The outage of 18 November 2025, as the service would have told it.\n" +
      "The hours, status words and affected services of Cloudflare's page are the known facts. Everything else is a reconstruction:\n" +
      "the English wording of all pages, ChatGPT's and the game's hours, and what our own check of X saw.\n\n",
  );
  for (const [path, played] of Map.groupBy(rows, pathOf)) server.script(path, played.map(responseOf));
  await play(rows, server, store);
  tools.out(`══ The cards as they stand at the end ${"═".repeat(40)}\n\n`);
  const file = await storyOf(store);
  for (const card of (file?.deliveries ?? []).filter(({ role }) => role === "card"))
    tools.out(`${card.lane}\n${renderPost(card.post)}\n\n`);
  if (showsWhy && file) tools.out(await explainStory(file, store));
} finally {
  await reader.close();
  await store.close();
  await server.close();
}

function pathOf(row: ReplayRow): string {
  return `/${row.service}/${row.format}`;
}

function responseOf(row: ReplayRow): ScriptedResponse {
  const text = readFileSync(row.file, "utf8");
  if (row.format !== "probe") return { body: text, type: "application/json" };
  const look = recordedLook(text);
  if (look?.kind !== "answer") return { broken: "before" };
  const { "content-type": type = "text/html", ...headers } = look.headers;
  return { status: look.status, body: look.start, type, headers };
}

function feedOf(row: ReplayRow, page: FeedServer): Feed {
  return { service: serviceId(row.service), format: row.format, url: page.url(pathOf(row)) };
}

async function play(recorded: readonly ReplayRow[], page: FeedServer, into: SqliteStore): Promise<void> {
  const clock = createSetClock(recorded[0]?.at ?? 0);
  const language = tools.language();
  const newsroom = tools.newsroom({ ...tools.config(), catalogue: "none" });
  const log = (): void => {};
  const sender = createTerminalSender({ write: tools.out, colour: process.stdout.isTTY === true, wholeCards: false });
  const ports = {
    store: into,
    reader,
    english: language.english,
    writer: language.writer,
    reviewPost: tools.reviewPost(language, "bn-IN"),
    clock,
    log,
    feedOf: (row: ReplayRow) => feedOf(row, page),
    dispatch: async () => {
      await dispatchAll({ store: into, senderFor: () => sender, clock, log });
    },
  };
  for await (const { change, decision } of replay(recorded, newsroom, ports)) {
    const clockTime = new Date(change.eventAt).toISOString().slice(11, 16);
    tools.out(`${clockTime} UTC  ${change.service} ${change.kind}: ${decision.kind}, ${decision.reason}\n`);
  }
}

async function storyOf(from: SqliteStore): Promise<StoryFile | undefined> {
  const [incident] = await from.latestIncidents(serviceId("cloudflare"), 1);
  return incident && (await from.storyFile(incident.story));
}

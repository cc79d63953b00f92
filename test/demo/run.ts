/**
 * The outage of 18 November 2025 through the whole service, offline: a loopback server plays the status page, the real
 * reader polls it over HTTP, and the posts of both editions are printed as a reader would see them.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rowsOfCase } from "../../src/commands/replay-rows.ts";
import { dispatchAll } from "../../src/dispatch.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { serviceId } from "../../src/domain/ids.ts";
import { createFeedReader } from "../../src/feeds/reader.ts";
import { createSetClock, type ReplayRow, replay } from "../../src/replay.ts";
import { openStore, type SqliteStore } from "../../src/store/index.ts";
import { createTerminalSender, renderPost } from "../../src/terminal/sender.ts";
import { createToolbox } from "../../src/toolbox.ts";
import { type FeedServer, startFeedServer } from "../support/feed-server.ts";

const casePath = fileURLToPath(new URL("../fixtures/cases/cloudflare-2025-11-18/case.yaml", import.meta.url));
const feedPath = "/api/v2/incidents.json";

const tools = createToolbox({ env: {}, stdout: process.stdout, stderr: process.stderr, once: () => {} });
const rows = rowsOfCase(casePath);
const server = await startFeedServer();
const reader = createFeedReader({ allowPrivateNetworks: true });
const store = await openStore({ url: ":memory:" });
try {
  tools.out(
    "The Cloudflare outage of 18 November 2025, as the service would have told it.\n" +
      "Times, status words and affected services are the known facts; the English wording of the updates is a reconstruction.\n\n",
  );
  server.script(
    feedPath,
    rows.map((row) => ({ body: readFileSync(row.file), type: "application/json" })),
  );
  await play(rows, server, store);
  tools.out(`══ The cards as they stand at the end ${"═".repeat(40)}\n\n`);
  for (const card of await cards(store)) tools.out(`${card.lane}\n${renderPost(card.post)}\n\n`);
} finally {
  await reader.close();
  await store.close();
  await server.close();
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
    feedOf: (row: ReplayRow) => ({ service: serviceId(row.service), format: row.format, url: page.url(feedPath) }),
    dispatch: async () => {
      await dispatchAll({ store: into, senderFor: () => sender, clock, log });
    },
  };
  for await (const { change, decision } of replay(recorded, newsroom, ports)) {
    tools.out(
      `${new Date(change.eventAt).toISOString().slice(11, 16)} UTC  ${change.kind}: ${decision.kind}, ${decision.reason}\n`,
    );
  }
}

async function cards(from: SqliteStore): Promise<readonly Delivery[]> {
  const [incident] = await from.latestIncidents(serviceId("cloudflare"), 1);
  const file = incident && (await from.storyFile(incident.story));
  return (file?.deliveries ?? []).filter((delivery) => delivery.role === "card");
}

/**
 * `replay`: recorded snapshots as if polled, in a database of its own, never to Telegram. Prints each post; `--json`
 * prints one line per change.
 */
import { readFileSync } from "node:fs";
import { dispatchAll } from "../dispatch.ts";
import { type Bulletin, type Edition, editions, headlineOf } from "../domain/bulletin.ts";
import { composeReply } from "../domain/card.ts";
import type { Channel } from "../domain/channel.ts";
import { readRecorded } from "../feeds/recorded.ts";
import type { FilingPorts, Newsroom } from "../filing.ts";
import type { FeedReader } from "../ports.ts";
import { createSetClock, ReplayError, type ReplayedChange, type ReplayRow, replay, replayFeed } from "../replay.ts";
import { openStore } from "../store/index.ts";
import { renderPost } from "../terminal/sender.ts";
import { drillOf, drillSenders } from "./drill.ts";
import { progressLine } from "./progress.ts";
import { rowsOfCase, rowsOfFiles } from "./replay-rows.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

export interface ReplayOptions {
  readonly service?: string;
  readonly format?: string;
  readonly case?: string;
  readonly edition?: Edition;
  readonly json: boolean;
  readonly channel?: string;
  readonly drill?: boolean;
}

export async function replaySnapshots(
  snapshots: readonly string[],
  options: ReplayOptions,
  tools: Toolbox,
): Promise<void> {
  const rows = options.case === undefined ? rowsOfFiles(snapshots, options) : rowsOfCase(options.case);
  const progress = progressLine(tools, "replaying snapshots");
  try {
    for await (const change of replayRows(rows, { ...options, onRow: progress.show }, tools)) {
      if (options.json) tools.out(`${JSON.stringify(lineOf(change, options.edition))}\n`);
    }
  } catch (error) {
    if (error instanceof ReplayError) throw new Refusal([error.message]);
    throw error;
  } finally {
    progress.end();
  }
}

async function* replayRows(
  rows: readonly ReplayRow[],
  options: ReplayOptions & { readonly onRow: (done: number, total: number) => void },
  tools: Toolbox,
): AsyncGenerator<ReplayedChange> {
  const store = await openStore({ url: ":memory:" });
  const clock = createSetClock(rows[0]?.at ?? 0);
  const language = tools.language();
  const ports: FilingPorts = {
    store,
    english: language.english,
    writer: language.writer,
    reviewPost: tools.reviewPost(language, options.edition ?? "bn-IN"),
    clock,
    log: () => {},
  };
  const target = drillOf(options, tools);
  const printed = tools.terminalSender(options.json ? { write: () => {} } : {});
  const senderFor = target === undefined ? () => printed : await drillSenders(target, printed, language.phrases, tools);
  const reader = recordedReader(rows);
  const dispatch = async (): Promise<void> => {
    await dispatchAll({ store, senderFor, clock, log: () => {} });
  };
  try {
    yield* replay(rows, replayNewsroom(target ? [target] : terminals(options.edition), tools), {
      ...ports,
      reader,
      clock,
      dispatch,
      feedOf: replayFeed,
    });
  } finally {
    await store.close();
  }
}

const terminals = (edition: Edition | undefined): readonly Channel[] =>
  editions.filter((one) => edition === undefined || one === edition).map(terminalChannel);

/** The built-in catalogue, and one terminal channel per edition or the channel of a drill. */
function replayNewsroom(channels: readonly Channel[], tools: Toolbox): Newsroom {
  const newsroom = tools.newsroom({ ...tools.config(), channels, policy: [] });
  return { ...newsroom, channels, reviewLane: { lane: "review", chat: "terminal" } };
}

const terminalChannel = (edition: Edition): Channel => ({
  id: edition,
  chat: "terminal",
  edition,
  digits: "bengali",
  mode: "card-and-replies",
  include: { services: ["all"], minImpact: "minor", kinds: ["outage", "maintenance", "notice"] },
});

/** Reads rows in order, whatever feed is asked for: the replay asks once per row. */
function recordedReader(rows: readonly ReplayRow[]): FeedReader {
  let next = 0;
  return {
    async read(feed, memory, now) {
      const row = rows[next];
      next += 1;
      if (!row) throw new Error("expected as many rows as reads");
      return readRecorded(feed, { body: readFileSync(row.file), hash: `${next}` }, memory, now);
    },
  };
}

const iso = (at: number): string => new Date(at).toISOString();

/** The line of the contract; scripts outside the project rely on its shape. */
function lineOf({ change, incident, decision, bulletins }: ReplayedChange, edition: Edition | undefined): unknown {
  const brought = incident.updates.filter((update) => change.updates.includes(update.key));
  return {
    at: iso(change.at),
    change: change.kind,
    service: change.service,
    incident: {
      id: incident.providerId,
      title: incident.title,
      kind: incident.kind,
      impact: incident.impact,
      phase: change.to.phase,
      startedAt: iso(incident.startedAt),
    },
    updates: brought.map((update) => ({ id: update.key, status: update.rawStatus, at: iso(update.at) })),
    decision: { kind: decision.kind, reason: decision.reason },
    story: change.story,
    bulletins: bulletins
      .filter((bulletin) => edition === undefined || bulletin.style.edition === edition)
      .map(bulletinLine),
  };
}

const bulletinLine = (bulletin: Bulletin): unknown => ({
  edition: bulletin.style.edition,
  kind: bulletin.kind,
  headline: headlineOf(bulletin),
  text: renderPost(composeReply(bulletin)),
});

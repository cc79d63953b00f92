/** A newsroom's day on real parts but the network: recorded readings, a real database, a sender that keeps posts. */
import { readFileSync } from "node:fs";
import { createAbsenceWatch } from "../../src/catching-up.ts";
import { dispatchAll } from "../../src/dispatch.ts";
import type { Channel } from "../../src/domain/channel.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { readRecorded } from "../../src/feeds/recorded.ts";
import type { Newsroom } from "../../src/filing.ts";
import type { LinkingPorts } from "../../src/linking.ts";
import type { FeedReader, Sender } from "../../src/ports.ts";
import {
  createSetClock,
  type ReplayedChange,
  type ReplayRow,
  replay,
  replayFeed,
  type SetClock,
} from "../../src/replay.ts";
import { openStore, type SqliteStore } from "../../src/store/index.ts";
import { renderPost } from "../../src/terminal/sender.ts";
import { createToolbox } from "../../src/toolbox.ts";

export const tools = createToolbox({ env: {}, stdout: process.stdout, stderr: process.stderr, once: () => {} });
const language = tools.language();

export interface Sent {
  readonly lane: string;
  readonly role: Delivery["role"];
  readonly edit: boolean;
  readonly ring: boolean;
  readonly at: number;
  readonly headline: string;
  readonly text: string;
}

/** A row whose document is made at reading, or lies in a file. */
export interface Row extends ReplayRow {
  readonly body?: string;
}

export interface Day {
  readonly store: SqliteStore;
  readonly sent: readonly Sent[];
  readonly changes: readonly ReplayedChange[];
  /** For what a person does after the last reading. */
  readonly room: Newsroom;
  readonly ports: LinkingPorts & { readonly clock: SetClock };
  dispatch(): Promise<void>;
  close(): Promise<void>;
}

export const channel = (fields: Partial<Channel> = {}): Channel => ({
  id: "kolkata",
  chat: "terminal",
  edition: "bn-IN",
  digits: "bengali",
  mode: "card-and-replies",
  include: { services: ["all"], minImpact: "minor", kinds: ["outage", "maintenance"] },
  ...fields,
});

export function keeping(sent: Sent[], clock: SetClock): Sender {
  let last = 0;
  const keep = ({ lane, role, post, ring }: Delivery, edit: boolean): void => {
    const [headline] = post.blocks;
    const [title, text] = [headline?.text ?? "", renderPost(post)].map((one) => one.replaceAll("\u00a0", " "));
    sent.push({ lane, role, edit, ring, at: clock.now(), headline: title ?? "", text: text ?? "" });
  };
  return {
    async send(delivery) {
      keep(delivery, false);
      last += 1;
      return { kind: "sent", messageId: last };
    },
    async edit(delivery) {
      keep(delivery, true);
      return { kind: "sent", messageId: delivery.messageId ?? 0 };
    },
  };
}

/** `look` is called as the service calls it, before a round of readings. */
function recorded(rows: readonly Row[], look: () => Promise<void>): FeedReader {
  let next = 0;
  return {
    async read(feed, memory, now) {
      await look();
      const row = rows[next];
      next += 1;
      if (!row) throw new Error("expected as many rows as reads");
      const body = row.body === undefined ? readFileSync(row.file) : Buffer.from(row.body);
      return readRecorded(feed, { body, hash: String(next) }, memory, now);
    },
  };
}

export interface Playing extends Partial<Newsroom> {
  /** Long gaps between rows are our own downtime; left out: the recording has gaps. */
  readonly isRunning?: boolean;
}

export async function playDay(rows: readonly Row[], { isRunning, ...fields }: Playing = {}): Promise<Day> {
  const store = await openStore({ url: ":memory:" });
  const clock = createSetClock(rows[0]?.at ?? 0);
  const sent: Sent[] = [];
  const sender = keeping(sent, clock);
  const room: Newsroom = {
    ...tools.newsroom({ ...tools.config(), catalogue: "none" }),
    channels: [channel(), channel({ id: "dhaka", edition: "bn-BD" })],
    ...fields,
  };
  const changes: ReplayedChange[] = [];
  const ports = {
    store,
    reader: recorded(rows, isRunning ? createAbsenceWatch({ store, clock }) : async () => {}),
    english: language.english,
    writer: language.writer,
    reviewPost: tools.reviewPost(language, "bn-IN"),
    clock,
    log: () => {},
    feedOf: replayFeed,
    dispatch: async () => {
      await dispatchAll({ store, senderFor: () => sender, clock, log: () => {} });
    },
  };
  for await (const change of replay(rows, room, ports)) changes.push(change);
  return { store, sent, changes, room, ports, dispatch: ports.dispatch, close: () => store.close() };
}

/**
 * Editors at work on what a status page says: the real pipeline with the operator's policy, the real writers, a channel,
 * the Bot API double, and a process that may end at any time.
 */
import { reviewPost } from "../../src/desk/review-card.ts";
import { watchDeskOnce } from "../../src/desk-watch.ts";
import type { Channel } from "../../src/domain/channel.ts";
import type { PolicyRule } from "../../src/domain/coverage-policy.ts";
import { noRules, type OperatorRules } from "../../src/domain/desk-rules.ts";
import type { Review } from "../../src/domain/review.ts";
import { readRecorded } from "../../src/feeds/recorded.ts";
import type { Newsroom } from "../../src/newsroom.ts";
import { type PipelinePorts, readFeed } from "../../src/pipeline.ts";
import type { FeedReader } from "../../src/ports.ts";
import { heldByNight, publishReview } from "../../src/publish-review.ts";
import { rulesNow } from "../../src/rules-now.ts";
import type { StoreParts } from "../../src/store/index.ts";
import type { HandlerPorts } from "../../src/telegram/handle.ts";
import { draftButtons, newestDraft, sendDue, tapDraft } from "./desk-bot.ts";
import { channel, channelChat, language } from "./desk-room.ts";
import * as room from "./newsroom.ts";
import { chief, editor, type Running, reviewChat, startBot } from "./running-bot.ts";

export const kolkata: Channel = { ...channel, include: { ...channel.include, kinds: ["outage", "maintenance"] } };

export interface PressRoom {
  readonly bot: Running;
  readonly newsroom: Newsroom;
  now: number;
  /** The page shows the incident so, each update a minute after the one before; nothing: it is empty. */
  page(impact: string, ...statuses: readonly string[]): Promise<void>;
  /** Time passes, and the desk looks at its drafts. */
  pass(minutes: number): Promise<void>;
  say(text: string, replyTo?: number, by?: number): Promise<string>;
  tap(letter: string, by?: number): Promise<string>;
  send(): Promise<void>;
  restart(): Promise<void>;
  review(): Promise<Review>;
  card(): string;
  message(): number;
  letters(): string;
  channel(): readonly string[];
  desk(): readonly string[];
  acts(): Promise<readonly string[]>;
}

export interface Policy {
  readonly rules?: readonly PolicyRule[];
  readonly deskRules?: OperatorRules;
  readonly channels?: readonly Channel[];
  readonly begins?: number;
}

/** A moment is not broken over two lines; a test need not see that. */
const plain = (text = ""): string => text.replaceAll("\u00a0", " ");
const editors = new Map([
  [editor, "editor"],
  [chief, "chief"],
] as const);
const iso = (at: number): string => new Date(at).toISOString();
const [feed] = room.cloudflare.feeds;

function document(began: number, impact: string, statuses: readonly string[]): string {
  const updates = statuses.map((status, at) => ({
    id: `u${at}`,
    status,
    body: "We are investigating an issue with the dashboard.",
    display_at: iso(began + at * room.minute),
  }));
  const incident = {
    id: "one",
    name: "Dashboard issues",
    impact,
    status: statuses.at(-1),
    created_at: iso(began),
    ...(statuses.at(-1) === "resolved" && { resolved_at: iso(began + (statuses.length - 1) * room.minute) }),
    incident_updates: updates.toReversed(),
    components: [],
  };
  return JSON.stringify({
    page: { id: "p", time_zone: "Etc/UTC" },
    incidents: statuses.length > 0 ? [incident] : [],
  });
}

export async function openPress(database: string, policy: Policy = {}): Promise<PressRoom> {
  const time = { now: policy.begins ?? room.evening };
  const clock = { now: () => time.now, sleep: async () => {} };
  const say = (id: string, args?: Readonly<Record<string, string | number>>) => room.phrases.say("bn-IN", id, args);
  const newsroom = {
    services: room.services,
    channels: policy.channels ?? [kolkata],
    rules: policy.rules ?? [],
    freshnessMs: 7_200_000,
    reviewLane: { lane: "review", chat: reviewChat },
    ...(policy.deskRules && { deskRules: policy.deskRules }),
  } as unknown as Newsroom;
  const handler = (store: StoreParts): Partial<HandlerPorts> => ({
    publishReview: (review, audit, ring) => publishReview(review, audit, newsroom, { store, clock }, ring),
    rules: () => rulesNow(newsroom, store),
    heldByNight: (review) => heldByNight(review, newsroom, { store, clock }),
  });
  const rules = { operator: newsroom.deskRules ?? noRules, channels: newsroom.channels.map(({ id }) => id) };
  const surroundings = { database, now: () => time.now, ports: handler, rules };
  let bot = await startBot("bn-IN", surroundings);
  let body = "";
  let reads = 0;
  const began = time.now + room.minute;
  const reader: FeedReader = {
    async read(from, memory, now) {
      reads += 1;
      return readRecorded(from, { body: Buffer.from(body), hash: String(reads) }, memory, now);
    },
  };
  const ports = (): PipelinePorts => {
    const { english, writer } = language();
    const base = { store: bot.store, reader, english, writer, clock, log: () => {} };
    return { ...base, reviewPost: (one) => reviewPost(one, say) } as PipelinePorts;
  };
  const read = async (): Promise<void> => {
    if (feed) await readFeed(feed, newsroom, ports());
  };
  body = document(began, "none", []);
  await read();
  return {
    get bot() {
      return bot;
    },
    newsroom,
    get now() {
      return time.now;
    },
    set now(at) {
      time.now = at;
    },
    async page(impact, ...statuses) {
      body = document(began, impact, statuses);
      time.now = Math.max(time.now + room.minute, began + statuses.length * room.minute);
      await read();
    },
    async pass(minutes) {
      time.now += minutes * room.minute;
      await watchDeskOnce(newsroom, { store: bot.store, clock, log: () => {}, say, editors });
    },
    async say(text, replyTo, by = editor) {
      bot.api.say(replyTo === undefined ? by : reviewChat, by, text, replyTo);
      await bot.settled();
      return bot.api.messages(replyTo === undefined ? by : reviewChat).at(-1)?.text ?? "";
    },
    tap: (letter, by = editor) => tapDraft(bot, letter, by),
    send: () => sendDue(bot, time.now),
    async restart() {
      await bot.die();
      bot = await startBot("bn-IN", { ...surroundings, api: bot.api });
    },
    async review() {
      const cards = (await bot.store.auditSince(0)).map(({ subject }) => subject).filter((one) => one.startsWith("r_"));
      const waiting = await bot.store.waitingReviews();
      const review = waiting.at(-1) ?? (await bot.store.review(cards.at(-1) ?? ""));
      if (!review) throw new Error("expected a draft");
      return review;
    },
    card: () => plain(bot.api.message(reviewChat, newestDraft(bot))?.text),
    message: () => newestDraft(bot),
    letters: () =>
      draftButtons(bot)
        .map((data) => data[0])
        .join(""),
    channel: () => bot.api.messages(channelChat).map(({ text }) => plain(text)),
    desk: () => bot.api.messages(reviewChat).map(({ text }) => plain(text)),
    acts: async () => (await bot.store.auditSince(0)).map(({ actor, act }) => `${actor} ${act}`),
  };
}

/** A whole bot for tests: updates come out of the double over HTTP, answers go into it, a real store stands behind. */
import { expect } from "vitest";
import { lint } from "../../src/bengali/index.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { hashOf } from "../../src/domain/ids.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Voice } from "../../src/domain/voice.ts";
import type { LogEvent } from "../../src/log.ts";
import type { Clock, Sender } from "../../src/ports.ts";
import { createManners } from "../../src/readers/manners.ts";
import type { ReadersSignal } from "../../src/readers/reports.ts";
import { openStore, type StoreParts } from "../../src/store/index.ts";
import { createAnswers } from "../../src/telegram/answers.ts";
import { createBudget } from "../../src/telegram/budget.ts";
import { createClient } from "../../src/telegram/client.ts";
import { type Atomically, type Desk, type HandlerPorts, handleUpdate } from "../../src/telegram/handle.ts";
import { createInline } from "../../src/telegram/inline.ts";
import { runPoller } from "../../src/telegram/poller.ts";
import { createTelegramSender } from "../../src/telegram/sender.ts";
import { type BotApi, startBotApi } from "../support/bot-api/index.ts";
import { createCrash, type Moment } from "./crash.ts";
import * as room from "./newsroom.ts";
import { delivery } from "./posts.ts";

export const reader = 501;
export const editor = 601;
export const viewer = 602;
export const stranger = 603;
export const chief = 604;
/** Of the groups that the bot is in. */
export const administrator = 604;
export const reviewChat = -1009000000001;

export interface Running {
  readonly api: BotApi;
  readonly store: Awaited<ReturnType<typeof openStore>>;
  readonly events: LogEvent[];
  readonly published: Review[];
  readonly met: unknown[];
  readonly raised: ReadersSignal[];
  readonly sender: Sender;
  /** From now on no channel takes what is published. */
  refusePublishing(): void;
  /** Sends what an earlier one had still to answer. */
  resume(): Promise<void>;
  /** Waits until the bot has dealt with everything that people have done. */
  settled(): Promise<void>;
  stop(): Promise<void>;
  /** The process ends at this moment of what a person does; Telegram and the database stay. */
  crashing(moment: Moment, act: () => void): Promise<void>;
  /** The process ends; Telegram and the database stay. */
  die(): Promise<void>;
}

/** To the editors, of what readers report. */
const noticeTo = (service: string): Delivery =>
  delivery({
    id: `d_${hashOf("notice", service)}`,
    lane: "review",
    chat: reviewChat,
    role: "notice",
    state: "due",
    attempt: 0,
    createdAt: room.evening,
    notBefore: room.evening,
  });

export const clock: Clock = { now: () => room.evening, sleep: () => new Promise((resolve) => setTimeout(resolve, 1)) };

/** What a bot finds when it starts again: Telegram as it was, and its own database. */
export interface Surroundings {
  readonly api?: BotApi;
  readonly database?: string;
  /** In which the cards are written; the edition's Bengali without it. */
  readonly frame?: Voice;
  readonly rules?: Desk["rules"];
  readonly now?: () => number;
  readonly ports?: (store: StoreParts) => Partial<HandlerPorts>;
}

export async function startBot(
  edition: Desk["edition"] = "bn-IN",
  { api: running, database = ":memory:", frame, rules, now = () => room.evening, ports: more }: Surroundings = {},
): Promise<Running> {
  const clock: Clock = { now, sleep: () => new Promise((resolve) => setTimeout(resolve, 1)) };
  const chats = [reader, editor, viewer, stranger, chief, administrator].map((id) => ({
    id,
    type: "private" as const,
  }));
  const api =
    running ?? (await startBotApi({ chats: [...chats, { id: reviewChat, type: "supergroup", title: "Desk" }] }));
  const store = await openStore({ url: database });
  const events: LogEvent[] = [];
  const published: Review[] = [];
  const met: unknown[] = [];
  const raised: ReadersSignal[] = [];
  let takers = true;
  const log = (event: LogEvent): void => void events.push(event);
  const client = createClient({ token: api.token, apiRoot: api.url });
  const budget = createBudget(clock, { slots: 30, slotMs: 0, chatMs: 0, groupSlots: 30, groupMs: 0 });
  const desk: Desk = {
    botName: "bibhrat_bot",
    services: room.services,
    directory: room.directory,
    parts: room.parts,
    questions: room.questions,
    editors: new Map([
      [editor, "editor"],
      [viewer, "viewer"],
      [chief, "chief"],
    ]),
    edition,
    ...(frame && { frame }),
    ...(rules && { rules }),
  };
  const answers = createAnswers({ api: client, budget, clock, log, kept: store }, room.phrases);
  const manners = createManners();
  const over = (store: StoreParts): HandlerPorts => ({
    store,
    phrases: room.phrases,
    answers,
    clock,
    log,
    manners,
    inline: createInline(),
    publishReview: async (review, audit) => {
      if (!takers) return false;
      const settledReview: Review = { ...review, state: "published", settledAt: room.evening, settledBy: editor };
      const done = await store.settleReview(settledReview, [], audit);
      if (done) published.push(review);
      return done;
    },
    lint: (text, edition) => lint(text, { edition, digits: "bengali" }),
    isAdministrator: async (_chat, user) => user === administrator,
    hashPerson: async (user) => hashOf("test", String(user)),
    notice: (signal) => {
      raised.push(signal);
      return noticeTo(signal.signal.service);
    },
    met: async (intent) => void met.push(intent),
    posted: async ({ chat, message }) => store.raiseWatermark(String(chat.id), message),
    ...more?.(store),
  });
  const ports = over(store);
  const crash = createCrash();
  const atomically: Atomically = async (work) => {
    await store.atomically(async (inside) => {
      await work(over(crash.atEffects(inside)));
      crash.ifAt("commit");
    });
    crash.ifAt("answer");
  };
  const stopping = new AbortController();
  let handled = 0;
  const ended = runPoller(
    {
      api: client,
      clock,
      log,
      handle: async (update) => {
        await crash.dead(handleUpdate(update, desk, ports, atomically));
        handled += 1;
      },
    },
    stopping.signal,
  );
  // What an earlier process left comes again.
  let expected = api.queue.waiting.length;
  const counting = api.queue.push;
  api.queue.push = (update) => {
    expected += 1;
    return counting.call(api.queue, update);
  };
  return {
    api,
    store,
    events,
    published,
    met,
    raised,
    sender: createTelegramSender({ api: client, budget, clock, log }),
    refusePublishing: () => {
      takers = false;
    },
    resume: async () => {
      for (const kept of await store.keptReplies()) answers.send(kept);
      await answers.idle();
    },
    settled: async () => {
      await expect.poll(() => handled, { timeout: 5000 }).toBeGreaterThanOrEqual(expected);
      await answers.idle();
    },
    async crashing(moment, act) {
      crash.plan(moment);
      act();
      await crash.happened;
      stopping.abort();
      api.queue.push = counting;
      await store.close();
    },
    die: async () => {
      stopping.abort();
      await ended;
      api.queue.push = counting;
      await store.close();
    },
    stop: async () => {
      stopping.abort();
      await ended;
      await api.close();
      await store.close();
    },
  };
}

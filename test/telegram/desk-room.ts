/** Editors at work on real parts: the real writers, a channel, the Bot API double, and a process that may end at any time. */
import { expect } from "vitest";
import { compose } from "../../src/composing.ts";
import { reviewPost } from "../../src/desk/review-card.ts";
import type { Channel } from "../../src/domain/channel.ts";
import type { Voice } from "../../src/domain/voice.ts";
import { handoverSince } from "../../src/handover.ts";
import { type Language, openLanguage } from "../../src/language.ts";
import { linkIncidents } from "../../src/linking.ts";
import { draftMend } from "../../src/mending.ts";
import type { Newsroom } from "../../src/newsroom.ts";
import { publishReview } from "../../src/publish-review.ts";
import type { StoreParts } from "../../src/store/index.ts";
import type { HandlerPorts } from "../../src/telegram/handle.ts";
import type { Moment } from "./crash.ts";
import { draftButtons, newestDraft, sendDue, tapDraft } from "./desk-bot.ts";
import * as room from "./newsroom.ts";
import { editor, type Running, reviewChat, startBot } from "./running-bot.ts";

export const channelChat = 501;
const include = { services: ["all"], minImpact: "minor", kinds: ["outage"] } as const;
export const channel: Channel = {
  id: "kolkata",
  chat: channelChat,
  edition: "bn-IN",
  digits: "bengali",
  mode: "card-and-replies",
  include,
};
export const newsroom = {
  services: room.services,
  channels: [channel],
  rules: [],
  freshnessMs: 7_200_000,
  reviewLane: { lane: "review", chat: reviewChat },
} as unknown as Newsroom;

let opened: Language | undefined;
export const language = (): Language => {
  opened ??= openLanguage(new URL("../../locales", import.meta.url).pathname);
  return opened;
};

export type Doing = { readonly tap: string } | { readonly say: string; readonly replyTo?: number };

export interface DeskRoom {
  readonly bot: Running;
  now: number;
  /** What the bot says to it. */
  say(text: string, replyTo?: number, by?: number, quote?: string): Promise<string>;
  /** A button of the newest draft, as its card shows it now. */
  tap(letter: string, by?: number): Promise<string>;
  send(): Promise<void>;
  restart(): Promise<void>;
  /** The process ends at this moment of what the editor does; the next one takes up what it left. */
  crash(moment: Moment, act: Doing): Promise<void>;
  /** The newest draft's card, and its number. */
  card(): string;
  message(): number;
  channel(): readonly string[];
}

export async function openDesk(database: string, frame: Voice = "bn-IN"): Promise<DeskRoom> {
  const time = { now: room.evening };
  const clock = { now: () => time.now, sleep: async () => {} };
  const say = (id: string, args?: Readonly<Record<string, string | number>>) => room.phrases.say(frame, id, args);
  const ports = (store: StoreParts): Partial<HandlerPorts> => {
    const { english, writer } = language();
    const shown: Parameters<typeof compose>[2]["reviewPost"] = (one) => reviewPost(one, say);
    const given = { ...store, recall: language().recall, say: room.phrases.say };
    const filing = { store, english, writer, clock, log: () => {}, given, reviewPost: shown };
    return {
      link: (wanted) => linkIncidents(wanted, newsroom, filing),
      compose: (wanted) => compose(wanted, newsroom, filing),
      draftMend: (wanted, reference, person) => draftMend(wanted, reference, person, newsroom, filing),
      handover: (since) => handoverSince(since, newsroom, filing),
      publishReview: (review, audit, ring) => publishReview(review, audit, newsroom, { store, clock }, ring),
    };
  };
  const surroundings = { database, frame, now: () => time.now, ports };
  let bot = await startBot("bn-IN", surroundings);
  return {
    get bot() {
      return bot;
    },
    get now() {
      return time.now;
    },
    set now(at) {
      time.now = at;
    },
    async say(text, replyTo, by = editor, quote) {
      time.now += room.minute;
      bot.api.say(replyTo === undefined ? by : reviewChat, by, text, replyTo, quote);
      await bot.settled();
      return bot.api.messages(replyTo === undefined ? by : reviewChat).at(-1)?.text ?? "";
    },
    tap(letter, by = editor) {
      time.now += room.minute;
      return tapDraft(bot, letter, by);
    },
    send: () => sendDue(bot, time.now),
    async restart() {
      await bot.die();
      bot = await startBot("bn-IN", { ...surroundings, api: bot.api });
    },
    async crash(moment, act) {
      time.now += room.minute;
      const { api } = bot;
      const data = "tap" in act ? draftButtons(bot).find((one) => one.startsWith(`${act.tap}:`)) : undefined;
      await bot.crashing(moment, () => {
        if ("tap" in act) api.tap(reviewChat, newestDraft(bot), data ?? "", editor);
        else api.say(act.replyTo === undefined ? editor : reviewChat, editor, act.say, act.replyTo);
      });
      bot = await startBot("bn-IN", { ...surroundings, api });
      await bot.resume();
      await expect.poll(() => api.queue.waiting.length, { timeout: 5000 }).toBe(0);
      await bot.settled();
    },
    card: () => bot.api.message(reviewChat, newestDraft(bot))?.text ?? "",
    message: () => newestDraft(bot),
    channel: () => bot.api.messages(channelChat).map(({ text = "" }) => text),
  };
}

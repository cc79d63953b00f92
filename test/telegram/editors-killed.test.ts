/**
 * A process that is killed in the middle of what an editor does, on a database on disk: Telegram brings the update again,
 * and after the restart there is one outcome, told once.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { moments } from "./crash.ts";
import { deskFile } from "./desk-file.ts";
import { type DeskRoom, type Doing, openDesk } from "./desk-room.ts";
import { reviewChat } from "./running-bot.ts";
import { nfc } from "./wording.ts";

const file = deskFile();
let desk: DeskRoom;
beforeEach(async () => {
  desk = await openDesk(file());
});
afterEach(() => desk.bot.stop());

/** Everything that the bot said to editors: messages, and notes over buttons. */
function told(text: string): number {
  const { api } = desk.bot;
  const notes = api.callsOf("answerCallbackQuery").map(({ args }) => String(args["text"] ?? ""));
  const said = [601, reviewChat].flatMap((chat) => api.messages(chat)).filter(({ author }) => author === "bot");
  return [...notes, ...said.map(({ text = "" }) => text)].filter((one) => one.normalize("NFC").includes(nfc([text])))
    .length;
}

const done = async (act: string): Promise<number> =>
  (await desk.bot.store.auditSince(0)).filter((entry) => entry.act === act).length;

async function open(): Promise<void> {
  await desk.say(nfc(["/open এক্স বড়", "প্রথম আলো", "অ্যাপ খুলছে না।"]));
  await desk.send();
}

async function publish(): Promise<void> {
  await open();
  await desk.tap("p");
  await desk.send();
}

async function close(): Promise<void> {
  await publish();
  await desk.say(nfc(["/close এক্স", "সংস্থা: এক্স", "সব স্বাভাবিক।"]));
  await desk.send();
  await desk.tap("p");
  await desk.send();
}

interface Case {
  readonly name: string;
  readonly before: () => Promise<void>;
  readonly doing: () => Doing;
  readonly audit: string;
  readonly answer: string;
  /** Drafts that wait afterwards, and posts in the channel once everything is sent. */
  readonly waiting: number;
  readonly posts: number;
}

const headline = "এক্স অচল, অ্যাপ খুলছে না";
const cases: readonly Case[] = [
  {
    name: "publish",
    before: open,
    doing: () => ({ tap: "p" }),
    audit: "review.publish",
    answer: "প্রকাশের সারিতে গেল।",
    waiting: 0,
    posts: 1,
  },
  {
    name: "hold",
    before: open,
    doing: () => ({ tap: "h" }),
    audit: "review.holdShort",
    answer: "মিনিট",
    waiting: 1,
    posts: 0,
  },
  {
    name: "revise",
    before: open,
    doing: () => ({ say: `শিরোনাম: ${headline}`, replyTo: desk.message() }),
    audit: "review.revise",
    answer: headline,
    waiting: 1,
    posts: 0,
  },
  {
    name: "/close",
    before: publish,
    doing: () => ({ say: nfc(["/close এক্স", "সংস্থা: এক্স", "সব স্বাভাবিক।"]) }),
    audit: "compose.close",
    answer: "খসড়া সম্পাদকদের চ্যাটে তৈরি।",
    waiting: 1,
    posts: 1,
  },
  {
    name: "/correct",
    before: close,
    doing: () => ({ say: nfc(["/correct এক্স অবস্থা"]) }),
    audit: "review.correction",
    answer: "সংশোধনের খসড়া সম্পাদকদের চ্যাটে তৈরি।",
    waiting: 1,
    posts: 2,
  },
];

describe.each(cases)("$name", ({ before, doing, audit, answer, waiting, posts }) => {
  test.each(moments)("killed at the moment of the %s", async (moment) => {
    await before();
    const toldBefore = told(answer);
    await desk.crash(moment, doing());
    expect(await done(audit)).toBe(1);
    expect(told(answer) - toldBefore).toBe(1);
    expect(await desk.bot.store.keptReplies()).toEqual([]);
    await desk.send();
    await desk.restart();
    await desk.send();
    expect(await desk.bot.store.waitingReviews()).toHaveLength(waiting);
    expect(desk.channel()).toHaveLength(posts);
  });
});

test("a note that comes too late for its button stands below the card", async () => {
  await open();
  desk.bot.api.faults.next("answerCallbackQuery", {
    kind: "refuse",
    code: 400,
    description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
  });
  await desk.crash("answer", { tap: "p" });
  const last = desk.bot.api.messages(reviewChat).at(-1);
  expect(last?.text?.normalize("NFC")).toBe(nfc(["প্রকাশের সারিতে গেল।"]));
  expect(last?.replyTo).toBe(desk.message());
  expect(await desk.bot.store.keptReplies()).toEqual([]);
});

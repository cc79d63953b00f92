/**
 * Who may do what at the desk: every act that there is, tried by everybody who may not and by who may. A new act without
 * an attempt here fails the first test; what a refused attempt leaves in the database fails the others.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type ButtonAct,
  buttonActs,
  buttonLetters,
  type DeskAct,
  type DeskCommand,
  deskCommands,
  mayAct,
} from "../../src/desk/acts.ts";
import { reviewDeliveryId } from "../../src/desk/review-card.ts";
import type { Review } from "../../src/domain/review.ts";
import * as room from "./newsroom.ts";
import { createReviewDelivery } from "./review-delivery.ts";
import { chief, editor, type Running, reader, reviewChat, startBot, stranger, viewer } from "./running-bot.ts";
import { known, nfc } from "./wording.ts";

const former = reader;
const open = room.incident(room.cloudflare);
const plain = room.review(open);
const unread = { en: "All hands are on deck.", read: false };
const draft: Review = { ...plain, desk: { card: reviewDeliveryId(plain.id), source: [unread] } };

let folder: string;
let database: string;
let bot: Running;
let card: number;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "bibhrat-"));
  database = join(folder, "desk.sqlite");
  bot = await startBot("bn-IN", { database: `file:${database}` });
  await bot.store.file({ ...known(room.minute, open), reviews: [draft] });
  card = await createReviewDelivery(bot, draft);
  await say(`/editor ${former} editor`, chief);
  await say(`/editor ${former} none`, chief);
});
afterEach(async () => {
  await bot.stop();
  rmSync(folder, { recursive: true });
});

async function say(text: string, by: number, replyTo?: number, quote?: string): Promise<string> {
  const chat = replyTo === undefined ? by : reviewChat;
  bot.api.say(chat, by, text, replyTo, quote);
  await bot.settled();
  return bot.api.messages(chat).at(-1)?.text ?? "";
}

async function tap(data: string, by: number): Promise<void> {
  bot.api.tap(reviewChat, card, data, by);
  await bot.settled();
}

/** Words behind each command with which it would do something. */
const words: Partial<Record<DeskCommand, string>> = {
  editor: "603 chief",
  language: "english",
  render: "1 সকলে কাজে নেমেছেন।",
  rules: "",
  retract: "cloudflare",
  correct: "cloudflare cause",
  at: "7",
  open: "x major\nসূত্র\nঅ্যাপ খুলছে না।",
};
type Attempt = (by: number) => Promise<unknown>;
const others: Partial<Record<DeskAct, readonly Attempt[]>> = {
  revise: [(by) => say(nfc(["শিরোনাম: ক্লাউডফ্লেয়ারে বড় বিভ্রাট"]), by, card)],
  render: [(by) => say(nfc(["সকলে কাজে নেমেছেন।"]), by, card, unread.en)],
  link: [(by) => tap(`k:${open.id}:alone`, by)],
  changeRules: [(by) => say("/rules two on", by), (by) => tap("R:two on", by)],
  settleLane: [(by) => tap(`there:${reviewDeliveryId(draft.id)}:1`, by)],
};
/** Every kind of button of the desk; a new one needs an attempt above. */
const triedTaps = ["verdict", "linkTap", "ruleTap", "stopTap"];

const isButton = (act: DeskAct): act is ButtonAct => buttonActs.some((one) => one === act);
const isCommand = (act: DeskAct): act is DeskCommand => deskCommands.some((one) => one === act);
function attemptsOf(act: DeskAct): readonly Attempt[] {
  const button: Attempt = (by) =>
    tap(`${isButton(act) ? buttonLetters[act] : ""}:${draft.id}:${draft.contentHash}`, by);
  const rest = isCommand(act) ? (words[act] ?? "x\nসূত্র\nঅ্যাপ খুলছে না।") : "";
  const command: Attempt = async (by) => {
    await say(`/${act} ${rest}`, by, card);
    await say(`/${act} ${rest}`, by);
  };
  return [...(isButton(act) ? [button] : []), ...(isCommand(act) ? [command] : []), ...(others[act] ?? [])];
}

/** All that is stored, but for what was heard and answered. */
function stored(): unknown {
  const db = new Database(database, { readonly: true });
  try {
    const names = db.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
    const kept = names.filter((name) => !/^(sqlite_|seen_updates|answers|replies|kept_)/.test(name));
    return kept.map((name) => [name, db.prepare(`select * from ${name}`).all()]);
  } finally {
    db.close();
  }
}

const byRole = {
  viewer: [stranger, former],
  editor: [stranger, former, viewer],
  chief: [stranger, former, viewer, editor],
};
const acts = Object.keys(mayAct) as readonly DeskAct[];
const refusedByRole = (): number =>
  bot.events.filter((one) => one.event === "intent.refused" && /^(stranger|viewer|notChief)$/.test(one.reason)).length;

test("every act has an attempt here", () => {
  expect(acts.filter((act) => attemptsOf(act).length === 0)).toEqual([]);
  const intents = readFileSync(new URL("../../src/telegram/intents.ts", import.meta.url), "utf8");
  const taps = [...intents.matchAll(/readonly kind: "(verdict|\w+Tap)"/g)].map(([, kind]) => kind);
  expect(taps.filter((kind) => kind !== "readerTap").toSorted()).toEqual(triedTaps.toSorted());
});

describe.each(acts)("%s", (act) => {
  const needed = mayAct[act];
  // Who is not of the desk chooses the language in which readers are answered, which is their own matter.
  const refused = needed === "anyone" || act === "language" ? [] : byRole[needed];

  test("changes nothing for who may not, and each of them is told so", async () => {
    const before = stored();
    for (const person of refused) {
      for (const attempt of attemptsOf(act)) await attempt(person);
      expect(stored()).toEqual(before);
    }
    expect(bot.published).toEqual([]);
    expect(refusedByRole()).toBeGreaterThanOrEqual(refused.length);
  });

  test("is refused to nobody who may", async () => {
    const least = needed === "chief" ? chief : needed === "viewer" ? viewer : editor;
    for (const attempt of attemptsOf(act)) await attempt(least);
    expect(refusedByRole()).toBe(0);
  });
});

describe("a chief names people", () => {
  test("in Bengali or Latin, with a name; and sees who works at the desk", async () => {
    expect(await say(nfc(["/editor ৬০৩ সম্পাদক রিনা সেন"]), chief)).toBe(nfc(["603 এখন থেকে সম্পাদক।"]));
    expect(await say("/editor", chief)).toContain(nfc(["• 601: সম্পাদক", "• 602: দর্শক", "• 604: প্রধান সম্পাদক"]));
    expect(await say("/editor", chief)).toContain(nfc(["• 603 রিনা সেন: সম্পাদক"]));
    await say("/editor 603 chief", chief);
    expect(await say("/editor", chief)).toContain(nfc(["• 603 রিনা সেন: প্রধান সম্পাদক"]));
    await say("/editor 603 none", chief);
    expect(await say("/editor", chief)).not.toContain("603");
    expect(await bot.store.auditOf("603")).toMatchObject([
      { before: "", after: "editor" },
      { before: "editor", after: "chief" },
      { before: "chief", after: "none" },
    ]);
  });

  test("and takes off one whom the configuration names, at once and over a restart", async () => {
    await say("/editor 601 none", chief);
    await bot.die();
    bot = await startBot("bn-IN", { database: `file:${database}`, api: bot.api });
    await tap(`p:${draft.id}:${draft.contentHash}`, editor);
    expect(bot.published).toEqual([]);
    await say("/editor 601 viewer", chief);
    expect(await say("/desk", editor)).toContain(nfc(["সিদ্ধান্তের অপেক্ষায়"]));
    await tap(`p:${draft.id}:${draft.contentHash}`, editor);
    expect(bot.published).toEqual([]);
    await say("/editor 601 editor", chief);
    await tap(`p:${draft.id}:${draft.contentHash}`, editor);
    expect(bot.published).toHaveLength(1);
  });

  test.each(["603", "603 king", "someone editor", "0 editor"])("%s is answered with how", async (text) => {
    expect(await say(`/editor ${text}`, chief)).toContain("/editor ID editor");
    expect(await bot.store.editors()).toHaveLength(1);
  });

  test("a newcomer learns the number that the chief needs", async () => {
    expect(await say("/desk", stranger)).toContain("603");
  });
});

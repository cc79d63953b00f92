/** An update and all that it causes, its answer included, are one: done once, or not at all, wherever the process dies. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { own } from "../../src/domain/following.ts";
import { newFollower } from "../../src/readers/following.ts";
import type { Outcome } from "../../src/readers/outcome.ts";
import { openStore, type SqliteStore } from "../../src/store/index.ts";
import * as room from "./newsroom.ts";
import { reader, startBot } from "./running-bot.ts";

const rina = newFollower(501, "bn-IN");
const outcome: Outcome = {
  effects: [{ kind: "follow", reader: rina, change: { add: [own("cloudflare")] } }],
  reply: { chat: 501, voice: "bn-IN", answer: { paragraphs: [] } },
};

describe("in the store", () => {
  let store: SqliteStore;
  let url: string;
  beforeEach(async () => {
    url = `file:${join(mkdtempSync(join(tmpdir(), "bibhrat-settled-")), "a.sqlite")}`;
    store = await openStore({ url });
  });
  afterEach(() => store.close());

  test("what an update comes to is kept with it, and a second time nothing is done", async () => {
    expect(await store.settleUpdate(7, outcome, 1)).toBe(true);
    await store.close();
    store = await openStore({ url });
    expect((await store.reader(501))?.subjects).toEqual(["service:cloudflare"]);
    expect(await store.keptReplies()).toEqual([{ update: 7, reply: outcome.reply }]);
    const unfollowed: Outcome = { effects: [{ kind: "forget", chat: 501, person: "" }] };
    expect(await store.settleUpdate(7, unfollowed, 2)).toBe(false);
    expect(await store.reader(501)).toBeDefined();
    expect(await store.claimUpdate(7, 2)).toBe(false);
  });

  test("an answer is taken once, and can be put back", async () => {
    await store.settleUpdate(7, outcome, 1);
    const [kept] = await store.keptReplies();
    expect(await Promise.all([store.takeReply({ update: 7 }), store.takeReply({ update: 7 })])).toEqual([true, false]);
    if (kept) await store.keepReply(kept, 2);
    expect(await store.keptReplies()).toEqual([kept]);
    await store.forgetReplies(2);
    expect(await store.keptReplies()).toHaveLength(1);
    await store.forgetReplies(3);
    expect(await store.keptReplies()).toEqual([]);
  });

  test("one update may owe several, each taken by itself", async () => {
    const { reply } = outcome;
    if (!reply) throw new Error("no reply");
    const second = { update: 7, part: 1, reply: { ...reply, chat: 502 } };
    await store.settleUpdate(7, outcome, 1);
    await store.keepReply(second, 1);
    expect(await store.keptReplies()).toEqual([{ update: 7, reply }, second]);
    expect(await store.takeReply({ update: 7 })).toBe(true);
    expect(await store.keptReplies()).toEqual([second]);
  });

  test("what fails in a transaction leaves nothing of it, and it may be tried again", async () => {
    const entry = { at: 1, actor: 601, act: "review.hold", subject: "r_1" };
    const work = (end: () => void) =>
      store.atomically(async (inside) => {
        const isNew = await inside.claimUpdate(7, 1);
        await inside.audit(entry);
        expect(await inside.auditOf("r_1")).toHaveLength(1);
        end();
        return isNew;
      });
    const killed = work(() => {
      throw new Error("killed");
    });
    await expect(killed).rejects.toThrow("killed");
    expect(await store.auditOf("r_1")).toEqual([]);
    expect(await work(() => {})).toBe(true);
    expect(await store.auditOf("r_1")).toEqual([entry]);
  });

  test("who is forgotten is not answered any more, but for that", async () => {
    await store.settleUpdate(7, outcome, 1);
    await store.settleUpdate(8, { ...outcome, effects: [{ kind: "forget", chat: 501, person: "" }] }, 2);
    expect((await store.keptReplies()).map(({ update }) => update)).toEqual([8]);
  });

  test("one that fails takes no other with it that shared its commit", async () => {
    const broken = { effects: [{ kind: "settings", reader: { ...rina, chat: "x" as never } }] } as Outcome;
    const settled = await Promise.allSettled([
      store.settleUpdate(1, outcome, 1),
      store.settleUpdate(2, broken, 1),
      store.settleUpdate(3, outcome, 1),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect((await store.keptReplies()).map(({ update }) => update)).toEqual([1, 3]);
    expect(await store.claimUpdate(2, 2)).toBe(true);
  });
});

test("what was put off when the process ended is sent by the next one, once", async () => {
  const database = `file:${join(mkdtempSync(join(tmpdir(), "bibhrat-settled-")), "a.sqlite")}`;
  const store = await openStore({ url: database });
  const { reply } = outcome;
  if (!reply) throw new Error("no reply");
  const answer = { paragraphs: [[{ kind: "phrase", id: "bot-help" }]] } as const;
  await store.settleUpdate(1, { effects: [], reply: { ...reply, answer } }, room.evening);
  await store.close();
  const first = await startBot("bn-IN", { database });
  const { api } = first;
  await first.resume();
  await first.die();
  const second = await startBot("bn-IN", { database, api });
  await second.resume();
  expect(api.messages(reader).filter(({ author }) => author === "bot")).toHaveLength(1);
  await second.stop();
});

test("nothing of a reader is claimed before it is decided", async () => {
  const claimed: number[] = [];
  const bot = await startBot("bn-IN", {
    ports: (store) => ({
      store: {
        ...store,
        claimUpdate: async (id, now) => {
          claimed.push(id);
          return store.claimUpdate(id, now);
        },
      },
    }),
  });
  const last = () => bot.api.messages(reader).at(-1)?.id ?? 0;
  for (const text of ["/start", "is cloudflare down", "/follow cloudflare", "/language english", "/now"]) {
    bot.api.say(reader, reader, text);
    await bot.settled();
  }
  bot.api.say(reader, reader, "cloudflare?", last());
  await bot.settled();
  bot.api.tap(reader, last(), "f|s", reader);
  await bot.settled();
  expect(claimed).toEqual([]);
  expect(bot.api.messages(reader).filter(({ author }) => author === "bot").length).toBeGreaterThanOrEqual(6);
  await bot.stop();
});

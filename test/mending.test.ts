/** A story that was told is taken back: drafted, read by an editor, and shown in place of everything that was posted. */
import { beforeAll, expect, it } from "vitest";
import { reviewPost } from "../src/desk/review-card.ts";
import type { Block, BlockKind, Bulletin, Source } from "../src/domain/bulletin.ts";
import type { Channel } from "../src/domain/channel.ts";
import { type Language, openLanguage } from "../src/language.ts";
import { draftMend } from "../src/mending.ts";
import type { Newsroom } from "../src/newsroom.ts";
import { publishReview } from "../src/publish-review.ts";
import { openStore } from "../src/store/index.ts";
import * as room from "./telegram/newsroom.ts";
import { delivery } from "./telegram/posts.ts";
import { known } from "./telegram/wording.ts";

let language: Language;
beforeAll(() => {
  language = openLanguage(new URL("../locales", import.meta.url).pathname);
});

const include = { services: ["all"], minImpact: "minor", kinds: ["outage"] } as const;
const channel: Channel = {
  id: "kolkata",
  chat: -1,
  edition: "bn-IN",
  digits: "bengali",
  mode: "card-and-replies",
  include,
};
const open = room.incident(room.cloudflare);
const person = { by: 601, name: "Rina" };
const clock = room.clockAt(room.evening);

function newsroom(): Newsroom {
  const services = new Map([[room.cloudflare.id, room.cloudflare]]);
  const base = { services, channels: [channel], rules: [], freshnessMs: 7_200_000 };
  return { ...base, reviewLane: { lane: "review", chat: -2 } } as Newsroom;
}

async function told(sent: boolean, more: readonly Block[] = []) {
  const store = await openStore({ url: ":memory:" });
  const bulletins: readonly Bulletin[] = room
    .review(open)
    .bulletins.map((one) => ({ ...one, blocks: [...one.blocks, ...more] }));
  const base = { story: open.story, lane: "kolkata", chat: -1, state: "due", attempt: 0 } as const;
  const card = delivery({ ...base, id: "d_card", role: "card", pin: true });
  const reply = delivery({ ...base, id: "d_reply", role: "reply", replyTo: "d_card" });
  await store.file({ ...known(room.minute, open), bulletins, deliveries: [card, reply] });
  for (const [at, row] of [card, reply].entries()) {
    if (!sent) continue;
    await store.beginSending(row, room.evening);
    await store.settleDelivery(row.id, { kind: "sent", messageId: 10 + at }, row.postHash, room.evening);
  }
  const say = (id: string, args?: Readonly<Record<string, string | number>>) => room.phrases.say("bn-IN", id, args);
  const ports = {
    store,
    writer: language.writer,
    clock,
    reviewPost: (one: Parameters<typeof reviewPost>[0]) => reviewPost(one, say),
  };
  const retract = (name: string) =>
    draftMend({ act: "retraction" }, { kind: "named", name }, person, newsroom(), ports);
  const correct = (name: string) =>
    draftMend(
      { act: "correction", repair: { kind: "figure", was: 5000, is: 500 } },
      { kind: "named", name },
      person,
      newsroom(),
      ports,
    );
  const takeBackTheCause = (name: string) =>
    draftMend({ act: "correction", repair: { kind: "cause" } }, { kind: "named", name }, person, newsroom(), ports);
  const takeBackTheEnd = (name: string) =>
    draftMend({ act: "correction", repair: { kind: "state" } }, { kind: "named", name }, person, newsroom(), ports);
  return { store, retract, correct, takeBackTheCause, takeBackTheEnd };
}

it("nothing goes out before an editor has read it; then card and replies show it, and a new reply says so", async () => {
  const { store, retract } = await told(true);
  expect(await retract("cloudflare")).toEqual({ kind: "drafted" });
  const [review] = await store.waitingReviews();
  expect(review?.desk?.mend?.act).toBe("retraction");
  expect(review?.bulletins.map(({ kind }) => kind)).toEqual(["retraction"]);
  const shown = await store.dueDeliveries(room.evening, 10);
  expect(shown.map(({ role }) => role)).toEqual(["review"]);
  if (!review) return;
  const audit = { at: room.evening, actor: 601, act: "review.publish", subject: review.id } as const;
  expect(await publishReview(review, audit, newsroom(), { store, clock })).toBe(true);
  expect(await publishReview(review, audit, newsroom(), { store, clock })).toBe(false);
  const file = await store.storyFile(open.story);
  const retraction = review.bulletins[0]?.id;
  expect(file?.deliveries.map(({ id, state, bulletin }) => [id.slice(0, 7), state, bulletin])).toEqual([
    ["d_card", "stale", retraction],
    ["d_reply", "stale", retraction],
    [expect.stringMatching(/^d_/), "due", retraction],
  ]);
  expect((await store.delivery("d_card"))?.pin, "what was taken back stands on top of no channel").toBe(false);
  expect((await store.mends("bn-IN", 10)).map(({ id }) => id)).toEqual([retraction]);
  await store.close();
});

it("what was never told is not retracted, and an unknown name is said to be unknown", async () => {
  const { store, retract } = await told(false);
  expect(await retract("cloudflare")).toEqual({ kind: "nothingPublished" });
  expect(await retract(open.id)).toEqual({ kind: "nothingPublished" });
  expect(await retract("nobody")).toEqual({ kind: "unknown" });
  expect(await store.waitingReviews()).toEqual([]);
  await store.close();
});

it("an end that nobody was told of is not taken back", async () => {
  const { store, takeBackTheEnd } = await told(true);
  expect(await takeBackTheEnd("cloudflare")).toEqual({ kind: "neverOver" });
  expect(await store.waitingReviews()).toEqual([]);
  await store.close();
});

const fromPage: Source = { kind: "feed", incident: open.id, field: "text" };
const fromEditor: Source = { kind: "editor", editor: 601, at: 1 };
const block = (kind: BlockKind, sources: readonly Source[], editor?: number): Block => ({
  id: `${kind}-9`,
  kind,
  text: "x",
  clauses: [{ text: "x", sources }],
  factsHash: "9",
  ...(editor !== undefined && { editor }),
});

it.each([
  ["nothing of a cause", []],
  ["that the operator gives none", [block("cause", [{ kind: "feed", incident: open.id, field: "status" }])]],
  ["what the operator says of something else", [block("statement", [fromPage])]],
  ["what an editor heard", [block("statement", [fromEditor, { kind: "report", outlet: "BBC", at: 1 }])]],
])("a cause that nobody was told of is not taken back: readers know %s", async (_of, blocks) => {
  const { store, takeBackTheCause } = await told(true, blocks);
  expect(await takeBackTheCause("cloudflare")).toEqual({ kind: "neverCause" });
  expect(await store.waitingReviews()).toEqual([]);
  await store.close();
});

it.each([
  ["by the operator", [block("cause", [fromPage])]],
  ["by an editor who named the source", [block("cause", [fromEditor, { kind: "report", outlet: "BBC", at: 1 }])]],
  ["perhaps, in a sentence that an editor rendered", [block("statement", [fromPage, fromEditor])]],
  ["perhaps, in an editor's own words", [block("lead", [fromPage], 601)]],
])("a cause that was given %s is corrected", async (_by, blocks) => {
  const { store, takeBackTheCause } = await told(true, blocks);
  expect(await takeBackTheCause("cloudflare")).toEqual({ kind: "drafted" });
  await store.close();
});

it("a correction is noted on the card, which goes on, and a reply says so", async () => {
  const { store, correct } = await told(true);
  expect(await correct("cloudflare")).toEqual({ kind: "drafted" });
  const [review] = await store.waitingReviews();
  if (!review) throw new Error("expected a draft");
  const audit = { at: room.evening, actor: 601, act: "review.publish", subject: review.id } as const;
  expect(await publishReview(review, audit, newsroom(), { store, clock })).toBe(true);
  const deliveries = (await store.storyFile(open.story))?.deliveries ?? [];
  expect(deliveries.map(({ state }) => state)).toEqual(["stale", "sent", "due"]);
  const [card, , reply] = deliveries;
  const texts = card?.post.blocks.map(({ text }) => text) ?? [];
  expect(texts[0]).toBe("ক্লাউডফ্লেয়ারে বিভ্রাট".normalize("NFC"));
  expect(texts.join("\n")).toContain("৫০০");
  expect(card?.post.blocks.at(-1)?.kind).toBe("tags");
  expect(reply?.post.blocks.map(({ kind }) => kind)).not.toContain("history");
  expect(review.bulletins.map(({ blocks }) => blocks.at(-1)?.kind)).toEqual(["history"]);
  await store.close();
});

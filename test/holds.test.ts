/** A hold ends by itself, also over a restart, and only once. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cardOf, reviewDeliveryId, reviewPost } from "../src/desk/review-card.ts";
import { worked } from "../src/desk/verdict.ts";
import { postHash } from "../src/domain/card.ts";
import { releaseHolds } from "../src/holds.ts";
import { openStore } from "../src/store/index.ts";
import * as room from "./telegram/newsroom.ts";
import { delivery } from "./telegram/posts.ts";
import { known } from "./telegram/wording.ts";

const say = (id: string, args?: Readonly<Record<string, string | number>>): string =>
  room.phrases.say("bn-IN", id, args);

it("the draft waits again and the desk is told once, though the service was started anew meanwhile", async () => {
  const url = `file:${join(mkdtempSync(join(tmpdir(), "bibhrat-holds-")), "a.sqlite")}`;
  const open = room.incident(room.cloudflare);
  const plain = room.review(open);
  const draft = { ...plain, desk: { card: reviewDeliveryId(plain.id) } };
  const { post, buttons } = reviewPost(draft, say);
  const row = { id: cardOf(draft), lane: "review", role: "review", state: "due", post, buttons } as const;
  const card = delivery({ ...row, postHash: postHash(post) });
  const before = await openStore({ url });
  await before.file({ ...known(room.minute, open), reviews: [draft], deliveries: [card] });
  const held = worked("holdShort", draft, { by: 601, name: "Rina" }, room.evening);
  const audit = { at: room.evening, actor: 601, act: "review.holdShort", subject: draft.id } as const;
  await before.reviseReview(draft, held, [], audit);
  await before.close();

  const store = await openStore({ url });
  const at = (minutes: number) => room.clockAt(room.evening + minutes * room.minute);
  const release = (minutes: number) => releaseHolds({ store, clock: at(minutes), say });
  expect(await release(9)).toBe(0);
  expect((await store.review(draft.id))?.state).toBe("held");
  expect(await release(10)).toBe(1);
  expect(await release(11)).toBe(0);
  const after = await store.review(draft.id);
  expect(after?.state).toBe("waiting");
  expect(after?.desk?.hold).toBeUndefined();
  expect(await store.outboxDepth()).toBe(2);
  expect((await store.auditOf(draft.id)).map(({ act, actor }) => [act, actor])).toEqual([
    ["review.holdShort", 601],
    ["review.released", "bibhrat"],
  ]);
  await store.close();
});

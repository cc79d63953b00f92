import { describe, expect, test } from "vitest";
import { buttonActs, buttonLetters } from "../../src/desk/acts.ts";
import { reviewPost, settledCard, tapData } from "../../src/desk/review-card.ts";
import { decideVerdict, type Tap } from "../../src/desk/verdict.ts";
import { type Review, reviewStates, roles } from "../../src/domain/review.ts";
import { cloudflare, incident, review } from "../telegram/newsroom.ts";
import { delivery } from "../telegram/posts.ts";

const draft = review(incident(cloudflare));
const tap: Tap = { verdict: "publish", review: draft.id, contentHash: draft.contentHash };

describe("decideVerdict", () => {
  test.each([
    [undefined, "stranger"],
    ["viewer", "viewer"],
  ] as const)("%s may not", (role, reason) => {
    for (const verdict of buttonActs) {
      expect(decideVerdict({ ...tap, verdict }, draft, role)).toEqual({ kind: "refused", reason });
    }
  });

  test("every role is either allowed or refused", () => {
    const kinds = roles.map((role) => decideVerdict(tap, draft, role).kind);
    expect(kinds).toEqual(["refused", "publish", "publish"]);
  });

  test("what a stranger may not do he is not told more about", () => {
    expect(decideVerdict(tap, undefined, undefined)).toEqual({ kind: "refused", reason: "stranger" });
  });

  test("every state either waits for a verdict or says what became of it", () => {
    const outcome = (state: Review["state"]): string => {
      const decision = decideVerdict(tap, { ...draft, state }, "editor");
      return decision.kind === "refused" ? decision.reason : decision.kind;
    };
    expect(reviewStates.map(outcome)).toEqual(["publish", "publish", "published", "dropped", "superseded"]);
  });

  test("another text is not the text that was shown", () => {
    expect(decideVerdict({ ...tap, contentHash: "0".repeat(16) }, draft, "chief")).toEqual({
      kind: "refused",
      reason: "stale",
    });
  });

  test("an unknown review", () => {
    expect(decideVerdict(tap, undefined, "editor")).toEqual({ kind: "refused", reason: "unknownReview" });
  });
});

describe("the review card", () => {
  const say = (id: string, args: Readonly<Record<string, string | number>> = {}): string =>
    [id, ...Object.values(args)].join(" ");

  test("its buttons name the review and the hash of what is shown, within 64 bytes", () => {
    const { buttons } = reviewPost(draft, say);
    expect(buttons.map((row) => row.map(({ data }) => data[0]).join(""))).toEqual([
      "pq",
      "e",
      "hiu",
      "wa",
      "d",
      "f",
      "ck",
    ]);
    for (const { data } of buttons.flat()) expect(data.slice(1)).toBe(`:${draft.id}:${draft.contentHash}`);
    expect(Buffer.byteLength(tapData("publish", draft.id, draft.contentHash))).toBeLessThanOrEqual(64);
  });

  test("every act has a letter of its own", () => {
    expect(new Set(Object.values(buttonLetters)).size).toBe(buttonActs.length);
  });

  test("without a text only dropping is offered", () => {
    const { buttons, post } = reviewPost({ ...draft, bulletins: [] }, say);
    expect(buttons.flat().map(({ label }) => label)).toEqual(["desk-button-drop"]);
    expect(post.blocks.map(({ text }) => text)).toContain("desk-nothing");
  });

  test("findings are listed, and every block has its own id", () => {
    const { post } = reviewPost({ ...draft, findings: ["E05", "E08"] }, say);
    expect(post.blocks.map(({ text }) => text)).toContain("desk-findings\n• E05\n• E08");
    expect(new Set(post.blocks.map(({ id }) => id)).size).toBe(post.blocks.length);
  });

  test("the operator's own sentences stand below, the unread ones marked, and no more than there is room for", () => {
    const source = [
      { en: "We are investigating. ", read: true },
      { en: "The hamsters are tired.", read: false },
      { en: "x".repeat(1200), read: true },
    ];
    const { post } = reviewPost(draft, say, source);
    expect(post.blocks.at(-1)?.text).toBe(
      "desk-source\n• We are investigating.\ndesk-unread 2 The hamsters are tired.\ndesk-source-more 1\ndesk-render-how 2",
    );
  });

  test("of a published draft the story can still be read, and nothing else be done", () => {
    const card = delivery({ ...reviewPost(draft, say) });
    const { buttons = [] } = settledCard(card, draft, "publish", "Rina", say);
    expect(buttons.flat().map(({ data }) => data[0])).toEqual(["f", "c", "k"]);
    const done = (verdict: Tap["verdict"], state: Review["state"]): string => {
      const decision = decideVerdict({ ...tap, verdict }, { ...draft, state }, "editor");
      return decision.kind === "refused" ? decision.reason : decision.kind;
    };
    const reading = buttonActs.filter((act) => done(act, "published") !== "published");
    expect(reading).toEqual(["showAll", "copy", "links"]);
    for (const state of ["dropped", "superseded"] as const) expect(done("showAll", state)).toBe(state);
  });

  test("after the verdict the buttons are gone and the post is another one", () => {
    const card = delivery({ ...reviewPost(draft, say) });
    const settled = settledCard(card, draft, "drop", "Rina", say);
    expect(settled.buttons).toEqual([]);
    expect(settled.postHash).not.toBe(card.postHash);
    expect(settled.post.blocks.at(-1)?.text).toBe("desk-settled-drop Rina");
  });
});

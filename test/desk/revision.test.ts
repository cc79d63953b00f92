import { describe, expect, test } from "vitest";
import { type DeskWords, readReply, revise, revisedKinds, takeOver } from "../../src/desk/revision.ts";
import { headlineOf } from "../../src/domain/bulletin.ts";
import type { Review } from "../../src/domain/review.ts";
import { cloudflare, evening, incident, review } from "../telegram/newsroom.ts";

const words: DeskWords = {
  editions: { "bn-IN": ["india"], "bn-BD": ["bangladesh"] },
  parts: Object.fromEntries(revisedKinds.map((kind) => [kind, [kind]])) as unknown as DeskWords["parts"],
};
const person = { by: 601, name: "Rina" };
const indian = review(incident(cloudflare));
const both: Review = {
  ...indian,
  bulletins: indian.bulletins.flatMap((one) => [
    one,
    { ...one, id: `${one.id}d` as typeof one.id, style: { edition: "bn-BD", digits: "bengali" } },
  ]),
};

function revised(of: Review, message: string): Review {
  const revision = revise(of, readReply(message, words), person, evening);
  if (revision.kind === "refused") throw new Error(revision.reason);
  return revision.review;
}

describe("readReply", () => {
  test.each([
    ["headline: A: b", { part: "headline", text: "A: b" }],
    ["India  Headline : A", { edition: "bn-IN", part: "headline", text: "A" }],
    ["bangladesh: A\nb", { edition: "bn-BD", text: "A\nb" }],
    ["Cloudflare: down", { text: "Cloudflare: down" }],
    ["indiana: A", { text: "indiana: A" }],
    [": A", { text: ": A" }],
  ])("%s", (message, reply) => expect(readReply(message, words)).toEqual(reply));
});

describe("revise", () => {
  test("of two editions one must be named, or its button pressed and still fresh", () => {
    const reply = readReply("headline: A", words);
    expect(revise(both, reply, person, evening)).toEqual({ kind: "refused", reason: "whichEdition" });
    const claim = { ...person, edition: "bn-BD", until: evening + 1 } as const;
    expect(revise({ ...both, desk: { claim } }, reply, person, evening)).toMatchObject({ edition: "bn-BD" });
    const past = revise({ ...both, desk: { claim } }, reply, person, evening + 1);
    expect(past).toEqual({ kind: "refused", reason: "whichEdition" });
  });

  test("the other edition stays as it was, and the hash moves", () => {
    const next = revised(both, "india headline: A");
    expect(next.bulletins.map(headlineOf)).toEqual(["A", headlineOf(both.bulletins[1] ?? { blocks: [] })]);
    expect(next.contentHash).not.toBe(both.contentHash);
  });
});

describe("a newer draft takes over", () => {
  const mine = { ...revised(both, "india headline: A"), state: "held" } as const;
  const held: Review = { ...mine, desk: { ...mine.desk, card: "d_1", hold: person } };
  const next = (headline?: string): Review => ({
    ...both,
    id: "r_next",
    bulletins: both.bulletins.map((one) => ({
      ...one,
      blocks: one.blocks.map((block) =>
        block.kind === "headline" && headline !== undefined ? { ...block, text: headline } : block,
      ),
    })),
  });

  test("the card, the hold and the person's words stay; what the machine would say is kept", () => {
    const taken = takeOver(next(), held, undefined);
    expect(taken).toMatchObject({ id: "r_next", state: "held", desk: { card: "d_1", hold: person } });
    expect(taken.bulletins.map(headlineOf)[0]).toBe("A");
    expect(taken.desk?.proposed?.map(({ isOutdated }) => isOutdated)).toEqual([undefined]);
    expect(taken.contentHash).not.toBe(next().contentHash);
  });

  test("when the facts under the words have changed it is pointed out, and goes on being so", () => {
    const once = takeOver(next("B"), held, undefined);
    expect(once.desk?.proposed).toMatchObject([{ edition: "bn-IN", isOutdated: true, block: { text: "B" } }]);
    const twice = takeOver(next("B"), once, undefined);
    expect(twice.desk?.proposed).toMatchObject([{ isOutdated: true }]);
    expect(twice.bulletins.map(headlineOf)).toEqual(["A", "B"]);
  });
});

/** A page takes its own incident off: no headline goes on claiming it, and what readers are told of it an editor decides. */
import { describe, expect, it } from "vitest";
import { own, postsForFollower } from "../src/domain/following.ts";
import { serviceId } from "../src/domain/ids.ts";
import { publishReview } from "../src/publish-review.ts";
import { newFollower } from "../src/readers/following.ts";
import { playDay, type Sent } from "./support/newsroom-day.ts";
import { pageAt, type Said, time } from "./support/pages.ts";

const investigating = { at: "11:48", body: "We are investigating this issue." };
const of = (sent: readonly Sent[], lane: string, from: string): readonly Sent[] =>
  sent.filter((one) => one.lane === lane && one.at >= time(from));

describe("a page that takes off its own incident, of which it said no end", () => {
  const page = (clock: string, said: readonly Said[]) =>
    pageAt(clock, { service: "chatgpt", impact: "major", said, older: true });
  const gone = ["12:20", "12:30"].map((clock) => page(clock, []));
  const said = { kolkata: "স্টেটাস পেজে সমস্যার কথা আর নেই", dhaka: "স্ট্যাটাস পেজে সমস্যার কথা আর নেই" };

  it("takes the claim out of the headline at once and without a sound, and asks an editor what to tell", async () => {
    const day = await playDay([page("11:41", []), page("12:01", [investigating]), ...gone]);
    for (const [lane, headline] of Object.entries(said)) {
      const posts = of(day.sent, lane, "12:10");
      expect(posts.map(({ role, edit }) => [role, edit])).toEqual([["card", true]]);
      expect(posts[0]?.headline).toBe(`চ্যাটজিপিটির ${headline}`.normalize("NFC"));
      expect(posts[0]?.text).toMatch(/তা স্পষ্ট নয়/u);
      expect(posts[0]?.text).not.toMatch(/চলছে|দেখা দিয়েছে/u);
    }
    const [review, ...others] = await day.store.waitingReviews();
    expect([review?.rule, review?.bulletins.length, others.length]).toEqual(["withdrawn-told", 2, 0]);
    await day.close();
  });

  it("changes the card of who follows the service, without a message of its own", async () => {
    const day = await playDay([page("11:41", []), page("12:01", [investigating]), ...gone]);
    const [incident] = await day.store.latestIncidents(serviceId("chatgpt"), 1);
    const file = incident && (await day.store.storyFile(incident.story));
    const service = day.room.services.get(serviceId("chatgpt"));
    const bulletins = file?.bulletins.filter(({ style }) => style.edition === "bn-IN") ?? [];
    const [first, bulletin] = bulletins;
    if (!incident || !service || !first || !bulletin)
      throw new Error("expected an outage that was told, and its going");
    const change = (await day.store.changesOf(incident.id)).find((one) => one.change.id === bulletin.change)?.change;
    expect(change?.kind).toBe("withdrawn");
    const follower = newFollower(501, "bn-IN");
    const telling = { place: 1, incident, services: [service], names: [], ring: true, now: time("12:02") };
    const [card] = postsForFollower(
      { ...follower, subjects: [own("chatgpt")] },
      undefined,
      { ...telling, bulletin: first, bulletins: [first] },
      [],
    );
    if (!card) throw new Error("expected a card");
    const told = { card: { ...card, messageId: 7, state: "sent" as const }, seen: 1 };
    const later = { ...telling, place: 2, bulletin, bulletins, ...(change && { change }), now: time("12:30") };
    const posts = postsForFollower({ ...follower, subjects: [own("chatgpt")] }, told, later, []);
    expect(posts.map(({ role, id }) => [role, id])).toEqual([["card", card.id]]);
    await day.close();
  });

  it("is told by a reply where an editor publishes it, and stands on the card once", async () => {
    const day = await playDay([page("11:41", []), page("12:01", [investigating]), ...gone]);
    const [review] = await day.store.waitingReviews();
    if (!review) throw new Error("expected a draft");
    day.ports.clock.set(time("12:40"));
    const audit = { at: time("12:40"), actor: 601, act: "review.publish", subject: review.id };
    expect(await publishReview(review, audit, day.room, day.ports)).toBe(true);
    await day.dispatch();
    const posts = of(day.sent, "kolkata", "12:40");
    expect(posts.map(({ role, edit }) => [role, edit])).toEqual([["reply", false]]);
    const card = of(day.sent, "kolkata", "12:10").find(({ role }) => role === "card");
    expect(card?.text.match(/স্টেটাস পেজে আর নেই/gu)).toHaveLength(1);
    await day.close();
  });

  it("and shows it again is told as going on, on the card alone, and nobody is asked any more", async () => {
    const day = await playDay([
      page("11:41", []),
      page("12:01", [investigating]),
      ...gone,
      page("12:40", [investigating]),
    ]);
    for (const lane of ["kolkata", "dhaka"]) {
      const posts = of(day.sent, lane, "12:40");
      expect(posts.map(({ role, edit }) => [role, edit])).toEqual([["card", true]]);
      expect(posts[0]?.headline).toContain("চ্যাটজিপিটি");
      expect(posts[0]?.headline).not.toContain("আর নেই");
    }
    expect(await day.store.waitingReviews()).toEqual([]);
    await day.close();
  });

  it("leaves what was told of its end as it is", async () => {
    const over = { at: "12:10", body: "This incident has been resolved.", status: "resolved" } as const;
    const day = await playDay([
      page("11:41", []),
      page("12:01", [investigating]),
      page("12:11", [investigating, over]),
      ...gone,
    ]);
    expect(of(day.sent, "kolkata", "12:20")).toEqual([]);
    expect((await day.store.waitingReviews()).map(({ rule }) => rule)).toEqual(["withdrawn-told"]);
    await day.close();
  });
});

/** An editor links incidents and parts them: cards are written anew, no alarm rings, and what was claimed is offered for correction. */
import { describe, expect, it } from "vitest";
import { explainIncident } from "../src/commands/why.ts";
import { serviceId } from "../src/domain/ids.ts";
import { linkIncidents } from "../src/linking.ts";
import { publishReview } from "../src/publish-review.ts";
import { type Day, playDay, type Sent } from "./support/newsroom-day.ts";
import { pageAt, time } from "./support/pages.ts";

const trouble = (at: string) => [{ at, body: "We are investigating this issue." }];
const start = ["cloudflare", "chatgpt", "reddit", "fastly"].map((service) => pageAt("11:40", { service, said: [] }));
const cloudflare = pageAt("11:50", { service: "cloudflare", said: trouble("11:48") });
const chatgpt = pageAt("12:01", { service: "chatgpt", impact: "major", said: trouble("12:00") });
const reddit = pageAt("12:02", { service: "reddit", impact: "major", said: trouble("12:00") });
const fastly = pageAt("11:51", { service: "fastly", said: trouble("11:49") });

const idOf = async (day: Day, service: string) => {
  const [incident] = await day.store.latestIncidents(serviceId(service), 1);
  if (!incident) throw new Error(`expected an incident of ${service}`);
  return incident.id;
};
async function say(day: Day, effect: string, cause: string | null, clock = "12:30") {
  day.ports.clock.set(time(clock));
  const link = { effect: await idOf(day, effect), cause: cause === null ? null : await idOf(day, cause), by: 601 };
  const outcome = await linkIncidents(link, day.room, day.ports);
  await day.dispatch();
  return outcome;
}
const postsFrom = (day: Day, clock: string, lane = "kolkata"): readonly Sent[] =>
  day.sent.filter((one) => one.lane === lane && one.at >= time(clock));

describe("an editor links an incident that the rules leave alone", () => {
  it("and the lead's card tells of it, in both editions, while its own post points there, all without a sound", async () => {
    const day = await playDay([...start, cloudflare, reddit]);
    expect(await say(day, "reddit", "cloudflare")).toEqual({ kind: "linked" });
    for (const [lane, pointer] of [
      ["kolkata", "এর পরের খবর ক্লাউডফ্লেয়ারের"],
      ["dhaka", "এর পরের খবর ক্লাউডফ্লেয়ারের"],
    ] as const) {
      const posts = postsFrom(day, "12:30", lane);
      expect(
        posts.every(({ edit }) => edit),
        "nothing new is posted",
      ).toBe(true);
      expect(posts.find(({ text }) => text.includes(pointer))?.headline).toContain("রেডিট");
      expect(posts.find(({ text }) => !text.includes(pointer))?.text).toContain("রেডিট");
    }
    const [link] = await day.store.linksOf([await idOf(day, "reddit")]);
    expect(link).toMatchObject({ relation: "editor", evidence: "confirmed" });
    const audit = await day.store.auditOf(await idOf(day, "reddit"));
    expect(audit).toMatchObject([{ act: "story.link", actor: 601, after: await idOf(day, "cloudflare") }]);
    const decided = await day.store.changesOf(await idOf(day, "reddit"));
    expect(decided.at(-1)?.decision).toMatchObject({ rule: "editor-linked", ring: false });
    await day.close();
  });

  it("and the card says that the newsroom ties it, not that it depends on the provider, which no source knows", async () => {
    const day = await playDay([...start, cloudflare, reddit]);
    await say(day, "reddit", "cloudflare");
    for (const lane of ["kolkata", "dhaka"]) {
      const lead = postsFrom(day, "12:30", lane).find(({ headline }) => headline.includes("ক্লাউডফ্লেয়ারে"));
      expect(lead?.headline).not.toMatch(/নেপথ্যে|কারণ/u);
      expect(lead?.text).toMatch(/রেডিটেও/u);
      expect(lead?.text).toContain("আছে বলে মনে করছে আমাদের বার্তা বিভাগ");
      expect(lead?.text).not.toMatch(/নির্ভরশীল রেডিট/u);
    }
    const lead = await day.store.incident(await idOf(day, "cloudflare"));
    const file = lead && (await day.store.storyFile(lead.story));
    const sources = file?.bulletins
      .at(-1)
      ?.blocks.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.sources));
    expect(sources).toContainEqual({ kind: "editor", editor: 601, at: time("12:30") });
    await day.close();
  });

  it("and the headline that counts it among the others does not name the provider as the cause of all", async () => {
    const because = [{ at: "12:00", body: "We see errors due to an outage at Cloudflare." }];
    const blaming = pageAt("12:01", { service: "chatgpt", impact: "major", said: because });
    const day = await playDay([...start, cloudflare, blaming, fastly]);
    const headlines = (clock: string, lane: string) =>
      day.sent.filter((one) => one.lane === lane && one.at >= time(clock) && one.text.includes("#Cloudflare"));
    expect(headlines("12:01", "kolkata").at(-1)?.headline).toContain("নেপথ্যে");
    await say(day, "fastly", "cloudflare");
    for (const lane of ["kolkata", "dhaka"]) {
      const card = headlines("12:30", lane).findLast(({ role }) => role === "card");
      expect(card?.headline).toContain("চ্যাটজিপিটি");
      expect(card?.headline).not.toMatch(/নেপথ্যে|কারণ/u);
      expect(card?.text).toContain("আছে বলে মনে করছে আমাদের বার্তা বিভাগ");
    }
    await day.close();
  });

  it("that readers have not heard of, and the joining reply says that the newsroom ties it", async () => {
    const unheard = { when: { service: "reddit" }, then: "skip" } as const;
    const day = await playDay([...start, cloudflare, reddit], { rules: [unheard] });
    await say(day, "reddit", "cloudflare");
    for (const lane of ["kolkata", "dhaka"]) {
      const joined = postsFrom(day, "12:30", lane).find(({ role }) => role === "reply");
      expect(joined?.headline).toMatch(/ক্লাউডফ্লেয়ারের বিভ্রাটের মধ্যে .*রেডিটেও/u);
      expect(joined?.text).toContain("আছে বলে মনে করছে আমাদের বার্তা বিভাগ");
      expect(joined?.text).not.toContain("নির্ভরশীল");
    }
    await day.close();
  });

  it("and it belongs to the story from then on", async () => {
    const day = await playDay([...start, cloudflare, reddit]);
    await say(day, "reddit", "cloudflare");
    expect((await day.store.incident(await idOf(day, "reddit")))?.story).toBe(
      (await day.store.incident(await idOf(day, "cloudflare")))?.story,
    );
    await day.close();
  });
});

describe("an editor links an incident that is over", () => {
  const over = { at: "12:10", body: "This incident has been resolved.", status: "resolved" } as const;
  const ended = pageAt("12:11", { service: "reddit", impact: "major", said: [...trouble("12:00"), over] });

  it("and the lead's card says that the service works again, without a second message", async () => {
    const day = await playDay([...start, cloudflare, reddit, ended]);
    expect(await say(day, "reddit", "cloudflare")).toEqual({ kind: "linked" });
    for (const [lane, back] of [
      ["kolkata", "ফের চালু হয়েছে রেডিট"],
      ["dhaka", "আবার সচল হয়েছে রেডিট"],
    ] as const) {
      const posts = postsFrom(day, "12:30", lane);
      expect(posts.map(({ role, edit }) => [role, edit])).toEqual([
        ["card", true],
        ["card", true],
      ]);
      const lead = posts.find(({ text }) => !text.includes("এর পরের খবর"));
      expect(lead?.headline).toContain("ক্লাউডফ্লেয়ারে");
      expect(lead?.text).toContain(back.normalize("NFC"));
    }
    await day.close();
  });
});

describe("an editor parts two incidents", () => {
  it("and the lead's card goes on without it, it gets a card of its own, and the correction is offered", async () => {
    const day = await playDay([...start, cloudflare, chatgpt]);
    expect(await say(day, "chatgpt", null)).toEqual({ kind: "parted" });
    const posts = postsFrom(day, "12:30");
    const [own, ...others] = posts.filter(({ edit }) => !edit);
    expect(others).toEqual([]);
    expect([own?.role, own?.ring, own?.headline]).toEqual(["card", false, expect.stringContaining("চ্যাটজিপিটি")]);
    const lead = posts.find(({ edit, role }) => edit && role === "card");
    expect(lead?.text).not.toContain("চ্যাটজিপিটিতে");
    const [review] = await day.store.waitingReviews();
    expect(review).toMatchObject({ rule: "fell-parted", desk: { mend: { act: "correction" } } });
    const texts = review?.bulletins.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join("\n");
    expect(texts, "the card had spoken of dependence, not of a cause").not.toMatch(/কারণ হিস/u);
    expect(texts).toMatch(/যোগের কথা লেখা হয়েছিল[\s\S]*সম্পর্কের কথা বলা হয়েছিল/u);
    const sources = review?.bulletins.flatMap(({ blocks }) =>
      blocks.flatMap((block) => block.clauses[0]?.sources ?? []),
    );
    expect(sources).toContainEqual({ kind: "editor", editor: 601, at: time("12:30") });
    expect(day.sent.some(({ text, role }) => role !== "review" && text.includes("সংশোধন"))).toBe(false);
    await day.close();
  });

  it("and a post that it had of its own points nowhere any more", async () => {
    const day = await playDay([...start, cloudflare, reddit]);
    await say(day, "reddit", "cloudflare");
    await say(day, "reddit", null, "12:40");
    const card = postsFrom(day, "12:40").find(({ headline }) => headline.includes("রেডিট"));
    expect(card?.edit).toBe(true);
    expect(card?.text).not.toContain("এর পরের খবর");
    expect(postsFrom(day, "12:40").filter(({ edit, role }) => !edit && role === "card")).toEqual([]);
    await day.close();
  });
});

describe("an editor names another cause", () => {
  it("and the incident goes over to it, with a correction offered for the first", async () => {
    const day = await playDay([...start, cloudflare, fastly, chatgpt]);
    expect(await say(day, "chatgpt", "fastly")).toEqual({ kind: "linked" });
    const [link] = await day.store.linksOf([await idOf(day, "chatgpt")]);
    expect(link?.cause).toBe(await idOf(day, "fastly"));
    const [review] = (await day.store.waitingReviews()).filter(({ rule }) => rule === "fell-relinked");
    expect(review?.bulletins.map((one) => one.blocks[0]?.text).join()).not.toContain("ফাস্টলি");
    for (const { blocks } of review?.bulletins ?? [])
      expect(blocks.map(({ text }) => text).join()).toMatch(/আমাদের বার্তা বিভাগের মত, .*ফাস্টলির বিভ্রাটের সঙ্গে/u);
    await day.close();
  });
});

it("everything that an editor said, asked and approved can be explained", async () => {
  const day = await playDay([...start, cloudflare, chatgpt]);
  await say(day, "chatgpt", null);
  const [review] = await day.store.waitingReviews();
  if (!review) throw new Error("expected a draft");
  const audit = { at: time("12:32"), actor: 601, act: "review.publish", subject: review.id };
  day.ports.clock.set(audit.at);
  expect(await publishReview(review, audit, day.room, day.ports)).toBe(true);
  await day.dispatch();
  const incident = await day.store.incident(await idOf(day, "chatgpt"));
  const told = incident ? await explainIncident(incident, await day.store.storyFile(incident.story), day.store) : "";
  expect(told).toContain("decided review by fell-parted: An editor parted the two");
  expect(told).toMatch(/asked r_\w+ 0 s after it happened, approved by 601 \d+ s after it happened/);
  expect(told).toContain("claimed as depends, probable: It depends on Cloudflare");
  expect(told).toContain(`story.unlink by 601: ${await idOf(day, "cloudflare")} > nothing`);
  const lead = await day.store.incident(await idOf(day, "cloudflare"));
  const leads = lead ? await explainIncident(lead, await day.store.storyFile(lead.story), day.store) : "";
  expect(leads).toContain("correction of");
  await day.close();
});

describe("what an editor cannot say", () => {
  it("is refused, and nothing is written", async () => {
    const day = await playDay([...start, cloudflare, chatgpt, reddit]);
    expect(await say(day, "reddit", null)).toEqual({ kind: "already" });
    expect(await say(day, "chatgpt", "cloudflare")).toEqual({ kind: "already" });
    expect(await say(day, "cloudflare", "cloudflare")).toEqual({ kind: "same" });
    expect(await say(day, "cloudflare", "chatgpt")).toEqual({ kind: "circle" });
    const nobody = { effect: "i_0000000000000000" as never, cause: null, by: 601 };
    expect(await linkIncidents(nobody, day.room, day.ports)).toEqual({ kind: "unknown" });
    expect(await day.store.auditOf(await idOf(day, "reddit"))).toEqual([]);
    expect(postsFrom(day, "12:30")).toEqual([]);
    await day.close();
  });
});

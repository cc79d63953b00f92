/** A cause that readers were told of, and that holds no longer: the card says so, a reply tells it, the story goes on. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { headlineOf } from "../src/domain/bulletin.ts";
import { serviceId } from "../src/domain/ids.ts";
import { playDay, type Sent } from "./support/newsroom-day.ts";
import { pageAt, type Said, time } from "./support/pages.ts";

const investigating = { at: "11:48", body: "We are investigating this issue." };
const cloudflareAt = (clock: string) => pageAt(clock, { service: "cloudflare", said: [investigating] });
const named = { at: "12:00", body: "We are experiencing errors due to an outage at Cloudflare." };
const denied = { at: "12:30", body: "This is not related to the Cloudflare outage. We are investigating." };
const chatgptAt = (clock: string, ...said: readonly (typeof named)[]) =>
  pageAt(clock, { service: "chatgpt", impact: "major", said });
const quiet = [pageAt("11:40", { service: "cloudflare", said: [] }), chatgptAt("11:41")];
const told = [...quiet, cloudflareAt("11:50"), chatgptAt("12:01", named)];

const of = (sent: readonly Sent[], lane: string, from: string): readonly Sent[] =>
  sent.filter((one) => one.lane === lane && one.at >= time(from));

describe("an operator that takes back its word for the cause", () => {
  it("is told at once: the card says what was said and what holds now, a reply tells it, in both editions", async () => {
    const day = await playDay([...told, chatgptAt("12:31", named, denied)]);
    for (const [lane, label] of [
      ["kolkata", "সংশোধন:"],
      ["dhaka", "সংশোধনী:"],
    ] as const) {
      expect(of(day.sent, lane, "12:00").find(({ at }) => at < time("12:30"))?.text).toContain("চ্যাটজিপিটি");
      const after = of(day.sent, lane, "12:31");
      const reply = after.filter(({ role, edit }) => role === "reply" && !edit);
      expect(reply.map(({ headline }) => headline)).toEqual([expect.stringContaining(label)]);
      expect(reply[0]?.text).toContain("ক্লাউডফ্লেয়ারের বিভ্রাটের কথা");
      const card = after.find(({ role, edit, text }) => role === "card" && edit && text.includes(label));
      expect(card?.headline).not.toContain("চ্যাটজিপিটি");
    }
    expect((await day.store.mends("bn-IN", 10)).map(({ kind }) => kind)).toEqual(["correction"]);
    await day.close();
  });

  it("goes on in a card of its own, which comes without a sound", async () => {
    const day = await playDay([
      ...told,
      chatgptAt("12:31", named, denied),
      chatgptAt("12:50", named, denied, {
        at: "12:48",
        body: "This incident has been resolved.",
        status: "resolved",
      } as never),
    ]);
    const own = of(day.sent, "kolkata", "12:31").filter(({ role, edit }) => role === "card" && !edit);
    expect(own.map(({ ring, headline }) => [ring, headline])).toEqual([[false, expect.stringContaining("চ্যাটজিপিটি")]]);
    expect(own[0]?.text).not.toContain("ক্লাউডফ্লেয়ারে বিভ্রাটের জেরে");
    const end = of(day.sent, "kolkata", "12:50").find(({ role, edit }) => role === "reply" && !edit);
    expect(end?.headline).toContain("চ্যাটজিপিটি");
    const [incident] = await day.store.latestIncidents(serviceId("chatgpt"), 1);
    expect(incident && (await day.store.linksOf([incident.id]))).toEqual([]);
    await day.close();
  });

  it("is corrected once, however often the page is read", async () => {
    const again = ["12:40", "12:45"].map((clock) => chatgptAt(clock, named, denied));
    const day = await playDay([...told, chatgptAt("12:31", named, denied), ...again, cloudflareAt("12:46")]);
    expect(day.sent.filter(({ headline, edit }) => headline.startsWith("সংশোধন:") && !edit)).toHaveLength(1);
    await day.close();
  });

  it("is told too when the provider removes its incident from its page", async () => {
    const page = (clock: string, said: readonly (typeof named)[]) =>
      pageAt(clock, { service: "cloudflare", said, older: true });
    const gone = ["12:10", "12:20", "12:30", "12:40"].map((clock) => page(clock, []));
    const joins = chatgptAt("12:01", { ...investigating, at: "12:00" });
    const day = await playDay([page("11:40", []), chatgptAt("11:41"), page("11:50", [investigating]), joins, ...gone]);
    const mends = of(day.sent, "kolkata", "12:10").filter(({ headline }) => headline.startsWith("সংশোধন:"));
    expect(mends.map(({ text }) => text)).toEqual([expect.stringContaining("স্টেটাস পেজ থেকে সরিয়ে নিয়েছে ক্লাউডফ্লেয়ার")]);
    const asked = day.sent.filter(({ role, edit }) => role === "review" && !edit);
    expect(asked, "the story itself is an editor's to retract").toHaveLength(1);
    const card = of(day.sent, "kolkata", "12:10").find(({ role, edit }) => role === "card" && edit);
    expect(card?.headline).toBe("ক্লাউডফ্লেয়ারের স্টেটাস পেজে সমস্যার কথা আর নেই".normalize("NFC"));
    expect(card?.text).toContain("সংশোধন:");
    await day.close();
  });

  it("says who took it back when the service removes its own incident", async () => {
    const page = (clock: string, said: readonly (typeof named)[]) =>
      pageAt(clock, { service: "chatgpt", impact: "major", said, older: true });
    const gone = ["12:20", "12:30", "12:40"].map((clock) => page(clock, []));
    const before = [pageAt("11:40", { service: "cloudflare", said: [] }), page("11:41", [])];
    const day = await playDay([...before, cloudflareAt("11:50"), page("12:01", [named]), ...gone]);
    const posts = of(day.sent, "kolkata", "12:20");
    const mends = posts.filter(({ headline, edit }) => headline.startsWith("সংশোধন:") && !edit);
    expect(mends.map(({ text }) => text)).toEqual([expect.stringContaining("স্টেটাস পেজ থেকে সরিয়ে নিয়েছে চ্যাটজিপিটি")]);
    expect(posts.filter(({ role, edit }) => role === "card" && !edit)).toEqual([]);
    await day.close();
  });

  it("is not corrected when nobody was told", async () => {
    const day = await playDay([...quiet, chatgptAt("12:01", named), chatgptAt("12:31", named, denied)]);
    expect(day.sent.filter(({ text }) => text.includes("সংশোধন"))).toEqual([]);
    await day.close();
  });
});

it("an operator's own word that there was no outage is told to whoever was told of it, and takes no person", async () => {
  const falseAlarm = {
    at: "12:20",
    body: "This was a false alarm. No services were affected.",
    status: "resolved",
  } as const;
  const page = (clock: string, said: readonly Said[]) => pageAt(clock, { service: "chatgpt", impact: "major", said });
  const day = await playDay([
    page("11:41", []),
    page("12:01", [investigating]),
    page("12:21", [investigating, falseAlarm]),
  ]);
  for (const lane of ["kolkata", "dhaka"]) {
    const posts = of(day.sent, lane, "12:21");
    expect(posts.map(({ role, edit }) => [role, edit])).toEqual([
      ["card", true],
      ["reply", false],
    ]);
    for (const { headline } of posts) expect(headline).toContain("চ্যাটজিপিটিতে বিভ্রাট হয়নি".normalize("NFC"));
  }
  expect(await day.store.waitingReviews()).toEqual([]);
  for (const edition of ["bn-IN", "bn-BD"] as const) {
    const [first, ...others] = await day.store.mends(edition, 10);
    expect(others).toEqual([]);
    expect(first && headlineOf(first), "the log of what was put right has it").toContain("বিভ্রাট হয়নি".normalize("NFC"));
  }
  await day.close();
});

it("a false alarm of which nobody had been told stands in no log of corrections, even where a row of the operator tells it", async () => {
  const falseAlarm = { at: "12:20", body: "This was a false alarm.", status: "resolved" } as const;
  const page = (clock: string, said: readonly Said[]) => pageAt(clock, { service: "chatgpt", impact: "major", said });
  const rules = [
    { when: { change: "opened" }, then: "skip" },
    { when: { change: "falseAlarm" }, then: "publish" },
  ] as const;
  const rows = [page("11:41", []), page("12:01", [investigating]), page("12:21", [investigating, falseAlarm])];
  const day = await playDay(rows, { rules });
  expect(day.changes.map(({ change, decision }) => [change.kind, decision.kind])).toContainEqual([
    "falseAlarm",
    "publish",
  ]);
  expect(await day.store.mends("bn-IN", 10)).toEqual([]);
  await day.close();
});

it.each([
  ["of X alone it goes on being claimed", false],
  ["of most of what we look at, which puts our own line in doubt, it is claimed no longer", true],
])("what our own check sees fail corrects nothing: %s", async (_name, isDoubted) => {
  const file = (name: string) =>
    fileURLToPath(new URL(`./fixtures/cases/seed-2025-11-18/${name}.yaml`, import.meta.url));
  const probe = (service: string, at: number, name: string) => ({
    at,
    service,
    format: "probe" as const,
    file: file(name),
  });
  const well = ["x", "wikipedia", "github"].flatMap((service) =>
    Array.from({ length: 11 }, (_, n) => probe(service, time("11:00") + n * 120_000, "x_well")),
  );
  const failing = (service: string, ...clocks: readonly string[]) =>
    clocks.map((clock) => probe(service, time(clock), "x_failing"));
  const page = (clock: string, said: readonly Said[]) => pageAt(clock, { service: "cloudflare", said });
  const identified = { at: "12:20", status: "identified", body: "The issue has been identified." } as const;
  const rows = [
    ...well,
    ...failing("x", "11:30", "11:32", "11:47"),
    page("11:40", []),
    page("11:50", [investigating]),
    ...(isDoubted ? failing("wikipedia", "12:06", "12:08", "12:14") : []),
    ...(isDoubted ? failing("github", "12:07", "12:09", "12:15") : []),
    ...failing("x", "12:16"),
    page("12:21", [investigating, identified]),
  ];
  const day = await playDay(rows.toSorted((a, b) => a.at - b.at));
  const cards = day.sent.filter(({ lane, role }) => lane === "kolkata" && role === "card");
  expect(cards[0]?.headline, "told while our line was not in doubt").toContain("এক্স");
  expect(cards.at(-1)?.at).toBeGreaterThanOrEqual(time("12:21"));
  expect(cards.at(-1)?.headline.includes("এক্স")).toBe(!isDoubted);
  expect(day.sent.filter(({ text }) => /সংশোধন|প্রত্যাহার/.test(text))).toEqual([]);
  await day.close();
});

/** The dead man's timer: what nobody judges in time is done as the policy says, once, also over a restart. */
import { afterEach, describe, expect, test } from "vitest";
import { noRules, type TimerChoice } from "../../src/domain/desk-rules.ts";
import { deskFile } from "./desk-file.ts";
import * as room from "./newsroom.ts";
import { openPress, type Policy, type PressRoom } from "./press-room.ts";
import { editor } from "./running-bot.ts";
import { nfc } from "./wording.ts";

const file = deskFile();
let desk: PressRoom | undefined;
afterEach(async () => {
  await desk?.bot.stop();
  desk = undefined;
});

async function open(policy: Policy): Promise<PressRoom> {
  desk = await openPress(file(), policy);
  return desk;
}

const afterTwenty = (then: TimerChoice): Policy => ({
  rules: [{ when: { service: "cloudflare" }, then: "review", deadline: { afterMs: 20 * room.minute, then } }],
});

describe("a draft that nobody judges in time", () => {
  test("is published, and the card says when, and then by which rule; the process may end in between", async () => {
    const desk = await open(afterTwenty("publish"));
    await desk.page("major", "investigating");
    await desk.send();
    expect(desk.card()).toContain(
      nfc(["⏳ ১৮ নভেম্বর সন্ধ্যা ৬টা ২২ মিনিট পর্যন্ত কেউ সিদ্ধান্ত না দিলে নিজে থেকে প্রকাশিত হবে (নিয়ম policy-1)।"]),
    );
    await desk.restart();
    await desk.pass(19);
    await desk.send();
    expect(desk.channel()).toEqual([]);
    await desk.restart();
    await desk.pass(1);
    await desk.pass(1);
    await desk.send();
    expect(desk.channel()).toHaveLength(1);
    const told = nfc(["⏳ সময়ের মধ্যে কেউ সিদ্ধান্ত দেননি, তাই নিজে থেকে প্রকাশের সারিতে গিয়েছে (নিয়ম policy-1)।"]);
    expect(desk.card()).toContain(told);
    expect(desk.letters()).toBe("fck");
    expect(desk.desk().filter((text) => text === told)).toHaveLength(1);
    expect(await desk.review()).toMatchObject({ state: "published" });
    expect(await desk.acts()).toEqual(["bibhrat deadline.publish"]);
    expect((await desk.bot.store.auditSince(0))[0]).toMatchObject({ before: "waiting", after: "publish by policy-1" });
  });

  test("is dropped", async () => {
    const desk = await open(afterTwenty("drop"));
    await desk.page("major", "investigating");
    await desk.send();
    await desk.pass(20);
    await desk.send();
    expect(await desk.review()).toMatchObject({ state: "dropped" });
    expect(desk.channel()).toEqual([]);
    expect(desk.card()).toContain(nfc(["নিজে থেকে বাদ গিয়েছে (নিয়ম policy-1)"]));
    expect(desk.letters()).toBe("");
  });

  test("is held until somebody says something, and can still be published", async () => {
    const desk = await open(afterTwenty("hold"));
    await desk.page("major", "investigating");
    await desk.send();
    await desk.pass(20);
    await desk.pass(600);
    await desk.send();
    expect(await desk.review()).toMatchObject({ state: "held" });
    expect(desk.card()).toContain(nfc(["তাই ধরে রাখা হয়েছে (নিয়ম policy-1)"]));
    expect(await desk.acts()).toEqual(["bibhrat deadline.hold"]);
    expect(await desk.tap("p")).toBe(nfc(["প্রকাশের সারিতে গেল।"]));
  });

  test("the desk's own deadline counts where the row of the policy names none", async () => {
    const desk = await open({
      rules: [{ when: { service: "cloudflare" }, then: "review" }],
      deskRules: { ...noRules, deadline: { afterMs: 5 * room.minute, then: "drop" } },
    });
    await desk.page("major", "investigating");
    await desk.pass(5);
    expect((await desk.bot.store.auditSince(0))[0]?.after).toBe("drop by newsroom.deadline");
  });
});

describe("a person who is there", () => {
  test("a verdict before ends it", async () => {
    const desk = await open(afterTwenty("publish"));
    await desk.page("major", "investigating");
    await desk.send();
    await desk.tap("d");
    await desk.pass(60);
    await desk.send();
    expect(desk.channel()).toEqual([]);
    expect(await desk.acts()).toEqual([`${editor} review.drop`]);
  });

  test("a hold stops it, and it begins anew when the hold is over", async () => {
    const desk = await open(afterTwenty("publish"));
    await desk.page("major", "investigating");
    await desk.send();
    await desk.tap("i");
    await desk.pass(59);
    expect(await desk.review()).toMatchObject({ state: "held" });
    await desk.pass(1);
    expect(await desk.review()).toMatchObject({ state: "waiting" });
    await desk.restart();
    await desk.pass(19);
    expect(await desk.review()).toMatchObject({ state: "waiting" });
    await desk.pass(1);
    expect(await desk.review()).toMatchObject({ state: "published" });
  });

  test("whoever rewrites it has the whole time again", async () => {
    const desk = await open(afterTwenty("publish"));
    await desk.page("major", "investigating");
    await desk.send();
    await desk.pass(15);
    await desk.say(nfc(["শিরোনাম: ক্লাউডফ্লেয়ারে বড় বিভ্রাট"]), desk.message());
    await desk.pass(19);
    expect(await desk.review()).toMatchObject({ state: "waiting" });
    await desk.pass(1);
    expect(await desk.review()).toMatchObject({ state: "published" });
  });

  test("while somebody looks at it nothing happens", async () => {
    const desk = await open(afterTwenty("publish"));
    await desk.page("major", "investigating");
    await desk.send();
    await desk.pass(15);
    await desk.tap("e");
    await desk.pass(9);
    expect(await desk.review()).toMatchObject({ state: "waiting" });
    await desk.pass(1);
    expect(await desk.review()).toMatchObject({ state: "published" });
  });
});

test("a newer draft keeps the time of the first, but leaves an editor five minutes to read it", async () => {
  const desk = await open(afterTwenty("publish"));
  await desk.page("major", "investigating");
  await desk.send();
  const first = (await desk.review()).desk?.deadline?.at ?? 0;
  await desk.page("major", "investigating", "identified");
  expect((await desk.review()).desk?.deadline?.at).toBe(first);
  desk.now = first - room.minute;
  await desk.page("major", "investigating", "identified", "monitoring");
  expect((await desk.review()).desk?.deadline?.at).toBe(desk.now + 5 * room.minute);
});

test("what only a person may publish is held instead", async () => {
  const desk = await open({ ...afterTwenty("publish"), deskRules: { ...noRules, twoPersonRed: true } });
  await desk.page("critical", "investigating");
  await desk.send();
  await desk.pass(20);
  expect(await desk.review()).toMatchObject({ state: "held" });
  await desk.send();
  expect(desk.channel()).toEqual([]);
});

import { afterEach, describe, expect, it } from "vitest";
import { acquireWriterLock, openStore, type SqliteStore } from "../../src/store/index.ts";
import { startChild, useFolder } from "./process.ts";
import { delivery, opening, start } from "./samples.ts";

const folder = useFolder();
const opened: SqliteStore[] = [];
const open = async (path: string, readOnly = false) => {
  const store = await openStore({ url: path, readOnly });
  opened.push(store);
  return store;
};
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

describe("the writer lock", () => {
  it("refuses a second writer, in another process and in this one, and is free once released", async () => {
    const path = folder.path("a.sqlite");
    const lock = acquireWriterLock(path);
    expect(() => acquireWriterLock(path)).toThrow(/another process is writing this database/);
    const second = startChild("hold", path);
    await second.said(1);
    await second.ended;
    expect(second.lines[0]).toMatch(/^busy: .*a\.sqlite: another process is writing this database/);
    lock.release();
    const third = startChild("hold", path);
    await third.said(1);
    expect(third.lines).toEqual(["held"]);
  });

  it("is free at once when its holder is killed", async () => {
    const path = folder.path("a.sqlite");
    const holder = startChild("hold", path);
    await holder.said(1);
    expect(holder.lines).toEqual(["held"]);
    expect(() => acquireWriterLock(path)).toThrow(/another process/);
    await holder.kill();
    acquireWriterLock(path).release();
  });

  it("is not in the way of reading", async () => {
    const path = folder.path("a.sqlite");
    await (await open(path)).file(opening("a"));
    const lock = acquireWriterLock(path);
    expect(await (await open(path, true)).openIncidents()).toHaveLength(1);
    lock.release();
  });
});

describe("a process killed while it files", () => {
  it("leaves every filing whole or not there at all, and the next start goes on", async () => {
    const path = folder.path("a.sqlite");
    let committed = 0;
    for (let round = 1; round <= 5; round++) {
      const child = startChild("file", path);
      await child.said(round * 3);
      await child.kill();
      committed += child.lines.length;
      const store = await open(path);
      const stored = await store.latestIncidents(undefined, 1_000_000);
      expect(stored.length).toBeGreaterThanOrEqual(committed);
      for (const one of stored) expect((await store.storyFile(one.story))?.deliveries).toHaveLength(1);
      expect(await store.outboxDepth()).toBe(stored.length);
      committed = stored.length;
      await store.close();
    }
  });

  it("shows a reading connection whole filings only, while it goes on writing", async () => {
    const path = folder.path("a.sqlite");
    const child = startChild("file", path);
    await child.said(1);
    const reading = await open(path, true);
    let before = 0;
    for (let round = 0; round < 200; round++) {
      const [newest] = await reading.latestIncidents(undefined, 1);
      const file = newest && (await reading.storyFile(newest.story));
      expect(file?.bulletins).toHaveLength(1);
      expect(file?.deliveries).toHaveLength(1);
      const depth = await reading.outboxDepth();
      expect(depth).toBeGreaterThanOrEqual(before);
      before = depth;
    }
    await child.said(before + 1);
    expect(await reading.outboxDepth()).toBeGreaterThan(before);
    await child.kill();
  });
});

describe("a process killed between the intent and the outcome", () => {
  it("leaves the post in doubt at the next start, and its lane stopped until a person has spoken", async () => {
    const path = folder.path("a.sqlite");
    const before = await open(path);
    await before.enqueue([
      delivery("post"),
      delivery("next", { createdAt: start + 1 }),
      delivery("far", { lane: "dhaka" }),
    ]);
    await before.close();

    const child = startChild("send", path, "post");
    await child.said(1);
    expect(child.lines).toEqual(["true"]);
    await child.kill();

    const store = await open(path);
    expect(await store.adoptInterrupted(start)).toBe(1);
    expect((await store.stoppedDeliveries()).map((one) => [one.id, one.state])).toEqual([["post", "unknown"]]);
    expect((await store.dueDeliveries(start + 1, 10)).map((one) => one.id)).toEqual(["far"]);
    const audit = { at: start + 2, actor: 111222333, act: "settle", subject: "post" } as const;
    await store.settleByHand("post", "sent", 42, audit);
    expect((await store.dueDeliveries(start + 2, 10)).map((one) => one.id)).toEqual(["far", "next"]);
  });
});

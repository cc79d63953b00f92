import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, type SqliteStore } from "../../src/store/index.ts";
import { change, feed, filing, incident, minute, opening, review, start, storyOf, update } from "./samples.ts";

let store: SqliteStore;
beforeEach(async () => {
  store = await openStore({ url: ":memory:" });
});
afterEach(() => store.close());

describe("a filing", () => {
  it("is read back as it was written", async () => {
    const opened = opening("a");
    const full = incident("a", {
      url: "https://status.example/incidents/a",
      rawImpact: "critical",
      resolvedAt: start + 9 * minute,
      scheduledFor: start,
      scheduledUntil: start + minute,
      updates: [update(2, { providerId: "p2" }), update(1)],
      withdrawnAt: start + 10 * minute,
    });
    expect(await store.file({ ...opened, incidents: [{ incident: full, expectedVersion: 0 }] })).toEqual({
      kind: "filed",
    });
    expect(await store.incident(full.id)).toEqual(full);
    const file = await store.storyFile(full.story);
    expect(file).toEqual({
      story: storyOf(full),
      incidents: [full],
      bulletins: opened.bulletins,
      deliveries: opened.deliveries,
    });
    expect(await store.changesOf(full.id)).toEqual([
      { change: opened.changes[0], decision: opened.decisions[0]?.decision },
    ]);
    expect(await store.feedMemory(feed.key)).toEqual(feed);
  });

  it("gives a conflict and writes nothing when an incident has moved since it was read", async () => {
    const opened = opening("a");
    await store.file(opened);
    const late = opening("b");
    const stale = {
      ...late,
      incidents: [...late.incidents, { incident: { ...opened.incident, version: 1 }, expectedVersion: 0 }],
    };
    expect(await store.file(stale)).toEqual({ kind: "conflict", incident: opened.incident.id });
    expect(await store.incident(late.incident.id)).toBeUndefined();
    expect(await store.outboxDepth()).toBe(1);
  });

  it("leaves nothing behind when its last part fails", async () => {
    const opened = opening("a");
    const broken = { ...opened, stories: [] };
    await expect(store.file(broken)).rejects.toThrow(/FOREIGN KEY/);
    expect(await store.incident(opened.incident.id)).toBeUndefined();
    expect(await store.outboxDepth()).toBe(0);
    expect(await store.file(opened)).toEqual({ kind: "filed" });
  });

  it("raises the version of an incident by one, and drops the updates that it no longer has", async () => {
    const opened = opening("a", { updates: [update(1), update(2)] });
    await store.file(opened);
    const next = { ...opened.incident, updates: [update(2, { text: "Rewritten" }), update(3)], version: 2 };
    await store.file(filing({ incidents: [{ incident: next, expectedVersion: 1 }] }));
    expect(await store.incident(next.id)).toEqual(next);
  });

  it("files a hundred new incidents at once", async () => {
    const many = Array.from({ length: 100 }, (_, index) => opening(`i${index}`));
    const all = filing({
      incidents: many.flatMap((one) => one.incidents),
      stories: many.flatMap((one) => one.stories),
      changes: many.flatMap((one) => one.changes),
      bulletins: many.flatMap((one) => one.bulletins),
      deliveries: many.flatMap((one) => one.deliveries),
    });
    expect(await store.file(all)).toEqual({ kind: "filed" });
    expect(await store.openIncidents()).toHaveLength(100);
    expect(await store.outboxDepth()).toBe(100);
  });
});

describe("incidents", () => {
  it("are known when they are open, named or among the newest hundred", async () => {
    const old = opening("old-closed", { startedAt: start - 500 * minute, phase: "resolved" });
    const named = opening("old-named", { startedAt: start - 500 * minute, phase: "resolved" });
    const open = opening("old-open", { startedAt: start - 500 * minute });
    const recent = Array.from({ length: 100 }, (_, index) =>
      opening(`r${index}`, { startedAt: start + index, phase: "resolved" }),
    );
    for (const one of [old, named, open, ...recent]) await store.file(one);
    const known = await store.knownIncidents(old.incident.service, ["old-named", "never seen"]);
    expect(known).toHaveLength(102);
    expect(known.map((one) => one.providerId)).not.toContain("old-closed");
  });

  it("are listed newest first, and since a time", async () => {
    for (const index of [1, 3, 2]) await store.file(opening(`n${index}`, { startedAt: start + index * minute }));
    const names = (await store.latestIncidents(undefined, 2)).map((one) => one.providerId);
    expect(names).toEqual(["n3", "n2"]);
    const since = await store.incidentsSince(incident("x").service, start + 2 * minute);
    expect(since.map((one) => one.providerId)).toEqual(["n3", "n2"]);
  });

  it("are not open once they are closed or withdrawn", async () => {
    await store.file(opening("closed", { phase: "completed" }));
    await store.file(opening("withdrawn", { withdrawnAt: start }));
    await store.file(opening("open", { phase: "unknown" }));
    expect((await store.openIncidents()).map((one) => one.providerId)).toEqual(["open"]);
  });
});

describe("stories", () => {
  it("take members in and let them go", async () => {
    const first = opening("a");
    const second = opening("b");
    await store.file(first);
    await store.file(second);
    const joined = storyOf(first.incident, { incidents: [second.incident.id, first.incident.id] });
    await store.file(filing({ stories: [joined] }));
    expect((await store.storyFile(joined.id))?.incidents.map((one) => one.providerId)).toEqual(["b", "a"]);
    await store.file(filing({ stories: [storyOf(first.incident)] }));
    expect((await store.storyFile(joined.id))?.story).toEqual(storyOf(first.incident));
  });

  it("name the one that ended last", async () => {
    expect(await store.newestResolvedStory()).toBeUndefined();
    for (const [name, closedAt] of [
      ["a", start + 5],
      ["b", start + 9],
      ["c", start + 7],
    ] as const) {
      const one = opening(name);
      await store.file({ ...one, stories: [storyOf(one.incident, { closedAt })] });
    }
    expect((await store.newestResolvedStory())?.incidents[0]?.providerId).toBe("b");
  });
});

describe("bulletins", () => {
  it("stay as they were first written", async () => {
    const opened = opening("a");
    await store.file(opened);
    const again = opened.bulletins.map((one) => ({ ...one, templateVersion: "t2", blocks: [] }));
    await store.file(filing({ bulletins: again }));
    expect((await store.storyFile(opened.incident.story))?.bulletins).toEqual(opened.bulletins);
  });

  it("give the formulas of the newest headlines of their edition", async () => {
    await store.file(opening("a"));
    await store.file(opening("b"));
    expect(await store.recentFormulas("bn-IN", 5)).toEqual(["h1", "h1"]);
    expect(await store.recentFormulas("bn-IN", 1)).toHaveLength(1);
    expect(await store.recentFormulas("bn-BD", 5)).toEqual([]);
  });
});

describe("reviews", () => {
  const audit = { at: start, actor: 111222333, act: "publish", subject: "r", after: "published" } as const;

  it("are settled once, with their deliveries, bulletins and audit in one transaction", async () => {
    const opened = opening("a");
    const waiting = review(change(opened.incident));
    await store.file({ ...opened, bulletins: [], deliveries: [], reviews: [waiting] });
    expect(await store.waitingReviews()).toEqual([waiting]);
    const settled = { ...waiting, state: "published", settledAt: start, settledBy: 111222333 } as const;
    expect(await store.settleReview(settled, opened.deliveries, audit)).toBe(true);
    expect(await store.settleReview({ ...settled, state: "dropped" }, [], audit)).toBe(false);
    expect(await store.review(waiting.id)).toEqual(settled);
    expect(await store.waitingReviews()).toEqual([]);
    expect(await store.auditOf("r")).toEqual([audit]);
    expect(await store.outboxDepth()).toBe(1);
    expect((await store.storyFile(opened.incident.story))?.bulletins).toEqual(waiting.bulletins);
  });

  it("refuse a verdict on a draft that has been replaced, and are not reopened by a filing", async () => {
    const opened = opening("a");
    const waiting = review(change(opened.incident));
    await store.file({ ...opened, reviews: [waiting] });
    const newer = { ...waiting, contentHash: "content-2" };
    await store.file(filing({ reviews: [newer] }));
    expect(await store.settleReview({ ...waiting, state: "published" }, [], audit)).toBe(false);
    expect(await store.settleReview({ ...newer, state: "dropped" }, [], audit)).toBe(true);
    await store.file(filing({ reviews: [waiting] }));
    expect((await store.review(waiting.id))?.state).toBe("dropped");
  });
});

describe("incoming updates and feeds", () => {
  it("claims an update id once", async () => {
    expect(await store.claimUpdate(7, start)).toBe(true);
    expect(await store.claimUpdate(7, start)).toBe(false);
    expect(await store.claimUpdate(100, start + 72 * 60 * minute)).toBe(true);
    expect(await store.claimUpdate(7, start)).toBe(true);
  });

  it("claims each of a crowd once, though they commit together", async () => {
    const claims = [1, 2, 1, 3, 2, 4].map((id) => store.claimUpdate(id, start));
    expect(await Promise.all(claims)).toEqual([true, true, false, true, false, true]);
    expect(await store.claimUpdate(5, start)).toBe(true);
    expect(await store.claimUpdate(3, start)).toBe(false);
  });

  it("remembers and forgets what a feed said", async () => {
    const full = {
      ...feed,
      etag: '"1"',
      lastModified: "Tue",
      bodyHash: "b",
      lastGoodAt: start,
      lastTriedAt: start,
      failures: 3,
      notBefore: start,
      problem: { kind: "gone", detail: "404", since: start },
    } as const;
    await store.rememberFeed(full);
    expect(await store.allFeedMemories()).toEqual([full]);
    await store.rememberFeed(feed);
    expect(await store.feedMemory(feed.key)).toEqual(feed);
    expect(await store.feedMemory("never")).toBeUndefined();
  });

  it("remembers the chats the bot was added to", async () => {
    const target = { chat: -1001234567890, kind: "channel", title: "বিভ্রাট", status: "administrator", at: start };
    await store.rememberTarget(target);
    await store.rememberTarget({ ...target, status: "left", at: start + 1 });
    expect(await store.targets()).toEqual([{ ...target, status: "left", at: start + 1 }]);
  });
});

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { acquireWriterLock, openStore, restore, type SqliteStore, type StoreOptions } from "../../src/store/index.ts";
import { latestSchema } from "../../src/store/migrations.ts";
import { startChild, useFolder } from "./process.ts";
import { delivery, opening, start } from "./samples.ts";

const folder = useFolder();
const opened: SqliteStore[] = [];
const open = async (options: StoreOptions) => {
  const store = await openStore(options);
  opened.push(store);
  return store;
};
const closeAll = async () => {
  for (const store of opened.splice(0)) await store.close();
};
afterEach(closeAll);

/** A database with these incidents, closed. */
async function databaseOf(name: string, ...incidents: readonly string[]): Promise<string> {
  const path = folder.path(name);
  const store = await open({ url: path });
  for (const one of incidents) await store.file({ ...opening(one), deliveries: [] });
  await closeAll();
  return path;
}

async function incidentsIn(path: string): Promise<readonly string[]> {
  const store = await open({ url: path });
  const names = (await store.openIncidents()).map((one) => one.providerId);
  await closeAll();
  return names;
}

const rawly = (path: string, work: (database: Database.Database) => unknown) => {
  const database = new Database(path);
  work(database);
  database.close();
};

describe("a backup", () => {
  it("is one whole file that can be opened, and tells how far it is", async () => {
    const path = await databaseOf("a.sqlite", ...Array.from({ length: 300 }, (_, index) => `n${index}`));
    const store = await open({ url: path });
    const seen: number[] = [];
    await store.backup(folder.path("b.sqlite"), (done, total) => seen.push(done / total));
    await closeAll();
    expect(readdirSync(folder.path("")).filter((name) => name.startsWith("b."))).toEqual(["b.sqlite"]);
    expect(seen.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(await incidentsIn(folder.path("b.sqlite"))).toHaveLength(300);
  });

  it("is made while another process writes, and shows whole filings", async () => {
    const path = folder.path("a.sqlite");
    const child = startChild("file", path);
    await child.said(20);
    const store = await open({ url: path, readOnly: true });
    await store.backup(folder.path("b.sqlite"));
    await child.said(child.lines.length + 1);
    await child.kill();
    const copy = await open({ url: folder.path("b.sqlite") });
    const incidents = await copy.openIncidents();
    expect(incidents.length).toBeGreaterThanOrEqual(20);
    expect(await copy.outboxDepth()).toBe(incidents.length);
  });

  it("replaces an older one only when it is complete, and never the database itself", async () => {
    const path = await databaseOf("a.sqlite", "new");
    writeFileSync(folder.path("b.sqlite"), "an older backup");
    const store = await open({ url: path });
    await expect(store.backup(path)).rejects.toThrow(/cannot be written over the database itself/);
    await expect(store.backup(folder.path("a.sqlite/b.sqlite"))).rejects.toMatchObject({ kind: "unreachable" });
    await store.backup(folder.path("b.sqlite"));
    await closeAll();
    expect(await incidentsIn(folder.path("b.sqlite"))).toEqual(["new"]);
  });
});

describe("restoring", () => {
  it("puts the backup in place and keeps what it replaces", async () => {
    const path = await databaseOf("a.sqlite", "old", "newer");
    const backup = await databaseOf("b.sqlite", "old");
    expect(await restore({ from: backup, url: `file:${path}` })).toEqual({ inDoubt: 0, replaced: `${path}.replaced` });
    expect(await incidentsIn(path)).toEqual(["old"]);
    expect(await incidentsIn(`${path}.replaced`)).toEqual(["old", "newer"]);
    expect(await incidentsIn(backup)).toEqual(["old"]);
  });

  it("makes a database where there was none", async () => {
    const backup = await databaseOf("b.sqlite", "old");
    expect(await restore({ from: backup, url: folder.path("a.sqlite") })).toEqual({ inDoubt: 0 });
    expect(await incidentsIn(folder.path("a.sqlite"))).toEqual(["old"]);
  });

  it("never plays the journal of the replaced database into the new one", async () => {
    const path = folder.path("a.sqlite");
    const child = startChild("file", path);
    await child.said(30);
    await child.kill();
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    const backup = await databaseOf("b.sqlite", "old");
    await restore({ from: backup, url: path });
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(await incidentsIn(path)).toEqual(["old"]);
    expect((await incidentsIn(`${path}.replaced`)).length).toBeGreaterThanOrEqual(30);
  });

  it("works over a database that is damaged", async () => {
    const path = await databaseOf("a.sqlite", "lost");
    writeFileSync(path, readFileSync(path).fill(0xff, 100, 30_000));
    writeFileSync(`${path}-wal`, "what was left of a journal");
    const backup = await databaseOf("b.sqlite", "old");
    await restore({ from: backup, url: path });
    expect(await incidentsIn(path)).toEqual(["old"]);
  });

  it("takes the posts that were waiting as in doubt: they may have been sent since", async () => {
    const path = folder.path("b.sqlite");
    const store = await open({ url: path });
    await store.enqueue([
      delivery("waiting"),
      delivery("edit", { lane: "dhaka", state: "stale", messageId: 4 }),
      delivery("shown", { lane: "agartala", state: "sent", messageId: 5 }),
    ]);
    await closeAll();
    expect(await restore({ from: path, url: folder.path("a.sqlite") })).toEqual({ inDoubt: 1 });
    const restored = await open({ url: folder.path("a.sqlite") });
    expect((await restored.stoppedDeliveries()).map((one) => one.id)).toEqual(["waiting"]);
    expect((await restored.dueDeliveries(start, 10)).map((one) => one.id)).toEqual(["edit"]);
  });

  it("killed at any moment leaves a whole database, and the next one works", async () => {
    const path = await databaseOf("a.sqlite", "old");
    const backup = await databaseOf("b.sqlite", "old");
    for (let round = 1; round <= 5; round++) {
      const child = startChild("restore", path, backup);
      await child.said(round);
      await child.kill();
      expect(await incidentsIn(path)).toEqual(["old"]);
    }
    await restore({ from: backup, url: path });
    expect(readdirSync(folder.path("")).filter((name) => /part/.test(name))).toEqual([]);
  });

  it("is refused while a writer is at work", async () => {
    const path = await databaseOf("a.sqlite", "live");
    const lock = acquireWriterLock(path);
    await expect(restore({ from: await databaseOf("b.sqlite"), url: path })).rejects.toMatchObject({ kind: "busy" });
    lock.release();
    await restore({ from: folder.path("b.sqlite"), url: path });
    acquireWriterLock(path).release();
  });
});

describe("restoring from a bad backup leaves everything as it was", () => {
  const bad: readonly [string, string, (path: string) => void][] = [
    [
      "a newer schema",
      "newer",
      (path) => rawly(path, (db) => db.exec(`insert into migrations values (${latestSchema + 1}, 'x')`)),
    ],
    ["another program's", "notOurs", (path) => rawly(path, (db) => db.pragma("application_id = 7"))],
    ["no database at all", "notOurs", (path) => writeFileSync(path, "x".repeat(9_000))],
    ["an empty file", "notOurs", (path) => writeFileSync(path, "")],
    ["damage", "corrupt", (path) => writeFileSync(path, readFileSync(path).fill(0xff, 4096 * 8, 4096 * 20))],
    ["a file cut short", "corrupt", (path) => writeFileSync(path, readFileSync(path).subarray(0, 4096 * 10))],
    [
      "rows that refer to nothing",
      "corrupt",
      (path) =>
        rawly(path, (db) => {
          db.pragma("foreign_keys = off");
          db.exec("delete from stories");
        }),
    ],
  ];

  it.each(bad)("%s", async (_name, kind, spoil) => {
    const path = await databaseOf("a.sqlite", "live");
    const backup = await databaseOf("b.sqlite", "old");
    spoil(backup);
    const before = readFileSync(path);
    const refusal = { name: "StoreProblem", kind, message: expect.stringMatching(/^\S*b\.sqlite: /) };
    await expect(restore({ from: backup, url: path })).rejects.toMatchObject(refusal);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder.path("")).filter((name) => name.includes(".part"))).toEqual([]);
    expect(await incidentsIn(path)).toEqual(["live"]);
  });

  it("a backup that is not there", async () => {
    const path = await databaseOf("a.sqlite", "live");
    await expect(restore({ from: folder.path("none"), url: path })).rejects.toThrow(/none/);
    expect(await incidentsIn(path)).toEqual(["live"]);
  });
});

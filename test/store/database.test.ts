import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, describe, expect, it } from "vitest";
import { openWriting } from "../../src/store/database.ts";
import { kyselyOver, transacting } from "../../src/store/dialect.ts";
import { openStore, pathOf, type SqliteStore, type StoreOptions } from "../../src/store/index.ts";
import { dumpSchema, latestSchema, migrate } from "../../src/store/migrations.ts";
import { useFolder } from "./process.ts";
import { opening } from "./samples.ts";

const folder = useFolder();
const opened: SqliteStore[] = [];
const open = async (options: StoreOptions) => {
  const store = await openStore(options);
  opened.push(store);
  return store;
};
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

const rawly = <T>(path: string, work: (database: Database.Database) => T): T => {
  const database = new Database(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
};

describe("the address", () => {
  it.each([
    ["file:data/bibhrat.sqlite", "data/bibhrat.sqlite"],
    ["file:/var/b.sqlite", "/var/b.sqlite"],
    ["file:///var/b%20c.sqlite", "/var/b c.sqlite"],
    ["data/b.sqlite", "data/b.sqlite"],
    [":memory:", ":memory:"],
    ["file::memory:", ":memory:"],
  ])("%s is %s", (url, path) => expect(pathOf(url)).toBe(path));

  it.each(["postgres://localhost/b", "", "file:", "sqlite:b"])("%j is refused, saying what was expected", (url) => {
    expect(() => pathOf(url)).toThrow(/expected file:PATH or :memory:, got/);
  });
});

describe("opening", () => {
  it("makes the folders and the file, durable and in WAL", async () => {
    const path = folder.path("deep/er/a.sqlite");
    await open({ url: `file:${path}` });
    expect(existsSync(path)).toBe(true);
    expect(rawly(path, (database) => database.pragma("journal_mode", { simple: true }))).toBe("wal");
    const writing = openWriting(path);
    expect(writing.pragma("synchronous", { simple: true })).toBe(2);
    expect(writing.pragma("foreign_keys", { simple: true })).toBe(1);
    writing.close();
  });

  it("only to read needs a file that is there", async () => {
    const path = folder.path("none.sqlite");
    await expect(open({ url: path, readOnly: true })).rejects.toThrow(
      `${path}: the database file cannot be opened (SQLITE_CANTOPEN)`,
    );
    expect(existsSync(path)).toBe(false);
  });

  it("refuses to write through a connection that only reads", async () => {
    const path = folder.path("a.sqlite");
    await open({ url: path });
    const reading = await open({ url: path, readOnly: true });
    await expect(reading.file(opening("a"))).rejects.toMatchObject({ name: "StoreProblem", kind: "readOnly" });
  });

  it("says what stands in the way of the folder", async () => {
    writeFileSync(folder.path("file"), "");
    await expect(open({ url: folder.path("file/a.sqlite") })).rejects.toMatchObject({ kind: "unreachable" });
    mkdirSync(folder.path("folder"));
    await expect(open({ url: folder.path("folder") })).rejects.toMatchObject({ kind: "unreachable" });
  });

  it("refuses what is not a database", async () => {
    const path = folder.path("a.sqlite");
    writeFileSync(path, "not a database, but long enough to be taken for a header of one ".repeat(20));
    await expect(open({ url: path })).rejects.toMatchObject({ kind: "notOurs" });
  });

  it("refuses another program's database and leaves it as it was", async () => {
    const path = folder.path("a.sqlite");
    rawly(path, (database) => database.exec("create table theirs (a)"));
    const before = readFileSync(path);
    await expect(open({ url: path })).rejects.toThrow(/is not a database of Bibhrat Barta/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("refuses a damaged database", async () => {
    const path = folder.path("a.sqlite");
    const store = await open({ url: path });
    for (let index = 0; index < 50; index++) await store.file(opening(`n${index}`));
    await store.close();
    opened.length = 0;
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4096 * 6, 4096 * 40);
    writeFileSync(path, bytes);
    await expect(open({ url: path })).rejects.toMatchObject({ kind: "corrupt" });
  });
});

describe("the schema", () => {
  it("after all migrations is the one that is checked in", async () => {
    const database = openWriting(":memory:");
    migrate(database);
    migrate(database);
    await expect(dumpSchema(database)).toMatchFileSnapshot("./schema.sql");
    database.close();
  });

  it("of a newer release is refused, to write and to read", async () => {
    const path = folder.path("a.sqlite");
    await (await open({ url: path })).close();
    opened.length = 0;
    rawly(path, (database) => database.exec(`insert into migrations values (${latestSchema + 1}, 'later')`));
    const refusal = new RegExp(
      `schema ${latestSchema + 1} was written by a newer release; this one knows up to ${latestSchema}`,
    );
    await expect(open({ url: path })).rejects.toThrow(refusal);
    await expect(open({ url: path, readOnly: true })).rejects.toThrow(refusal);
  });

  it("that is older cannot be read without migrating, and says so", async () => {
    const path = folder.path("a.sqlite");
    await (await open({ url: path })).close();
    opened.length = 0;
    rawly(path, (database) => database.exec("delete from migrations"));
    await expect(open({ url: path, readOnly: true })).rejects.toMatchObject({ kind: "older" });
  });

  it("is complete or absent: a start killed after claiming the file is repeated", async () => {
    const path = folder.path("a.sqlite");
    rawly(path, (database) => {
      migrate(database);
      const names = database.prepare("select name from sqlite_schema where type = 'table'").pluck().all();
      database.pragma("foreign_keys = off");
      for (const name of names.filter((one) => one !== "migrations")) database.exec(`drop table ${name}`);
      database.exec("delete from migrations");
    });
    await (await open({ url: path })).file(opening("a"));
  });
});

describe("a full disk", () => {
  it("is said in a sentence, loses nothing that was there, and passes", async () => {
    const database = openWriting(folder.path("a.sqlite"));
    migrate(database);
    const db = kyselyOver(database);
    const write = transacting(db, "a.sqlite");
    const fill = () => write((inside) => sql`insert into meta values ('big', ${"x".repeat(1e6)})`.execute(inside));
    database.pragma(`max_page_count = ${database.pragma("page_count", { simple: true })}`);
    await expect(fill()).rejects.toMatchObject({ kind: "full", message: expect.stringMatching(/the disk is full/) });
    database.pragma("max_page_count = 100000");
    await fill();
    await db.destroy();
  });
});

/**
 * Two facts of SQLite behind kysely that the whole folder is built on: why every repository takes the executor it runs
 * in, and why nothing opens a transaction inside one.
 */
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWriting } from "../../src/store/database.ts";
import { type Executor, kyselyOver } from "../../src/store/dialect.ts";
import { feedMemory } from "../../src/store/feeds.ts";
import { migrate } from "../../src/store/migrations.ts";

let db: ReturnType<typeof kyselyOver>;
beforeEach(() => {
  const database = openWriting(":memory:");
  migrate(database);
  db = kyselyOver(database);
});
afterEach(() => db.destroy());

const waited = (ms: number) => new Promise<"nothing came">((resolve) => setTimeout(resolve, ms, "nothing came"));

describe("inside an open transaction", () => {
  it("a query on the pool waits for the transaction that waits for it", async () => {
    let outside: Promise<unknown> = Promise.resolve();
    const first = await db.transaction().execute(async () => {
      outside = feedMemory(db, "key").then(() => "answered");
      return Promise.race([outside, waited(100)]);
    });
    expect(first).toBe("nothing came");
    expect(await outside).toBe("answered");
  });

  it("a query on the executor that was handed on answers", async () => {
    const first = await db
      .transaction()
      .execute((inside) => Promise.race([feedMemory(inside, "key").then(() => "answered"), waited(100)]));
    expect(first).toBe("answered");
  });

  it("a nested transaction throws", async () => {
    const nested = db.transaction().execute((inside: Executor) => inside.transaction().execute(async () => "never"));
    await expect(nested).rejects.toThrow(/transaction/);
  });

  it("a statement that throws leaves the connection usable", async () => {
    await expect(db.transaction().execute((inside) => sql`select * from nowhere`.execute(inside))).rejects.toThrow();
    expect(await feedMemory(db, "key")).toBeUndefined();
  });
});

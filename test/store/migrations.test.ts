import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import type { StoryId } from "../../src/domain/ids.ts";
import { openStore } from "../../src/store/index.ts";
import {
  dumpSchema,
  latestSchema,
  type Migration,
  migrate,
  migrations,
  schemaVersion,
} from "../../src/store/migrations.ts";
import { useFolder } from "./process.ts";
import { feed, start } from "./samples.ts";

const folder = useFolder();

function firstRelease(): string {
  const path = folder.path("a.sqlite");
  const database = new Database(path);
  database.exec(readFileSync(join(import.meta.dirname, "../fixtures/store/first-release.sql"), "utf8"));
  database.close();
  return path;
}

it("a database of the first release keeps everything that was in it", async () => {
  const store = await openStore({ url: firstRelease() });
  const incidents = await store.latestIncidents(undefined, 100);
  const stories = incidents.map((one) => one.story);
  const kept = {
    feed: await store.feedMemory(feed.key),
    incidents,
    stories: await Promise.all(stories.map((id: StoryId) => store.storyFile(id))),
    changes: await Promise.all(incidents.map((one) => store.changesOf(one.id))),
    reviews: await store.waitingReviews(),
    due: (await store.dueDeliveries(start + 3_600_000, 10)).map((one) => one.id),
    stopped: await store.stoppedDeliveries(),
    lanes: await store.lanes(),
    targets: await store.targets(),
    audit: await store.auditOf("r1"),
    seen: await store.claimUpdate(7, start),
  };
  await store.close();
  await expect(`${JSON.stringify(kept, null, 1)}\n`).toMatchFileSnapshot("../fixtures/store/first-release.json");
});

it("a migrated database has the schema of a fresh one", async () => {
  const path = firstRelease();
  await (await openStore({ url: path })).close();
  const database = new Database(path);
  await expect(dumpSchema(database)).toMatchFileSnapshot("./schema.sql");
  database.close();
});

it("an editor who had chosen English has chosen it as a reader too, whatever else they chose", async () => {
  const path = folder.path("a.sqlite");
  const database = new Database(path);
  migrate(
    database,
    migrations.filter(({ number }) => number < 55),
  );
  database.exec(`insert into desk_languages values (601, 'english', 1), (602, 'bengali', 1), (603, 'english', 1);
    insert into readers (chat, edition, min_impact, kinds, rest_days, grave_breaks_in, at)
      values (603, 'bn-BD', 'critical', '["outage"]', '[]', 1, 1)`);
  database.close();
  const store = await openStore({ url: path });
  expect(await store.reader(601)).toMatchObject({ edition: "bn-IN", language: "english", subjects: [] });
  expect(await store.reader(602)).toBeUndefined();
  expect(await store.reader(603)).toMatchObject({ edition: "bn-BD", minImpact: "critical", language: "english" });
  await store.close();
});

it("a migration with a lower number that comes later is not left out", async () => {
  const database = new Database(":memory:");
  migrate(
    database,
    migrations.filter(({ number }) => number !== 6),
  );
  migrate(database);
  await expect(dumpSchema(database)).toMatchFileSnapshot("./schema.sql");
});

it("a migration that fails leaves the database as the one before it left it", () => {
  const database = new Database(":memory:");
  migrate(database);
  const before = dumpSchema(database);
  const half: Migration = {
    number: latestSchema + 1,
    name: "half",
    sql: "create table half (a); create table feeds (a)",
  };
  expect(() => migrate(database, [...migrations, half])).toThrow(/feeds already exists/);
  expect(dumpSchema(database)).toBe(before);
  expect(schemaVersion(database)).toBe(latestSchema);
  database.close();
});

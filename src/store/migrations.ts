/**
 * Numbered, forward only, each run once; one with a lower number than the last that ran may come later. A migration and
 * the record that it ran commit together, so that a process killed in the middle finds the database either before it or
 * after it.
 */
import type Database from "better-sqlite3";
import { firstTables } from "./migrations/0001-first-tables.ts";
import { sweeps } from "./migrations/0002-sweeps.ts";
import { storiesWoven } from "./migrations/0003-stories-woven.ts";
import { pins } from "./migrations/0006-pins.ts";
import { desk } from "./migrations/0020-desk.ts";
import { readers } from "./migrations/0040-readers.ts";
import { deskNotes } from "./migrations/0048-desk-notes.ts";
import { quietLanes } from "./migrations/0049-quiet-lanes.ts";
import { deskRules } from "./migrations/0050-desk-rules.ts";
import { answers } from "./migrations/0052-answers.ts";
import { readerWishes } from "./migrations/0053-reader-wishes.ts";
import { answersInParts } from "./migrations/0054-answers-in-parts.ts";
import { oneLanguage } from "./migrations/0055-one-language.ts";
import { StoreProblem } from "./problem.ts";

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** Never changed once released: add the next one. */
export const migrations: readonly Migration[] = [
  { number: 1, name: "first tables", sql: firstTables },
  { number: 2, name: "sweeps", sql: sweeps },
  { number: 3, name: "stories woven", sql: storiesWoven },
  { number: 6, name: "pins", sql: pins },
  { number: 20, name: "desk", sql: desk },
  { number: 40, name: "readers", sql: readers },
  { number: 48, name: "desk notes", sql: deskNotes },
  { number: 49, name: "quiet lanes", sql: quietLanes },
  { number: 50, name: "desk rules", sql: deskRules },
  { number: 52, name: "answers", sql: answers },
  { number: 53, name: "reader wishes", sql: readerWishes },
  { number: 54, name: "answers in parts", sql: answersInParts },
  { number: 55, name: "one language", sql: oneLanguage },
];

export const latestSchema = migrations.at(-1)?.number ?? 0;

/** "BBBT" in the file's header: how a database of ours is told from another program's. */
const applicationId = 0x42424254;

/** 0 for an empty database; refuses one that is not ours or that a newer release has written. */
export function schemaVersion(database: Database.Database): number {
  const tables = database.prepare("select count(*) from sqlite_schema").pluck().get();
  if (tables === 0) return 0;
  if (database.pragma("application_id", { simple: true }) !== applicationId) {
    throw new StoreProblem("notOurs", `${database.name}: this is not a database of Bibhrat Barta`);
  }
  const version = Number(database.prepare("select coalesce(max(number), 0) from migrations").pluck().get());
  if (version > latestSchema) {
    throw new StoreProblem(
      "newer",
      `${database.name}: schema ${version} was written by a newer release; this one knows up to ${latestSchema}. Install the newer release, or restore a backup made with this one`,
    );
  }
  return version;
}

export function migrate(database: Database.Database, known: readonly Migration[] = migrations): void {
  if (schemaVersion(database) === 0) claim(database);
  const done = database.prepare("select number from migrations").pluck().all();
  for (const migration of known.filter((one) => !done.includes(one.number))) apply(database, migration);
}

function claim(database: Database.Database): void {
  database
    .transaction(() => {
      database.exec("create table if not exists migrations (number integer primary key, name text not null) strict");
      database.pragma(`application_id = ${applicationId}`);
    })
    .immediate();
}

function apply(database: Database.Database, migration: Migration): void {
  database
    .transaction(() => {
      database.exec(migration.sql);
      database.prepare("insert into migrations values (?, ?)").run(migration.number, migration.name);
    })
    .immediate();
}

/** The whole schema as text, for the checked-in dump. */
export function dumpSchema(database: Database.Database): string {
  const statements = database
    .prepare("select sql from sqlite_schema where sql is not null order by tbl_name, type desc, name")
    .pluck()
    .all();
  return `${statements.join(";\n\n")};\n`;
}

/** For a connection that cannot migrate. */
export function refuseOlder(database: Database.Database, version: number): void {
  const done = version === 0 ? 0 : database.prepare("select count(*) from migrations").pluck().get();
  if (done === migrations.length) return;
  throw new StoreProblem(
    "older",
    `${database.name}: schema ${version} is older than this release reads (${latestSchema}): start the service once, it migrates`,
  );
}

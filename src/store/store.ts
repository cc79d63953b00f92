/**
 * The `Store` port over SQLite. What writes runs in one transaction on the writing connection; what reads runs in one on
 * the reading connection, so that a page made of several queries shows one moment and never waits for a writer.
 */
import type Database from "better-sqlite3";
import { backup, type Progress } from "./backup.ts";
import { memory, openReading, openWriting, pathOf, refuseDamaged } from "./database.ts";
import { type Executor, kyselyOver, type Run, transacting } from "./dialect.ts";
import { migrate, refuseOlder, schemaVersion } from "./migrations.ts";
import { over, type Runs, type StoreParts } from "./parts.ts";
import { asProblem } from "./problem.ts";
import { committingTogether } from "./together.ts";

export interface StoreOptions {
  /** `file:data/bibhrat.sqlite`, or `:memory:`. */
  readonly url: string;
  /** For the verbs that read while another process writes. */
  readonly readOnly?: boolean;
}

export interface SqliteStore extends StoreParts {
  readonly path: string;
  /** A copy of the database at this moment, while it is in use. */
  backup(file: string, progress?: Progress): Promise<void>;
  /**
   * Everything that the work asks of its store is one transaction. It may wait for nothing but that store: the one
   * outside would wait for it to end.
   */
  atomically<T>(work: (store: StoreParts) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Throws a StoreProblem with a sentence for the operator. */
export async function openStore(options: StoreOptions): Promise<SqliteStore> {
  const path = pathOf(options.url);
  return assemble(options.readOnly && path !== memory ? readingOnly(path) : readingAndWriting(path));
}

interface Connections {
  readonly path: string;
  readonly reading: Database.Database;
  readonly writing: Database.Database;
}

function readingOnly(path: string): Connections {
  const reading = openReading(path);
  return closingOnFailure([reading], path, () => {
    refuseOlder(reading, schemaVersion(reading));
    return { path, reading, writing: reading };
  });
}

function readingAndWriting(path: string): Connections {
  const writing = openWriting(path);
  return closingOnFailure([writing], path, () => {
    refuseDamaged(writing, "quick_check");
    migrate(writing);
    return { path, writing, reading: path === memory ? writing : openReading(path) };
  });
}

function closingOnFailure<T>(opened: readonly Database.Database[], path: string, then: () => T): T {
  try {
    return then();
  } catch (error) {
    for (const database of opened) database.close();
    throw asProblem(error, path);
  }
}

function assemble({ path, reading, writing }: Connections): SqliteStore {
  const writer = kyselyOver(writing);
  const reader = reading === writing ? writer : kyselyOver(reading);
  const runs: Runs = { read: transacting(reader, path), write: transacting(writer, path) };
  return {
    path,
    ...over(runs, committingTogether(runs.write)),
    atomically: (work) => runs.write((db) => work(within(db))),
    backup: (to, progress) => backup(path, to, progress),
    close: async () => {
      await Promise.all([writer, reader].map(idle));
      reading.close();
      if (writing !== reading) writing.close();
    },
  };
}

/** Resolves when the transactions begun before have ended. */
const idle = (db: Executor): Promise<void> => db.connection().execute(async () => {});

function within(db: Executor): StoreParts {
  const run: Run = (work) => work(db);
  return over({ read: run, write: run }, run);
}

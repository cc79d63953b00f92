/**
 * Copies of the database. A backup is one file that needs nothing beside it, and it gets its name only once it has been
 * checked.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import { openReading, refuseDamaged } from "./database.ts";
import { schemaVersion } from "./migrations.ts";
import { asProblem, naming, StoreProblem } from "./problem.ts";

export type Progress = (done: number, total: number) => void;

const pagesAtOnce = 1_000;

/** Works while the database is being written: what the copy shows is one moment. */
export async function backup(from: string, to: string, progress?: Progress): Promise<void> {
  if (resolve(from) === resolve(to)) {
    throw new StoreProblem("badUrl", `${to}: a backup cannot be written over the database itself`);
  }
  naming(to, () => mkdirSync(dirname(to), { recursive: true }));
  const part = await checkedCopy(from, to, progress);
  naming(to, () => renameSync(part, to));
  syncFolder(to);
}

/** A verified copy of `from`, beside `to`, ready to be renamed. */
export async function checkedCopy(from: string, to: string, progress?: Progress): Promise<string> {
  const part = `${to}.part`;
  removeDatabase(part);
  try {
    await copy(from, part, progress);
    seal(part);
    return part;
  } catch (error) {
    removeDatabase(part);
    throw asProblem(error, to);
  }
}

/** What SQLite keeps beside a database; left there, it would be played into the next file of that name. */
const beside = ["-journal", "-wal", "-shm"];

export function removeDatabase(path: string): void {
  rmSync(path, { force: true });
  removeJournals(path);
}

export function removeJournals(path: string): void {
  for (const suffix of beside) rmSync(`${path}${suffix}`, { force: true });
}

/** The open read keeps the copy at one moment; without it every foreign write would start the copy again. */
async function copy(from: string, part: string, progress: Progress | undefined): Promise<void> {
  const source = openReading(from);
  try {
    source.exec("begin");
    source.prepare("select count(*) from sqlite_schema").get();
    await source.backup(part, {
      progress: ({ totalPages, remainingPages }) => {
        progress?.(totalPages - remainingPages, totalPages);
        return pagesAtOnce;
      },
    });
  } finally {
    source.close();
  }
}

/** Leaves one file without a journal beside it, and refuses it when it is not what it should be. */
function seal(part: string): void {
  const database = new Database(part);
  try {
    database.pragma("journal_mode = delete");
    verify(database);
  } finally {
    database.close();
  }
}

/** Ours, of a schema that we know, whole, and with no reference into nothing. */
export function verify(database: Database.Database): void {
  if (schemaVersion(database) === 0) {
    throw new StoreProblem("notOurs", `${database.name}: this database is empty`);
  }
  refuseDamaged(database, "integrity_check");
  if (database.prepare("pragma foreign_key_check").get() !== undefined) {
    throw new StoreProblem("corrupt", `${database.name}: rows of this database refer to rows that are not there`);
  }
}

/** A rename lasts through a power cut only once its folder is on the disk. */
export function syncFolder(file: string): void {
  const folder = openSync(dirname(resolve(file)), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

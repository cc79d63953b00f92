/**
 * Puts a backup in the place of the database: verified first, then swapped in by one rename. The database it replaces
 * is kept beside it under `.replaced`.
 */
import { existsSync, linkSync, renameSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { checkedCopy, type Progress, removeDatabase, removeJournals, syncFolder, verify } from "./backup.ts";
import { memory, openReading, pathOf } from "./database.ts";
import { acquireWriterLock } from "./lock.ts";
import { asProblem, naming, StoreProblem } from "./problem.ts";

export interface RestoreOptions {
  readonly from: string;
  /** Of the database to replace. */
  readonly url: string;
  readonly progress?: Progress;
}

export interface Restored {
  /** Posts that were waiting when the backup was made: they may have been sent since, so a person decides. */
  readonly inDoubt: number;
  /** Where the replaced database is kept. */
  readonly replaced?: string;
}

/** Throws a StoreProblem, and leaves everything as it was, when the backup is not good or a writer is at work. */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const path = pathOf(options.url);
  if (path === memory) throw new StoreProblem("badUrl", "a database in memory cannot be restored into");
  const lock = acquireWriterLock(path);
  try {
    refuseBad(options.from);
    return swapIn(await checkedCopy(options.from, path, options.progress), path);
  } finally {
    lock.release();
  }
}

/** Before anything is copied, so that what is wrong is said of the file that was named. */
function refuseBad(from: string): void {
  const database = openReading(from);
  try {
    naming(from, () => verify(database));
  } finally {
    database.close();
  }
}

function swapIn(part: string, path: string): Restored {
  try {
    const inDoubt = doubtWaiting(part);
    const replaced = existsSync(path) ? setAside(path) : undefined;
    renameSync(part, path);
    syncFolder(path);
    return { inDoubt, ...(replaced !== undefined && { replaced }) };
  } catch (error) {
    removeDatabase(part);
    throw asProblem(error, path);
  }
}

function doubtWaiting(part: string): number {
  const database = new Database(part);
  try {
    const doubted = database.prepare(
      "update deliveries set state = 'unknown', last_error = ? where state in ('due', 'sending') and message_id is null",
    );
    return doubted.run("was waiting when the restored backup was made; it may have been sent since").changes;
  } finally {
    database.close();
  }
}

/**
 * The journal must be out of the way before the new file has the name: SQLite would play the old database's last
 * writes into the new one.
 */
function setAside(path: string): string {
  const replaced = `${path}.replaced`;
  removeDatabase(replaced);
  foldJournal(path);
  linkSync(path, replaced);
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) renameSync(`${path}-wal`, `${replaced}-wal`);
  removeJournals(path);
  return replaced;
}

/** A damaged database, which is why one restores, may not let itself be opened: then its journal is kept beside it. */
function foldJournal(path: string): void {
  try {
    const database = new Database(path);
    database.pragma("wal_checkpoint(truncate)");
    database.close();
  } catch {
    return;
  }
}

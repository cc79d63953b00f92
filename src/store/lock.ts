/**
 * One writer per database. The lock is an SQLite file beside it with an exclusive transaction held open: the operating
 * system gives it up when the process ends, however it ends, so that nothing stale is ever left behind.
 */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { memory } from "./database.ts";
import { asProblem, naming, StoreProblem, sqliteCode } from "./problem.ts";

export interface WriterLock {
  release(): void;
}

/** Throws a StoreProblem of kind `busy` when another writer has it. A database in memory needs none. */
export function acquireWriterLock(path: string): WriterLock {
  if (path === memory) return { release: () => {} };
  const database = naming(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    return new Database(`${path}.lock`, { timeout: 0 });
  });
  try {
    database.exec("begin exclusive");
  } catch (error) {
    database.close();
    throw refusal(error, path);
  }
  return { release: () => void database.close() };
}

function refusal(error: unknown, path: string): unknown {
  if (!sqliteCode(error)?.startsWith("SQLITE_BUSY")) return asProblem(error, `${path}.lock`);
  const sentence = `${path}: another process is writing this database (bibhrat run, once or restore). Stop it first; verbs that only read, and backup, work beside it`;
  return new StoreProblem("busy", sentence, error);
}

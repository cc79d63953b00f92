/** Addresses and connections: one that writes, with every commit on the disk, and one that can only read. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { schemaVersion } from "./migrations.ts";
import { naming, StoreProblem } from "./problem.ts";

export const memory = ":memory:";

/** `file:data/x.sqlite`, `file:///var/x.sqlite`, `:memory:` or a plain path. */
export function pathOf(url: string): string {
  if (url === memory || url === `file:${memory}`) return memory;
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1];
  if (scheme === undefined && url.trim() !== "") return url;
  if (scheme?.toLowerCase() !== "file" || url.length === "file:".length) {
    throw new StoreProblem("badUrl", `DATABASE_URL: expected file:PATH or ${memory}, got ${JSON.stringify(url)}`);
  }
  return url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length);
}

/** 32 MB: the commit that folds the journal in takes as long as thirty others, so it is one in hundreds and not one in thirty. */
const journalPages = 8_000;

export function openWriting(path: string): Database.Database {
  return naming(path, () => {
    if (path !== memory) mkdirSync(dirname(path), { recursive: true });
    const database = new Database(path);
    schemaVersion(database); // another program's database is left exactly as it is
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma(`wal_autocheckpoint = ${journalPages}`);
    return prepared(database);
  });
}

export function openReading(path: string): Database.Database {
  return naming(path, () => prepared(new Database(path, { readonly: true, fileMustExist: true })));
}

function prepared(database: Database.Database): Database.Database {
  database.pragma("busy_timeout = 5000");
  database.pragma("foreign_keys = on");
  return database;
}

/** Refuses a damaged file before anything is built on it. */
export function refuseDamaged(database: Database.Database, check: "quick_check" | "integrity_check"): void {
  const finding = String(database.pragma(`${check}(1)`, { simple: true }));
  if (finding === "ok") return;
  throw new StoreProblem("corrupt", `${database.name}: the database is damaged (${finding}): restore a backup`);
}

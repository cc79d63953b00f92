/** What can be wrong with a database that is nobody's bug: said in a sentence that an operator can act on. */
import Database from "better-sqlite3";

export const storeProblemKinds = [
  "badUrl",
  "unreachable",
  "notOurs",
  "newer",
  "older",
  "corrupt",
  "busy",
  "readOnly",
  "full",
  "disk",
] as const;
export type StoreProblemKind = (typeof storeProblemKinds)[number];

export class StoreProblem extends Error {
  override readonly name = "StoreProblem";
  readonly kind: StoreProblemKind;

  constructor(kind: StoreProblemKind, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.kind = kind;
  }
}

interface Known {
  readonly code: string;
  readonly kind: StoreProblemKind;
  readonly sentence: string;
}

/** By the beginning of SQLite's or the system's code, first match: SQLITE_READONLY_DIRECTORY is a SQLITE_READONLY. */
const known: readonly Known[] = [
  { code: "SQLITE_FULL", kind: "full", sentence: "the disk is full: nothing was written" },
  {
    code: "SQLITE_READONLY",
    kind: "readOnly",
    sentence: "the database cannot be written (file or folder is read-only)",
  },
  { code: "SQLITE_CORRUPT", kind: "corrupt", sentence: "the database is damaged: restore a backup" },
  { code: "SQLITE_NOTADB", kind: "notOurs", sentence: "this is not an SQLite database" },
  { code: "SQLITE_BUSY", kind: "busy", sentence: "another process is holding the database" },
  { code: "SQLITE_CANTOPEN", kind: "unreachable", sentence: "the database file cannot be opened" },
  { code: "SQLITE_PERM", kind: "unreachable", sentence: "the database file cannot be opened" },
  { code: "SQLITE_IOERR", kind: "disk", sentence: "the disk failed while the database was in use" },
  { code: "ENOSPC", kind: "full", sentence: "the disk is full: nothing was written" },
  { code: "EROFS", kind: "readOnly", sentence: "the file system is read-only" },
  { code: "EACCES", kind: "readOnly", sentence: "the file or its folder is not ours to write" },
  { code: "EPERM", kind: "readOnly", sentence: "the file or its folder is not ours to write" },
  { code: "E", kind: "unreachable", sentence: "the file cannot be opened" },
];

export const sqliteCode = (error: unknown): string | undefined =>
  error instanceof Database.SqliteError ? error.code : undefined;

/** A system call's error carries its name; better-sqlite3 has a TypeError of its own for a folder that is missing. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof TypeError && error.message.includes("directory does not exist")) return "ENOENT";
  if ("syscall" in error && "code" in error) return String(error.code);
  return sqliteCode(error);
}

/** The error itself when it is a bug. */
export function asProblem(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const match = code === undefined ? undefined : known.find((one) => code.startsWith(one.code));
  return match === undefined ? error : new StoreProblem(match.kind, `${path}: ${match.sentence} (${code})`, error);
}

/** Runs `work`, and says of `path` what went wrong. */
export function naming<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asProblem(error, path);
  }
}

/**
 * kysely over a connection. One that writes begins every transaction IMMEDIATE: one that began by reading could not
 * become a writing one when another process had written in between.
 */
import type Database from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { asProblem } from "./problem.ts";
import type { Schema } from "./schema.ts";

/** The connection or the transaction that a query runs in: always handed on, never taken from outside. */
export type Executor = Kysely<Schema>;

export const kyselyOver = (database: Database.Database): Kysely<Schema> =>
  new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new Driver(database),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });

export type Run = <T>(work: (db: Executor) => Promise<T>) => Promise<T>;

/** Runs work in a transaction; what the disk or another process did to it becomes a StoreProblem. */
export const transacting =
  (db: Executor, path: string): Run =>
  async (work) => {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      throw asProblem(error, path);
    }
  };

class Driver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database: keepingStatements(database) });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.#database.readonly ? "begin" : "begin immediate"));
  }

  /** SQLite rolls back by itself when the disk is full or fails; a second rollback would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

const keptStatements = 300;

/** Preparing a statement costs more than running it, and the same few come again and again. */
function keepingStatements(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase["prepare"]>>();
  const prepare = (sql: string) => {
    const statement = kept.get(sql) ?? database.prepare(sql);
    if (kept.size >= keptStatements) kept.clear();
    kept.set(sql, statement);
    return statement;
  };
  return { prepare, close: () => void database.close() };
}

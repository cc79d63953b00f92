/**
 * What the store costs at 100,000 stored updates: the size of the file, the time to open it, and the time of one filing
 * and of one outbox transaction with every commit on the disk (synchronous = FULL).
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { hashOf } from "../../src/domain/ids.ts";
import type { Filing } from "../../src/ports.ts";
import { openStore, type SqliteStore } from "../../src/store/index.ts";
import { block, bulletin, delivery, opening } from "../store/samples.ts";
import { importHistory, longUpdate, sentence } from "./archive.ts";
import { quantile } from "./measure.ts";
import type { Figure } from "./run.ts";

const batches = 40;
/** A bare transaction under this at its p99 shows a machine with nothing else to do: only there is a bar in ms fair. */
const quietMs = 1;

export async function storeFigures(quick: boolean): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bibhrat-store-bench-"));
  try {
    return await measure(join(folder, "bench.sqlite"), quick ? 10_000 : 100_000, quick ? 200 : 2_000);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(path: string, updates: number, rounds: number): Promise<readonly Figure[]> {
  const importMs = await withStore(path, (store) => timed(() => importHistory(store, updates)));
  const size = statSync(path).size / 1e6;
  const openMs = await timed(async () => (await openStore({ url: path })).close());
  const floor = openFloor(`${path}.floor`);
  const times = await withStore(path, (store) => live(store, floor.commit, rounds));
  floor.close();
  const grown = statSync(path).size / 1e6 - size;
  const unfair = quantile(times.bare, 0.99) >= quietMs;
  const label = `${updates / 1_000},000 updates`;
  return [
    { name: `store: ${label}, import`, value: importMs / 1_000, unit: "s" },
    { name: `store: ${label}, size`, value: size, unit: "MB" },
    { name: `store: ${label}, open`, value: openMs, unit: "ms" },
    { name: "store: 1,000 changes published in two editions, size", value: (grown / rounds) * 1_000, unit: "MB" },
    ...durations("store: filing of a published change", times.filings, unfair),
    ...durations("store: outbox transaction", times.outbox, unfair),
    ...durations("store: bare SQLite transaction between them", times.bare),
    {
      name: "store: outbox transaction over a bare one, p50",
      value: quantile(times.outbox, 0.5) / quantile(times.bare, 0.5),
      unit: "x",
    },
  ];
}

/** The bar holds for the quietest of forty batches: the tail of the whole run tells more of the neighbours. */
function durations(name: string, values: readonly number[], unfair = false): readonly Figure[] {
  const size = Math.ceil(values.length / batches);
  const tails = Array.from({ length: batches }, (_, index) =>
    quantile(values.slice(index * size, (index + 1) * size), 0.99),
  );
  const quietest = { name: `${name}, p99 of the quietest batch`, value: Math.min(...tails), unit: "ms", unfair };
  return [
    { name: `${name}, p50`, value: quantile(values, 0.5), unit: "ms" },
    { name: `${name}, p99`, value: quantile(values, 0.99), unit: "ms" },
    quietest,
  ];
}

/** The same disk without the store: an update and an outbox row, committed durably. What this takes, nothing can beat. */
function openFloor(path: string) {
  const database = new Database(path);
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = full");
  database.exec("create table updates (key text primary key, text text); create table outbox (id text, post text)");
  const first = database.prepare("insert into updates values (?, ?)");
  const second = database.prepare("insert into outbox values (?, ?)");
  const both = database.transaction((key: string) => [first.run(key, sentence), second.run(key, sentence)]);
  return { commit: (key: string) => void both(key), close: () => database.close() };
}

async function withStore<T>(path: string, work: (store: SqliteStore) => Promise<T>): Promise<T> {
  const store = await openStore({ url: path });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A change in both editions with its two cards, and then the two transactions around the sending of each. */
async function live(store: SqliteStore, commitBare: (key: string) => void, rounds: number) {
  const filings: number[] = [];
  const outbox: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const filed = published(`live-${round}`);
    filings.push(await timed(() => store.file(filed)));
    bare.push(await timed(async () => commitBare(`${round}`)));
    for (const one of filed.deliveries) {
      outbox.push(await timed(() => store.beginSending(one, one.createdAt)));
      const sent = { kind: "sent", messageId: round + 1 } as const;
      outbox.push(await timed(() => store.settleDelivery(one.id, sent, one.postHash, one.createdAt)));
    }
  }
  return { filings, outbox, bare };
}

/** As long as a real bulletin: eight blocks, 1,200 letters. */
const paragraphs = (
  ["headline", "dek", "lead", "affected", "statement", "cause", "background", "closing"] as const
).map((kind) => block(kind, "ক্লাউডফ্লেয়ারের পরিষেবা ব্যাহত হয়েছে বলে সংস্থা জানিয়েছে। ".repeat(3).slice(0, 150)));

function published(providerId: string): Filing {
  const opened = opening(providerId, { updates: [longUpdate(1, 1)] });
  const [first] = opened.changes;
  if (first === undefined) throw new Error("an opening has a change");
  const bulletins = (["bn-IN", "bn-BD"] as const).map((edition) => ({
    ...bulletin(first),
    id: hashOf(first.id, edition) as ReturnType<typeof bulletin>["id"],
    style: { edition, digits: "bengali" } as const,
    blocks: paragraphs,
  }));
  const deliveries = bulletins.map((one) =>
    delivery(`${providerId}-${one.style.edition}`, {
      lane: one.style.edition,
      story: one.story,
      bulletin: one.id,
      post: { marker: one.marker, blocks: one.blocks },
    }),
  );
  return { ...opened, bulletins, deliveries };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

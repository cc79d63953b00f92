/**
 * What the service asks of its store again and again, at 10,000, 100,000 and 1,000,000 stored updates with a tenth as many
 * followers: the slowest question, and how its cost grows with the archive (1 would be in proportion to it).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { incidentId, serviceId, storyIdOf } from "../../src/domain/ids.ts";
import { openStore, type SqliteStore } from "../../src/store/index.ts";
import { baseline, incidentsAtOnce, past, updatesEach } from "./archive.ts";
import { workFigures } from "./growth-of-work.ts";
import type { Figure } from "./run.ts";

const services = 200;
const rounds = 40;
const sizes = [10_000, 100_000, 1_000_000] as const;

export async function* growthFigures(quick: boolean): AsyncIterable<readonly Figure[]> {
  const measured: Answers[] = [];
  for (const updates of quick ? sizes.slice(0, 2) : sizes) {
    const folder = mkdtempSync(join(tmpdir(), "bibhrat-growth-"));
    try {
      const answers = await measure(join(folder, "growth.sqlite"), updates);
      measured.push(answers);
      yield [slowestOf(updates, answers)];
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  yield exponents(measured);
  yield* workFigures(quick);
}

/** Milliseconds of each question at its best: what else the machine does only ever makes it longer. */
type Answers = Readonly<Record<string, number>>;

async function measure(path: string, updates: number): Promise<Answers> {
  const first = await openStore({ url: path });
  await first.file(baseline(Array.from({ length: incidentsAtOnce }, (_, number) => past(number))));
  await first.close();
  multiply(path, updates / updatesEach, updates / 10);
  const store = await openStore({ url: path });
  try {
    return await answersOf(store);
  } finally {
    await store.close();
  }
}

/** The incidents filed by the store itself, again under other ids: filing a million would take an hour. */
function multiply(path: string, incidents: number, followers: number): void {
  const database = new Database(path);
  database.pragma("synchronous = off");
  database.pragma("foreign_keys = off");
  const copied = (table: string, named: Readonly<Record<string, string>>): string => {
    const columns = (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
    const values = columns.map((column) => named[column] ?? column);
    return `insert into ${table} (${columns}) select ${values} from ${table}, copies`;
  };
  const times = Math.ceil(incidents / incidentsAtOnce) - 1;
  const again = (column: string): string => `${column} || '-' || n`;
  database.exec(`create temp table copies (n integer primary key);
    insert into copies with recursive c(n) as (select 1 union all select n + 1 from c where n < ${times}) select n from c;
    begin;
    ${copied("updates", { incident: again("incident") })};
    ${copied("story_incidents", { incident: again("incident"), story: again("story") })};
    ${copied("incidents", { id: again("id"), story: again("story"), provider_id: again("provider_id"), service: `'s' || (n % ${services})`, started_at: "started_at - n * 60000" })};
    ${copied("stories", { id: again("id"), lead: again("lead"), closed_at: "closed_at - n" })};
    insert into readers (chat, edition, min_impact, kinds, rest_days, grave_breaks_in, at)
      with recursive c(n) as (select 1 union all select n + 1 from c where n < ${followers})
      select n, 'bn-IN', 'minor', '["outage"]', '[]', 1, 0 from c;
    insert into follows select 'service:s' || (chat % ${services}), chat from readers;
    commit; analyze`);
  database.close();
}

async function answersOf(store: SqliteStore): Promise<Answers> {
  const id = incidentId(serviceId("cloudflare"), "past-1");
  const one = serviceId("s7");
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    incident: () => store.incident(id),
    knownIncidents: () => store.knownIncidents(one, ["past-1-7", "past-2-7"]),
    openIncidents: () => store.openIncidents(),
    latestIncidents: () => store.latestIncidents(one, 10),
    latestOfAll: () => store.latestIncidents(undefined, 10),
    storyFile: () => store.storyFile(storyIdOf(id)),
    newestResolvedStory: () => store.newestResolvedStory(),
    dueDeliveries: () => store.dueDeliveries(0, 100),
    outboxDepth: () => store.outboxDepth(),
    stoppedDeliveries: () => store.stoppedDeliveries(),
    readersOf: () => store.reader(77),
    followersWaiting: () => store.followersWaiting(0),
  };
  const answers: Record<string, number> = {};
  for (const [name, ask] of Object.entries(questions)) answers[name] = await best(ask);
  return answers;
}

async function best(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}

function slowestOf(updates: number, answers: Answers): Figure {
  const [name, value] = Object.entries(answers).reduce((most, one) => (one[1] > most[1] ? one : most));
  const label = `growth: ${updates.toLocaleString("en")} updates, slowest query`;
  return { name: label, value, unit: `ms, ${name}` };
}

/** Of the cost of all questions together, from each size to the next. */
function exponents(measured: readonly Answers[]): readonly Figure[] {
  const sums = measured.map((answers) => Object.values(answers).reduce((sum, ms) => sum + ms, 0));
  return sums.slice(1).map((sum, index) => ({
    name: `growth: exponent of the queries from ${10 ** index}x to ${10 ** (index + 1)}x`,
    value: Math.log10(sum / (sums[index] ?? sum)),
    unit: "",
  }));
}

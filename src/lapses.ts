/**
 * What time alone brings, told once to whoever was told of the trouble: a page that fell silent, a word that did not come
 * at its hour, planned work past its end. The mark is committed with the posts, so that a restart tells nothing twice.
 */
import { minute } from "./domain/found.ts";
import type { EpochMs } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import { type Lapse, lapseChange, lapseOf } from "./domain/lapse.ts";
import type { GivenWord } from "./domain/life.ts";
import { readerOf } from "./drafting.ts";
import { filePart, type Newsroom } from "./filing.ts";
import type { FilingPorts } from "./newsroom.ts";
import { isAnnounced, weaveAround } from "./weaving.ts";
import { promisedNext } from "./writing/lapse-facts.ts";

/** Only who looked a moment ago can say that nothing came. */
const readWithin = 5 * minute;

/** How many were told. */
export async function tellLapses(newsroom: Newsroom, ports: FilingPorts): Promise<number> {
  let count = 0;
  for (const incident of await ports.store.openIncidents()) {
    if (await tellLapse(incident, newsroom, ports)) count += 1;
  }
  return count;
}

async function tellLapse(incident: Incident, newsroom: Newsroom, ports: FilingPorts): Promise<boolean> {
  const { store, clock } = ports;
  const now = clock.now();
  if (!mayHaveLapsed(incident, newsroom, ports)) return false;
  const lapse = lapseOf(incident, promiseOf(incident, newsroom, ports), await store.toldMarks(incident.id), now);
  if (!lapse || !(await isLeadOfTold(incident, ports)) || !(await isWatched(incident, now, ports))) return false;
  return fileLapse(lapse, incident, newsroom, ports);
}

/** Looked at first, because most open incidents need nothing and the store need not be asked about them. */
function mayHaveLapsed(incident: Incident, newsroom: Newsroom, ports: FilingPorts): boolean {
  const promise = promiseOf(incident, newsroom, ports);
  return lapseOf(incident, promise, [], ports.clock.now()) !== undefined;
}

function promiseOf(incident: Incident, { services }: Newsroom, { english }: FilingPorts): GivenWord | undefined {
  const newest = incident.updates.at(-1);
  const service = services.get(incident.service);
  const [read] = newest && service ? readerOf(incident, service, english).read([newest]) : [];
  const by = read && promisedNext(read);
  return newest && by !== undefined ? { update: newest.key, by } : undefined;
}

/** What others lead is told with the story of its provider. */
async function isLeadOfTold({ id, story }: Incident, { store }: FilingPorts): Promise<boolean> {
  const file = await store.storyFile(story);
  return file !== undefined && file.story.lead === id && isAnnounced(file);
}

async function isWatched({ feeds }: Incident, now: EpochMs, { store }: FilingPorts): Promise<boolean> {
  const memories = await Promise.all(feeds.map((feed) => store.feedMemory(feed)));
  return memories.some((memory) => memory?.problem === undefined && now - (memory?.lastGoodAt ?? 0) <= readWithin);
}

async function fileLapse(lapse: Lapse, before: Incident, newsroom: Newsroom, ports: FilingPorts): Promise<boolean> {
  const now = ports.clock.now();
  // A new version: should the page speak meanwhile, one of the two sees the conflict and looks again.
  const incident: Incident = { ...before, version: before.version + 1 };
  const changes = [lapseChange(lapse, incident, now)];
  const weave = await weaveAround([incident], newsroom.services, ports);
  const known = { changes, before: new Map([[before.id, before]]), weave };
  const filed = await filePart([{ incident, expectedVersion: before.version }], known, newsroom, ports);
  const outcome = await ports.store.file({ ...filed, marks: [{ incident: incident.id, ...lapse, at: now }] });
  return outcome.kind === "filed";
}

const everyMs = minute;

/** Until the signal; a round that fails is logged, and the next one tries again. */
export async function watchLapses(newsroom: Newsroom, ports: FilingPorts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await tellLapses(newsroom, ports);
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (!signal.aborted) ports.log({ event: "internal.error", where: "lapses", detail });
    }
    await ports.clock.sleep(everyMs, signal);
  }
}

/**
 * What time alone brings, told once to whoever was told of the trouble: a page that fell silent, a word that did not come
 * at its hour, planned work past its end. The mark is committed with the posts, so that a restart tells nothing twice.
 */
import { minute } from "./domain/found.ts";
import type { EpochMs } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import { lapseChange, lapseOf } from "./domain/lapse.ts";
import type { GivenWord } from "./domain/life.ts";
import type { Newsroom } from "./filing.ts";
import type { FilingPorts } from "./newsroom.ts";
import { readerOf } from "./operator-words.ts";
import type { Filing } from "./ports.ts";
import { fileTimed } from "./timed.ts";
import { isAnnounced } from "./weaving.ts";
import { promisedNext } from "./writing/lapse-facts.ts";

/** Only who looked a moment ago can say that nothing came. */
const readWithin = 5 * minute;

export async function tellLapses(newsroom: Newsroom, ports: FilingPorts): Promise<readonly Filing[]> {
  const told: Filing[] = [];
  for (const incident of await ports.store.openIncidents()) told.push(...(await tellLapse(incident, newsroom, ports)));
  return told;
}

async function tellLapse(incident: Incident, newsroom: Newsroom, ports: FilingPorts): Promise<readonly Filing[]> {
  const { store, clock } = ports;
  const now = clock.now();
  if (!mayHaveLapsed(incident, newsroom, ports)) return [];
  const lapse = lapseOf(incident, promiseOf(incident, newsroom, ports), await store.toldMarks(incident.id), now);
  if (!lapse || !(await isLeadOfTold(incident, ports)) || !(await isWatched(incident, now, ports))) return [];
  const mark = { incident: incident.id, ...lapse, at: now };
  return fileTimed(lapseChange(lapse, incident, now), incident, [mark], newsroom, ports);
}

/** Looked at first, because most open incidents need nothing and the store need not be asked about them. */
function mayHaveLapsed(incident: Incident, newsroom: Newsroom, ports: FilingPorts): boolean {
  const promise = promiseOf(incident, newsroom, ports);
  return lapseOf(incident, promise, [], ports.clock.now()) !== undefined;
}

/** The word that the newest update of the page gives on when it will say more. */
export function promiseOf(
  incident: Incident,
  { services }: Newsroom,
  { english }: Pick<FilingPorts, "english">,
): GivenWord | undefined {
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

/** One service whose page is written by the test, read by the real pipeline into a database that may be opened anew. */
import { readFileSync } from "node:fs";
import { dispatchAll } from "../../src/dispatch.ts";
import { headlineOf } from "../../src/domain/bulletin.ts";
import { type ServiceId, serviceId } from "../../src/domain/ids.ts";
import type { Incident } from "../../src/domain/incident.ts";
import type { Feed } from "../../src/domain/service.ts";
import { readRecorded } from "../../src/feeds/recorded.ts";
import { type PipelinePorts, readFeed } from "../../src/pipeline.ts";
import type { FeedReader } from "../../src/ports.ts";
import { publishReview } from "../../src/publish-review.ts";
import { createSetClock, type SetClock } from "../../src/replay.ts";
import { openStore, type SqliteStore } from "../../src/store/index.ts";
import { watchOnce } from "../../src/watch.ts";
import { channel, keeping, type Sent, tools } from "./newsroom-day.ts";

/** One incident as the page shows it. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly impact: string;
  readonly planned?: { readonly from: number; readonly until: number };
  readonly said: readonly { readonly at: number; readonly status: string; readonly text: string }[];
}

export interface Desk {
  readonly clock: SetClock;
  readonly sent: readonly Sent[];
  /** Rules, in the order in which they decided. */
  readonly decisions: readonly string[];
  readonly store: SqliteStore;
  poll(at: number, pages: readonly Page[]): Promise<void>;
  /** Our own check looks at the site; ten good answers prove it, two failures make a signal. */
  check(at: number, saw: "well" | "failing"): Promise<void>;
  pass(): Promise<number>;
  /** An editor's yes to every draft that waits; their headlines. */
  publishWaiting(): Promise<readonly string[]>;
  incident(): Promise<Incident>;
  restart(url: string): Promise<void>;
  close(): Promise<void>;
}

const iso = (at: number): string => new Date(at).toISOString();

function document(pages: readonly Page[]): string {
  const incidents = pages.map(({ id, title, impact, planned, said }) => ({
    id,
    name: title,
    impact,
    status: said.at(-1)?.status,
    created_at: iso(said[0]?.at ?? 0),
    ...(planned && { scheduled_for: iso(planned.from), scheduled_until: iso(planned.until) }),
    ...(said.at(-1)?.status === "resolved" && { resolved_at: iso(said.at(-1)?.at ?? 0) }),
    incident_updates: said
      .map(({ at, status, text }, index) => ({ id: `${id}-${index}`, status, body: text, display_at: iso(at) }))
      .toReversed(),
    components: [],
  }));
  return JSON.stringify({ page: { id: "p", time_zone: "Etc/UTC" }, incidents });
}

export async function openDesk(url: string, service: string): Promise<Desk> {
  let store = await openStore({ url });
  let body = "";
  let reads = 0;
  const clock = createSetClock(0);
  const sent: Sent[] = [];
  const decisions: string[] = [];
  const sender = keeping(sent, clock);
  const language = tools.language();
  const feed: Feed = { service: serviceId(service), format: "statuspage", url: "https://status.test/incidents.json" };
  const reader: FeedReader = {
    async read(from, memory, now) {
      reads += 1;
      return readRecorded(from, { body: Buffer.from(body), hash: String(reads) }, memory, now);
    },
  };
  const newsroom = {
    ...tools.newsroom({ ...tools.config(), catalogue: "none" }),
    channels: [channel(), channel({ id: "dhaka", edition: "bn-BD" })],
  };
  const ports = (): PipelinePorts => ({
    store,
    reader,
    english: language.english,
    writer: language.writer,
    reviewPost: tools.reviewPost(language, "bn-IN"),
    clock,
    log: (event) => {
      if (event.event === "change.decided") decisions.push(event.rule);
    },
  });
  const dispatch = () => dispatchAll({ store, senderFor: () => sender, clock, log: () => {} });
  return {
    clock,
    sent,
    decisions,
    get store() {
      return store;
    },
    async poll(at, pages) {
      clock.set(at);
      body = document(pages);
      await readFeed(feed, newsroom, ports());
      await dispatch();
    },
    async check(at, saw) {
      clock.set(at);
      body = readFileSync(new URL(`../fixtures/cases/seed-2025-11-18/x_${saw}.yaml`, import.meta.url), "utf8");
      const site = { service: serviceId(service), format: "probe", url: "https://site.test" } as const;
      await readFeed(site, newsroom, ports());
      await dispatch();
    },
    async pass() {
      const told = await watchOnce(newsroom, ports());
      await dispatch();
      return told.length;
    },
    async publishWaiting() {
      const waiting = await store.waitingReviews();
      for (const review of waiting) {
        const audit = { at: clock.now(), actor: 1, act: "review.publish", subject: review.id };
        await publishReview(review, audit, newsroom, { store, clock });
      }
      await dispatch();
      return waiting.flatMap(({ bulletins }) => bulletins.map(headlineOf));
    },
    async incident() {
      const [newest] = await store.latestIncidents(service as ServiceId, 1);
      if (!newest) throw new Error("expected an incident");
      return newest;
    },
    async restart(again) {
      await store.close();
      store = await openStore({ url: again });
    },
    close: () => store.close(),
  };
}

/**
 * One page, several services: Gmail, Drive and Meet stand on one list. It is asked once for all of them, so that nine
 * services do not poll one host nine times a minute. A page that only one feed reads is never kept.
 */
import type { EpochMs } from "../domain/ids.ts";
import { type Feed, type FeedKey, feedKey } from "../domain/service.ts";
import type { Fetched, Fetcher, Validators } from "./fetch.ts";

/** Shorter than the shortest usual interval, which is that of a page with an open incident. */
const keptMs = 25_000;

interface Asked {
  readonly at: EpochMs;
  readonly known: Validators;
  readonly answer: Promise<Fetched>;
}

export type FetchFor = (feed: Feed, known: Validators, now: EpochMs, signal?: AbortSignal) => Promise<Fetched>;

const same = (a: Validators, b: Validators): boolean =>
  (a.etag !== undefined || a.lastModified !== undefined) && a.etag === b.etag && a.lastModified === b.lastModified;

/** What another feed's answer says to this one; undefined when it says nothing. */
function translated(answer: Fetched, asked: Validators, known: Validators): Fetched | undefined {
  switch (answer.kind) {
    case "failed":
      return answer;
    case "body":
      return same(answer, known) ? { kind: "notModified", ...pick(known) } : answer;
    case "notModified":
      return same(asked, known) ? answer : undefined;
  }
}

const pick = ({ etag, lastModified }: Validators): Validators => ({
  ...(etag && { etag }),
  ...(lastModified && { lastModified }),
});

export function createSharedFetch(fetcher: Fetcher): FetchFor {
  const readers = new Map<string, Set<FeedKey>>();
  const recent = new Map<string, Asked>();

  const isShared = (feed: Feed): boolean => {
    const keys = readers.get(feed.url) ?? new Set();
    readers.set(feed.url, keys.add(feedKey(feed)));
    return keys.size > 1;
  };

  return async (feed, known, now, signal) => {
    if (!isShared(feed)) return fetcher.fetch(feed.url, known, now, signal);
    const last = recent.get(feed.url);
    if (last && now - last.at < keptMs) {
      const told = translated(await last.answer, last.known, known);
      if (told) return told;
    }
    const answer = fetcher.fetch(feed.url, known, now, signal);
    recent.set(feed.url, { at: now, known: pick(known), answer });
    return answer;
  };
}

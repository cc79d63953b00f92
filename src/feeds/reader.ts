/**
 * The FeedReader port: fetch, compare the body with the last good one, and only then parse. A body that differs in what
 * nobody reads, as the hour at which it was made or the incidents of another service, says nothing new: it is unchanged.
 */
import { hash } from "node:crypto";
import { type FeedKey, feedKey } from "../domain/service.ts";
import type { Snapshot } from "../domain/snapshot.ts";
import type { FeedMemory, FeedReader, FeedReading } from "../ports.ts";
import { createFetcher, type FetchOptions } from "./fetch.ts";
import { createFeedParser } from "./parser.ts";
import { readProbe } from "./probe.ts";
import { createSharedFetch } from "./shared.ts";

export type FeedReaderOptions = FetchOptions;

export interface ClosableFeedReader extends FeedReader {
  close(): Promise<void>;
}

const problem = (detail: string): FeedReading => ({ kind: "problem", problem: { kind: "wrongShape", detail } });

interface Said {
  readonly bodyHash: string;
  readonly words: string;
}

const wordsOf = (snapshot: Snapshot): string => hash("sha1", JSON.stringify({ ...snapshot, readAt: 0 }), "base64");

/** Only beside the body that was filed: without one in its memory the feed wants to be looked at again. */
const isSaidAgain = (last: Said | undefined, words: string, memory: FeedMemory | undefined): boolean =>
  last !== undefined && last.words === words && last.bodyHash === memory?.bodyHash;

export function createFeedReader(options: FeedReaderOptions = {}): ClosableFeedReader {
  const fetcher = createFetcher(options);
  const fetchFor = createSharedFetch(fetcher);
  const parser = createFeedParser();
  const said = new Map<FeedKey, Said>();
  return {
    async read(feed, memory, now, signal) {
      if (feed.format === "probe") return readProbe(feed, memory, now, fetcher.look, signal);
      const fetched = await fetchFor(feed, memory ?? {}, now, signal);
      if (fetched.kind === "failed") return { ...fetched, kind: "problem" };
      if (fetched.kind === "notModified") return { ...fetched, kind: "unchanged" };
      const { body, contentType, etag, lastModified } = fetched;
      const validators = { ...(etag && { etag }), ...(lastModified && { lastModified }) };
      const bodyHash = hash("sha256", body);
      if (bodyHash === memory?.bodyHash) return { kind: "unchanged", ...validators };
      const parsed = await parser.parse(body, { feed, readAt: now, ...(contentType && { contentType }) });
      if (parsed.kind === "wrongShape") return problem(parsed.detail);
      const words = wordsOf(parsed.snapshot);
      if (isSaidAgain(said.get(feedKey(feed)), words, memory)) return { kind: "unchanged", ...validators };
      said.set(feedKey(feed), { bodyHash, words });
      return { kind: "snapshot", snapshot: parsed.snapshot, ...validators, bodyHash };
    },
    async close() {
      await fetcher.close();
      await parser.close();
    },
  };
}

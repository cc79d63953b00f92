/** The FeedReader port: fetch, compare the body with the last good one, and only then parse. */
import { hash } from "node:crypto";
import type { FeedReader, FeedReading } from "../ports.ts";
import { createFetcher, type FetchOptions } from "./fetch.ts";
import { createFeedParser } from "./parser.ts";
import { readProbe } from "./probe.ts";
import { createSharedFetch } from "./shared.ts";

export type FeedReaderOptions = FetchOptions;

export interface ClosableFeedReader extends FeedReader {
  close(): Promise<void>;
}

const problem = (detail: string): FeedReading => ({ kind: "problem", problem: { kind: "wrongShape", detail } });

export function createFeedReader(options: FeedReaderOptions = {}): ClosableFeedReader {
  const fetcher = createFetcher(options);
  const fetchFor = createSharedFetch(fetcher);
  const parser = createFeedParser();
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
      return { kind: "snapshot", snapshot: parsed.snapshot, ...validators, bodyHash };
    },
    async close() {
      await fetcher.close();
      await parser.close();
    },
  };
}

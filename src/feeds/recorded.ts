/** Recorded readings: a document as it was polled, or what a check got, read without the network. */
import { parse } from "yaml";
import { z } from "zod";
import type { EpochMs } from "../domain/ids.ts";
import type { Feed } from "../domain/service.ts";
import type { FeedMemory, FeedReading } from "../ports.ts";
import type { Look } from "./fetch.ts";
import { parseFeed } from "./formats.ts";
import { readProbe } from "./probe.ts";

const answerSchema = z.strictObject({
  status: z.number().int(),
  headers: z.record(z.string(), z.string()).default({}),
  /** The beginning of the body. */
  start: z.string().default(""),
});
const failureSchema = z.strictObject({ code: z.string(), detail: z.string().default("") });
const lookSchema = z.union([answerSchema, failureSchema]);

/** `status`, `headers` and `start` of an answer, or the `code` of a failure. */
export type RecordedLook = z.infer<typeof answerSchema>;

export function recordedLook(text: string): Look | undefined {
  const checked = lookSchema.safeParse(parse(text));
  if (!checked.success) return undefined;
  return "code" in checked.data ? { kind: "failed", ...checked.data } : { kind: "answer", ...checked.data };
}

export interface Recorded {
  readonly body: Uint8Array;
  /** Tells two documents apart. */
  readonly hash: string;
}

export async function readRecorded(
  feed: Feed,
  { body, hash }: Recorded,
  memory: FeedMemory | undefined,
  now: EpochMs,
): Promise<FeedReading> {
  if (feed.format === "probe") {
    const look = recordedLook(Buffer.from(body).toString("utf8"));
    if (look) return readProbe(feed, memory, now, async () => look);
    return wrongShape("expected status, headers and start, or code and detail");
  }
  const parsed = await parseFeed(body, { feed, readAt: now });
  if (parsed.kind === "wrongShape") return wrongShape(parsed.detail);
  return { kind: "snapshot", snapshot: parsed.snapshot, bodyHash: hash };
}

const wrongShape = (detail: string): FeedReading => ({ kind: "problem", problem: { kind: "wrongShape", detail } });

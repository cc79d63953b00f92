/** Entry of the thread that parses large bodies: it may be stopped at any moment, and holds nothing. */
import { parentPort } from "node:worker_threads";
import { type ParseMeta, parseFeed } from "./formats.ts";

export interface ParseTask {
  readonly body: Uint8Array;
  readonly meta: ParseMeta;
}

/** Loading takes longer than parsing: the deadline of a task begins after it. */
export const ready = "ready";

parentPort?.postMessage(ready);
parentPort?.on("message", async ({ body, meta }: ParseTask) => {
  parentPort?.postMessage(await parseFeed(body, meta));
});

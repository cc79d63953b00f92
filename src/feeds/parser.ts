/**
 * Parsing that cannot stop the program. Small bodies are parsed where they are, since the caps bound what they cost; large
 * ones go to a thread that is ended when it takes too long or too much memory, and started again for the next.
 */
import { Worker } from "node:worker_threads";
import { decodeBody } from "./charset.ts";
import { type Parsed, type ParseMeta, parseFeed } from "./formats.ts";
import { refuseJson } from "./json.ts";
import { type ParseTask, ready } from "./parse-worker.ts";
import { refuseXml } from "./xml.ts";

export interface ParserOptions {
  readonly deadlineMs?: number;
  readonly maxHeapMb?: number;
}

export interface FeedParser {
  parse(body: Uint8Array, meta: ParseMeta): Promise<Parsed>;
  close(): Promise<void>;
}

/** XML costs about ten times as much a byte as JSON. */
const smallXml = 160 * 1024;
const smallJson = 640 * 1024;

function isSmall(body: Uint8Array): boolean {
  const looksLikeXml = body.subarray(0, 64).includes(60);
  return body.length <= (looksLikeXml ? smallXml : smallJson);
}

const refused = (detail: string): Parsed => ({ kind: "wrongShape", detail });

/** Most of what is hostile is seen in one pass over the text, without waking the thread. */
function refusedAtSight(body: Uint8Array, meta: ParseMeta): Parsed | undefined {
  const text = decodeBody(body, meta.contentType);
  const reason = text.trimStart().startsWith("<") ? refuseXml(text) : refuseJson(text);
  return reason === undefined ? undefined : refused(`refused: ${reason}`);
}

interface Thread {
  readonly worker: Worker;
  /** False when it could not be started. */
  readonly loaded: Promise<boolean>;
}

function startThread(maxHeapMb: number): Thread {
  const worker = new Worker(new URL("./parse-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: 16 },
  });
  const loaded = new Promise<boolean>((resolve) => {
    worker.once("message", (word) => resolve(word === ready)).once("error", () => resolve(false));
    worker.once("exit", () => resolve(false));
  }).finally(() => worker.unref());
  return { worker, loaded };
}

/** One task at a time. A thread that ends, or does not answer in time, has lost it. */
function runIn(worker: Worker, body: Uint8Array, meta: ParseMeta, deadlineMs: number): Promise<Parsed | "lost"> {
  const task: ParseTask = { body, meta };
  const ended = new AbortController();
  return new Promise<Parsed | "lost">((resolve) => {
    const settle = (parsed: Parsed | "lost") => {
      ended.abort();
      worker.removeListener("message", settle).removeListener("error", lost).removeListener("exit", lost);
      worker.unref();
      resolve(parsed);
    };
    const lost = () => settle("lost");
    worker.on("message", settle).on("error", lost).on("exit", lost);
    AbortSignal.timeout(deadlineMs).addEventListener("abort", lost, { signal: ended.signal, once: true });
    worker.ref();
    worker.postMessage(task);
  });
}

export function createFeedParser({ deadlineMs = 1200, maxHeapMb = 48 }: ParserOptions = {}): FeedParser {
  let thread: Thread | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function offload(body: Uint8Array, meta: ParseMeta): Promise<Parsed> {
    thread ??= startThread(maxHeapMb);
    const used = thread;
    const parsed = (await used.loaded) ? await runIn(used.worker, body, meta, deadlineMs) : "lost";
    if (parsed !== "lost") return parsed;
    if (thread === used) thread = undefined;
    await used.worker.terminate();
    return refused(`a body of ${body.length} bytes that cannot be parsed within ${deadlineMs} ms and ${maxHeapMb} MB`);
  }

  return {
    async parse(body, meta) {
      if (isSmall(body)) return parseFeed(body, meta);
      const refusal = refusedAtSight(body, meta);
      if (refusal) return refusal;
      const turn = queue.then(() => offload(body, meta));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await queue;
      await thread?.worker.terminate();
      thread = undefined;
    },
  };
}

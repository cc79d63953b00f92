/**
 * `@bot NAME` in any chat: how the service stands, as a message to paste. Every letter that is typed asks anew, so a
 * query is looked up only when its writer has paused, and what was found is kept for a while.
 */
import type { InlineQueryResult } from "grammy/types";
import type { EpochMs } from "../domain/ids.ts";
import type { Answer } from "../readers/answer.ts";
import { answerStatus } from "../readers/answers.ts";
import { findService } from "../readers/find-service.ts";
import { writeAnswer } from "./answers.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import { serviceFacts } from "./known.ts";
import { type Spoken, spokenFor } from "./reader-acts.ts";

export interface InlineQuery {
  readonly id: string;
  readonly user: number;
  readonly query: string;
}

export interface Inline {
  /** Resolves when the query is answered, or was overtaken by the next letter. */
  offer(query: InlineQuery, desk: Desk, ports: HandlerPorts): Promise<void>;
}

const pauseMs = 300;
export const cacheSeconds = 30;
const mostResults = 5;
const mostWriters = 10_000;
const longestQuery = 64;

interface Kept {
  readonly at: EpochMs;
  readonly result: InlineQueryResult;
}

export function createInline(): Inline {
  const newest = new Map<number, string>();
  const kept = new Map<string, Kept>();
  return {
    async offer(query, desk, ports) {
      if (newest.size >= mostWriters) newest.clear();
      newest.set(query.user, query.id);
      await ports.clock.sleep(pauseMs);
      if (newest.get(query.user) !== query.id) return;
      newest.delete(query.user);
      await ports.answers.offer(query.id, await resultsFor(query, desk, ports, kept), cacheSeconds);
    },
  };
}

async function resultsFor(
  { user, query }: InlineQuery,
  desk: Desk,
  ports: HandlerPorts,
  kept: Map<string, Kept>,
): Promise<readonly InlineQueryResult[]> {
  const found = findService(query.slice(0, longestQuery), desk.directory);
  const services = found.kind === "none" ? [] : found.kind === "one" ? [found.service] : found.services;
  const spoken = await spokenFor(user, desk, ports);
  const mine = { ...desk, ...spoken };
  const results: InlineQueryResult[] = [];
  for (const service of services.slice(0, mostResults)) results.push(await resultOf(service, mine, ports, kept));
  return results;
}

async function resultOf(
  id: string,
  desk: Desk & Spoken,
  ports: HandlerPorts,
  kept: Map<string, Kept>,
): Promise<InlineQueryResult> {
  const key = `${desk.voice}/${id}`;
  const now = ports.clock.now();
  const known = kept.get(key);
  if (known && now - known.at < cacheSeconds * 1000) return known.result;
  const result = written(id, await stateOf(id, desk, ports), desk, ports);
  kept.set(key, { at: now, result });
  return result;
}

async function stateOf(id: string, desk: Desk, { store, clock }: HandlerPorts): Promise<Answer> {
  const service = desk.services.get(id);
  const facts = service
    ? await serviceFacts(service, desk, store)
    : { service: id, watched: false, hasParts: false, open: [], upstream: [] };
  return answerStatus(facts, clock.now());
}

function written(service: string, answer: Answer, { voice }: Spoken, { phrases }: HandlerPorts): InlineQueryResult {
  const { html, plain } = writeAnswer(answer, voice, phrases);
  return {
    type: "article",
    id: service,
    title: phrases.say(voice, "bot-service-button", { service }),
    description: plain.split("\n")[0] ?? "",
    input_message_content: { message_text: html, parse_mode: "HTML", link_preview_options: { is_disabled: true } },
  };
}

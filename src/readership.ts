/** The readers' side put together: what the bot asks of the world for them, and how what is published reaches them. */
import { createHmac } from "node:crypto";
import type { Api } from "grammy";
import { postHash } from "./domain/card.ts";
import type { Delivery, Post } from "./domain/delivery.ts";
import { hashOf } from "./domain/ids.ts";
import { frameOf, type Newsroom } from "./newsroom.ts";
import type { Clock, Phrases } from "./ports.ts";
import { createManners } from "./readers/manners.ts";
import type { ReadersSignal } from "./readers/reports.ts";
import type { SqliteStore } from "./store/index.ts";
import type { HandlerPorts } from "./telegram/handle.ts";
import { createInline } from "./telegram/inline.ts";

export interface ReadershipPorts {
  readonly store: SqliteStore;
  readonly newsroom: Newsroom;
  readonly phrases: Phrases;
  readonly clock: Clock;
}

type ForHandler = Required<Pick<HandlerPorts, "manners" | "isAdministrator" | "hashPerson" | "notice" | "inline">>;

const administrators = ["creator", "administrator"];

/** The token is the key of the hashes: whoever has the database alone cannot tell who reported. */
export function readerPorts(api: Api, token: string, ports: ReadershipPorts): ForHandler {
  return {
    manners: createManners(),
    inline: createInline(),
    async isAdministrator(chat, user) {
      const member = await api.getChatMember(chat, user).catch(() => undefined);
      return member !== undefined && administrators.includes(member.status);
    },
    hashPerson: async (user) => createHmac("sha256", token).update(String(user)).digest("hex").slice(0, 32),
    notice: (raised) => noticeOf(raised, ports),
  };
}

/** To the editors only: what readers say is unconfirmed until the operator or another signal says so too. */
function noticeOf({ signal, tally }: ReadersSignal, { newsroom, phrases, clock }: ReadershipPorts): Delivery {
  const now = clock.now();
  const words = { service: signal.service, count: tally.people };
  const text = phrases.say(frameOf(newsroom), "bot-readers-report", words);
  const block = { id: "lead", kind: "lead", text, clauses: [{ text, sources: [] }], factsHash: hashOf(text) } as const;
  const post: Post = { marker: "🟡", blocks: [block] };
  return {
    id: `d_${hashOf("readers", signal.service, String(now))}`,
    ...newsroom.reviewLane,
    role: "notice",
    post,
    postHash: postHash(post),
    ring: true,
    state: "due",
    attempt: 0,
    createdAt: now,
    notBefore: now,
  };
}

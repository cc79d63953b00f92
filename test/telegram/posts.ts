/** Posts and deliveries for tests, with only what the test is about. */
import type { Block, BlockKind } from "../../src/domain/bulletin.ts";
import { postHash } from "../../src/domain/card.ts";
import type { Delivery, Post } from "../../src/domain/delivery.ts";

export function block(kind: BlockKind, text: string, more: Partial<Block> = {}): Block {
  return { id: kind, kind, text, clauses: [{ text, sources: [] }], factsHash: "0", ...more };
}

export const outage: Post = {
  marker: "🔴",
  blocks: [
    block("headline", "ক্লাউডফ্লেয়ারে বিভ্রাট"),
    block("lead", "মঙ্গলবার বিকেল থেকে বহু ওয়েবসাইট খুলছে না।"),
    block("affected", "সমস্যা এক্স ও চ্যাটজিপিটিতে।"),
    block("statement", "কারণ খতিয়ে দেখছে সংস্থা।"),
    block("history", "১৮ নভেম্বর, বিকেল ৫টা ১৮: সমস্যার কথা জানায় সংস্থা"),
    block("history", "১৮ নভেম্বর, সন্ধ্যা ৬টা ৩৯: কারণ চিহ্নিত"),
    block("source", "সূত্র: ক্লাউডফ্লেয়ারের স্টেটাস পেজ", {
      link: { words: "স্টেটাস পেজ", url: "https://www.cloudflarestatus.com/incidents/8gmgl950y3h7?a=1&b=2" },
    }),
    block("tags", "#অচল #Cloudflare"),
  ],
};

export function delivery(more: Partial<Delivery> = {}): Delivery {
  const post = more.post ?? outage;
  return {
    id: "d_1",
    lane: "kolkata",
    chat: -1001000000001,
    role: "card",
    post,
    postHash: postHash(post),
    ring: true,
    state: "sending",
    attempt: 1,
    createdAt: 0,
    notBefore: 0,
    ...more,
  };
}

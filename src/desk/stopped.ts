/**
 * A post that stops its lane, put before the editors: Telegram never said whether it is there, or the channel refuses it.
 * The buttons name the stop that they are about, so that a tap on an old one does nothing to a later one.
 */
import { postHash } from "../domain/card.ts";
import type { Button, Delivery, Post } from "../domain/delivery.ts";
import { type EpochMs, hashOf } from "../domain/ids.ts";
import type { Role } from "../domain/review.ts";
import { type RoleRefusal, roleRefusal } from "./acts.ts";
import type { Say } from "./review-card.ts";

/** What a person may say of it: it is there, or it is to be sent again. */
export const stopWords = ["there", "again"] as const;
export type StopWord = (typeof stopWords)[number];

export interface StopTap {
  readonly word: StopWord;
  readonly delivery: string;
  readonly stoppedAt: EpochMs;
}

/** Why it stands: nobody knows its fate, a right is missing, the bot is not in the chat, or the chat said something else. */
export type StopCause =
  | { readonly kind: "doubt" }
  | { readonly kind: "rights"; readonly tick: string }
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly reason: string };

export type Room = Pick<Delivery, "lane" | "chat">;

export const stopNoticeId = (delivery: string, stoppedAt: EpochMs): string =>
  `d_${hashOf("stopped", delivery, String(stoppedAt))}`;

export function stopNotice(stopped: Delivery, cause: StopCause, room: Room, say: Say): Delivery {
  const stoppedAt = stopped.settledAt ?? stopped.createdAt;
  const post = notice([said(stopped, cause, say), headline(stopped)]);
  return {
    id: stopNoticeId(stopped.id, stoppedAt),
    ...room,
    role: "notice",
    post,
    postHash: postHash(post),
    buttons: [wordsFor(cause).map((word) => button({ word, delivery: stopped.id, stoppedAt }, say))],
    ring: true,
    state: "due",
    attempt: 0,
    createdAt: stoppedAt,
    notBefore: stoppedAt,
  };
}

/** The notice as it stays: who said what, and no buttons. */
export function settledNotice(shown: Delivery, word: StopWord, name: string, say: Say): Delivery {
  const line = notice([say(`desk-stop-settled-${word}`, { editor: name })]).blocks;
  const post = { ...shown.post, blocks: [...shown.post.blocks, ...line.map((block) => ({ ...block, id: "settled" }))] };
  return { ...shown, post, postHash: postHash(post), buttons: [], ring: false };
}

export type StopDecision =
  | { readonly kind: "settle"; readonly as: "sent" | "unsent" }
  | { readonly kind: "refused"; readonly reason: RoleRefusal | "overtaken" };

export function decideStop(tap: StopTap, stopped: Delivery | undefined, role: Role | undefined): StopDecision {
  const forbidden = roleRefusal("settleLane", role);
  if (forbidden) return { kind: "refused", reason: forbidden };
  const stands = stopped?.state === "unknown" || stopped?.state === "parked";
  if (!stands || stopped.settledAt !== tap.stoppedAt) return { kind: "refused", reason: "overtaken" };
  return { kind: "settle", as: tap.word === "there" ? "sent" : "unsent" };
}

/** What was refused is certainly not there. */
const wordsFor = ({ kind }: StopCause): readonly StopWord[] => (kind === "doubt" ? stopWords : ["again"]);

function said({ lane }: Delivery, cause: StopCause, say: Say): string {
  switch (cause.kind) {
    case "doubt":
    case "gone":
      return say(`desk-stop-${cause.kind}`, { channel: lane });
    case "rights":
      return say("desk-stop-rights", { channel: lane, tick: cause.tick });
    case "refused":
      return say("desk-stop-refused", { channel: lane, reason: cause.reason });
  }
}

const headline = ({ post }: Delivery): string => {
  const [first] = post.blocks;
  return [post.marker, (post.blocks.find(({ kind }) => kind === "headline") ?? first)?.text ?? ""].join(" ").trim();
};

const notice = (lines: readonly string[]): Post => ({
  marker: "",
  blocks: lines.map((text, at) => ({
    id: `line-${at}`,
    kind: at === 0 ? ("lead" as const) : ("scale" as const),
    text,
    clauses: [{ text, sources: [] }],
    factsHash: "",
  })),
});

const button = ({ word, delivery, stoppedAt }: StopTap, say: Say): Button => ({
  label: say(`desk-button-${word}`),
  data: `${word}:${delivery}:${stoppedAt}`,
});

const dataPattern = /^(there|again):(d_[\w-]{1,40}):(\d{1,16})$/;

/** Callback data comes from outside: whoever speaks the protocol can send any. */
export function stopTapIn(data: string | undefined): StopTap | undefined {
  const [, word, delivery = "", at] = dataPattern.exec(data ?? "") ?? [];
  const known = stopWords.find((one) => one === word);
  return known && { word: known, delivery, stoppedAt: Number(at) };
}

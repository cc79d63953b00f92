/**
 * A call ended without an answer, or its process died: is the post there? Telegram has no key that would make a second
 * call harmless, so the post is looked for, by the marker it carries, before anything is sent again.
 */
import type { Delivery } from "./delivery.ts";
import type { EpochMs } from "./ids.ts";
import type { Timings } from "./timings.ts";

/** A post in doubt, with what a search for it needs. */
export interface Doubtful {
  readonly delivery: Delivery;
  readonly begunAt: EpochMs;
  /** What the call was showing. */
  readonly shownHash: string;
  /** The post has a higher message id than this, if it is there. */
  readonly watermark?: number;
}

/** What a search of the chat came to. */
export type Search =
  | { readonly kind: "found"; readonly messageId: number }
  /** Every id from the watermark on was looked at, to beyond the newest message or to one that is too late to be it:
   * a copy that comes later still stands behind `reached`. */
  | { readonly kind: "absent"; readonly reached?: number }
  /** Every id up to `reached` was looked at: another search may go on behind it. */
  | { readonly kind: "unclear"; readonly reason: string; readonly reached?: number };

export type Finished = Search & { readonly at: EpochMs };

export interface RecoveryFacts {
  readonly now: EpochMs;
  readonly begunAt: EpochMs;
  /** Ids of a private chat are drawn from a sequence shared with others: nothing can be looked for there. */
  readonly isPrivate: boolean;
  /** There is an audit chat to look into a chat through, and a watermark to start from. */
  readonly canLook: "yes" | "noAuditChat" | "noWatermark";
  /** Searches so far, oldest first. */
  readonly searches: readonly Finished[];
  readonly asked: boolean;
  readonly timings: Pick<Timings, "grace" | "secondLook" | "ask">;
}

export type RecoveryStep =
  | { readonly kind: "wait"; readonly until: EpochMs; readonly reason: string }
  | { readonly kind: "look"; readonly reason: string }
  | { readonly kind: "adopt"; readonly messageId: number; readonly reason: string }
  | { readonly kind: "resend"; readonly reason: string }
  /** Put before an editor; what an editor says may come at any time. */
  | { readonly kind: "ask"; readonly reason: string }
  /** Given up without sending again: at most once, and it is said. */
  | { readonly kind: "giveUp"; readonly reason: string };

export function decideRecovery(facts: RecoveryFacts): RecoveryStep {
  const { now, begunAt, timings, searches } = facts;
  if (facts.isPrivate) {
    return { kind: "giveUp", reason: "a private chat cannot be searched: it is never sent twice there" };
  }
  const found = searches.find((search) => search.kind === "found");
  if (found) return { kind: "adopt", messageId: found.messageId, reason: "the post carries its marker" };
  const graceEnds = begunAt + timings.grace;
  if (now < graceEnds) return { kind: "wait", until: graceEnds, reason: "Telegram may still be working on the call" };
  if (facts.canLook === "noAuditChat") return facts.asked ? waitForPerson(facts) : { kind: "ask", reason: noAuditChat };
  if (isAbsent(facts)) return { kind: "resend", reason: "two searches found nothing" };
  const question = facts.asked ? undefined : whyAsk(facts);
  if (question !== undefined) return { kind: "ask", reason: question };
  const last = searches.at(-1);
  const next = last === undefined ? graceEnds : last.at + timings.secondLook;
  if (now < next) return { kind: "wait", until: next, reason: "between two searches" };
  return { kind: "look", reason: last === undefined ? "the first search" : "another search" };
}

const noAuditChat = "no audit chat is configured, so the channel cannot be searched";
const noWatermark =
  "nothing is known of the message numbers of this chat, so a search cannot prove that the post is missing";

const waitForPerson = ({ now, timings }: RecoveryFacts): RecoveryStep => ({
  kind: "wait",
  until: now + timings.ask,
  reason: "a person has been asked",
});

/** Nothing twice, far enough apart; without a watermark a search can only find, never miss. */
function isAbsent({ searches, canLook, timings }: RecoveryFacts): boolean {
  if (canLook !== "yes") return false;
  const misses = searches.filter((search) => search.kind === "absent");
  const [first] = misses;
  const last = misses.at(-1);
  return first !== undefined && last !== undefined && last.at - first.at >= timings.secondLook;
}

/** The searches have had their time, which begins with the first of them: after a long stop there was none yet. */
function whyAsk({ now, searches, canLook, timings }: RecoveryFacts): string | undefined {
  const [first] = searches;
  if (first === undefined) return undefined;
  const last = searches.at(-1);
  if (canLook === "noWatermark" && last?.kind === "absent") return noWatermark;
  if (now - first.at < timings.ask - timings.grace) return undefined;
  return last?.kind === "unclear" ? `the search is not answered: ${last.reason}` : "the search has not ended in time";
}

/** Chats of people have positive ids; all others, and all public names, are groups or channels. */
export const isPrivateChat = (chat: string | number): boolean => typeof chat === "number" && chat > 0;

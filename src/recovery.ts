/**
 * What becomes of posts in doubt: `domain/recovery.ts` decides each step, this carries it out. What was looked for so far
 * is kept in memory: a restart begins the search anew, which costs time and nothing else. A post that was sent again is
 * remembered in the database until a late first copy has been looked for.
 */
import type { EpochMs } from "./domain/ids.ts";
import { type Doubtful, decideRecovery, type Finished, isPrivateChat, type RecoveryStep } from "./domain/recovery.ts";
import type { Timings } from "./domain/timings.ts";
import { type Clock, type DoubtStore, isStoreProblem, type Log, type Seeker, type Sweep } from "./ports.ts";

export interface RecoveryPorts {
  readonly store: DoubtStore;
  /** Undefined without an audit chat. */
  readonly seeker: Seeker | undefined;
  /** Puts a post in doubt before the editors. */
  readonly ask: (doubt: Doubtful, reason: string) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
  readonly timings: Timings;
}

export interface Recovery {
  /** Takes the next step for everything in doubt; returns when the steps are begun. */
  start(signal?: AbortSignal): Promise<void>;
  /** Resolves when no step is under way. */
  idle(): Promise<void>;
}

/** What is known of one doubt; a later doubt about the same post is another one. */
interface Inquiry {
  readonly searches: Finished[];
  asked: boolean;
  /** A search that was interrupted came so far. */
  reached?: number | undefined;
}

export function createRecovery(ports: RecoveryPorts): Recovery {
  const { store, clock } = ports;
  const inquiries = new Map<string, Inquiry>();
  const underWay = new Map<string, Promise<void>>();
  const begin = (id: string, step: () => Promise<void>): void => {
    if (underWay.has(id)) return;
    const run = minding(id, step, ports).finally(() => underWay.delete(id));
    underWay.set(id, run);
  };
  return {
    async start(signal) {
      const doubts = await store.doubtfulDeliveries();
      const open = new Set(doubts.map(nameOf));
      for (const name of inquiries.keys()) if (!open.has(name)) inquiries.delete(name);
      for (const doubt of doubts)
        begin(doubt.delivery.id, () => pursue(doubt, inquiryOf(doubt, inquiries), ports, signal));
      const { seeker } = ports;
      if (!seeker) return;
      for (const sweep of await store.dueSweeps(clock.now()))
        begin(sweep.delivery.id, () => sweepOne(sweep, seeker, ports, signal));
    },
    async idle() {
      await Promise.all(underWay.values());
    },
  };
}

const nameOf = ({ delivery, begunAt }: Doubtful): string => `${delivery.id}@${begunAt}`;

function inquiryOf(doubt: Doubtful, inquiries: Map<string, Inquiry>): Inquiry {
  const known = inquiries.get(nameOf(doubt)) ?? { searches: [], asked: false };
  inquiries.set(nameOf(doubt), known);
  return known;
}

async function minding(id: string, step: () => Promise<void>, { log }: RecoveryPorts): Promise<void> {
  try {
    await step();
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (isStoreProblem(error)) log({ event: "store.problem", kind: error.kind, detail: error.message });
    else log({ event: "internal.error", where: `recovery of ${id}`, detail });
  }
}

/** Until the next step is to wait. */
async function pursue(doubt: Doubtful, inquiry: Inquiry, ports: RecoveryPorts, signal?: AbortSignal): Promise<void> {
  for (;;) {
    const step = decideRecovery(factsOf(doubt, inquiry, ports));
    if (step.kind === "wait" || signal?.aborted) return;
    ports.log({ event: "recovery.step", ...idsOf(doubt), step: step.kind, reason: step.reason });
    if (await act(step, doubt, inquiry, ports, signal)) return;
  }
}

const idsOf = ({ delivery }: Doubtful | Sweep) => ({ delivery: delivery.id, lane: delivery.lane });

function factsOf(doubt: Doubtful, { searches, asked }: Inquiry, { seeker, clock, timings }: RecoveryPorts) {
  const canLook = seeker === undefined ? "noAuditChat" : doubt.watermark === undefined ? "noWatermark" : "yes";
  const isPrivate = isPrivateChat(doubt.delivery.chat);
  return { now: clock.now(), begunAt: doubt.begunAt, isPrivate, canLook, searches, asked, timings } as const;
}

type Active = Exclude<RecoveryStep, { kind: "wait" }>;

/** True when the doubt is settled. */
async function act(
  step: Active,
  doubt: Doubtful,
  inquiry: Inquiry,
  ports: RecoveryPorts,
  signal?: AbortSignal,
): Promise<boolean> {
  const { store, clock, timings } = ports;
  const now: EpochMs = clock.now();
  switch (step.kind) {
    case "look":
      await look(doubt, inquiry, ports, signal);
      return false;
    case "ask":
      inquiry.asked = true;
      await ports.ask(doubt, step.reason);
      return false;
    case "adopt":
      if (await isStillOpen(doubt, store))
        await store.settleDelivery(
          doubt.delivery.id,
          { kind: "sent", messageId: step.messageId },
          doubt.shownHash,
          now,
        );
      return true;
    case "resend":
      if (await isStillOpen(doubt, store)) await store.sendAgain(searched(doubt, inquiry), now, now + timings.sweep);
      return true;
    case "giveUp":
      await store.settleByHand(doubt.delivery.id, "sent", undefined, {
        at: now,
        actor: "bibhrat",
        act: "recovery.giveUp",
        subject: doubt.delivery.id,
        after: step.reason,
      });
      return true;
  }
}

/** What the last search has seen need not be swept again. */
function searched(doubt: Doubtful, { searches }: Inquiry): Doubtful {
  const last = searches.at(-1);
  return last?.kind === "absent" && last.reached !== undefined ? { ...doubt, watermark: last.reached } : doubt;
}

async function look(
  doubt: Doubtful,
  inquiry: Inquiry,
  { seeker, clock, timings }: RecoveryPorts,
  signal?: AbortSignal,
): Promise<void> {
  const watermark = inquiry.reached ?? doubt.watermark ?? 0;
  // Long after the grace: Telegram's clock need not be ours.
  const until = doubt.begunAt + timings.grace + timings.ask;
  const found = await seeker?.search({ delivery: doubt.delivery, watermark, until }, signal);
  if (!found || signal?.aborted) return;
  inquiry.reached = found.kind === "unclear" ? found.reached : undefined;
  inquiry.searches.push({ ...found, at: clock.now() });
}

/** A person may have spoken while the search went on. */
async function isStillOpen(doubt: Doubtful, store: DoubtStore): Promise<boolean> {
  return (await store.doubtfulDeliveries()).some((other) => nameOf(other) === nameOf(doubt));
}

async function sweepOne(sweep: Sweep, seeker: Seeker, ports: RecoveryPorts, signal?: AbortSignal): Promise<void> {
  const { store, log } = ports;
  const swept = await seeker.sweep(sweep, signal);
  const removed = (gone: readonly number[]): void => {
    for (const id of gone)
      log({ event: "recovery.step", ...idsOf(sweep), step: "removed", reason: `message ${id} was a late copy` });
  };
  switch (swept.kind) {
    case "unclear":
      removed(swept.gone);
      if (swept.reached !== undefined) await store.sweepReached(sweep.delivery.id, swept.reached);
      return;
    case "left":
      log({
        event: "recovery.step",
        ...idsOf(sweep),
        step: "left",
        reason: `message ${swept.messageId}: ${swept.reason}`,
      });
      break;
    case "swept":
      removed(swept.gone);
  }
  await store.sweepDone(sweep.delivery.id);
}

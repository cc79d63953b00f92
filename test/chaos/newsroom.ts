/**
 * A process that tells the plan, on the service's own dispatch, recovery, store and sender, in scaled time. It is killed
 * from outside at random, and kills itself between two writes when `killAt` says so. Ends with 0 when all is told.
 */
import { createDispatcher } from "../../src/dispatch.ts";
import { telegramTimings } from "../../src/domain/timings.ts";
import { createLog, openLogger } from "../../src/log.ts";
import type { Clock, Sender } from "../../src/ports.ts";
import { createRecovery } from "../../src/recovery.ts";
import { openStore, type SqliteStore } from "../../src/store/index.ts";
import { createBudget, limitsOf } from "../../src/telegram/budget.ts";
import { createClient } from "../../src/telegram/client.ts";
import { markerUrl } from "../../src/telegram/marker.ts";
import { createSeeker } from "../../src/telegram/seeker.ts";
import { createTelegramSender } from "../../src/telegram/sender.ts";
import { auditChat, isComplete, type Plan, wantedAt } from "./plan.ts";
import { scaledClock } from "./scaled-clock.ts";

export interface Orders {
  readonly database: string;
  readonly apiRoot: string;
  readonly token: string;
  readonly origin: number;
  readonly factor: number;
  readonly plan: Plan;
  /** The process ends itself at this point of its life: each write and each call has one before it and one behind. */
  readonly killAt?: number;
}

const orders = JSON.parse(process.argv[2] ?? "{}") as Orders;
const clock = scaledClock(orders.origin, orders.factor);
const log = createLog(openLogger("info", false));
let points = 0;

function point(): void {
  points += 1;
  if (points === orders.killAt) process.kill(process.pid, "SIGKILL");
}

/** Every function of these names has a point before it and one behind it. */
function pointed<T extends object>(of: T, names: readonly (keyof T)[]): T {
  const wrapped = names.map((name) => {
    const call = of[name] as (...args: unknown[]) => Promise<unknown>;
    return [
      name,
      async (...args: unknown[]) => {
        point();
        const result = await call(...args);
        point();
        return result;
      },
    ];
  });
  return { ...of, ...Object.fromEntries(wrapped) };
}

const writes = [
  "enqueue",
  "beginSending",
  "settleDelivery",
  "settlePin",
  "sendAgain",
  "sweepDone",
  "holdLane",
  "leaseLane",
] as const;

function outgoing(on: Clock): { sender: Sender; seeker: ReturnType<typeof createSeeker> } {
  const { apiRoot, token, factor } = orders;
  const api = createClient({ token, apiRoot, timeoutSeconds: telegramTimings.callTimeout / 1000 / factor });
  const budget = createBudget(on, limitsOf(telegramTimings));
  const details = (delivery: { readonly id: string }) => ({ words: "more", url: markerUrl("bibhrat_bot", delivery) });
  const sender = pointed(createTelegramSender({ api, budget, clock: on, log, details }), ["send", "edit", "pin"]);
  return { sender, seeker: createSeeker({ api, budget, clock: on, auditChat }) };
}

/** `asked`: when the plan was asked last; what it wants since then is not in the outbox yet. */
async function allTold(store: SqliteStore, asked: number): Promise<boolean> {
  if (!isComplete(asked, orders.origin, orders.plan)) return false;
  if ((await store.outboxDepth()) > 0 || (await store.stoppedDeliveries()).length > 0) return false;
  if ((await store.duePins(Number.MAX_SAFE_INTEGER, 1)).length > 0) return false;
  return (await store.dueSweeps(Number.MAX_SAFE_INTEGER)).length === 0;
}

const store = pointed(await openStore({ url: `file:${orders.database}` }), writes);
const { sender, seeker } = outgoing(clock);
await store.adoptInterrupted(clock.now());
for (let channel = 0; channel < orders.plan.channels; channel += 1) await store.raiseWatermark(`channel-${channel}`, 0);
const holder = `${process.pid}`;
const dispatcher = createDispatcher({ store, senderFor: () => sender, clock, log, holder });
const ask = async (): Promise<void> => {};
const recovery = createRecovery({ store, seeker, ask, clock, log, timings: telegramTimings });
// Whoever started it is gone: nobody would look at what it tells.
process.stdin.resume().once("end", () => process.exit(1));
process.stdout.write("at work\n");
let asked: number;
do {
  asked = clock.now();
  await store.enqueue(wantedAt(asked, orders.origin, orders.plan));
  await dispatcher.start();
  await recovery.start();
  await clock.sleep(2_000);
} while (!(await allTold(store, asked)));
process.exit(0);

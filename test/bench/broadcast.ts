/** A broadcast to private chats under Telegram's strictest reading: any 31 arrivals within a second are one too many. */
import { createBudget } from "../../src/telegram/budget.ts";
import { dice } from "../chaos/dice.ts";
import { VirtualClock } from "../support/bot-api/virtual-clock.ts";

export interface Broadcast {
  /** Of 30 a second. */
  readonly share: number;
  readonly floods: number;
  readonly delivered: number;
}

const perSecond = 30;

/** Each way takes up to `jitter` ms, evenly spread; what arrives in a full window is a 429 and is counted. */
export async function broadcast(messages: number, jitter: number, seed = 1): Promise<Broadcast> {
  const clock = new VirtualClock(0);
  const budget = createBudget(clock);
  const throwDice = dice(seed);
  const arrivals: number[] = [];
  let delivered = 0;
  let floods = 0;
  let last = 0;
  const call = async (): Promise<void> => {
    await clock.sleep(throwDice() * jitter);
    const now = clock.now();
    const inWindow = arrivals.filter((at) => at > now - 1000).length;
    if (inWindow >= perSecond) floods += 1;
    else delivered += 1;
    arrivals.push(now);
    if (arrivals.length > 2 * perSecond) arrivals.splice(0, perSecond);
    last = now;
    await clock.sleep(throwDice() * jitter);
  };
  for (let chat = 0; chat < messages; chat += 1)
    void budget.run({ chat: String(chat), group: false, priority: "privatePost" }, call);
  while (delivered + floods < messages) await clock.advance(1000);
  return { share: delivered / (last / 1000 + 1) / perSecond, floods, delivered };
}

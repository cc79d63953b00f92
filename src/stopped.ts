/**
 * Posts that stop their lanes are put before the editors. The notice's row has an id of its own for every stop, so a
 * restart tells nobody twice, and one that fell between a refusal and its notice is made good by the next pass.
 */
import { type StopCause, stopNotice, stopNoticeId } from "./desk/stopped.ts";
import type { Delivery } from "./domain/delivery.ts";
import { isPrivateChat } from "./domain/recovery.ts";
import { frameOf, type Newsroom } from "./newsroom.ts";
import type { Phrases, Store } from "./ports.ts";

export interface StopPorts {
  readonly store: Pick<Store, "stoppedDeliveries" | "delivery" | "enqueue">;
  readonly newsroom: Pick<Newsroom, "reviewLane" | "channels" | "deskLanguage">;
  readonly phrases: Phrases;
  /** What a refusal in the messenger's own words comes from. */
  readonly causeOf: (refused: Delivery) => StopCause;
}

export interface StopDesk {
  /** Asks the editors; false when there is nobody to ask but the operator. */
  ask(doubtful: Delivery): Promise<boolean>;
  /** Tells of every refused post that nobody was told of: these. */
  tellParked(): Promise<readonly Delivery[]>;
}

export function createStopDesk(ports: StopPorts): StopDesk {
  let told: ReadonlySet<string> = new Set();
  return {
    ask: (doubtful) => tell(doubtful, { kind: "doubt" }, ports),
    async tellParked() {
      const parked = (await ports.store.stoppedDeliveries()).filter(({ state }) => state === "parked");
      const fresh = parked.filter((one) => !told.has(nameOf(one)));
      for (const one of fresh) await tell(one, ports.causeOf(one), ports);
      told = new Set(parked.map(nameOf));
      return fresh;
    },
  };
}

const nameOf = ({ id, settledAt, createdAt }: Delivery): string => stopNoticeId(id, settledAt ?? createdAt);

/** A review chat that is itself stopped can tell nobody; a person who blocked the bot is nobody's task. */
async function tell(stopped: Delivery, cause: StopCause, ports: StopPorts): Promise<boolean> {
  const { store, newsroom, phrases } = ports;
  const room = newsroom.reviewLane;
  if (room.chat === "terminal" || stopped.lane === room.lane || isPrivateChat(stopped.chat)) return false;
  if (await store.delivery(nameOf(stopped))) return true;
  const frame = frameOf(newsroom);
  await store.enqueue([stopNotice(stopped, cause, room, (id, args) => phrases.say(frame, id, args))]);
  return true;
}

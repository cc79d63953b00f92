/**
 * How much of Telegram's 30 a second a broadcast uses, and how many 429s it draws: in virtual time, where any machine says the
 * same, and by a real process with a hundred thousand followers.
 */
import { broadcast } from "./broadcast.ts";
import type { Figure } from "./run.ts";
import { queueFigures } from "./send-queue.ts";

/** A minute of sending: of a shorter run, its last second is more than the window. */
const messages = 1800;

export async function* sendFigures(quick: boolean): AsyncIterable<readonly Figure[]> {
  for (const jitter of [0, 50, 150]) {
    const { share, floods } = await broadcast(messages, jitter);
    const label = `send: broadcast, ${jitter} ms jitter`;
    yield [
      { name: `${label}, unused share of 30/s`, value: 100 * (1 - share), unit: "%" },
      { name: `${label}, answers 429`, value: floods, unit: "" },
    ];
  }
  yield await queueFigures(quick);
}

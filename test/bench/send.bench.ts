/** How much of Telegram's 30 a second a broadcast uses, and how many 429s it draws. In virtual time: any machine says the same. */
import { broadcast } from "./broadcast.ts";
import type { Figure } from "./run.ts";

export async function sendFigures(quick: boolean): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const jitter of [0, 50, 150]) {
    const { share, floods } = await broadcast(quick ? 300 : 900, jitter);
    figures.push({
      name: `send: broadcast, ${jitter} ms jitter, unused share of 30/s`,
      value: 100 * (1 - share),
      unit: "%",
    });
    figures.push({ name: `send: broadcast, ${jitter} ms jitter, answers 429`, value: floods, unit: "" });
  }
  return figures;
}

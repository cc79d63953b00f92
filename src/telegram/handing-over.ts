/** `/handover`, with the hours of the shift if it was no usual one. */
import { latinDigits } from "../desk/digits.ts";
import { handoverPages } from "../desk/handover.ts";
import type { Say } from "../desk/review-card.ts";
import type { Answer } from "../readers/answer.ts";
import type { HandlerPorts } from "./desk.ts";
import type { Intent } from "./intents.ts";

type Command = Extract<Intent, { kind: "deskCommand" }>;

const hourMs = 3_600_000;
const usualHours = 8;
const mostHours = 7 * 24;

export async function handOver({ rest }: Command, say: Say, ports: HandlerPorts): Promise<string | readonly Answer[]> {
  const given = latinDigits(rest);
  const hours = given === "" ? usualHours : /^\d{1,3}$/u.test(given) ? Number(given) : 0;
  if (hours === 0 || hours > mostHours) return say("desk-handover-how");
  const handover = await ports.handover?.(ports.clock.now() - hours * hourMs);
  return handover ? handoverPages(handover, say).map((text) => ({ paragraphs: [[{ kind: "quote", text }]] })) : [];
}

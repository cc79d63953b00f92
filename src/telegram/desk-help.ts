/** What an editor can do, in the order in which a day at the desk needs it; to each what their role allows. */
import { type DeskAct, roleRefusal } from "../desk/acts.ts";
import type { Say } from "../desk/review-card.ts";
import type { Role } from "../domain/review.ts";
import type { Answer } from "../readers/answer.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Asker } from "./intents.ts";
import { roleOf } from "./roles.ts";
import { sayTo } from "./voices.ts";

const lines: readonly (readonly [id: string, act: DeskAct])[] = [
  ["desk-how", "publish"],
  ["desk-how-revise", "revise"],
  ["desk-how-correct", "correct"],
  ["desk-how-retract", "retract"],
  ["desk-how-compose", "open"],
  ["desk-how-render", "render"],
  ["desk-how-link", "link"],
  ["desk-how-at", "at"],
  ["desk-how-copy", "copy"],
  ["desk-how-handover", "handover"],
  ["desk-how-language", "language"],
  ["desk-how-rules", "rules"],
  ["desk-how-people", "editor"],
];

export const deskHelp = (role: Role | undefined, say: Say): readonly string[] =>
  lines.filter(([, act]) => roleRefusal(act, role) === undefined).map(([id]) => `• ${say(id)}`);

/** Who works at the desk is greeted like any reader, and told where the desk begins. */
export async function withDesk(answer: Answer, asker: Asker, desk: Desk, ports: HandlerPorts): Promise<Answer> {
  const role = asker.isPrivate ? await roleOf(asker.user, desk, ports) : undefined;
  if (role === undefined) return answer;
  const text = (await sayTo(asker.user, desk, ports))("desk-start", { role });
  return { ...answer, paragraphs: [...answer.paragraphs, [{ kind: "quote", text }]] };
}

/** What an editor can do, in the order in which a day at the desk needs it; to each what their role allows. */
import { type DeskAct, roleRefusal } from "../desk/acts.ts";
import type { Say } from "../desk/review-card.ts";
import type { Role } from "../domain/review.ts";
import type { Answer } from "../readers/answer.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Inquiry } from "./inquiries.ts";
import { roleOf } from "./roles.ts";
import { sayTo } from "./voices.ts";

const lines: readonly (readonly [id: string, act: DeskAct])[] = [
  ["desk-how-lists", "desk"],
  ["desk-how", "publish"],
  ["desk-how-buttons", "claim"],
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

/** Who works at the desk is greeted like any reader, and told where the desk begins; who asks for help, everything. */
export async function withDesk(
  answer: Answer,
  { asker, kind }: Inquiry,
  desk: Desk,
  ports: HandlerPorts,
): Promise<Answer> {
  const role = asker.isPrivate ? await roleOf(asker.user, desk, ports) : undefined;
  if (role === undefined) return answer;
  const say = await sayTo(asker.user, desk, ports);
  const lines = [say("desk-start", { role }), ...(kind === "help" ? deskHelp(role, say) : [])];
  return { ...answer, paragraphs: [...answer.paragraphs, lines.map((text) => ({ kind: "quote", text }))] };
}

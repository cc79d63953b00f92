/**
 * What an editor does is one transaction: the number of the update, everything that it does, and every answer that it
 * owes. Whoever dies before the commit has done nothing, and Telegram brings the update again; after it the next process
 * sends what is owed.
 */
import type { KeptReply, Reply } from "../readers/outcome.ts";
import type { Answers } from "./answers.ts";
import { obey } from "./commanding.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import { reviseByReply } from "./editing.ts";
import type { Intent } from "./intents.ts";
import { judge } from "./judging.ts";
import { linkByTap } from "./linking.ts";
import { replyTo } from "./reader-acts.ts";
import { ruleByTap } from "./ruling.ts";
import { settleStop } from "./settling.ts";

/** With ports all of which act through the one transaction; nothing in the work may wait for anything else. */
export type Atomically = (work: (inside: HandlerPorts) => Promise<void>) => Promise<void>;

const kinds = ["verdict", "linkTap", "ruleTap", "stopTap", "deskReply", "deskCommand"] as const;
export type DeskIntent = Extract<Intent, { readonly kind: (typeof kinds)[number] }>;

export const isOfDesk = (intent: Intent): intent is DeskIntent => kinds.some((kind) => kind === intent.kind);

export async function workAtDesk(
  intent: DeskIntent,
  update: number,
  desk: Desk,
  { answers }: Pick<HandlerPorts, "answers">,
  atomically: Atomically,
): Promise<void> {
  const owed: KeptReply[] = [];
  await atomically(async (inside) => {
    const now = inside.clock.now();
    if (!(await inside.store.claimUpdate(update, now))) return;
    const owe = (reply: Reply): void => void owed.push({ update, part: owed.length, reply });
    await work(intent, desk, { ...inside, answers: owing(owe, intent, desk, answers) });
    for (const one of owed) await inside.store.keepReply(one, now);
  });
  for (const one of owed) answers.send(one);
}

function owing(owe: (reply: Reply) => void, { asker }: DeskIntent, desk: Desk, answers: Answers): Answers {
  return {
    ...answers,
    answer: (to, edition, answer) => owe(replyTo(to, edition, answer)),
    note: (tapped, text, alert = false) => {
      const said = { paragraphs: [[{ kind: "quote", text }]] } as const;
      owe({ ...replyTo(asker, desk.edition, said), tapped: { ...tapped, alert } });
    },
  };
}

function work(intent: DeskIntent, desk: Desk, ports: HandlerPorts): Promise<void> {
  switch (intent.kind) {
    case "verdict":
      return judge(intent, desk, ports);
    case "linkTap":
      return linkByTap(intent, desk, ports);
    case "ruleTap":
      return ruleByTap(intent, desk, ports);
    case "stopTap":
      return settleStop(intent, desk, ports);
    case "deskReply":
      return reviseByReply(intent, desk, ports);
    case "deskCommand":
      return obey(intent, desk, ports);
  }
}

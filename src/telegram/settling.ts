/** An editor's word on a post that stops its lane. */
import { decideStop, settledNotice, stopNoticeId } from "../desk/stopped.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Intent } from "./intents.ts";
import { roleOf } from "./roles.ts";
import { sayOf, sayTo } from "./voices.ts";

type Settling = Extract<Intent, { kind: "stopTap" }>;

export async function settleStop({ tap, asker, tapped }: Settling, desk: Desk, ports: HandlerPorts): Promise<void> {
  const { store, answers, clock, log } = ports;
  const say = await sayTo(asker.user, desk, ports);
  const decision = decideStop(tap, await store.delivery(tap.delivery), await roleOf(asker.user, desk, ports));
  if (decision.kind === "refused") {
    log({ event: "intent.refused", intent: "stopTap", reason: decision.reason, user: asker.user });
    const { reason } = decision;
    return answers.note(tapped, say(reason === "overtaken" ? "desk-stop-overtaken" : `desk-refused-${reason}`), true);
  }
  const audit = {
    at: clock.now(),
    actor: asker.user,
    act: "lanes.settle",
    subject: tap.delivery,
    after: decision.as,
  } as const;
  if (!(await store.settleByHand(tap.delivery, decision.as, undefined, audit, tap.stoppedAt)))
    return answers.note(tapped, say("desk-stop-overtaken"), true);
  const shown = await store.delivery(stopNoticeId(tap.delivery, tap.stoppedAt));
  if (shown) await store.enqueue([settledNotice(shown, tap.word, asker.name, sayOf(desk, ports))]);
  return answers.note(tapped, say(`desk-stop-done-${tap.word}`));
}

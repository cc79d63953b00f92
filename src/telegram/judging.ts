/** An editor's tap: decided by the desk, carried out through the store, told to everyone by the card itself. */
import { reviewDeliveryId, settledCard } from "../desk/review-card.ts";
import { decideVerdict, type Verdict } from "../desk/verdict.ts";
import type { Review } from "../domain/review.ts";
import type { AuditEntry } from "../ports.ts";
import type { Arguments } from "../readers/answer.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Asker, Intent } from "./intents.ts";

type Judgement = Extract<Intent, { kind: "verdict" }>;

export async function judge({ tap, asker, tapped }: Judgement, desk: Desk, ports: HandlerPorts): Promise<void> {
  const { store, answers, phrases, log } = ports;
  const decision = decideVerdict(tap, await store.review(tap.review), desk.editors.get(asker.user));
  if (decision.kind === "refused") {
    log({ event: "intent.refused", intent: "verdict", reason: decision.reason, user: asker.user });
    return answers.note(tapped, phrases.say(desk.edition, `desk-refused-${decision.reason}`), true);
  }
  if (await settle(decision.kind, decision.review, asker, ports)) {
    await showVerdict(decision.kind, decision.review, asker, desk, ports);
    return answers.note(tapped, phrases.say(desk.edition, `desk-done-${decision.kind}`));
  }
  const still = (await store.review(tap.review))?.state;
  const why = still === "waiting" || still === "held" ? "desk-refused-nowhere" : "desk-refused-overtaken";
  return answers.note(tapped, phrases.say(desk.edition, why), true);
}

/** The card itself tells everyone in the review chat; it is a desired state like any other post. */
async function showVerdict(
  verdict: Verdict,
  review: Review,
  asker: Asker,
  desk: Desk,
  { store, phrases }: HandlerPorts,
): Promise<void> {
  const card = await store.delivery(reviewDeliveryId(review.id));
  if (!card) return;
  const say = (id: string, args?: Arguments): string => phrases.say(desk.edition, id, args);
  await store.enqueue([settledCard(card, verdict, asker.name, say)]);
}

async function settle(verdict: Verdict, review: Review, asker: Asker, ports: HandlerPorts): Promise<boolean> {
  const { store, clock, log } = ports;
  const now = clock.now();
  const audit: AuditEntry = {
    at: now,
    actor: asker.user,
    act: `review.${verdict}`,
    subject: review.id,
    before: review.state,
    after: review.contentHash,
  };
  const dropped: Review = { ...review, state: "dropped", settledAt: now, settledBy: asker.user };
  const done =
    verdict === "publish" ? await ports.publishReview(review, audit) : await store.settleReview(dropped, [], audit);
  if (done) log({ event: "review.settled", review: review.id, as: verdict, by: asker.user });
  return done;
}

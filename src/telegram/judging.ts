/** An editor's tap: decided by the desk, carried out through the store, told to everyone by the card itself. */
import type { ButtonAct } from "../desk/acts.ts";
import { noticeUnder } from "../desk/notice.ts";
import { cardOf, noted, type Say, settledCard, shownAgain } from "../desk/review-card.ts";
import { decideVerdict, isTooOld, worked } from "../desk/verdict.ts";
import type { Review } from "../domain/review.ts";
import type { AuditEntry } from "../ports.ts";
import { askConsent } from "./consenting.ts";
import { copyReview } from "./copying.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Asker, Intent } from "./intents.ts";
import { askLinks } from "./linking.ts";
import { roleOf } from "./roles.ts";
import { showAll, wasShown } from "./showing.ts";
import { sayOf, sayTo } from "./voices.ts";

type Judgement = Extract<Intent, { kind: "verdict" }>;

export async function judge({ tap, asker, tapped }: Judgement, desk: Desk, ports: HandlerPorts): Promise<void> {
  const { store, answers, log } = ports;
  const say = sayOf(desk, ports);
  const tell = await sayTo(asker.user, desk, ports);
  const decision = decideVerdict(tap, await store.review(tap.review), await roleOf(asker.user, desk, ports));
  if (decision.kind === "refused") {
    log({ event: "intent.refused", intent: "verdict", reason: decision.reason, user: asker.user });
    return answers.note(tapped, tell(`desk-refused-${decision.reason}`), true);
  }
  if (decision.kind === "copy") {
    for (const answer of await copyReview(decision.review, asker, tell, ports))
      answers.answer(asker, desk.edition, answer);
    return answers.note(tapped, tell("desk-done-copy"));
  }
  if (decision.kind === "links") {
    const isAsked = await askLinks(decision.review, say, ports);
    return answers.note(tapped, tell(isAsked ? "desk-done-links" : "desk-link-unknown"), !isAsked);
  }
  const isVerdict = decision.kind === "publish" || decision.kind === "publishQuietly";
  if (isVerdict && isTooOld(decision.review, ports.clock.now())) {
    log({ event: "intent.refused", intent: "verdict", reason: "tooOld", user: asker.user });
    return answers.note(tapped, tell("desk-refused-tooOld"), true);
  }
  if (isVerdict && !(await wasShown(decision.review, say, ports))) {
    log({ event: "intent.refused", intent: "verdict", reason: "unshown", user: asker.user });
    return answers.note(tapped, tell("desk-refused-unshown"), true);
  }
  const consent = isVerdict ? await askConsent(decision.review, asker, desk, say, ports) : "given";
  if (consent === "first") return answers.note(tapped, tell("desk-done-firstYes"), true);
  if (consent !== "given")
    return answers.note(tapped, tell(`desk-refused-${consent === "again" ? "sameTwice" : consent}`), true);
  if (await carryOut(decision.kind, decision.review, asker, say, ports))
    return answers.note(tapped, tell(`desk-done-${decision.kind}`));
  const still = await store.review(tap.review);
  const isSame = still?.version === decision.review.version && (still?.state === "waiting" || still?.state === "held");
  return answers.note(tapped, tell(isSame ? "desk-refused-nowhere" : "desk-refused-overtaken"), true);
}

function carryOut(
  act: Exclude<ButtonAct, "copy" | "links">,
  review: Review,
  asker: Asker,
  say: Say,
  ports: HandlerPorts,
): Promise<boolean> {
  switch (act) {
    case "publish":
    case "publishQuietly":
    case "drop":
      return settle(act, review, asker, say, ports);
    case "askColleague":
      return askColleague(review, asker, say, ports);
    case "showAll":
      return showAll(review, auditOf(act, review, asker, ports), say, ports);
    default:
      return work(
        worked(act, review, { by: asker.user, name: asker.name }, ports.clock.now()),
        act,
        review,
        asker,
        say,
        ports,
      );
  }
}

/** The review and its card move together. */
async function work(
  after: Review,
  act: ButtonAct,
  before: Review,
  asker: Asker,
  say: Say,
  ports: HandlerPorts,
): Promise<boolean> {
  const card = await ports.store.delivery(cardOf(before));
  const shown = card ? [shownAgain(card, after, say)] : [];
  return ports.store.reviseReview(before, after, shown, auditOf(act, before, asker, ports));
}

/** A message of its own under the card: it rings, the card does not. */
async function askColleague(review: Review, asker: Asker, say: Say, ports: HandlerPorts): Promise<boolean> {
  const card = await ports.store.delivery(cardOf(review));
  if (!card) return false;
  const audit = auditOf("askColleague", review, asker, ports);
  const notice = noticeUnder(card, say("desk-ask", { editor: asker.name }), audit.at, `ask ${asker.user}`);
  return ports.store.reviseReview(review, review, [notice], audit);
}

function auditOf(act: ButtonAct, review: Review, asker: Asker, { clock }: HandlerPorts): AuditEntry {
  const verdict = act === "publish" || act === "publishQuietly" || act === "drop";
  return {
    at: clock.now(),
    actor: asker.user,
    act: `review.${act}`,
    subject: review.id,
    before: review.state,
    ...(verdict ? { after: review.contentHash } : {}),
  };
}

async function settle(
  act: "publish" | "publishQuietly" | "drop",
  review: Review,
  asker: Asker,
  say: Say,
  ports: HandlerPorts,
): Promise<boolean> {
  const { store, log } = ports;
  const audit = auditOf(act, review, asker, ports);
  const dropped: Review = { ...review, state: "dropped", settledAt: audit.at, settledBy: asker.user };
  const done =
    act === "drop"
      ? await store.settleReview(dropped, [], audit)
      : await ports.publishReview(review, audit, act === "publish");
  if (!done) return false;
  log({ event: "review.settled", review: review.id, as: act, by: asker.user });
  const card = await store.delivery(cardOf(review));
  if (!card) return true;
  const settled = settledCard(card, review, act === "drop" ? "drop" : "publish", asker.name, say);
  const until = act === "drop" ? undefined : await ports.heldByNight?.(review);
  await store.enqueue([until === undefined ? settled : noted(settled, say("desk-night", { until }))]);
  return true;
}

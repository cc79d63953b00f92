/** `/at 07:30`, or an hour in words, in answer to a card: the draft that is shown there goes out then. */
import { nextTime, readClock, readTime } from "../desk/hours.ts";
import { approvedFor } from "../desk/later.ts";
import { cardOf, type Say, shownAgain } from "../desk/review-card.ts";
import { isTooOld, settledAs } from "../desk/verdict.ts";
import { homeZone } from "../domain/rest.ts";
import type { Review } from "../domain/review.ts";
import { askConsent } from "./consenting.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import { reviewAt } from "./drafts.ts";
import type { Intent } from "./intents.ts";
import { wasShown } from "./showing.ts";
import { hourWordsIn, sayOf } from "./voices.ts";

type Command = Extract<Intent, { kind: "deskCommand" }>;

export async function publishLater(command: Command, desk: Desk, tell: Say, ports: HandlerPorts): Promise<string> {
  const { asker, rest, replied } = command;
  const time = readClock(rest) ?? readTime(rest, hourWordsIn(desk, ports));
  const at = time && nextTime(time, homeZone[desk.edition], ports.clock.now());
  const review = replied === undefined ? undefined : await reviewAt(asker.chat, replied, ports);
  if (at === undefined || !review) return tell("desk-at-how");
  const refused = await refusalOf(review, desk, ports);
  if (refused) return tell(refused);
  const consent = await askConsent(review, asker, desk, sayOf(desk, ports), ports);
  if (consent !== "given") return tell(consentWords[consent]);
  return (await approve(review, at, command, desk, ports))
    ? tell("desk-at-taken", { until: at })
    : tell("desk-refused-overtaken");
}

const consentWords = {
  first: "desk-done-firstYes",
  again: "desk-refused-sameTwice",
  overtaken: "desk-refused-overtaken",
} as const;

/** An answer names no text, as a button does: it counts for what the card shows, and only while it shows the draft. */
async function refusalOf(review: Review, desk: Desk, ports: HandlerPorts): Promise<string | undefined> {
  const settled = settledAs(review.state);
  if (settled) return `desk-refused-${settled}`;
  if (review.bulletins.length === 0) return "desk-nothing";
  if (isTooOld(review, ports.clock.now())) return "desk-refused-tooOld";
  const card = await ports.store.delivery(cardOf(review));
  if (card?.sentHash !== card?.postHash) return "desk-refused-stale";
  return (await wasShown(review, sayOf(desk, ports), ports)) ? undefined : "desk-refused-unshown";
}

async function approve(
  review: Review,
  at: number,
  { asker }: Command,
  desk: Desk,
  ports: HandlerPorts,
): Promise<boolean> {
  const after = approvedFor(review, { at, by: asker.user, name: asker.name, ring: true });
  const card = await ports.store.delivery(cardOf(review));
  const shown = card ? [shownAgain(card, after, sayOf(desk, ports))] : [];
  const audit = {
    at: ports.clock.now(),
    actor: asker.user,
    act: "review.at",
    subject: review.id,
    before: review.state,
  };
  const due = Temporal.Instant.fromEpochMilliseconds(at).toString();
  return ports.store.reviseReview(review, after, shown, { ...audit, after: `${due} ${review.contentHash}` });
}

/** A yes to what is red, where the rules ask for two: recorded when it is the first, shown on the card. */
import { roleRefusal } from "../desk/acts.ts";
import { type Consent, consented, consentOf, standingConsent } from "../desk/consent.ts";
import { cardOf, type Say, shownAgain } from "../desk/review-card.ts";
import type { Review } from "../domain/review.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Asker } from "./intents.ts";
import { roleOf } from "./roles.ts";

/** `overtaken`: somebody did something to the draft meanwhile. */
export async function askConsent(
  review: Review,
  asker: Asker,
  desk: Desk,
  say: Say,
  ports: HandlerPorts,
): Promise<Consent | "overtaken"> {
  const twoPersonRed = (await ports.rules?.())?.twoPersonRed ?? false;
  const first = standingConsent(review);
  const isFirstStanding = first !== undefined && !roleRefusal("publish", await roleOf(first.by, desk, ports));
  const person = { by: asker.user, name: asker.name };
  const consent = consentOf(review, person, { twoPersonRed, isFirstStanding });
  if (consent !== "first") return consent;
  const after = consented(review, person);
  const card = await ports.store.delivery(cardOf(review));
  const audit = { at: ports.clock.now(), actor: asker.user, act: "review.firstYes", subject: review.id };
  const shown = card ? [shownAgain(card, after, say)] : [];
  const done = await ports.store.reviseReview(review, after, shown, { ...audit, after: review.contentHash });
  return done ? "first" : "overtaken";
}

/**
 * A sentence that was not understood, said in Bengali by an editor: kept for the day when it comes again, and put into the
 * draft if that still waits. Sent twice, it is kept once.
 */

import { type Pointer, readNumbered, rendered, sentenceAt, wordsFor } from "../desk/rendering.ts";
import { cardOf, type Say, shownAgain } from "../desk/review-card.ts";
import { settledAs } from "../desk/verdict.ts";
import { type Edition, editions } from "../domain/bulletin.ts";
import { type Rendering, sentenceKey } from "../domain/rendering.ts";
import type { Review } from "../domain/review.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import { reviewAt } from "./drafts.ts";
import type { Asker, Intent } from "./intents.ts";
import { sayOf } from "./voices.ts";

export interface Wanted {
  readonly pointer: Pointer;
  readonly words: string;
  /** Only for this one. */
  readonly edition?: Edition;
}

type Command = Extract<Intent, { kind: "deskCommand" }>;

/** In answer to a draft: the number of the sentence, and what it says in Bengali. */
export async function renderByNumber(command: Command, desk: Desk, say: Say, ports: HandlerPorts): Promise<string> {
  const { asker, rest, replied } = command;
  const review = replied === undefined ? undefined : await reviewAt(asker.chat, replied, ports);
  const wanted = readNumbered(rest);
  return review && wanted ? render(review, wanted, asker, desk, say, ports) : say("desk-render-which");
}

const longest = 600;
const tagPattern = /<\/?[a-z][^>]*>/iu;

export async function render(
  review: Review,
  { pointer, words, edition }: Wanted,
  asker: Asker,
  desk: Desk,
  say: Say,
  ports: HandlerPorts,
): Promise<string> {
  const sentence = sentenceAt(review, pointer);
  if (!sentence) return say("desk-render-which");
  const en = sentenceKey(sentence.en);
  const kept = (await ports.store.renderings()).filter((one) => sentenceKey(one.en) === en);
  if (sentence.read && kept.length === 0) return say("desk-render-understood");
  const told = review.bulletins.map(({ style }) => style.edition);
  const texts = wordsFor(words, edition, told.length > 0 ? editions.filter((one) => told.includes(one)) : editions);
  const refused = refusalOf(texts, say, ports);
  if (refused !== undefined) return refused;
  const at = ports.clock.now();
  const renderings = [...texts].map(([of, bn]): Rendering => ({ edition: of, en, bn, by: asker.user, at }));
  for (const one of renderings) await keep(one, kept, ports);
  const isTaken = await putIntoDraft(review.id, renderings, asker, desk, ports);
  return [say(isTaken ? "desk-render-taken" : "desk-render-kept"), en, ...texts.values()].join("\n");
}

function refusalOf(texts: ReadonlyMap<Edition, string>, say: Say, { lint }: HandlerPorts): string | undefined {
  if (texts.size === 0) return say("desk-revision-whichEdition");
  for (const [edition, text] of texts) {
    if (text === "") return say("desk-revision-empty");
    if (text.length > longest) return say("desk-render-tooLong");
    if (tagPattern.test(text)) return say("desk-revision-markup");
    const complaint = lint?.(text, edition).find(({ severity }) => severity === "block");
    if (complaint) return say("desk-revision-lint", { id: complaint.id, excerpt: complaint.excerpt });
  }
  return undefined;
}

async function keep(one: Rendering, kept: readonly Rendering[], { store }: HandlerPorts): Promise<void> {
  const before = kept.find(({ edition }) => edition === one.edition)?.bn;
  const audit = {
    at: one.at,
    actor: one.by,
    act: "renderings.keep",
    subject: `${one.edition} ${one.en}`,
    after: one.bn,
  };
  await store.saveRendering(one, before === undefined ? audit : { ...audit, before });
}

const attempts = 3;

/** False when the draft waits no longer: nobody waits for a rendering. */
async function putIntoDraft(
  id: string,
  renderings: readonly Rendering[],
  { user }: Asker,
  desk: Desk,
  ports: HandlerPorts,
): Promise<boolean> {
  const { store, clock } = ports;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await store.review(id);
    if (!before || before.bulletins.length === 0 || settledAs(before.state)) return false;
    const after = rendered(before, renderings);
    const card = await store.delivery(cardOf(before));
    const shown = card ? [shownAgain(card, after, sayOf(desk, ports))] : [];
    const audit = { at: clock.now(), actor: user, act: "review.render", subject: id };
    const words = { before: renderings[0]?.en ?? "", after: renderings.map(({ bn }) => bn).join("\n") };
    if (await store.reviseReview(before, after, shown, { ...audit, ...words })) return true;
  }
  return false;
}

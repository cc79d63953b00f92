/** The whole draft below its card, in as many messages as it takes; and whether a text that is to go out was read there. */
import { noticeUnder } from "../desk/notice.ts";
import { pagesOf, pagesShown } from "../desk/pages.ts";
import { cardOf, isWhole, type Say, shownAgain, wholeDraft } from "../desk/review-card.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Review } from "../domain/review.ts";
import type { AuditEntry, Store } from "../ports.ts";
import type { HandlerPorts } from "./desk.ts";

/** On the card itself, or on pages below it that have all arrived. */
export async function wasShown(review: Review, say: Say, { store }: HandlerPorts): Promise<boolean> {
  if (isWhole(review, say)) return true;
  for (const id of pagesShown(review) ?? [undefined]) {
    const page = id === undefined ? undefined : await store.delivery(id);
    if (page?.messageId === undefined) return false;
  }
  return true;
}

export async function showAll(review: Review, audit: AuditEntry, say: Say, { store }: HandlerPorts): Promise<boolean> {
  const card = await store.delivery(cardOf(review));
  if (!card) return false;
  const earlier = await earlierOf(review, say, store);
  if (review.state === "published") return showTold(pagesUnder(card, earlier, audit), audit, store);
  const pages = pagesUnder(card, [...wholeDraft(review, say), ...earlier], audit);
  const shown = { contentHash: review.contentHash, pages: pages.map(({ id }) => id) };
  const after: Review = { ...review, desk: { ...review.desk, shown } };
  return store.reviseReview(review, after, [...pages, shownAgain(card, after, say)], audit);
}

/** Of a published draft the story as readers got it, this text included; the draft itself stays as it was settled. */
async function showTold(pages: readonly Delivery[], audit: AuditEntry, store: Store): Promise<boolean> {
  if (pages.length === 0) return false;
  await store.enqueue(pages);
  await store.audit(audit);
  return true;
}

const pagesUnder = (
  card: Delivery,
  blocks: readonly { readonly text: string }[],
  { at: now, actor }: AuditEntry,
): readonly Delivery[] =>
  pagesOf(blocks).map((text, at) => ({ ...noticeUnder(card, text, now, `page ${at} ${actor}`), ring: false }));

/** What readers of each edition were told before, oldest first. */
async function earlierOf({ bulletins }: Review, say: Say, store: Store): Promise<readonly { readonly text: string }[]> {
  const [first] = bulletins;
  const file = first && (await store.storyFile(first.story));
  if (!file || file.bulletins.length === 0) return [];
  const told = file.bulletins.map(({ style, marker, asOf, blocks }) => {
    const body = blocks.filter(({ kind }) => kind !== "history" && kind !== "tags").map(({ text }) => text);
    const head = `${say("desk-correction-at", { at: asOf })} ${say("desk-edition", { edition: style.edition })}`;
    return { text: `${head}\n${`${marker} ${body.join("\n")}`.trim()}` };
  });
  return [{ text: say("desk-story-so-far") }, ...told];
}

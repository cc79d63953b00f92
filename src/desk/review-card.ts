/** A review as editors see it: why it waits, the text in every edition as readers would get it, and two buttons. */
import type { Block, Bulletin } from "../domain/bulletin.ts";
import { postHash } from "../domain/card.ts";
import type { Button, Delivery, Post } from "../domain/delivery.ts";
import { hashOf } from "../domain/ids.ts";
import type { Review } from "../domain/review.ts";
import { type Verdict, verdicts } from "./verdict.ts";

/** A phrase of `editor.ftl` in the desk's own edition. */
export type Say = (id: string, args?: Readonly<Record<string, string | number>>) => string;

/** A sentence of the status page, and whether it was read: what was not read is nowhere in the Bengali. */
export interface SourceSentence {
  readonly en: string;
  readonly read: boolean;
}

export interface ReviewPost {
  readonly post: Post;
  readonly buttons: readonly (readonly Button[])[];
}

export function reviewPost(review: Review, say: Say, source: readonly SourceSentence[] = []): ReviewPost {
  const proposals = review.bulletins.flatMap((bulletin) => proposal(bulletin, say));
  const blocks = [...headBlocks(review, say), ...proposals, ...english(source, say)];
  return { post: { marker: "✏️", blocks }, buttons: [offered(review).map((verdict) => button(verdict, review, say))] };
}

/** Without a text there is nothing to publish. */
const offered = ({ bulletins }: Review): readonly Verdict[] => (bulletins.length === 0 ? ["drop"] : verdicts);

/** The row of the outbox that shows a review. */
export const reviewDeliveryId = (review: string): string => `d_${hashOf(review)}`;

function button(verdict: Verdict, review: Review, say: Say): Button {
  return { label: say(`desk-button-${verdict}`), data: tapData(verdict, review.id, review.contentHash) };
}

/** At most 64 bytes; read back by the messenger's intents. */
export const tapData = (verdict: Verdict, review: string, contentHash: string): string =>
  `${verdict === "publish" ? "p" : "d"}:${review}:${contentHash}`;

function headBlocks(review: Review, say: Say): readonly Block[] {
  const reason = say("desk-reason", { rule: review.rule ?? "", reason: review.reason });
  const findings = review.findings.map((finding) => `• ${finding}`).join("\n");
  return [
    plain("headline", "headline", say("desk-title")),
    plain("reason", "lead", reason),
    ...(review.findings.length > 0 ? [plain("findings", "scale", `${say("desk-findings")}\n${findings}`)] : []),
    ...(review.bulletins.length === 0 ? [plain("nothing", "scale", say("desk-nothing"))] : []),
  ];
}

const longestSource = 1200;

/** The operator's own words, so that an editor sees what the Bengali leaves out. A card has room for the first of them. */
function english(source: readonly SourceSentence[], say: Say): readonly Block[] {
  if (source.length === 0) return [];
  const lines = source.map(({ en, read }) => `${read ? "•" : say("desk-unread")} ${en.trim()}`);
  const kept = lines.filter((_, at) => lines.slice(0, at + 1).join("\n").length <= longestSource);
  const rest = kept.length < lines.length ? [say("desk-source-more", { count: lines.length - kept.length })] : [];
  return [plain("english", "background", [say("desk-source"), ...kept, ...rest].join("\n"))];
}

/** The history lines are the card's; an editor judges the new text. */
function proposal({ style, marker, blocks }: Bulletin, say: Say): readonly Block[] {
  const shown = blocks.filter((block) => block.kind !== "history");
  return [
    plain(`${style.edition}-label`, "dateline", say("desk-edition", { edition: style.edition })),
    ...shown.map((block) => ({
      ...block,
      ...(block.kind === "headline" ? asTitle(block, marker) : {}),
      id: `${style.edition}-${block.id}`,
    })),
  ];
}

/** The card has one headline of its own; a proposed one stands as the dek of its edition. */
const asTitle = (block: Block, marker: string): Partial<Block> => ({
  kind: "dek",
  text: `${marker} ${block.text}`.trim(),
});

const plain = (id: string, kind: Block["kind"], text: string): Block => ({
  id,
  kind,
  text,
  clauses: [{ text, sources: [] }],
  factsHash: "",
});

/** The row that shows the card after its verdict: what came of it stands last, and the buttons are gone. */
export function settledCard(card: Delivery, verdict: Verdict, editor: string, say: Say): Delivery {
  const line = plain("verdict", "source", say(`desk-settled-${verdict}`, { editor }));
  const post: Post = { ...card.post, blocks: [...card.post.blocks, line] };
  return { ...card, post, postHash: postHash(post), buttons: [], ring: false };
}

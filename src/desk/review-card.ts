/** A review as editors see it: why it waits, the text in every edition as readers would get it, and two buttons. */
import type { Block, Bulletin, Edition } from "../domain/bulletin.ts";
import type { Button, Post } from "../domain/delivery.ts";
import type { Review } from "../domain/review.ts";
import { type Verdict, verdicts } from "./verdict.ts";

/** A phrase of `editor.ftl` in the desk's own edition. */
export type Say = (id: string, args?: Readonly<Record<string, string | number>>) => string;

export interface ReviewPost {
  readonly post: Post;
  readonly buttons: readonly (readonly Button[])[];
}

export function reviewPost(review: Review, say: Say): ReviewPost {
  const blocks = [...headBlocks(review, say), ...review.bulletins.flatMap((bulletin) => proposal(bulletin, say))];
  return { post: { marker: "✏️", blocks }, buttons: [verdicts.map((verdict) => button(verdict, review, say))] };
}

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

/** The same card after its verdict: what came of it stands first, and the buttons are gone. */
export function settledPost(post: Post, verdict: Verdict, editor: { name: string; edition: Edition }, say: Say): Post {
  const line = plain("verdict", "source", say(`desk-settled-${verdict}`, { editor: editor.name }));
  return { ...post, blocks: [...post.blocks.filter((block) => block.id !== "verdict"), line] };
}

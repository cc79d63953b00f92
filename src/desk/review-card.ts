/** A review as editors see it: why it waits, the text in every edition as readers would get it, and two buttons. */
import type { Block, Bulletin, Edition } from "../domain/bulletin.ts";
import { postHash } from "../domain/card.ts";
import type { Button, Delivery, Post } from "../domain/delivery.ts";
import { hashOf } from "../domain/ids.ts";
import type { DeskWork, Moved, Review, SourceSentence } from "../domain/review.ts";
import { type ButtonAct, buttonLetters } from "./acts.ts";
import type { Verdict } from "./verdict.ts";

/** A phrase of `editor.ftl` in the desk's own edition. */
export type Say = (id: string, args?: Readonly<Record<string, string | number>>) => string;

export type { SourceSentence } from "../domain/review.ts";

export interface ReviewPost {
  readonly post: Post;
  readonly buttons: readonly (readonly Button[])[];
}

export function reviewPost(
  review: Review,
  say: Say,
  source: readonly SourceSentence[] = review.desk?.source ?? [],
): ReviewPost {
  const proposals = review.bulletins.flatMap((bulletin) => [
    ...proposal(bulletin, say),
    ...revisions(review, bulletin, say),
  ]);
  const blocks = [...headBlocks(review, say), ...proposals, ...english(source, say)];
  const buttons = buttonRows(review).map((row) => row.map((act) => button(act, review, say)));
  return { post: { marker: "✏️", blocks }, buttons };
}

/** Without a text there is nothing to publish. */
function buttonRows({ bulletins, desk }: Review): readonly (readonly ButtonAct[])[] {
  if (bulletins.length === 0) return [["drop"]];
  const has = (edition: Edition): boolean => bulletins.some(({ style }) => style.edition === edition);
  const revisions: readonly ButtonAct[] = [
    ...(has("bn-IN") ? (["reviseIndia"] as const) : []),
    ...(has("bn-BD") ? (["reviseBangladesh"] as const) : []),
  ];
  const verdicts: readonly ButtonAct[] = ["publish", "publishQuietly"];
  const holds: readonly ButtonAct[] = ["holdShort", "holdLong", "holdOpen"];
  return desk?.mend ? [["publish", "drop"], revisions] : [verdicts, revisions, holds, ["askColleague", "drop"]];
}

/** The row of the outbox that shows a review. */
export const reviewDeliveryId = (review: string): string => `d_${hashOf(review)}`;

/** The row that shows this review: its own, or the one that it took over. */
export const cardOf = (review: Review): string => review.desk?.card ?? reviewDeliveryId(review.id);

/** The card as it is to show the review now. */
export function shownAgain(card: Delivery, review: Review, say: Say, ring = false): Delivery {
  const { post, buttons } = reviewPost(review, say);
  return { ...card, post, postHash: postHash(post), buttons, ring };
}

function button(verdict: ButtonAct, review: Review, say: Say): Button {
  return { label: say(`desk-button-${verdict}`), data: tapData(verdict, review.id, review.contentHash) };
}

/** At most 64 bytes; read back by the messenger's intents. */
export const tapData = (verdict: ButtonAct, review: string, contentHash: string): string =>
  `${buttonLetters[verdict]}:${review}:${contentHash}`;

function headBlocks(review: Review, say: Say): readonly Block[] {
  const reason = say("desk-reason", { rule: review.rule ?? "", reason: review.reason });
  const findings = review.findings.map((finding) => `• ${finding}`).join("\n");
  return [
    plain("headline", "headline", say("desk-title")),
    plain("reason", "lead", reason),
    ...standing(review, say),
    ...(review.findings.length > 0 ? [plain("findings", "scale", `${say("desk-findings")}\n${findings}`)] : []),
    ...(review.bulletins.length === 0 ? [plain("nothing", "scale", say("desk-nothing"))] : []),
  ];
}

/** What has happened to the draft: the incident moved, somebody holds it or looks at it. */
function standing({ desk = {} }: Review, say: Say): readonly Block[] {
  const { moved, hold, claim } = desk;
  return [
    ...(moved ? [plain("moved", "scale", movedText(moved, say))] : []),
    ...(hold ? [plain("hold", "scale", holdText(hold, say))] : []),
    ...(claim ? [plain("claim", "scale", say("desk-claimed", { editor: claim.name, until: claim.until }))] : []),
  ];
}

const holdText = ({ name, until }: NonNullable<DeskWork["hold"]>, say: Say): string =>
  until === undefined ? say("desk-held-open", { editor: name }) : say("desk-held", { editor: name, until });

function movedText({ change, headlines }: Moved, say: Say): string {
  const was = headlines.map(({ edition, was: headline }) => `${say("desk-edition", { edition })} ${headline}`);
  return [say("desk-moved", { change }), ...(was.length > 0 ? [say("desk-moved-was"), ...was] : [])].join("\n");
}

/** What the machine had written where a person wrote, and whether the facts have changed since. */
function revisions({ desk }: Review, bulletin: Bulletin, say: Say): readonly Block[] {
  const { edition } = bulletin.style;
  const mine = desk?.proposed?.filter((one) => one.edition === edition) ?? [];
  if (mine.length === 0) return [];
  const lines = mine.map(({ block, isOutdated }) => {
    const part = say("desk-part", { part: block.kind });
    return `• ${part} ${block.text}${isOutdated ? `\n${say("desk-outdated")}` : ""}`;
  });
  return [plain(`${edition}-proposed`, "scale", [say("desk-proposed"), ...lines].join("\n"))];
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

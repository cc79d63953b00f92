/** A review as editors see it: why it waits, the text in every edition as readers would get it, and two buttons. */
import type { Block, Bulletin, Edition } from "../domain/bulletin.ts";
import { postHash } from "../domain/card.ts";
import type { Button, Delivery, Post } from "../domain/delivery.ts";
import { hashOf } from "../domain/ids.ts";
import type { DeskWork, Moved, Review, SourceSentence, Timer } from "../domain/review.ts";
import { type ButtonAct, buttonLetters } from "./acts.ts";
import { standingConsent } from "./consent.ts";
import { fits, pagesShown } from "./pages.ts";
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
  const proposals = proposalsOf(review, say);
  const whole = [...headBlocks(review, say), ...proposals, ...english(source, say)];
  const isLong = !fits([...whole, { text: "✏️" }]);
  const blocks = isLong ? [...headBlocks(review, say), ...beginning(review, proposals, say)] : whole;
  const rows = buttonRows(review, !isLong || pagesShown(review) !== undefined);
  const buttons = rows.map((row) => row.map((act) => button(act, review, say)));
  return { post: { marker: "✏️", blocks }, buttons };
}

const proposalsOf = (review: Review, say: Say): readonly Block[] =>
  review.bulletins.flatMap((bulletin) => [...proposal(bulletin, say), ...revisions(review, bulletin, say)]);

/** What a card without room still shows: the headlines, and where the rest is. */
function beginning(review: Review, proposals: readonly Block[], say: Say): readonly Block[] {
  const kept = proposals.filter(({ kind }) => kind === "dateline" || kind === "dek");
  const hint = pagesShown(review) === undefined ? "desk-too-long" : "desk-shown-below";
  return [...kept, plain("pages", "scale", say(hint))];
}

/** Whether the whole draft stands on the card itself. */
export const isWhole = (review: Review, say: Say): boolean =>
  fits([...headBlocks(review, say), ...proposalsOf(review, say), ...english(review.desk?.source ?? [], say)]);

/** The draft as it would appear, with all that speaks for and against it and every sentence of the page. */
export const wholeDraft = (review: Review, say: Say): readonly Block[] => [
  ...headBlocks(review, say),
  ...proposalsOf(review, say),
  ...english(review.desk?.source ?? [], say, Number.POSITIVE_INFINITY),
];

/** Without a text there is nothing to publish; what nobody was shown cannot be published. */
function buttonRows({ bulletins, desk }: Review, isShown: boolean): readonly (readonly ButtonAct[])[] {
  if (bulletins.length === 0) return [["drop"]];
  const has = (edition: Edition): boolean => bulletins.some(({ style }) => style.edition === edition);
  const revisions: readonly ButtonAct[] = [
    ...(has("bn-IN") ? (["reviseIndia"] as const) : []),
    ...(has("bn-BD") ? (["reviseBangladesh"] as const) : []),
  ];
  const verdicts: readonly ButtonAct[] = isShown ? (desk?.mend ? ["publish"] : ["publish", "publishQuietly"]) : [];
  if (desk?.mend) return [[...verdicts, "drop"], revisions, ["showAll"], ["copy"]];
  const holds: readonly ButtonAct[] = ["holdShort", "holdLong", "holdOpen"];
  const cancelling: readonly ButtonAct[][] = desk?.later ? [["cancelLater"]] : [];
  return [
    ...cancelling,
    ...(isShown ? [verdicts] : []),
    revisions,
    holds,
    ["claim", "askColleague"],
    ["drop"],
    ["showAll"],
    ["copy", "links"],
  ];
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
const standing = (review: Review, say: Say): readonly Block[] => [
  ...(review.desk?.moved ? [plain("moved", "scale", movedText(review.desk.moved, say))] : []),
  ...waitsFor(review, say),
];

/** What it waits for, and until when: an hour, a second person, somebody who holds it or looks at it. */
export function waitsFor(review: Review, say: Say): readonly Block[] {
  const { hold, claim, deadline, later } = review.desk ?? {};
  const first = standingConsent(review);
  return [
    ...(later ? [plain("later", "scale", say("desk-later", { editor: later.name, until: later.at }))] : []),
    ...(first ? [plain("consent", "scale", say("desk-first-yes", { editor: first.name }))] : []),
    ...(hold ? [plain("hold", "scale", holdText(hold, say))] : []),
    ...(deadline ? [plain("deadline", "scale", deadlineText(deadline, say))].filter(() => isRunning(review)) : []),
    ...(claim ? [plain("claim", "scale", say("desk-claimed", { editor: claim.name, until: claim.until }))] : []),
  ];
}

const holdText = ({ name, until }: NonNullable<DeskWork["hold"]>, say: Say): string =>
  until === undefined ? say("desk-held-open", { editor: name }) : say("desk-held", { editor: name, until });

/** A draft that a person holds waits for that person; one that the policy holds says so. */
const isRunning = ({ state, desk }: Review): boolean => state === "waiting" || desk?.deadline?.lapsed === true;

const deadlineText = ({ at, then, rule, lapsed }: Timer, say: Say): string =>
  lapsed ? say("desk-lapsed-hold", { rule }) : say(`desk-deadline-${then}`, { until: at, rule });

function movedText({ change, headlines, approvedBy }: Moved, say: Say): string {
  const was = headlines.map(({ edition, was: headline }) => `${say("desk-edition", { edition })} ${headline}`);
  const lost = approvedBy === undefined ? [] : [say("desk-moved-later", { editor: approvedBy })];
  return [say("desk-moved", { change }), ...lost, ...(was.length > 0 ? [say("desk-moved-was"), ...was] : [])].join(
    "\n",
  );
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
function english(source: readonly SourceSentence[], say: Say, longest = longestSource): readonly Block[] {
  if (source.length === 0) return [];
  const lines = source.map(({ en, read }, at) => `${read ? "•" : say("desk-unread", { number: at + 1 })} ${en.trim()}`);
  const unread = source.findIndex(({ read }) => !read) + 1;
  const kept = lines.filter((_, at) => lines.slice(0, at + 1).join("\n").length <= longest);
  const rest = kept.length < lines.length ? [say("desk-source-more", { count: lines.length - kept.length })] : [];
  const how = unread > 0 ? [say("desk-render-how", { number: unread })] : [];
  return [plain("english", "background", [say("desk-source"), ...kept, ...rest, ...how].join("\n"))];
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

/** The row that shows the card after its verdict: what came of it stands last; of what was published the story can be read. */
export const settledCard = (card: Delivery, review: Review, verdict: Verdict, editor: string, say: Say): Delivery =>
  ended(card, review, verdict, say(`desk-settled-${verdict}`, { editor }), say);

/** A card with one more line below. */
export function noted(card: Delivery, told: string): Delivery {
  const post: Post = { ...card.post, blocks: [...card.post.blocks, plain("noted", "source", told)] };
  return { ...card, post, postHash: postHash(post) };
}

/** The same where nobody judged it in time. */
export const lapsedCard = (card: Delivery, review: Review, verdict: Verdict, say: Say): Delivery =>
  ended(card, review, verdict, say(`desk-lapsed-${verdict}`, { rule: review.desk?.deadline?.rule ?? "" }), say);

function ended(card: Delivery, review: Review, verdict: Verdict, told: string, say: Say): Delivery {
  const line = plain("verdict", "source", told);
  const post: Post = { ...card.post, blocks: [...card.post.blocks, line] };
  const buttons =
    verdict === "publish"
      ? [[button("showAll", review, say)], [button("copy", review, say), button("links", review, say)]]
      : [];
  return { ...card, post, postHash: postHash(post), buttons, ring: false };
}

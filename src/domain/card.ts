/**
 * A card is composed of stored blocks and never renders a past one again: the head is the newest bulletin's, the
 * history is one line per bulletin as each was written, source and tags are the newest ones.
 */
import type { Block, BlockKind, Bulletin } from "./bulletin.ts";
import type { Post } from "./delivery.ts";
import { hashOf } from "./ids.ts";

const closing: readonly BlockKind[] = ["source", "tags"];

/** The bulletins of one story in one style, oldest first. At least one. */
export function composeCard(bulletins: readonly Bulletin[]): Post {
  const newest = headOf(bulletins);
  if (!newest) throw new Error("composeCard: expected at least one bulletin, got none");
  const told = earlierPages(bulletins).flat().length;
  return { marker: newest.marker, blocks: around(newest, historyLines(bulletins).slice(told)) };
}

/** What is told of it days later leaves the card as it ended. */
const headOf = (bulletins: readonly Bulletin[]): Bulletin | undefined =>
  bulletins.findLast(({ kind }) => kind !== "followUp") ?? bulletins.at(-1);

/** Below Telegram's 4096, with room for the link of a post and for what time adds to a head. */
const cardRoom = 3_700;
/** A page is full for good: a line that stands on one never moves to another. */
const pageRoom = 1_500;

const sizeOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length + 2, 0);

const around = (bulletin: Bulletin, lines: readonly Block[]): readonly Block[] => [
  ...headBlocks(bulletin),
  ...lines,
  ...bulletin.blocks.filter((block) => closing.includes(block.kind)),
];

/** The oldest lines of a card that would be too long, as cards of their own under it; mostly none. */
export function composeEarlier(bulletins: readonly Bulletin[]): readonly Post[] {
  const [first] = bulletins;
  const headline = first?.blocks.find(({ kind }) => kind === "headline");
  if (!first || !headline) return [];
  const ending = first.blocks.filter(({ kind }) => kind === "source");
  return earlierPages(bulletins).map((lines) => ({ marker: first.marker, blocks: [headline, ...lines, ...ending] }));
}

/** So many full pages from the oldest line on that the rest fits under the head. */
function earlierPages(bulletins: readonly Bulletin[]): readonly (readonly Block[])[] {
  const newest = headOf(bulletins);
  const pages: (readonly Block[])[] = [];
  let rest: readonly Block[] = historyLines(bulletins);
  while (newest && sizeOf(around(newest, rest)) > cardRoom) {
    const end = rest.findIndex((_, at) => sizeOf(rest.slice(0, at + 1)) > pageRoom);
    if (end <= 0) break;
    pages.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return pages;
}

/** One bulletin by itself: what a reply under a card says. The card carries the history. */
export function composeReply(bulletin: Bulletin): Post {
  return { marker: bulletin.marker, blocks: bulletin.blocks.filter((block) => block.kind !== "history") };
}

/** A resolved bulletin tells the whole timeline in its own words; the card's lines would say it twice. */
function headBlocks(bulletin: Bulletin): readonly Block[] {
  return bulletin.blocks.filter(
    (block) => block.kind !== "history" && block.kind !== "timeline" && !closing.includes(block.kind),
  );
}

/** A story of one bulletin has nothing behind it that the head does not say; the whole story retold is no step of its own. */
function historyLines(bulletins: readonly Bulletin[]): readonly Block[] {
  const steps = bulletins.filter(({ kind }) => kind !== "story");
  if (steps.length < 2) return [];
  return steps.flatMap((bulletin) => bulletin.blocks.filter((block) => block.kind === "history"));
}

/** An older post whose news goes on in another: what it says stays, and where it goes on stands under it. */
export function pointed(post: Post, pointer: Block): Post {
  const rest = post.blocks.filter((block) => block.id !== pointer.id);
  const end = rest.findIndex((block) => closing.includes(block.kind));
  return { ...post, blocks: rest.toSpliced(end < 0 ? rest.length : end, 0, pointer) };
}

/** What a reader sees: two posts with the same hash need no edit. */
export function postHash(post: Post): string {
  return hashOf(
    post.marker,
    ...post.blocks.flatMap((block) => [block.kind, block.text, block.link?.words ?? "", block.link?.url ?? ""]),
  );
}

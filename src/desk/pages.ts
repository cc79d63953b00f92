/**
 * A draft that is longer than one message. Its card then shows the beginning of it and offers nothing to publish until
 * the rest has been sent below, page by page: nobody publishes what no message has shown.
 */
import type { Block } from "../domain/bulletin.ts";
import type { Review } from "../domain/review.ts";

/** Telegram shows 4096 UTF-16 units; the rest is for the line that says what came of it. */
const roomOfCard = 3800;
const roomOfPage = 3500;
const separator = "\n\n";

export const fits = (blocks: readonly Pick<Block, "text">[]): boolean =>
  textOf(blocks).normalize("NFC").length <= roomOfCard;

const textOf = (blocks: readonly Pick<Block, "text">[]): string => blocks.map(({ text }) => text).join(separator);

/** Everything that the blocks say, in parts that fit into one message each; nothing is left out. */
export function pagesOf(blocks: readonly Pick<Block, "text">[], room = roomOfPage): readonly string[] {
  const pages: string[] = [];
  let page = "";
  for (const piece of blocks.flatMap(({ text }) => pieces(text.normalize("NFC"), room))) {
    const longer = page === "" ? piece : page + separator + piece;
    if (longer.length > room) pages.push(page);
    page = longer.length > room ? piece : longer;
  }
  return page === "" ? pages : [...pages, page];
}

/** The same of lines, none of which is cut where a message ends unless it is longer than one. */
export function pagesOfLines(lines: readonly string[], room = roomOfPage): readonly string[] {
  const pages: string[] = [];
  let page = "";
  for (const line of lines.flatMap((text) => pieces(text.normalize("NFC"), room))) {
    const isFull = page !== "" && page.length + 1 + line.length > room;
    if (isFull) pages.push(page.trim());
    page = page === "" || isFull ? line : `${page}\n${line}`;
  }
  return page.trim() === "" ? pages : [...pages, page.trim()];
}

const segmenter = new Intl.Segmenter("bn", { granularity: "word" });

/** Cut between words; a word that is longer than a message is cut inside. */
function pieces(text: string, room: number): readonly string[] {
  if (text.length <= room) return [text];
  const parts: string[] = [];
  let part = "";
  for (const { segment } of segmenter.segment(text)) {
    for (let from = 0; from < segment.length; from += room) {
      const bit = segment.slice(from, from + room);
      if (part.length + bit.length > room) {
        parts.push(part);
        part = "";
      }
      part += bit;
    }
  }
  return part === "" ? parts : [...parts, part];
}

/** The rows of the outbox that showed this very text in full, if somebody asked for it. */
export const pagesShown = ({ desk, contentHash }: Review): readonly string[] | undefined =>
  desk?.shown?.contentHash === contentHash ? desk.shown.pages : undefined;

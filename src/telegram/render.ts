/**
 * A post as Telegram shows it: the only place where text is escaped. The result is never longer than Telegram takes,
 * counted in UTF-16 units of what is visible, and nothing is ever cut inside a grapheme: first the oldest history
 * lines go, then the ends of the longest paragraphs.
 */
import type { Block, BlockKind } from "../domain/bulletin.ts";
import type { Post } from "../domain/delivery.ts";

export const telegramLimit = 4096;

export interface Rendered {
  readonly html: string;
  /** The same without markup: for the day when Telegram does not take our markup, and for measuring. */
  readonly plain: string;
}

/** A paragraph before it is escaped. */
interface Paragraph {
  readonly text: string;
  readonly open?: string;
  readonly close?: string;
  readonly links?: readonly NonNullable<Block["link"]>[];
  readonly isSource?: boolean;
}

/** Blocks that run on as one paragraph; every other kind stands by itself. */
const running: readonly (readonly BlockKind[])[] = [
  ["lead", "affected"],
  ["statement", "symptom", "scale"],
  ["cause", "advice"],
  ["background", "closing"],
];

/** Words that link to more about the post; the address names the post, and finds it again when its fate is in doubt. */
export type Details = NonNullable<Block["link"]>;

export function renderPost(post: Post, details?: Details, limit = telegramLimit): Rendered {
  const history = post.blocks.filter((block) => block.kind === "history");
  for (let folded = 0; folded <= history.length; folded += 1) {
    const paragraphs = withDetails(paragraphsOf(post, history.slice(folded)), details);
    if (lengthOf(paragraphs) <= limit) return written(paragraphs);
  }
  return written(shortened(withDetails(paragraphsOf(post, []), details), limit));
}

/** Beside the source, where a reader looks for more; else at the end. */
function withDetails(paragraphs: readonly Paragraph[], details: Details | undefined): readonly Paragraph[] {
  if (!details) return paragraphs;
  const at = paragraphs.findIndex(({ isSource }) => isSource);
  const source = paragraphs[at];
  if (!source) return [...paragraphs, { text: details.words, links: [details] }];
  const text = `${source.text} · ${details.words}`;
  return paragraphs.with(at, { ...source, text, links: [...(source.links ?? []), details] });
}

function paragraphsOf(post: Post, history: readonly Block[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let previous: BlockKind | undefined;
  for (const block of post.blocks) {
    if (block.kind === "history") {
      if (previous !== "history" && history.length > 0) paragraphs.push(quoted(history));
    } else {
      const last = paragraphs.at(-1);
      if (last && runsOn(previous, block.kind)) paragraphs.splice(-1, 1, joined(last, block));
      else paragraphs.push(paragraphOf(block, post.marker));
    }
    previous = block.kind;
  }
  return paragraphs.filter((paragraph) => paragraph.text !== "");
}

const runsOn = (before: BlockKind | undefined, kind: BlockKind): boolean =>
  before !== undefined && running.some((group) => group.includes(before) && group.includes(kind));

function paragraphOf(block: Block, marker: string): Paragraph {
  const text = visible(block.text);
  const links = block.link ? { links: [block.link] } : {};
  switch (block.kind) {
    case "headline":
      return { text: [marker, text].join(" ").trim(), open: "<b>", close: "</b>", ...links };
    case "dek":
      return { text, open: "<i>", close: "</i>", ...links };
    case "source":
      return { text, ...links, isSource: true };
    default:
      return { text, ...links };
  }
}

function joined(paragraph: Paragraph, block: Block): Paragraph {
  const links = [...(paragraph.links ?? []), ...(block.link ? [block.link] : [])];
  return { ...paragraph, text: `${paragraph.text} ${visible(block.text)}`, links };
}

function quoted(lines: readonly Block[]): Paragraph {
  const text = lines.map((line) => visible(line.text)).join("\n");
  return { text, open: "<blockquote expandable>", close: "</blockquote>" };
}

/**
 * What Telegram would drop or turn into a space, and marks that only steer the direction of writing: foreign titles
 * bring them along. What remains is what the reader gets, so that lengths and hashes agree with the server's.
 */
function visible(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r/g, "")
    .replace(/\p{Cc}/gu, (control) => (control === "\n" ? control : " "))
    .replace(/[\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\u00ad\u030a\u0333\u033f]/g, "")
    .trim();
}

const separator = "\n\n";

const lengthOf = (paragraphs: readonly Paragraph[]): number => plainOf(paragraphs).length;
const plainOf = (paragraphs: readonly Paragraph[]): string => paragraphs.map(({ text }) => text).join(separator);

function written(paragraphs: readonly Paragraph[]): Rendered {
  return { html: paragraphs.map(markedUp).join(separator), plain: plainOf(paragraphs) };
}

function markedUp({ text, open = "", close = "", links = [] }: Paragraph): string {
  return open + linked(text, links) + close;
}

/** Words that are not in the text, because it was shortened, link nothing. */
function linked(text: string, links: Paragraph["links"] = []): string {
  const [link, ...others] = links;
  const at = link && link.words !== "" ? text.indexOf(link.words) : -1;
  if (!link) return escapeHtml(text);
  if (at < 0) return linked(text, others);
  const after = at + link.words.length;
  const anchor = `<a href="${escapeHtml(link.url)}">${escapeHtml(link.words)}</a>`;
  return linked(text.slice(0, at), others) + anchor + linked(text.slice(after), others);
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

const segmenter = new Intl.Segmenter("bn", { granularity: "grapheme" });
const ellipsis = "…";

/** The longest paragraph gives first; each can be cut once, so this ends. */
function shortened(paragraphs: readonly Paragraph[], limit: number): readonly Paragraph[] {
  const excess = lengthOf(paragraphs) - limit;
  if (excess <= 0) return paragraphs;
  const longest = paragraphs.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const kept = cut(longest.text, Math.max(1, longest.text.length - excess));
  const rest = paragraphs.map((paragraph) => (paragraph === longest ? { ...paragraph, text: kept } : paragraph));
  return kept.length < longest.text.length ? shortened(rest, limit) : rest.slice(0, -1);
}

/** At most `size` units, ellipsis included, and no half graphemes. */
export function cut(text: string, size: number): string {
  if (text.length <= size) return text;
  let kept = "";
  for (const { segment } of segmenter.segment(text)) {
    if (kept.length + segment.length + ellipsis.length > size) break;
    kept += segment;
  }
  return kept.trimEnd() + ellipsis;
}

/**
 * What the server does to a text before anyone sees it: it cleans it, trims it, finds links and tags in it, and
 * refuses what is empty or too long (Client.cpp get_input_message_text; td clean_input_string, fix_formatted_text).
 */
import type { MessageEntity } from "@grammyjs/types";
import { type Formatted, parseHtml } from "./html.ts";
import { badRequest } from "./refusal.ts";

const maxRawBytes = 32_768;
const maxEntities = 100;

export interface TextRules {
  readonly maxCodePoints: number;
  readonly tooLong: string;
}
export const messageRules: TextRules = { maxCodePoints: 4096, tooLong: "Message is too long" };
export const captionRules: TextRules = { maxCodePoints: 1024, tooLong: "Message caption is too long" };
/** On an edit the server's own words come through as they are. */
export const editRules: TextRules = { maxCodePoints: 4096, tooLong: "MESSAGE_TOO_LONG" };
export const editCaptionRules: TextRules = { maxCodePoints: 1024, tooLong: "MEDIA_CAPTION_TOO_LONG" };

export function readText(raw: string, parseMode: string, rules: TextRules, given?: MessageEntity[]): Formatted {
  if (raw === "") throw badRequest("Message text is empty");
  const formatted = read(raw, parseMode, rules, given);
  if (formatted.text === "") throw badRequest("Text must be non-empty");
  return formatted;
}

/** A caption may be empty. */
export const readCaption = (raw: string, parseMode: string, rules: TextRules): Formatted =>
  raw === "" ? { text: "", entities: [] } : read(raw, parseMode, rules, undefined);

function read(raw: string, parseMode: string, rules: TextRules, given: MessageEntity[] | undefined): Formatted {
  if (Buffer.byteLength(raw) > maxRawBytes) throw badRequest("Text is too long");
  const tidy = trim(clean(parse(raw, parseMode, given)));
  if ([...tidy.text].length > rules.maxCodePoints) throw badRequest(rules.tooLong);
  const entities = [...unnested(tidy.entities), ...detected(tidy)].sort(inOrder);
  return { text: tidy.text, entities: entities.slice(0, maxEntities) };
}

const inOrder = (a: MessageEntity, b: MessageEntity): number => a.offset - b.offset || b.length - a.length;

const isQuote = ({ type }: MessageEntity): boolean => type === "blockquote" || type === "expandable_blockquote";
const isSolid = ({ type }: MessageEntity): boolean => type === "code" || type === "pre";

/** Quotes do not stand in quotes, and nothing stands in code: the outer one stays. */
function unnested(entities: readonly MessageEntity[]): MessageEntity[] {
  const within = (inner: MessageEntity, outer: MessageEntity): boolean =>
    inner !== outer && inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length;
  return entities.filter(
    (entity) =>
      !entities.some(
        (outer) =>
          within(entity, outer) &&
          ((isQuote(entity) && isQuote(outer)) || (isSolid(outer) && !isSolid(entity) && !isQuote(entity))),
      ),
  );
}

function parse(raw: string, parseMode: string, given: MessageEntity[] | undefined): Formatted {
  switch (parseMode.toLowerCase()) {
    case "html":
      return parseHtml(raw);
    case "":
    case "none":
      return { text: raw, entities: given ?? [] };
    case "markdown":
    case "markdownv2":
      throw new Error("the double does not read Markdown; the project sends HTML");
    default:
      throw badRequest("Unsupported parse_mode");
  }
}

/** One cleaned character: dropped, turned into a space, or kept. */
function cleanChar(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (char === "\r") return "";
  if (code < 32 && char !== "\n") return " ";
  if (code >= 0x2028 && code <= 0x202e) return "";
  if (code === 0x030a || code === 0x0333 || code === 0x033f) return "";
  return char;
}

/** Maps every UTF-16 position of the old text to its position in the new one, so that entities move along. */
function clean(formatted: Formatted): Formatted {
  const moved: number[] = [];
  let text = "";
  for (const unit of formatted.text.split("")) {
    moved.push(text.length);
    text += cleanChar(unit);
  }
  moved.push(text.length);
  return { text, entities: formatted.entities.flatMap((entity) => remap(entity, (at) => moved[at] ?? text.length)) };
}

function trim({ text, entities }: Formatted): Formatted {
  const blank = "[ \\n\\u200b\\u2060\\ufeff]";
  const start = new RegExp(`^${blank}*`).exec(text)?.[0].length ?? 0;
  const kept = text.slice(start).replace(new RegExp(`${blank}*$`), "");
  const clamp = (at: number): number => Math.max(0, Math.min(kept.length, at - start));
  return { text: kept, entities: entities.flatMap((entity) => remap(entity, clamp)) };
}

function remap(entity: MessageEntity, move: (at: number) => number): MessageEntity[] {
  const offset = move(entity.offset);
  const length = move(entity.offset + entity.length) - offset;
  return length > 0 ? [{ ...entity, offset, length }] : [];
}

/** Bengali vowel signs, hasanta and nukta are marks: they end a hashtag (td/utils/unicode, hashtag letters). */
const patterns: readonly { readonly type: "url" | "hashtag" | "bot_command" | "mention"; readonly at: RegExp }[] = [
  {
    type: "url",
    at: /(?<![\p{L}\p{N}_@])(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#][^\s<>"]*[^\s<>".,!;:)])?/giu,
  },
  { type: "hashtag", at: /(?<![\p{L}\p{N}\p{M}_/])#(?=[\p{Nd}_\u200c\u00b7]*\p{L})[\p{L}\p{Nd}_\u200c\u00b7]+/gu },
  { type: "bot_command", at: /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/])/gu },
  { type: "mention", at: /(?<![\p{L}\p{N}_/])@[a-zA-Z0-9_]{4,32}(?![\p{L}\p{N}_])/gu },
];

function detected({ text, entities }: Formatted): MessageEntity[] {
  const taken: { from: number; to: number }[] = entities
    .filter(({ type }) => type === "text_link" || type === "code" || type === "pre")
    .map(({ offset, length }) => ({ from: offset, to: offset + length }));
  const found: MessageEntity[] = [];
  for (const { type, at } of patterns) {
    for (const match of text.matchAll(at)) {
      const span = { from: match.index, to: match.index + match[0].length };
      if (taken.some((other) => span.from < other.to && other.from < span.to)) continue;
      taken.push(span);
      found.push({ type, offset: span.from, length: match[0].length });
    }
  }
  return found;
}

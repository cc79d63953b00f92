/** Which entity a tag of Telegram's HTML becomes, and which addresses are links to it. */
import type { MessageEntity } from "@grammyjs/types";
import { cannotParse } from "./refusal.ts";

export interface OpenTag {
  readonly name: string;
  readonly argument: string;
  readonly unixTime: number;
  /** Where its content begins in the output, in UTF-16 units. */
  readonly offset: number;
}

export function argumentOf(tag: string, name: string, value: string | undefined): string | undefined {
  if (tag === "blockquote" && name === "expandable") return "1";
  if (value === undefined) return undefined;
  if (tag === "a" && name === "href") return value;
  if (tag === "code" && name === "class" && value.startsWith("language-")) return value.slice("language-".length);
  if (tag === "span" && name === "class" && value.startsWith("tg-")) return value.slice("tg-".length);
  if (tag === "tg-emoji" && name === "emoji-id") return value;
  if (tag === "tg-time" && name === "format") return value;
  return undefined;
}

type Span = { readonly offset: number; readonly length: number };

/** `undefined` where td drops the entity without an error: a link that is none, a time that is none. */
export function entityOf(tag: OpenTag, span: Span, content: string): MessageEntity | undefined {
  switch (tag.name) {
    case "i":
    case "em":
      return { type: "italic", ...span };
    case "b":
    case "strong":
      return { type: "bold", ...span };
    case "s":
    case "strike":
    case "del":
      return { type: "strikethrough", ...span };
    case "u":
    case "ins":
      return { type: "underline", ...span };
    case "tg-spoiler":
    case "span":
      return { type: "spoiler", ...span };
    case "pre":
      return { type: "pre", ...span };
    case "code":
      return { type: "code", ...span };
    case "blockquote":
      return { type: tag.argument === "" ? "blockquote" : "expandable_blockquote", ...span };
    case "a":
      return linkEntity(tag.argument === "" ? content : tag.argument, span);
    case "tg-emoji":
      return emojiEntity(tag.argument, span);
    default:
      return tag.unixTime > 0 ? ({ type: "date_time", ...span, unix_time: tag.unixTime } as MessageEntity) : undefined;
  }
}

function emojiEntity(id: string, span: Span): MessageEntity {
  if (!/^[1-9]\d{0,18}$/.test(id)) throw cannotParse("Invalid custom emoji identifier specified");
  return { type: "custom_emoji", ...span, custom_emoji_id: id };
}

function linkEntity(target: string, span: Span): MessageEntity | undefined {
  const url = checkedLink(target);
  return url === undefined ? undefined : { type: "text_link", ...span, url };
}

/** What the server makes of an address: http by default, lower-case host, a path; `undefined` when it is no link. */
export function checkedLink(target: string): string | undefined {
  const trimmed = target.trim();
  if (/^(tg|tonsite):/i.test(trimmed)) return trimmed;
  const match = /^(?:(https?|ftp):\/\/)?([^\s/?#]+)([/?#]\S*)?$/i.exec(trimmed);
  const [, scheme = "http", host = "", rest = "/"] = match ?? [];
  const plainHost = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+(:\d{1,5})?$/u.test(host);
  if (!match || !plainHost) return undefined;
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${rest.startsWith("/") ? rest : `/${rest}`}`;
}

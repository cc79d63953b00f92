/**
 * When are two texts the same statement? The JSON of a page carries raw HTML or Markdown, its Atom another markup of the
 * same words, and the platform reformats both without a word. So texts are compared by their letters and digits alone.
 */
import { hashOf } from "./ids.ts";

const namedEntities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "-",
  mdash: "-",
  hellip: "...",
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
};

function decodeEntity(whole: string, body: string): string {
  if (!body.startsWith("#")) return namedEntities[body.toLowerCase()] ?? whole;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Tags stripped, entities decoded, link targets dropped, quotes and dashes unified, whitespace collapsed. */
export function normaliseText(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, decodeEntity)
    .replace(/\[([^\][]*)\]\(\s*[^()\s]*\s*\)/g, "$1")
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Equal for two texts that differ in markup, spacing, punctuation or capitals only. */
export const textHashOf = (text: string): string =>
  hashOf(
    normaliseText(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ""),
  );

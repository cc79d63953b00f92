/**
 * An editor says in Bengali what the machine did not understand: which sentence of the draft is meant, and the draft as it
 * stands with the new words. The draft gets a block of its own for each sentence, so that what people wrote stays.
 */
import type { Bulletin, Edition } from "../domain/bulletin.ts";
import { type Rendering, sentenceKey } from "../domain/rendering.ts";
import type { Review, SourceSentence } from "../domain/review.ts";
import { latinDigits } from "./digits.ts";
import { renderedId, withRendered } from "./given.ts";
import { contentHash } from "./revision.ts";

/** By its number on the card, or by words of it that were quoted from there. */
export type Pointer =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "quote"; readonly words: string };

const shortestQuote = 8;

/** The card numbers all sentences of the page, so that a number stays when a sentence before it is said. */
export function sentenceAt({ desk }: Review, pointer: Pointer): SourceSentence | undefined {
  const source = desk?.source ?? [];
  if (pointer.kind === "number") return source[pointer.number - 1];
  const quoted = sentenceKey(pointer.words);
  const meant = source.filter(({ en }) => quoted.includes(sentenceKey(en)));
  const part = quoted.length < shortestQuote ? [] : source.filter(({ en }) => sentenceKey(en).includes(quoted));
  const [only, ...others] = meant.length > 0 ? meant : part;
  return others.length === 0 ? only : undefined;
}

/** "2 words": the number in either digits, and what is said. */
export function readNumbered(rest: string): { readonly pointer: Pointer; readonly words: string } | undefined {
  const [, number = "", words = ""] = /^(\d{1,3})[\s.:)]+([\s\S]+)$/u.exec(latinDigitsOfHead(rest.trim())) ?? [];
  return number === "" ? undefined : { pointer: { kind: "number", number: Number(number) }, words: words.trim() };
}

const latinDigitsOfHead = (text: string): string => text.replace(/^\S+/u, latinDigits);

/** For both editions, or one for each with two slashes between them, or for the one that is named. */
export function wordsFor(
  words: string,
  named: Edition | undefined,
  among: readonly Edition[],
): ReadonlyMap<Edition, string> {
  const [both = "", bangladesh = both] = words.split("//").map((text) => text.normalize("NFC").trim());
  const texts = { "bn-IN": both, "bn-BD": named === undefined ? bangladesh : both };
  const wanted = among.filter((edition) => named === undefined || edition === named);
  return new Map(wanted.map((edition) => [edition, texts[edition]]));
}

/** The draft with the sentence in the new words, in the editions that have them; said before, it is said anew. */
export function rendered(review: Review, renderings: readonly Rendering[]): Review {
  const bulletins = review.bulletins.map((bulletin) =>
    renderings.filter(({ edition }) => edition === bulletin.style.edition).reduce(saying, bulletin),
  );
  const known = new Set(renderings.map(({ en }) => sentenceKey(en)));
  const source = review.desk?.source?.map((one) => (known.has(sentenceKey(one.en)) ? { ...one, read: true } : one));
  const desk = { ...review.desk, ...(source && { source }) };
  return { ...review, bulletins, contentHash: contentHash(bulletins), desk };
}

function saying(bulletin: Bulletin, rendering: Rendering): Bulletin {
  const blocks = bulletin.blocks.filter(({ id }) => id !== renderedId(rendering.en));
  return withRendered({ ...bulletin, blocks }, [rendering]);
}

/**
 * A bulletin to take along: plain text, a line for a phone's lock screen and one for a ticker. None of them says more than
 * the bulletin does. A headline is never cut: where it is too long the formula of its kind stands for it.
 */
import { type Bulletin, type BulletinKind, type Edition, headlineOf } from "../domain/bulletin.ts";
import { pagesOf } from "./pages.ts";

export const longestPush = 60;

export interface Copy {
  readonly edition: Edition;
  /** In as many messages as it takes. */
  readonly plain: readonly string[];
  /** Nothing when even the formula is too long. */
  readonly push?: string;
  readonly ticker: string;
}

/** A digest is of no one service. */
export type PushKind = Exclude<BulletinKind, "digest">;

/** What Telegram makes of a post, and no text of its own. */
const dress: readonly string[] = ["tags", "history"];

export function copyOf(bulletin: Bulletin, shortLine: (kind: PushKind) => string): Copy {
  const headline = headlineOf(bulletin);
  const said = bulletin.blocks.filter(({ kind }) => !dress.includes(kind));
  const source = bulletin.blocks.find(({ kind }) => kind === "source")?.text;
  const lines = bulletin.kind === "digest" ? [headline] : [headline, shortLine(bulletin.kind)];
  const push = lines.find((line) => line !== "" && graphemes(line) <= longestPush);
  return {
    edition: bulletin.style.edition,
    plain: pagesOf(said),
    ...(push === undefined ? {} : { push }),
    ticker: source === undefined ? headline : `${headline} · ${source}`,
  };
}

const segmenter = new Intl.Segmenter("bn", { granularity: "grapheme" });

export const graphemes = (text: string): number => [...segmenter.segment(text)].length;

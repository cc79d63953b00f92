/** What is not Bengali prose: addresses, hashtags, codes, versions, quoted error texts. Rules on digits look past them. */
import type { LintContext } from "./finding.ts";

const foreign: readonly RegExp[] = [
  /https?:\/\/\S+/gu,
  /\*\d+(?:\*\d+)*#|\*[০-৯]+(?:\*[০-৯]+)*#/gu,
  /#[\p{L}\p{N}\p{M}_\u200c\u00b7]+/gu,
  /‘[^’\u0980-\u09ff]*’/gu,
  /\d{1,3}(?:\.\d{1,3}){3}/gu,
  /[A-Za-z][A-Za-z0-9]*(?:[.+_/:&@-]+[A-Za-z0-9]+)*\+?(?: v?\d+(?:\.\d+)*(?![\d\p{M}]))?/gu,
  /\d+(?:[.-]\d+)*[A-Za-z][A-Za-z0-9.-]*/gu,
];

const blank = (found: string): string => "\ufffc".repeat(found.length);

/** Names that stay in Latin are printed as their page writes them, odd spaces and marks included. */
export const withoutNames = (text: string, context: Pick<LintContext, "latin">): string =>
  (context.latin ?? []).reduce((rest, word) => rest.replaceAll(word, blank), text);

/** `text` with the same length, foreign spans blanked out, so that places stay true. */
export const masked = (text: string, context: Pick<LintContext, "latin">): string =>
  foreign.reduce((rest, pattern) => rest.replace(pattern, blank), withoutNames(text, context));

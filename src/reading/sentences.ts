/**
 * Cuts an update into sentences whose parts, joined, are the text. A line end always cuts. A full stop cuts before
 * white space, unless it belongs to an abbreviation or a list number; a stop with no space after it cuts only between
 * a small letter and a capital that opens a word, as in "resolved.Other models", never inside a host name or version.
 */
const abbreviations = new Set(
  "e.g i.e etc approx vs inc ltd no dr mr mrs ms a.m p.m u.s u.k jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);
const closers = "\"'”’)]*";

export function splitSentences(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const end = cutAt(text, start, i);
    if (end === undefined) continue;
    const whole = skipSpace(text, end);
    parts.push(text.slice(start, whole));
    start = whole;
    i = whole - 1;
  }
  if (start < text.length) parts.push(text.slice(start));
  return glued(parts);
}

/** Where the sentence that began at `start` ends, when it ends at `i`. */
function cutAt(text: string, start: number, i: number): number | undefined {
  const letter = text[i];
  if (letter === "\n" || letter === "\r") return isWrapped(text, i) ? undefined : i + 1;
  if (letter === "\\" && /^\\(r\\n|n)/.test(text.slice(i, i + 4))) return i + (text[i + 1] === "r" ? 4 : 2);
  if (letter !== "." && letter !== "!" && letter !== "?" && letter !== "。") return undefined;
  let end = i + 1;
  while (end < text.length && ".!?".includes(text[end] ?? "")) end++;
  while (end < text.length && closers.includes(text[end] ?? "")) end++;
  const next = text[end];
  if (next === undefined) return end;
  if (/\s/.test(next)) return letter === "." && isAbbreviation(text, start, i) ? undefined : end;
  return letter === "." && end === i + 1 && gluedSentence(text, i) ? end : undefined;
}

/** A line that stops in the middle of a sentence was only wrapped: the next one goes on with a small letter. */
const isWrapped = (text: string, at: number): boolean =>
  /[a-z0-9,]\s*$/.test(text.slice(Math.max(0, at - 4), at)) && /^\r?\n[ \t]*[a-z]/.test(text.slice(at, at + 40));

function isAbbreviation(text: string, start: number, dot: number): boolean {
  let from = dot;
  while (from > start && !/[\s([]/.test(text[from - 1] ?? "")) from--;
  const word = text.slice(from, dot).toLowerCase();
  // "… etc. An incident was created": a list is over there.
  if (word === "etc") return !/^\s+[A-Z]/.test(text.slice(dot + 1, dot + 12));
  if (abbreviations.has(word)) return !/^\s+[A-Z][a-z]/.test(text.slice(dot + 1, dot + 12)) || word.length < 4;
  const listNumber = /^\d{1,2}$/.test(word) && /^[\s>*-]*$/.test(text.slice(start, from));
  return listNumber;
}

const gluedSentence = (text: string, dot: number): boolean =>
  /[a-z0-9)%]/.test(text[dot - 1] ?? "") &&
  /^([A-Z][a-z]+[\s,']|I\s)/.test(text.slice(dot + 1, dot + 24)) &&
  !/[/@]\S*$/.test(text.slice(Math.max(0, dot - 60), dot));

function skipSpace(text: string, from: number): number {
  let end = from;
  while (end < text.length && /\s/.test(text[end] ?? "")) end++;
  return end;
}

/** A part without a letter or digit says nothing by itself: it belongs to the part before it. */
function glued(parts: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (const part of parts) {
    if (/[\p{L}\p{N}]/u.test(part) || result.length === 0) result.push(part);
    else result.push((result.pop() ?? "") + part);
  }
  return result;
}

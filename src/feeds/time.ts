/** Times as pages write them. Every function gives epoch milliseconds, or undefined for what it cannot read. */
import type { EpochMs } from "../domain/ids.ts";

const minute = 60_000;

/** ISO 8601 with "Z" or an offset; a time without a zone is refused, for it names no moment. */
export function instant(text: string): EpochMs | undefined {
  try {
    return Temporal.Instant.from(text.trim()).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** Hours east of UTC. Left out: CST, IST, BST and AST mean two places each; see `offsetOf`. */
const zones: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  UT: 0,
  WET: 0,
  WEST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  SAST: 2,
  PKT: 5,
  SGT: 8,
  HKT: 8,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  ACST: 9.5,
  NZST: 12,
  NZDT: 13,
  EST: -5,
  EDT: -4,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
};

/** What an ambiguous abbreviation means when nothing else decides. */
const likely: Readonly<Record<string, number>> = { CST: -6, IST: 5.5, BST: 1, AST: -4 };

/** Offset in milliseconds of "PST", "+03", "-0330"; undefined when the abbreviation is unknown or means several zones. */
export function offsetOf(zone: string): number | undefined {
  const known = zones[zone.toUpperCase()];
  if (known !== undefined) return known * 60 * minute;
  const numeric = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!numeric) return undefined;
  const size = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return (numeric[1] === "-" ? -size : size) * minute;
}
export const likelyOffset = (zone: string): number => (likely[zone.toUpperCase()] ?? 0) * 60 * minute;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Zero-based month of "Jan" or "January". */
export function monthOf(name: string): number | undefined {
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : index;
}

/** "Thu, 30 Apr 2026 00:25:54 PDT", "Wed, 29 Oct 2025 16:00:00 Z", "Sun, 05 Jan 2020 03:38:40 +0000". */
export function rfc822(text: string): EpochMs | undefined {
  const found = /(\d{1,2})\s+([A-Za-z]{3,9})\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(\S*)/.exec(text);
  const month = found?.[2] === undefined ? undefined : monthOf(found[2]);
  if (!found || month === undefined) return undefined;
  const zone = found[7] || "UTC";
  const offset = offsetOf(zone) ?? likelyOffset(zone);
  const [day, year, hour, min, second] = [found[1], found[3], found[4], found[5], found[6] ?? 0].map(Number);
  return Date.UTC(year ?? 0, month, day, hour, min, second) - offset;
}

/** Either of the two ways in which feeds write a moment. */
export const moment = (text: string): EpochMs | undefined => instant(text) ?? rfc822(text);

/** "2024-12-27 09:00:00", with or without a zone behind it, read as UTC when there is none. */
export function bareUtc(text: string): EpochMs | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?:\s*([+-]\d{2}):?(\d{2})|\s*Z)?/.exec(
    text,
  );
  if (!found) return undefined;
  const zone = found[3] === undefined ? "Z" : `${found[3]}:${found[4]}`;
  return instant(`${found[1]}T${found[2]}${zone}`);
}

/** Epoch seconds, milliseconds, or either as text: told apart by size, since feeds mix them in one document. */
export function epoch(value: number | string): EpochMs | undefined {
  const size = typeof value === "number" ? value : /^\d{9,16}(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(size) || size <= 0) return undefined;
  return Math.round(size < 100_000_000_000 ? size * 1000 : size);
}

/** The part of the day follows the real minute, not the hour that is named: 19:45 is সন্ধ্যা পৌনে ৮টা. */
import type { Edition } from "../domain/bulletin.ts";

interface Part {
  /** First hour of the part; it lasts until the next row. */
  readonly from: number;
  readonly name: Readonly<Record<Edition, string>>;
  /** What the lint accepts beside it. */
  readonly accepted: readonly string[];
}

const same = (name: string): Readonly<Record<Edition, string>> => ({ "bn-IN": name, "bn-BD": name });

const parts: readonly Part[] = [
  { from: 0, name: same("রাত"), accepted: [] },
  { from: 3, name: same("রাত"), accepted: ["ভোর"] },
  { from: 4, name: same("ভোর"), accepted: [] },
  { from: 6, name: same("সকাল"), accepted: [] },
  { from: 11, name: same("সকাল"), accepted: ["বেলা"] },
  { from: 12, name: same("দুপুর"), accepted: ["বেলা"] },
  { from: 13, name: { "bn-IN": "দুপুর", "bn-BD": "বেলা" }, accepted: ["বেলা", "দুপুর"] },
  { from: 15, name: same("বিকেল"), accepted: ["বিকাল", "দুপুর", "বেলা"] },
  { from: 16, name: same("বিকেল"), accepted: ["বিকাল"] },
  { from: 18, name: same("সন্ধ্যা"), accepted: [] },
  { from: 20, name: same("রাত"), accepted: [] },
];

function partAt(hour: number): Part | undefined {
  return parts.findLast((part) => part.from <= hour);
}

export const dayPart = (hour: number, edition: Edition): string => partAt(hour)?.name[edition] ?? "";

export const dayPartNames: readonly string[] = [
  ...new Set(parts.flatMap((part) => [...Object.values(part.name), ...part.accepted])),
];

/** Whether a newsroom of the edition calls this hour so. */
export function isDayPartOf(name: string, hour: number, edition: Edition): boolean {
  const part = partAt(hour);
  return part !== undefined && (part.name[edition] === name || part.accepted.includes(name));
}

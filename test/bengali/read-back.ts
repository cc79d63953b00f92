/** A reader of what the grammar prints, written from the guide and not from the code, so that the two can disagree. */
import { toLatinDigits } from "../../src/bengali/index.ts";
import type { Edition } from "../../src/domain/bulletin.ts";

const spaces = (text: string): string => toLatinDigits(text.replaceAll("\u00a0", " "));

const units: Readonly<Record<string, number>> = { হাজার: 1e3, লক্ষ: 1e5, লাখ: 1e5, কোটি: 1e7 };

/** `৩ লক্ষ ১৫ হাজার ৪৭২`, `৩.২ লক্ষ`, `১ লক্ষ কোটি`, `৭,২৫৪`. */
export function readNumber(text: string): number {
  let total = 0;
  let current = 0;
  for (const word of spaces(text).split(" ")) {
    const unit = units[word];
    if (unit === undefined) {
      current += Number(word.replaceAll(",", ""));
    } else if (unit === 1e7) {
      total = (total + current) * unit;
      current = 0;
    } else {
      total += current * unit;
      current = 0;
    }
  }
  return Math.round(total + current);
}

const parts: Readonly<Record<string, readonly [number, number]>> = {
  ভোর: [4, 6],
  সকাল: [6, 12],
  দুপুর: [12, 15],
  বেলা: [13, 15],
  বিকেল: [15, 18],
  সন্ধ্যা: [18, 20],
  রাত: [20, 28],
};

/** Minutes after the midnight that begins the day, from the face of the clock and its part of the day. */
export function readClock(text: string): number {
  const found = /(\S+) (?:(সাড়ে|সওয়া|সোয়া|পৌনে) )?(?:(দেড়টা|আড়াইটা)|(\d+)টা)(?: (\d+) মিনিট)?/u.exec(spaces(text));
  const [, part = "", quarter, special, hour, minute] = found ?? [];
  const [from, until] = parts[part] ?? [0, 0];
  const face = special === undefined ? Number(hour) * 60 + Number(minute ?? 0) : special.startsWith("দেড়") ? 90 : 150;
  const shift = { সাড়ে: 30, সওয়া: 15, সোয়া: 15, পৌনে: -15 }[quarter ?? ""] ?? 0;
  for (let turn = -1; turn <= 2; turn += 1) {
    const minutes = face + shift + turn * 720;
    if (minutes >= from * 60 && minutes < until * 60) return minutes % 1440;
  }
  return Number.NaN;
}

const months = [
  "জানুয়ারি",
  "ফেব্রুয়ারি",
  "মার্চ",
  "এপ্রিল",
  "মে",
  "জুন",
  "জুলাই",
  "অগস্ট",
  "সেপ্টেম্বর",
  "অক্টোবর",
  "নভেম্বর",
  "ডিসেম্বর",
];

const offset: Readonly<Record<Edition, number>> = { "bn-IN": 330, "bn-BD": 360 };

/** `১৮ নভেম্বর বিকেল ৫টা ১৮ মিনিটে` of `year`; hours after midnight belong to the day that was named. */
export function readMoment(text: string, year: number, edition: Edition): number {
  const plain = spaces(text);
  const [, day = "", month = ""] = /^(\d+) (\S+)/u.exec(plain) ?? [];
  const index = months.indexOf(month.replace("আগস্ট", "অগস্ট"));
  const clock = plain.replace("গভীর রাতে,", "রাত").replace("গভীর ", "").replace("দিবাগত ", "");
  const minutes = readClock(clock.replace(/^\d+ \S+ /u, ""));
  const night = minutes < 240 ? 1440 : 0;
  return Date.UTC(year, index, Number(day)) + (minutes + night - offset[edition]) * 60_000;
}

const amounts = ["", "এক", "দুই", "তিন", "চার", "পাঁচ", "ছয়", "সাত", "আট", "নয়"];
const amountOf = (word: string): number => (amounts.includes(word) ? amounts.indexOf(word) : Number(word));

/** Minutes of a length without its hedge: `পৌনে দু’ঘণ্টা`, `দেড় ঘণ্টা`, `১ ঘণ্টা ৫ মিনিট`, `৩ দিন ৪ ঘণ্টা`. */
export function readDuration(text: string): number {
  const plain = spaces(text)
    .replace(/^প্রায় /u, "")
    .replace(/রও? বেশি সময়$/u, "")
    .replace(/মিনিটে$/u, "মিনিট")
    .replace(/দিনে$/u, "দিন")
    .replace("দু’", "দুই ");
  if (/^আধা? ঘণ্টা$/u.test(plain)) return 30;
  const fixed: Readonly<Record<string, number>> = { "দেড় ঘণ্টা": 90, "আড়াই ঘণ্টা": 150 };
  if (fixed[plain] !== undefined) return fixed[plain];
  const quarter = /^(সাড়ে|সওয়া|সোয়া|পৌনে) (\S+) ঘণ্টা$/u.exec(plain);
  if (quarter !== null) return amountOf(quarter[2] ?? "") * 60 + ({ সাড়ে: 30, পৌনে: -15 }[quarter[1] ?? ""] ?? 15);
  const sizes: Readonly<Record<string, number>> = { দিন: 1440, ঘণ্টা: 60, মিনিট: 1 };
  return [...plain.matchAll(/(\S+) (দিন|ঘণ্টা|মিনিট)(?=\s|$)/gu)].reduce(
    (sum, [, value = "", unit = ""]) => sum + amountOf(value) * (sizes[unit] ?? Number.NaN),
    0,
  );
}

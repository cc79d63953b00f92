import type { Style } from "../domain/bulletin.ts";

const BENGALI_ZERO = 0x09e6;

export const toBengaliDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(BENGALI_ZERO + Number(digit)));
export const toLatinDigits = (text: string): string =>
  text.replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - BENGALI_ZERO));

/** Latin digits are a house style of some Indian desks only; Bangladesh has none that uses them. */
export const usesLatinDigits = (style: Style): boolean => style.digits === "latin" && style.edition === "bn-IN";

/** Every digit of `text` in the script of the channel. Not for text that holds codes, addresses or hashtags. */
export const digits = (text: string, style: Style): string =>
  usesLatinDigits(style) ? toLatinDigits(text) : toBengaliDigits(text);

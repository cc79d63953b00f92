/** Figures as people type them on a phone, in Bengali or in Latin. */
const bengaliZero = 0x09e6;

export const latinDigits = (text: string): string =>
  text.replace(/[\u09e6-\u09ef]/gu, (digit) => String((digit.codePointAt(0) ?? bengaliZero) - bengaliZero));

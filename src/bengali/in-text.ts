/** Where a word or a figure stands by itself in a Bengali text: what stands there exactly once can be exchanged. */

/** What may follow a figure without belonging to it. */
const counters = ["টি", "টা", "টে", "জন", "খানা", "শতাংশ"].map((word) => word.normalize("NFC"));
const figure = new RegExp(`^(?:$|[^\\p{L}\\p{M}\\p{Nd}.,:/-]|[.,](?!\\p{Nd})|-(?!\\p{Nd})|${counters.join("|")})`, "u");
const word = /^(?:$|[^\p{L}\p{M}\p{Nd}-])/u;
const before = /(?:^|[^\p{L}\p{M}\p{Nd}.,:/-])$/u;

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const wordsIn = (text: string, words: string): readonly Stretch[] => standing(text, words, word);
export const figuresIn = (text: string, digits: string): readonly Stretch[] => standing(text, digits, figure);

function standing(text: string, words: string, end: RegExp): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let from = words === "" ? -1 : text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    const to = from + words.length;
    if (before.test(text.slice(0, from)) && end.test(text.slice(to))) found.push({ from, to });
  }
  return found;
}

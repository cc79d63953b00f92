/**
 * Words, numbers, codes and marks of one sentence. Shapes that no word list holds (addresses, percentages, clock times,
 * region ids, quoted strings) are told apart here; what a word means is the dictionary's business.
 */
export const tokenKinds = [
  "word",
  "number",
  "percent",
  "clock",
  "isoDate",
  "slashDate",
  "code",
  "url",
  "quote",
  "status",
  "mark",
] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Small letters, straight apostrophes. */
  readonly word: string;
  /** Begins with a capital, or holds one. */
  readonly capital: boolean;
  readonly first: boolean;
}

const shapes: readonly (readonly [TokenKind, RegExp])[] = [
  ["url", /https?:\/\/[^\s<>"”)\]]+[^\s<>"”)\].,;:!?]/y],
  ["url", /[\w.+-]+@[\w-]+\.[\w.-]*\w/y],
  [
    "url",
    /(?:[a-z0-9-]+\.)+(?:com|org|net|io|gov|ai|dev|co|app|edu|us|uk|me|cloud)(?:\/[^\s,;)\]]*[^\s,;)\].])?(?![\w-])/iy,
  ],
  [
    "quote",
    /“[^”\n]{1,120}”|"[^"\n]{1,120}"|`[^`\n]{1,120}`|‘[^’\n]{1,80}’(?![a-z])|(?<![\w])'[A-Za-z0-9][^'\n]{0,60}'(?!\w)/y,
  ],
  ["isoDate", /\d{4}-\d{2}-\d{2}(?!\d)/y],
  ["slashDate", /\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])/y],
  ["clock", /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y],
  ["percent", /[~<>]?\d+(?:,\d{3})*(?:\.\d+)?\s?%/y],
  ["status", /[1-5](?:xx|XX|0x|0X)s?(?!\w)|[45]\d\ds(?!\w)/y],
  // "8 GB", "10G", "300Gbps"
  ["code", /\d+(?:\.\d+)?(?:G|\s?(?:[KMGT]B|[MG]bit|[MGT]bps|Mpps))(?![\w/])/y],
  ["code", /(?:[A-Za-z]+\d*-)+[A-Za-z]*\d[\w-]*/y],
  // "eu-west", "/settings/emails"
  ["code", /(?:us|eu|ap|se|sa|ca|me|af)-(?:north|south|east|west|central|asia)(?:east|west)?(?![\w-])/y],
  ["code", /(?<![\w/.)])\/[a-z][a-z_-]*(?:\/[a-z][a-z_-]*)*(?![\w/])/y],
  ["number", /[~<>]?\d+(?:,\d{3})*(?:\.\d+)*\+?(?![\w%])/y],
  ["code", /\d[\w.-]*[A-Za-z][\w-]*/y],
  // "web3", "s12"
  ["code", /(?!x\d)[a-z]+\d+(?![\w.'’&+-])/y],
  ["word", /[\p{L}][\p{L}\p{M}\p{N}_]*(?:['’.&+-][\p{L}\p{N}_]+)*['’]?/uy],
  ["mark", /\.{2,}|--+|[^\s\w]/uy],
];

const contractions: Readonly<Record<string, string>> = {
  "n't": "not",
  "'re": "are",
  "'ve": "have",
  "'ll": "will",
  "'d": "would",
  "'m": "am",
};
const whole: Readonly<Record<string, readonly string[]>> = {
  "can't": ["can", "not"],
  cannot: ["can", "not"],
  "won't": ["will", "not"],
  weve: ["we", "have"],
  "it's": ["it", "'s"],
  "that's": ["that", "'s"],
  "there's": ["there", "'s"],
  "everything's": ["everything", "'s"],
  "let's": ["let", "us"],
  "what's": ["what", "'s"],
};

export const longestSentence = 900;
const mostTokens = 110;
/** "2026-03-10T11:51:53Z" */
const stamp = /(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z/g;
/** "3:20 p.m." */
const dottedHalf = /(\d\s?)([ap])\.\s?m\.(?![\w])/gi;

/** `undefined` for a sentence that is too long to be one. */
export function tokenize(text: string): readonly Token[] | undefined {
  if (text.length > longestSentence) return undefined;
  const sentence = text.replace(dottedHalf, "$1$2m").replace(stamp, "$1 $2 UTC");
  const tokens: Token[] = [];
  let at = 0;
  while (at < sentence.length) {
    // "service(s)" is "services", for what is read.
    if (sentence.startsWith("(s)", at) && /\w/.test(sentence[at - 1] ?? "")) {
      tokens.push(pluralised(tokens.pop()));
      at += 3;
      continue;
    }
    if (/\s/.test(sentence[at] ?? "")) {
      at++;
      continue;
    }
    const [kind, text] = shapeAt(sentence, at);
    at += text.length;
    pushToken(tokens, kind, text);
    if (tokens.length > mostTokens) return undefined;
  }
  return tokens;
}

function pluralised(last: Token | undefined): Token {
  const { kind = "word", text = "", word = "", capital = false, first = true } = last ?? {};
  return { kind, text: `${text}s`, word: `${word}s`, capital, first };
}

function shapeAt(sentence: string, at: number): readonly [TokenKind, string] {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const found = shape.exec(sentence);
    if (found) return [kind, found[0]];
  }
  return ["mark", sentence[at] ?? ""];
}

function pushToken(tokens: Token[], kind: TokenKind, text: string): void {
  if (kind !== "word") {
    tokens.push(token(tokens, kind, text));
    return;
  }
  for (const piece of pieces(text)) tokens.push(token(tokens, piece === "'s" || piece === "'" ? "mark" : kind, piece));
}

function pieces(text: string): readonly string[] {
  const straight = text.replaceAll("’", "'");
  const lower = straight.toLowerCase();
  const known = whole[lower];
  if (known) return known.map((piece, i) => (i === 0 && straight[0] !== lower[0] ? capitalised(piece) : piece));
  for (const [ending, full] of Object.entries(contractions)) {
    if (lower.endsWith(ending)) return [straight.slice(0, -ending.length), full];
  }
  if (lower.endsWith("'s")) return [straight.slice(0, -2), "'s"];
  if (lower.endsWith("'")) return [straight.slice(0, -1), "'"];
  return [straight];
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function token(before: readonly Token[], kind: TokenKind, text: string): Token {
  const first = before.every(({ kind }) => kind === "mark");
  return { kind, text, word: text.toLowerCase(), capital: /\p{Lu}/u.test(text), first };
}

/**
 * Text of the outside, made comparable. The JSON body and the Atom HTML of one update must give the same string,
 * because updates are told apart by the hash of it: so every run of line breaks, whether "\r\n", <br> or <p>, is one "\n",
 * and every other run of white space is one space.
 */
import { Parser } from "htmlparser2";

const blocks: ReadonlySet<string> = new Set(
  "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote pre section article hr dt dd".split(" "),
);
const silent: ReadonlySet<string> = new Set(["script", "style", "template", "svg"]);

/** A fragment with more tags than this is no status text; htmlparser2 takes quadratic time on deep nesting. */
const maxTags = 2000;
const maxLength = 400_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const squeeze = (text: string): string =>
  text
    .replace(invisible, "")
    .replace(/[^\S\r\n\u2028\u2029]+/g, " ")
    .replace(/ ?[\r\n\u2028\u2029][\s]*/g, "\n")
    .trim();

/** Plain text of an HTML fragment or of a plain body that may hold some HTML. */
export function plainText(html: string): string {
  const source = html.length > maxLength ? html.slice(0, maxLength) : html;
  if (!/[<&]/.test(source)) return squeeze(source);
  let text = "";
  let tags = 0;
  let muted = 0;
  const parser = new Parser({
    onopentag(name) {
      tags += 1;
      if (tags > maxTags) parser.pause();
      if (silent.has(name)) muted += 1;
      if (blocks.has(name)) text += "\n";
    },
    ontext(data) {
      if (muted === 0) text += data;
    },
    onclosetag(name) {
      if (silent.has(name)) muted -= 1;
      if (blocks.has(name)) text += "\n";
    },
  });
  parser.write(source);
  if (tags <= maxTags) parser.end();
  return squeeze(text);
}

/** One line: titles and names. They are plain text already: "<" and "&" in them are meant. */
export const plainLine = (text: string): string => squeeze(text).replaceAll("\n", " ");

/** Markdown of incident.io, Google and Better Stack: marks go, words stay. */
export const plainMarkdown = (text: string): string =>
  plainText(
    text
      .replace(/!?\[([^\]\n]{0,150})\]\((?:[^()\s]{0,2000})(?:\s+"[^"\n]{0,300}")?\)/g, "$1")
      .replace(/^[ \t]{0,3}#{1,6}[ \t]+/gm, "")
      .replace(/^[ \t]*[*+-][ \t]+/gm, "")
      .replace(/(\*\*|__)(?=\S)([^\n]{1,600}?\S?)\1/g, "$2")
      .replace(/(^|[\s(])([*_])(?=\S)([^*_\n]{1,600}?)\2(?=[\s).,;:!?]|$)/gm, "$1$3")
      .replace(/\\([#*_[\]()!.>`~+-])/g, "$1"),
  );

/**
 * Telegram's HTML parse mode, as td reads it (td/telegram/MessageEntity.cpp, parse_html): a hand-written scanner with
 * a stack of open tags, not an HTML parser. Positions in its errors are bytes of UTF-8; offsets of entities are UTF-16.
 */
import type { MessageEntity } from "@grammyjs/types";
import { argumentOf, entityOf, type OpenTag } from "./html-entities.ts";
import { cannotParse } from "./refusal.ts";

export interface Formatted {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

interface Found {
  entity: MessageEntity;
  /** Language of a `code` tag, until a `pre` around it claims it. */
  language: string;
}

const supported: ReadonlySet<string> = new Set(
  "a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote".split(" "),
);
const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** End of text counts as a space for td: its strings end in NUL. */
const isSpace = (char: string): boolean => char === "" || /[ \t\r\n\v\0]/.test(char);

export function parseHtml(source: string): Formatted {
  return new HtmlScanner(source).run();
}

class HtmlScanner {
  readonly #source: string;
  readonly #found: Found[] = [];
  readonly #open: OpenTag[] = [];
  #at = 0;
  #output = "";

  constructor(source: string) {
    this.#source = source;
  }

  run(): Formatted {
    while (this.#at < this.#source.length) this.#step();
    const unclosed = this.#open.at(-1);
    if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
    if (!this.#output.isWellFormed()) {
      throw cannotParse(
        "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
      );
    }
    return { text: this.#output, entities: sorted(this.#found.map(({ entity }) => entity)) };
  }

  #step(): void {
    if (this.#peek() === "<") {
      if (this.#peek(1) === "/") this.#endTag();
      else this.#startTag();
    } else {
      this.#output += this.#character();
    }
  }

  #peek(ahead = 0): string {
    return this.#source.charAt(this.#at + ahead);
  }

  #byteOffset(position: number): number {
    return Buffer.byteLength(this.#source.slice(0, position));
  }

  /** One character, or what a character reference stands for; a reference that is none stays as it is written. */
  #character(): string {
    const reference = /^&(?:#(x[0-9a-fA-F]*|[0-9]*)|([a-zA-Z]*));?/.exec(this.#source.slice(this.#at, this.#at + 16));
    const decoded = reference && decode(reference);
    this.#at += decoded ? decoded.length : 1;
    return decoded ? decoded.text : this.#source.charAt(this.#at - 1);
  }

  #skipSpaces(): void {
    while (this.#peek() !== "" && isSpace(this.#peek())) this.#at++;
  }

  #take(stop: (char: string) => boolean): string {
    const from = this.#at;
    while (this.#peek() !== "" && !stop(this.#peek())) this.#at++;
    return this.#source.slice(from, this.#at);
  }

  #startTag(): void {
    const begin = this.#at++;
    const name = this.#take((char) => isSpace(char) || char === ">").toLowerCase();
    const where = `at byte offset ${this.#byteOffset(begin)}`;
    if (this.#peek() === "") throw cannotParse(`Unclosed start tag ${where}`);
    if (!supported.has(name)) throw cannotParse(`Unsupported start tag "${name}" ${where}`);
    const read = this.#attributes(name, where);
    if (name === "span" && read.argument !== "spoiler") {
      throw cannotParse(`Tag "span" must have class "tg-spoiler" ${where}`);
    }
    this.#at++;
    this.#open.push({ name, ...read, offset: this.#output.length });
  }

  #attributes(tag: string, where: string): { argument: string; unixTime: number } {
    let argument = "";
    let unixTime = 0;
    for (;;) {
      this.#skipSpaces();
      if (this.#peek() === ">") return { argument, unixTime };
      const name = this.#take((char) => isSpace(char) || /[=>/"']/.test(char));
      if (name === "") throw cannotParse(`Empty attribute name in the tag "${tag}" ${where}`);
      const value = this.#attributeValue(tag, where);
      if (tag === "tg-time" && name === "unix") unixTime = Number.parseInt(value ?? "", 10) || 0;
      argument = argumentOf(tag, name, value) ?? argument;
    }
  }

  /** `undefined` for an attribute without a value. */
  #attributeValue(tag: string, where: string): string | undefined {
    this.#skipSpaces();
    if (this.#peek() === "") throw cannotParse(`Unclosed start tag "${tag}" ${where}`);
    if (this.#peek() !== "=") return undefined;
    this.#at++;
    this.#skipSpaces();
    if (this.#peek() === "") throw cannotParse(`Unclosed start tag "${tag}" ${where}`);
    const value = /["']/.test(this.#peek()) ? this.#quotedValue() : this.#bareValue();
    if (this.#peek() === "") throw cannotParse(`Unclosed start tag ${where}`);
    return value;
  }

  #bareValue(): string {
    const begin = this.#at;
    const value = this.#take((char) => !/[A-Za-z0-9.-]/.test(char)).toLowerCase();
    if (!isSpace(this.#peek()) && this.#peek() !== ">") {
      throw cannotParse(`Unexpected end of name token at byte offset ${this.#byteOffset(begin)}`);
    }
    return value;
  }

  #quotedValue(): string {
    const quote = this.#peek();
    this.#at++;
    let value = "";
    while (this.#peek() !== "" && this.#peek() !== quote) value += this.#character();
    if (this.#peek() === quote) this.#at++;
    return value;
  }

  #endTag(): void {
    const begin = this.#at;
    const where = `at byte offset ${this.#byteOffset(begin)}`;
    const tag = this.#open.at(-1);
    if (!tag) throw cannotParse(`Unexpected end tag ${where}`);
    this.#at += 2;
    const name = this.#take((char) => isSpace(char) || char === ">").toLowerCase();
    this.#skipSpaces();
    if (this.#peek() !== ">") throw cannotParse(`Unclosed end tag ${where}`);
    if (name !== "" && name !== tag.name) {
      throw cannotParse(`Unmatched end tag ${where}, expected "</${tag.name}>", found "</${name}>"`);
    }
    this.#at++;
    this.#open.pop();
    const length = this.#output.length - tag.offset;
    if (length > 0) this.#close(tag, length);
  }

  #close(tag: OpenTag, length: number): void {
    const span = { offset: tag.offset, length };
    const last = this.#found.at(-1);
    const same = last && last.entity.offset === span.offset && last.entity.length === span.length ? last : undefined;
    if (tag.name === "pre" && same?.entity.type === "code" && same.language !== "") {
      same.entity = { type: "pre", ...span, language: same.language };
    } else if (tag.name === "code" && same?.entity.type === "pre" && tag.argument !== "") {
      same.entity = { type: "pre", ...span, language: tag.argument };
    } else {
      const entity = entityOf(tag, span, this.#output.slice(tag.offset));
      if (entity) this.#found.push({ entity, language: tag.name === "code" ? tag.argument : "" });
    }
  }
}

function decode(match: RegExpExecArray): { text: string; length: number } | undefined {
  const [whole, number, name] = match;
  const bare = whole.replace(/;$/, "");
  if (name !== undefined) {
    const text = named[name];
    return text === undefined ? undefined : { text, length: whole.length };
  }
  const code = number?.startsWith("x") ? Number.parseInt(number.slice(1), 16) : Number.parseInt(number ?? "", 10);
  if (!(code > 0 && code < 0x10ffff) || bare.length >= 10) return undefined;
  return { text: String.fromCodePoint(code), length: whole.length };
}

/** td's order: by beginning, the longer first. */
function sorted(entities: readonly MessageEntity[]): MessageEntity[] {
  return [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

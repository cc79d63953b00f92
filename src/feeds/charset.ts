/**
 * Bytes to text. The byte order mark wins over every label, because the AWS feed says "utf-16" and sends big endian
 * while that label means little endian; a label comes next; then the pattern of zero bytes; then UTF-8.
 */
const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xfe, 0xff], "utf-16be"],
  [[0xff, 0xfe], "utf-16le"],
];

function markedAs(bytes: Uint8Array): string | undefined {
  return marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
}

/** "[" or "<" with a zero byte on one side: UTF-16 without a mark. */
function zeroPattern(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4) return undefined;
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0) return "utf-16be";
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[3] === 0) return "utf-16le";
  return undefined;
}

function labelled(bytes: Uint8Array, contentType: string | undefined): string | undefined {
  const header = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? "")?.[1];
  if (header && !/^utf-?16$/i.test(header)) return header;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1];
  return declared && !/^utf-?16/i.test(declared) ? declared : undefined;
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

export function decodeBody(body: Uint8Array | string, contentType?: string): string {
  if (typeof body === "string") return body.replace(/^\ufeff/, "");
  const label = markedAs(body) ?? zeroPattern(body) ?? labelled(body, contentType) ?? "utf-8";
  return decoderFor(label).decode(body);
}

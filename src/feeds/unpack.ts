/** Bodies under caps: bytes are counted as they come and again as they are unpacked. */
import { promisify } from "node:util";
import { brotliDecompress, constants, gunzip, inflate, zstdDecompress } from "node:zlib";
import { type Answer, header } from "./agent.ts";

/** The body as sent, or what is wrong with it. */
export async function readCapped(answer: Answer, maxBytes: number): Promise<Buffer | string> {
  const tooLong = `a body of more than ${maxBytes} bytes`;
  if (Number(header(answer, "content-length") ?? 0) > maxBytes) {
    answer.body.destroy();
    return tooLong;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return tooLong;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

const decoders = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
} as const;

/** A body of which only the beginning was read ends in the middle of a block: that is no fault then. */
function partial(name: string, mode: "whole" | "partial"): { readonly finishFlush?: number } {
  if (mode === "whole") return {};
  if (name === "br") return { finishFlush: constants.BROTLI_OPERATION_FLUSH };
  return { finishFlush: name === "zstd" ? constants.ZSTD_e_flush : constants.Z_SYNC_FLUSH };
}

/** The body unpacked, or what is wrong with it. */
export async function decompress(
  body: Buffer,
  encoding: string | undefined,
  maxBytes: number,
  mode: "whole" | "partial" = "whole",
): Promise<Buffer | string> {
  const name = (encoding ?? "identity").trim().toLowerCase();
  if (name === "identity" || name === "" || body.length === 0) return body;
  if (!Object.hasOwn(decoders, name)) return `the content encoding ${name.slice(0, 30)}`;
  try {
    return await decoders[name as keyof typeof decoders](body, { maxOutputLength: maxBytes, ...partial(name, mode) });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ERR_BUFFER_TOO_LARGE") return `a ${name} body that unpacks to more than ${maxBytes} bytes`;
    return `a ${name} body that cannot be unpacked`;
  }
}

/** The four ways in which a call brings its arguments: query string, urlencoded, JSON, multipart. */
import type { IncomingMessage } from "node:http";
import { argsFromJson } from "./args.ts";
import { badRequest } from "./refusal.ts";

export async function readArgs(request: IncomingMessage, url: URL): Promise<Map<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  return new Map([...url.searchParams, ...(await fromBody(body, type))]);
}

async function fromBody(body: Buffer, type: string): Promise<Iterable<[string, string]>> {
  if (body.length === 0) return [];
  if (type.startsWith("application/json")) return fromJson(body.toString("utf8"));
  if (type.startsWith("multipart/form-data")) return fromForm(body, type);
  return new URLSearchParams(body.toString("utf8"));
}

function fromJson(body: string): Map<string, string> {
  try {
    return argsFromJson(body);
  } catch {
    throw badRequest("Can't parse JSON object");
  }
}

async function fromForm(body: Buffer, type: string): Promise<[string, string][]> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  return [...form].map(([name, value]) => [name, typeof value === "string" ? value : `attach://${name}`]);
}

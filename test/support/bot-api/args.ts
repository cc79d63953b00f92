/** Arguments of one call. The server sees strings whatever the transport: JSON numbers, booleans and objects are written out. */
import { badRequest } from "./refusal.ts";

export type Args = ReadonlyMap<string, string>;

export function argsFromJson(body: string): Map<string, string> {
  const value: unknown = JSON.parse(body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new SyntaxError("not an object");
  return new Map(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([name, item]) => [name, typeof item === "string" ? item : JSON.stringify(item)]),
  );
}

export const text = (args: Args, name: string): string => args.get(name) ?? "";

export function integer(args: Args, name: string, fallback = 0): number {
  const value = args.get(name);
  return value !== undefined && /^\s*[+-]?\d+/.test(value) ? Number.parseInt(value, 10) : fallback;
}

export const flag = (args: Args, name: string): boolean => /^(true|yes|1)$/i.test(text(args, name).trim());

export function json<T>(args: Args, name: string, what: string): T | undefined {
  const value = args.get(name);
  if (value === undefined || value === "") return undefined;
  try {
    return JSON.parse(value) as T;
  } catch {
    throw badRequest(`Can't parse ${what} JSON object`);
  }
}

/**
 * Start reads one JSON file instead of a hundred YAML files. The cache is only ever a copy: it is keyed by the content
 * of every locale file and of the modules that declare the schemas, so a stale, foreign or broken one is simply not
 * used, and one that cannot be written costs time and nothing else.
 */
import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Length before content, so that no two lists of files run together into the same bytes. */
export function contentKey(parts: readonly (readonly [name: string, content: string])[]): string {
  const hash = createHash("sha256");
  for (const [name, content] of parts) hash.update(`${name}\n${content.length}\n`).update(content);
  return hash.digest("hex").slice(0, 32);
}

/** The first line is the key, so that a stale cache is not parsed. */
export function readCache(file: string, key: string): unknown {
  try {
    const text = readFileSync(file, "utf8");
    return text.startsWith(`"${key}"\n`) ? JSON.parse(text.slice(key.length + 3)) : undefined;
  } catch {
    return undefined;
  }
}

export function writeCache(file: string, key: string, data: unknown): void {
  const draft = `${file.replace(/\.cache\.json$/, "")}.${process.pid}.cache.json`;
  try {
    writeFileSync(draft, `"${key}"\n${JSON.stringify(data)}`);
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}

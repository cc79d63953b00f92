/** A database on disk for every test of a file, gone after it: what outlives a process is read from there. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** To be called before the hooks that open it: the last hook runs first at the end, so that it is closed by then. */
export function deskFile(): (name?: string) => string {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bibhrat-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return (name = "desk") => `file:${join(folder, `${name}.sqlite`)}`;
}

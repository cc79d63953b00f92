/** Starting the child of this folder, reading what it says, and killing it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach } from "vitest";

export interface Child {
  /** The lines said so far. */
  readonly lines: readonly string[];
  /** Resolves once at least so many lines are there, or the process has ended. */
  said(count: number): Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  readonly ended: Promise<unknown>;
}

const running = new Set<ChildProcess>();

export function startChild(...args: readonly string[]): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, "child.ts"), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  const ended = once(child, "exit").then(() => running.delete(child));
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => lines.push(line));
  const closed = once(reader, "close").then(() => "closed" as const);
  const nextLine = () => new Promise<"line">((resolve) => reader.once("line", () => resolve("line")));
  return {
    lines,
    ended,
    said: async (count) => {
      while (lines.length < count) {
        if ((await Promise.race([nextLine(), closed])) === "closed") return;
      }
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** A folder per test, and no child left running after it. */
export function useFolder(): { readonly path: (name: string) => string } {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bibhrat-store-"));
  });
  afterEach(() => {
    for (const child of running) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  return { path: (name) => join(folder, name) };
}

/** `lint FILE|-`: one finding a line; exit 1 on a blocking one. */
import { readFileSync } from "node:fs";
import type { Finding } from "../bengali/index.ts";
import type { Edition } from "../domain/bulletin.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

export function lintFile(path: string, edition: Edition, tools: Toolbox): { readonly blocked: boolean } {
  const text = readInput(path);
  const findings = tools.language().lintText(text, edition);
  for (const finding of findings) tools.out(`${lineOf(finding, text)}\n`);
  return { blocked: findings.some((finding) => finding.severity === "block") };
}

const lineOf = (finding: Finding, text: string): string => {
  const line = text.slice(0, finding.at).split("\n").length;
  return `${line}: ${finding.id} ${finding.severity}: ${finding.message} [${finding.excerpt}]`;
};

/** A file, or "-" for standard input. */
export function readInput(path: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    throw new Refusal([
      `${path}: expected a file that can be read; ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
}

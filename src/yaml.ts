/**
 * YAML that people edit, checked at the door: every problem with file, line, what was expected and what came.
 * Nothing is thrown for bad content: a caller collects the problems of all files before it refuses to start.
 */
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { ZodType } from "zod";

export interface Problem {
  readonly file: string;
  /** 1-based; 0 when the problem is the file as a whole. */
  readonly line: number;
  readonly message: string;
}

export type Checked<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

export const formatProblem = (problem: Problem): string =>
  problem.line > 0 ? `${problem.file}:${problem.line}: ${problem.message}` : `${problem.file}: ${problem.message}`;

/** Parses `text` and checks it against `schema`. `file` only names the source in problems. */
export function checkYaml<T>(file: string, text: string, schema: ZodType<T>): Checked<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      message: error.message.split("\n")[0] ?? error.code,
    }));
    return { kind: "problems", problems };
  }
  const plain: unknown = document.toJS() ?? {};
  const parsed = schema.safeParse(plain);
  if (parsed.success) return { kind: "ok", value: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.path.filter((part) => typeof part !== "symbol");
    return {
      file,
      line: lineOf(document, lines, path),
      message: `${path.join(".") || "document"}: ${issue.message}; got ${describe(valueAt(plain, path))}`,
    };
  });
  return { kind: "problems", problems };
}

/** The line of the deepest node on the path that exists: a missing field is reported where its parent stands. */
function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at === null || at === undefined ? undefined : Reflect.get(Object(at), key)),
    value,
  );
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

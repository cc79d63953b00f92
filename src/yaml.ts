/**
 * YAML to checked data. Every problem names its file and line and says what was expected and what came, because the
 * people who edit these files do not read stack traces.
 */
import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { lint } from "./bengali/index.ts";
import { type Edition, editions } from "./domain/bulletin.ts";

export interface Problem {
  readonly file: string;
  /** 1-based; 0 when the problem is the file as a whole. */
  readonly line: number;
  readonly column: number;
  /** "names → x → kind: expected …, came …" */
  readonly message: string;
}

export type Checked<T> =
  | { readonly kind: "data"; readonly data: T }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

export const showProblem = ({ file, line, column, message }: Problem): string =>
  line > 0 ? `${file}:${line}:${column}: ${message}` : `${file}: ${message}`;

/** With `linted`, whatever is written for an edition must pass the Bengali lint as it stands. */
export function checkYaml<T>(file: string, text: string, schema: z.ZodType<T>, linted = false): Checked<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return { kind: "problems", problems: document.errors.map((error) => at(error.pos[0], error.message)) };
  }
  const value: unknown = document.toJS() ?? {};
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    const broken = (linted ? wordsOf(document) : []).flatMap((words) =>
      [...blocking(words)].map((message) => at(words.offset, message)),
    );
    return broken.length === 0 ? { kind: "data", data: parsed.data } : { kind: "problems", problems: broken };
  }
  return {
    kind: "problems",
    problems: parsed.error.issues.flatMap(meant).map((issue) => at(offsetOf(document, issue.path), say(issue, value))),
  };

  function at(offset: number, message: string): Problem {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message };
  }
}

interface Words {
  readonly text: string;
  readonly readBy: readonly Edition[];
  readonly offset: number;
}

function wordsOf(document: Document.Parsed): readonly Words[] {
  const words: Words[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      const field = isScalar(key) ? key.value : undefined;
      const readBy = editions.filter((edition) => field === "bn" || field === edition);
      if (!isScalar(value) || typeof value.value !== "string") return;
      if (readBy.length > 0) words.push({ text: value.value, readBy, offset: value.range?.[0] ?? 0 });
    },
  });
  return words;
}

function blocking({ text, readBy }: Words): ReadonlySet<string> {
  const findings = readBy.flatMap((edition) => lint(text, { edition, digits: "bengali" }));
  const blockers = findings.filter(({ severity }) => severity === "block");
  return new Set(
    blockers.map(
      ({ id, message, excerpt }) => `expected words that pass the lint, came "${excerpt}" (${id} ${message})`,
    ),
  );
}

/** Where the innermost written part of the path stands; a missing field is reported where its entry stands. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Of a union, what is wrong with the member that the value was meant to be: the one that is not of another type. */
function meant(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const ofItsType = issue.errors.find((branch) =>
    branch.every((inner) => inner.path.length > 0 || inner.code !== "invalid_type"),
  );
  if (!ofItsType) return [issue];
  return ofItsType.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] }));
}

function say(issue: z.core.$ZodIssue, root: unknown): string {
  const where = issue.path.length > 0 ? `${issue.path.map(String).join(" → ")}: ` : "";
  return `${where}expected ${expectation(issue)}, came ${brief(valueAt(root, issue.path))}`;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected;
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys":
      return `no field named ${issue.keys.join(", ")}`;
    case "too_small":
      return `at least ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    case "invalid_union":
      return `one of ${issue.errors.map((branch) => branch.map(expectation).join(" and ")).join(", or ")}`;
    default:
      return issue.message;
  }
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

function brief(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/**
 * Fluent messages of one edition. The runtime parser drops a broken entry without a word, so every file is first read by
 * the full parser, which reports it; the same reading tells which variables a message names, directly or through the
 * messages it refers to. Formatting throws on the first problem: half a sentence never leaves this file.
 */
import { FluentBundle, type FluentFunction, FluentResource, type FluentVariable } from "@fluent/bundle";
import { FluentParser, type Message, type Term, Visitor } from "@fluent/syntax";

export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

export interface TemplateProblem {
  readonly path: string;
  readonly line: number;
  readonly detail: string;
}

export interface Template {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  /** Every variable it names, also through the messages and terms it refers to. */
  readonly variables: ReadonlySet<string>;
  readonly refersTo: ReadonlySet<string>;
  readonly entry: Message | Term;
}

export interface TemplateSet {
  readonly templates: ReadonlyMap<string, Template>;
  readonly resources: readonly FluentResource[];
  readonly problems: readonly TemplateProblem[];
}

export type Arguments = Record<string, FluentVariable>;

class Mentions extends Visitor {
  readonly variables = new Set<string>();
  readonly references = new Set<string>();
  // The names of these methods are the parser's: it calls visit + node type.
  override visitVariableReference(node: { id: { name: string } }): void {
    this.variables.add(node.id.name);
  }
  override visitMessageReference(node: { id: { name: string } }): void {
    this.references.add(node.id.name);
  }
  override visitTermReference(node: { id: { name: string } }): void {
    this.references.add(`-${node.id.name}`);
  }
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

interface Read {
  readonly templates: Template[];
  readonly problems: TemplateProblem[];
}

function readEntry(file: TemplateFile, entry: Message | Term): Template {
  const mentions = new Mentions();
  mentions.visit(entry);
  const id = entry.type === "Term" ? `-${entry.id.name}` : entry.id.name;
  const line = lineOf(file.text, entry.span?.start ?? 0);
  return { id, path: file.path, line, variables: mentions.variables, refersTo: mentions.references, entry };
}

function readFile(file: TemplateFile): Read {
  const read: Read = { templates: [], problems: [] };
  for (const entry of new FluentParser({ withSpans: true }).parse(file.text).body) {
    if (entry.type === "Message" || entry.type === "Term") read.templates.push(readEntry(file, entry));
    if (entry.type !== "Junk") continue;
    const line = lineOf(file.text, entry.span?.start ?? 0);
    const detail = entry.annotations.map((note) => `${note.code}: ${note.message}`).join("; ");
    read.problems.push({ path: file.path, line, detail: `broken entry (${detail})` });
  }
  return read;
}

/** Adds to each template the variables of everything it refers to; a cycle ends where it began. */
function withTransitiveVariables(direct: ReadonlyMap<string, Template>): ReadonlyMap<string, Template> {
  const collect = (id: string, seen: Set<string>): readonly string[] => {
    const template = direct.get(id);
    if (template === undefined || seen.has(id)) return [];
    seen.add(id);
    return [...template.variables, ...[...template.refersTo].flatMap((next) => collect(next, seen))];
  };
  return new Map(
    [...direct].map(([id, template]) => [id, { ...template, variables: new Set(collect(id, new Set())) }]),
  );
}

export function readTemplates(files: readonly TemplateFile[]): TemplateSet {
  const direct = new Map<string, Template>();
  const problems: TemplateProblem[] = [];
  for (const file of files) {
    const read = readFile(file);
    problems.push(...read.problems);
    for (const template of read.templates) {
      const twin = direct.get(template.id);
      if (twin !== undefined) problems.push({ ...template, detail: `message ${template.id} is also in ${twin.path}` });
      direct.set(template.id, template);
    }
  }
  for (const template of direct.values())
    for (const id of template.refersTo)
      if (!direct.has(id))
        problems.push({ ...template, detail: `message ${template.id} refers to ${id}, which is missing` });
  const resources = files.map((file) => new FluentResource(file.text.normalize("NFC")));
  return { templates: withTransitiveVariables(direct), resources, problems };
}

export interface Renderer {
  has(id: string): boolean;
  variables(id: string): ReadonlySet<string>;
  /** Throws when the message is missing or anything in it fails. */
  format(id: string, args: Arguments): string;
}

export function createRenderer(set: TemplateSet, functions: Record<string, FluentFunction>): Renderer {
  const bundle = new FluentBundle("bn", { useIsolating: false, functions });
  for (const resource of set.resources) bundle.addResource(resource);
  const templateOf = (id: string): Template => {
    const template = set.templates.get(id);
    if (template === undefined) throw new ReferenceError(`no message ${id}`);
    return template;
  };
  return {
    has: (id) => set.templates.has(id),
    variables: (id) => templateOf(id).variables,
    format(id, args) {
      const pattern = bundle.getMessage(id)?.value;
      if (pattern === null || pattern === undefined) throw new ReferenceError(`no message ${id}`);
      const errors: Error[] = [];
      const text = bundle.formatPattern(pattern, args, errors);
      if (errors[0] !== undefined) throw new Error(`message ${id}: ${errors[0].message}`, { cause: errors[0] });
      return text;
    },
  };
}

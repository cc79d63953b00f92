/**
 * JSON under caps. `JSON.parse` itself is safe, but five million brackets cost hundreds of megabytes; one pass over the
 * text counts them first.
 */
const maxDepth = 64;
const maxContainers = 120_000;

export type Json =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "wrongShape"; readonly detail: string };

const wrong = (detail: string): Json => ({ kind: "wrongShape", detail });

/** Index of the quote that ends the string starting at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** Why this JSON is not given to a parser, or undefined. Linear in its length. */
export function refuseJson(text: string): string | undefined {
  let depth = 0;
  let containers = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) at = endOfString(text, at);
    else if (code === 91 || code === 123) {
      depth += 1;
      containers += 1;
      if (depth > maxDepth) return `nested deeper than ${maxDepth} levels`;
      if (containers > maxContainers) return `more than ${maxContainers} objects and lists`;
    } else if (code === 93 || code === 125) depth -= 1;
  }
  return undefined;
}

/** What a body is when it is not the JSON that was expected, in words for the operator. */
export function describeBody(text: string): string {
  const start = text.trimStart().slice(0, 200);
  if (start === "") return "an empty body";
  if (/^<(!doctype html|html|head|body)/i.test(start)) return "an HTML page";
  if (start.startsWith("<")) return "XML";
  return `text starting with ${JSON.stringify(start.slice(0, 40))}`;
}

export function parseJson(text: string): Json {
  const first = text.trimStart()[0];
  if (first !== "{" && first !== "[") return wrong(`expected JSON, got ${describeBody(text)}`);
  const refused = refuseJson(text);
  if (refused) return wrong(`JSON refused: ${refused}`);
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch (error) {
    return wrong(`malformed JSON: ${error instanceof Error ? error.message.slice(0, 120) : "unreadable"}`);
  }
}

/**
 * RSS and Atom under caps. rss-parser does the reading; what it cannot be trusted with (entity bombs, deep nesting,
 * documents that never end) is refused by one pass over the text before it sees a byte of it.
 */
import { describeBody } from "./json.ts";

const maxDepth = 48;
const maxElements = 20_000;
/** Of one tag with its attributes, and of one stretch of text. */
const maxTag = 32 * 1024;
const maxText = 1024 * 1024;

export interface FeedEntry {
  /** Atom id or RSS guid. */
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** As written: Atom `published`, RSS `pubDate`. */
  readonly published?: string;
  readonly updated?: string;
  /** HTML of the body, entities of the XML layer decoded. */
  readonly html: string;
  readonly categories: readonly string[];
}

export interface FeedDocument {
  readonly syntax: "atom" | "rss";
  readonly title: string;
  readonly link: string;
  /** Atom `updated`, RSS `lastBuildDate`. */
  readonly updated?: string;
  readonly entries: readonly FeedEntry[];
}

export type Xml =
  | { readonly kind: "xml"; readonly document: FeedDocument }
  | { readonly kind: "wrongShape"; readonly detail: string };

const wrong = (detail: string): Xml => ({ kind: "wrongShape", detail });

const sections: readonly (readonly [string, string, string])[] = [
  ["<![CDATA[", "]]>", "CDATA"],
  ["<!--", "-->", "comment"],
  ["<?", "?>", "processing instruction"],
];

/** Why this XML is not given to a parser, or undefined. Linear in its length. */
export function refuseXml(text: string): string | undefined {
  if (/<!ENTITY/i.test(text)) return "it declares entities";
  let depth = 0;
  let elements = 0;
  let at = text.indexOf("<");
  while (at !== -1) {
    const section = sections.find(([open]) => text.startsWith(open, at));
    const end = text.indexOf(section ? section[1] : ">", at + (section ? section[0].length : 1));
    if (end === -1) return `unterminated ${section ? section[2] : "tag"}`;
    if (end - at > (section ? maxText : maxTag)) return `a ${section ? section[2] : "tag"} of ${end - at} characters`;
    if (!section && text[at + 1] === "/") depth -= 1;
    else if (!section && text[at + 1] !== "!") {
      elements += 1;
      if (text[end - 1] !== "/") depth += 1;
    }
    if (depth > maxDepth) return `nested deeper than ${maxDepth} levels`;
    if (elements > maxElements) return `more than ${maxElements} elements`;
    at = text.indexOf("<", end + 1);
    if ((at === -1 ? text.length : at) - end > maxText) return `a text of more than ${maxText} characters`;
  }
  return undefined;
}

/** rss-parser leaves out what its tables do not name, Atom's `updated` among it. */
const fields = ["published", "updated", "id", "summary", "description"];

type Item = Record<string, unknown>;

const asText = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "_" in value) return asText(value._);
  return "";
};

function toEntry(item: Item): FeedEntry {
  const published = asText(item["published"]) || asText(item["pubDate"]);
  const updated = asText(item["updated"]);
  const categories = Array.isArray(item["categories"]) ? item["categories"].map(asText) : [];
  return {
    id: asText(item["id"]) || asText(item["guid"]),
    title: asText(item["title"]),
    link: asText(item["link"]),
    ...(published && { published }),
    ...(updated && { updated }),
    html:
      asText(item["content:encoded"]) ||
      asText(item["content"]) ||
      asText(item["description"]) ||
      asText(item["summary"]),
    categories,
  };
}

export async function readFeedXml(text: string): Promise<Xml> {
  if (!/^\s*<(\?xml|rss|feed|rdf:RDF|!--)/i.test(text)) return wrong(`expected a feed, got ${describeBody(text)}`);
  const refused = refuseXml(text);
  if (refused) return wrong(`XML refused: ${refused}`);
  try {
    // With the first XML page: whoever reads only JSON does not hold its 14 MB.
    const { default: Parser } = await import("rss-parser");
    const parser = new Parser({ customFields: { item: fields } });
    const feed = await parser.parseString(text);
    const entries = (feed.items as readonly Item[]).map(toEntry);
    const updated = asText(feed["lastBuildDate"]);
    const syntax = /<feed[\s>]/.test(text.slice(0, 2000)) ? ("atom" as const) : ("rss" as const);
    const document = { syntax, title: feed.title ?? "", link: feed.link ?? "", ...(updated && { updated }), entries };
    return { kind: "xml", document };
  } catch (error) {
    return wrong(
      `malformed feed: ${error instanceof Error ? error.message.split("\n")[0]?.slice(0, 120) : "unreadable"}`,
    );
  }
}

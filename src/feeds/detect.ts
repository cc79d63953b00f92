/**
 * What platform does a page run on? The address itself is tried as a feed; then the paths that platforms are known by, in
 * the order of the guide; then what the page's HTML gives away. A candidate counts when its reader reads it: status codes
 * prove nothing.
 */
import type { EpochMs } from "../domain/ids.ts";
import { serviceId } from "../domain/ids.ts";
import { type Feed, type Format, formats } from "../domain/service.ts";
import { decodeBody } from "./charset.ts";
import type { Fetcher } from "./fetch.ts";
import { parseFeed } from "./formats.ts";

export type Detection =
  | {
      readonly kind: "found";
      readonly format: Format;
      readonly url: string;
      readonly incidents: number;
      /** The entry to paste under `feeds:` of the configuration. */
      readonly entry: string;
    }
  | { readonly kind: "unknown"; readonly tried: readonly string[] };

/** Path on the page's host, and the formats that may answer there, the more particular first. */
const paths: readonly (readonly [string, readonly Format[]])[] = [
  ["/api/v2/incidents.json", ["incidentio", "statuspage"]],
  ["/api/v2/summary.json", ["incidentio", "statuspage"]],
  ["/summary.json", ["instatus"]],
  ["/index.json", ["betterstack", "cstate"]],
  ["/data/payload.json", ["firehydrant"]],
  ["/incidents.json", ["google"]],
  ["/api/v2.0.0/current", ["slack"]],
  ["/api/v4/current-status", ["heroku"]],
  ["/data/orgs.json", ["meta"]],
  ["/api/incidents", ["yandex"]],
  ["/api/ssp/incidents.json", ["zendesk"]],
  ["/api/v1/notices", ["sorry"]],
  ["/api/v1/incidents", ["cachet"]],
  ["/v1/incidents", ["salesforce"]],
  ["/api/v1/endpoints/statuses?page=1", ["gatus"]],
  ["/public/currentevents", ["aws-events"]],
  ["/api/posts/m365Consumer", ["m365"]],
  ["/data/statuses/region/SCEE.json", ["playstation"]],
  ["/servicestatusv6/US/en-US", ["xbox"]],
  ["/support/systemstatus/data/system_status_en_US.js", ["apple"]],
  ["/channels/public/x/status/ap.json", ["riot"]],
  ["/api/v3/incidents.atom", ["cloudflare-v3"]],
  ["/feed.atom", ["incidentio-feed"]],
  ["/history.atom", ["statuspage-atom"]],
  ["/history.rss", ["statuspage-rss"]],
  ["/en/feed.atom", ["google-atom"]],
  ["/rss/all.rss", ["aws-rss"]],
  ["/en-us/status/feed/", ["azure-rss"]],
];

/** Signs in the HTML of a page, and the address that they lead to. */
const signs: readonly (readonly [RegExp, (found: RegExpExecArray, page: URL) => string, Format])[] = [
  [
    /(?:hostedstatus\.com|status\.io)\S{0,200}?\b([0-9a-f]{24})\b/,
    ([, id]) => `https://status-api.hostedstatus.com/1.0/status/${id}`,
    "statusio",
  ],
  [
    /\/api\/status-page\/([\w-]{1,60})\/(?:unresolved-incidents|uptime)/,
    ([, slug], page) => new URL(`/api/status-page/${slug}/unresolved-incidents`, page).href,
    "checkly",
  ],
  [
    /preloadData|\/api\/status-page\/([\w-]{1,60})/,
    ([, slug], page) => new URL(`/api/status-page/${slug ?? page.pathname.split("/").at(-1)}`, page).href,
    "uptime-kuma",
  ],
  [
    /statuspal\.(?:io|eu)\S{0,80}?status_pages\/([\w-]{1,60})/,
    ([, name]) => `https://statuspal.io/api/v2/status_pages/${name}/summary`,
    "statuspal",
  ],
  [
    /raw\.githubusercontent\.com\/([\w.-]+\/[\w.-]+)\/\w+\/history\/summary\.json/,
    ([, repo]) => `https://api.github.com/repos/${repo}/issues?labels=status&state=all`,
    "upptime",
  ],
];

/** Feeds that the page itself names. Formats that read any feed come last. */
const alternate = /<link\b[^>]{0,300}type=["']application\/(?:rss|atom)\+xml["'][^>]{0,300}>/gi;
const feedFormats: readonly Format[] = [
  "incidentio-feed",
  "statuspage-atom",
  "azure-rss",
  "aws-rss",
  "google-atom",
  "rss",
];

/** `rss` reads anything and `cloudflare-v3` nearly so; they are what is left when nothing more particular fits. */
const lenient: ReadonlySet<Format> = new Set(["rss", "cloudflare-v3", "probe"]);
/** `statuspage` reads incident.io too. */
const particular: readonly Format[] = ["incidentio", ...formats.filter((format) => !lenient.has(format))];

interface Found {
  readonly format: Format;
  readonly incidents: number;
}

/** An empty list is read by several formats and proves none; a document with an anchor of its own proves one. */
const anchorless: ReadonlySet<Format> = new Set([
  "google",
  "aws-events",
  "slack",
  "heroku",
  "upptime",
  "gatus",
  "salesforce",
  "meta",
]);
const emptyList = (text: string): boolean => /^\s*\[\s*\]\s*$/.test(text);

async function readAs(
  body: Uint8Array,
  url: string,
  candidates: readonly Format[],
  now: EpochMs,
): Promise<Found | undefined> {
  const text = decodeBody(body);
  for (const format of candidates) {
    if (emptyList(text) && anchorless.has(format) && candidates.length > 1) continue;
    const feed: Feed = { service: serviceId("detected"), format, url };
    const parsed = await parseFeed(text, { feed, readAt: now });
    if (parsed.kind === "snapshot") return { format, incidents: parsed.snapshot.incidents.length };
  }
  return undefined;
}

const isXml = (text: string): boolean => /^\s*<(\?xml|rss|feed)/i.test(text);

function candidatesIn(html: string, page: URL): readonly (readonly [string, readonly Format[]])[] {
  const signed = signs.flatMap(([pattern, address, format]) => {
    const found = pattern.exec(html);
    return found ? [[address(found, page), [format]] as const] : [];
  });
  const named = [...html.matchAll(alternate)].flatMap(([tag]) => {
    const href = /href=["']([^"']{1,500})["']/i.exec(tag)?.[1];
    return href && URL.canParse(href, page) ? [[new URL(href, page).href, feedFormats] as const] : [];
  });
  return [...signed, ...named];
}

const entryFor = (format: Format, url: string): string => `- { service: ID, format: ${format}, url: "${url}" }`;

export async function detect(
  address: string,
  fetcher: Fetcher,
  now: EpochMs,
  signal?: AbortSignal,
): Promise<Detection> {
  const url = URL.canParse(address) ? address : `https://${address}`;
  const tried: string[] = [];
  const attempt = async (where: string, candidates: readonly Format[]): Promise<Detection | undefined> => {
    if (tried.includes(where)) return undefined;
    tried.push(where);
    const fetched = await fetcher.fetch(where, {}, now, signal);
    if (fetched.kind !== "body") return undefined;
    const found = await readAs(fetched.body, where, candidates, now);
    return found && { kind: "found", ...found, url: where, entry: entryFor(found.format, where) };
  };

  const page = await fetcher.fetch(url, {}, now, signal);
  const text = page.kind === "body" ? decodeBody(page.body, page.contentType) : "";
  if (page.kind === "body") {
    tried.push(url);
    const itself = await readAs(page.body, url, isXml(text) ? [...particular, "rss"] : particular, now);
    if (itself) return { kind: "found", ...itself, url, entry: entryFor(itself.format, url) };
  }
  const onHost = paths.map(([path, candidates]) => [new URL(path, url).href, candidates] as const);
  for (const [where, candidates] of [...onHost, ...candidatesIn(text, new URL(url))]) {
    const found = await attempt(where, candidates);
    if (found) return found;
  }
  return { kind: "unknown", tried };
}

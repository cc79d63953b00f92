import type { ServiceId } from "./ids.ts";

export const categories = [
  "messaging",
  "social",
  "ai",
  "cloud",
  "cdn",
  "devtools",
  "productivity",
  "payments",
  "bank",
  "telecom",
  "commerce",
  "games",
  "streaming",
  "music",
  "education",
  "government",
  "news",
  "other",
] as const;
export type Category = (typeof categories)[number];

/** How many Bengali readers a service touches: 1 nearly everyone, 5 specialists. */
export type Reach = 1 | 2 | 3 | 4 | 5;

/** All formats of the contract (design, section 9). A format that no reader exists for is refused by `check`. */
export const formats = [
  "statuspage",
  "statuspage-atom",
  "statuspage-rss",
  "cloudflare-v3",
  "incidentio",
  "incidentio-feed",
  "instatus",
  "betterstack",
  "statusio",
  "firehydrant",
  "google",
  "google-atom",
  "aws-events",
  "aws-rss",
  "azure-rss",
  "m365",
  "slack",
  "heroku",
  "salesforce",
  "apple",
  "meta",
  "cachet",
  "cstate",
  "upptime",
  "uptime-kuma",
  "gatus",
  "statuspal",
  "sorry",
  "yandex",
  "checkly",
  "playstation",
  "xbox",
  "riot",
  "zendesk",
  "rss",
  "probe",
] as const;
export type Format = (typeof formats)[number];

export interface Expectation {
  readonly method?: "GET" | "HEAD";
  readonly status?: readonly number[];
  /** Text that a good body has near its beginning. */
  readonly marker?: string;
}

/** One address + format polled for a service. `key` names it in the store and in logs. */
export interface Feed {
  readonly service: ServiceId;
  readonly format: Format;
  readonly url: string;
  /** Seconds between reads when nothing is open; the scheduler shortens and stretches it. */
  readonly every?: number;
  /** For a feed shared by several services: only incidents whose components match one of these names. */
  readonly only?: readonly string[];
  /** The rest of a shared feed: not the incidents all of whose components match one of these names. */
  readonly except?: readonly string[];
  /** For `probe`: what a good answer is. Without it, GET and any status from 200 to 399. */
  readonly expect?: Expectation;
}
export type FeedKey = string;
export const feedKey = (feed: Pick<Feed, "service" | "format" | "url">): FeedKey =>
  `${feed.service}/${feed.format}/${feed.url}`;

/** What readers know (ChatGPT). Spellings, aliases and epithets are not here but in `locales/bn`, by id. */
export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  readonly category: Category;
  readonly owner?: string;
  /** Services that this one went down with before; never a cause by itself. */
  readonly dependsOn: readonly ServiceId[];
  readonly reach: Reach;
  /** IANA zone of its status page, for clock times printed without one. */
  readonly zone?: string;
  /** The page a reader can open. */
  readonly page?: string;
  readonly feeds: readonly Feed[];
}

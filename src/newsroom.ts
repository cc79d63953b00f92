/** What a newsroom is: the services it watches, its channels and its policy; and what it needs from outside. */
import type { RememberedOutage } from "./curated.ts";
import type { SourceSentence } from "./desk/review-card.ts";
import type { Channel } from "./domain/channel.ts";
import type { PolicyRule } from "./domain/coverage-policy.ts";
import type { Button, Post } from "./domain/delivery.ts";
import type { ServiceId } from "./domain/ids.ts";
import type { Review } from "./domain/review.ts";
import type { Service } from "./domain/service.ts";
import type { DraftingPorts } from "./drafting.ts";
import type { Log } from "./ports.ts";

export interface Newsroom {
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly channels: readonly Channel[];
  readonly rules: readonly PolicyRule[];
  readonly freshnessMs: number;
  /** Where drafts wait: the review chat, or the terminal without one. */
  readonly reviewLane: { readonly lane: string; readonly chat: string | number };
  /** Well-known outages that no feed reaches. */
  readonly remembered?: readonly RememberedOutage[];
}

export interface FilingPorts extends DraftingPorts {
  /** The review as an editor sees it. */
  readonly reviewPost: (
    review: Review,
    source: readonly SourceSentence[],
  ) => { readonly post: Post; readonly buttons: readonly (readonly Button[])[] };
  readonly log: Log;
}

/** What a newsroom is: the services it watches, its channels and its policy; and what it needs from outside. */
import type { RememberedOutage } from "./curated.ts";
import type { SourceSentence } from "./desk/review-card.ts";
import type { Edition, Style } from "./domain/bulletin.ts";
import type { Channel } from "./domain/channel.ts";
import type { PolicyRule } from "./domain/coverage-policy.ts";
import type { Button, Delivery, Post } from "./domain/delivery.ts";
import type { OperatorRules } from "./domain/desk-rules.ts";
import type { ServiceId } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import type { Review } from "./domain/review.ts";
import type { Service } from "./domain/service.ts";
import { type DeskLanguage, type Voice, voiceOf } from "./domain/voice.ts";
import type { DraftingPorts } from "./drafting.ts";
import type { Log } from "./ports.ts";

export interface Newsroom {
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly channels: readonly Channel[];
  readonly rules: readonly PolicyRule[];
  readonly freshnessMs: number;
  /** How the desk works; a chief changes what is open to it. */
  readonly deskRules?: OperatorRules;
  /** Where drafts wait: the review chat, or the terminal without one. */
  readonly reviewLane: { readonly lane: string; readonly chat: string | number };
  /** Well-known outages that no feed reaches. */
  readonly remembered?: readonly RememberedOutage[];
  /** In which styles readers are told who follow something, besides those of the channels. */
  readonly readers?: readonly Style[];
  /** Of the cards in the editors' chat, which all of them read; each of them may be answered in another. */
  readonly deskLanguage?: DeskLanguage;
}

export const deskEdition = ({ channels }: Pick<Newsroom, "channels">): Edition => channels[0]?.edition ?? "bn-IN";

export const frameOf = (newsroom: Pick<Newsroom, "channels" | "deskLanguage">): Voice =>
  voiceOf(newsroom.deskLanguage, deskEdition(newsroom));

export interface FilingPorts extends DraftingPorts {
  /** What stands under the posts of an incident in channels. */
  readonly dress?: (posts: readonly Delivery[], incident: Incident) => readonly Delivery[];
  /** The review as an editor sees it. */
  readonly reviewPost: (
    review: Review,
    source: readonly SourceSentence[],
  ) => { readonly post: Post; readonly buttons: readonly (readonly Button[])[] };
  readonly log: Log;
}

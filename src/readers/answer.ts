/**
 * What a reader is answered, as data: phrases of `bot.ftl` with their arguments, in paragraphs. A messenger says them in
 * the reader's edition. Headlines are quoted as they were published.
 */
import type { Button } from "../domain/delivery.ts";
import type { ReaderTap } from "./taps.ts";

export type Arguments = Readonly<Record<string, string | number>>;

export const phraseIds = [
  "bot-welcome",
  "bot-commands",
  "bot-sources",
  "bot-help",
  "bot-age",
  "bot-age-now",
  "bot-never-read",
  "bot-now-open",
  "bot-now-quiet",
  "bot-now-unread",
  "bot-now-unread-more",
  "bot-open",
  "bot-open-maintenance",
  "bot-open-more",
  "bot-since",
  "bot-since-just",
  "bot-operator-says",
  "bot-page-link",
  "bot-page-own",
  "bot-quiet",
  "bot-quiet-caution",
  "bot-last",
  "bot-unread",
  "bot-unread-now",
  "bot-unread-open",
  "bot-no-feed",
  "bot-upstream",
  "bot-incident-how",
  "bot-incident-none",
  "bot-incident-over",
  "bot-incident-unknown",
  "bot-incident-withdrawn",
  "bot-ask-name",
  "bot-which",
  "bot-which-close",
  "bot-not-found",
  "bot-old-button",
  "bot-slow-down",
  "bot-history",
  "bot-history-over",
  "bot-history-open",
  "bot-history-none",
  "bot-services",
  "bot-services-list",
  "bot-services-more",
  "bot-about",
  "bot-about-evidence",
  "bot-about-privacy",
  "bot-follow-menu",
  "bot-follow-all",
  "bot-category",
  "bot-category-all",
  "bot-earlier-page",
  "bot-later-page",
  "bot-back",
  "bot-follow-button",
  "bot-unfollow-button",
  "bot-followed",
  "bot-followed-category",
  "bot-followed-all",
  "bot-unfollowed",
  "bot-unfollowed-category",
  "bot-unfollowed-all",
  "bot-following",
  "bot-following-none",
  "bot-following-except",
  "bot-followed-part",
  "bot-unfollowed-part",
  "bot-parts",
  "bot-parts-how",
  "bot-parts-none",
  "bot-parts-unknown",
  "bot-parts-button",
  "bot-part",
  "bot-part-of",
  "bot-part-unfollow",
  "bot-whole",
  "bot-settings",
  "bot-settings-button",
  "bot-impact",
  "bot-edition",
  "bot-language",
  "bot-language-now",
  "bot-switch-maintenance",
  "bot-switch-night",
  "bot-switch-weekend",
  "bot-switch-grave",
  "bot-switch-outage",
  "bot-digest",
  "bot-digest-button",
  "bot-digest-span",
  "bot-digest-hour",
  "bot-digest-none",
  "bot-zones",
  "bot-zone",
  "bot-zone-button",
  "bot-mute-button",
  "bot-muted",
  "bot-unmuted",
  "bot-quiet-hours",
  "bot-quiet-usage",
  "bot-privacy",
  "bot-forget",
  "bot-forget-button",
  "bot-forgotten",
  "bot-me-too",
  "bot-readers-report",
  "bot-reported",
  "bot-reported-before",
  "bot-reported-many",
  "bot-report-refused",
  "bot-administrators-only",
  "bot-group-welcome",
  "bot-channel-welcome",
  "bot-missing",
] as const;
export type PhraseId = (typeof phraseIds)[number];

export type Line =
  | { readonly kind: "phrase"; readonly id: PhraseId; readonly args?: Arguments; readonly strong?: boolean }
  /** A headline as it was published. `copied`: a tap on it takes it along. */
  | { readonly kind: "quote"; readonly text: string; readonly strong?: boolean; readonly copied?: boolean }
  | { readonly kind: "link"; readonly id: PhraseId; readonly args?: Arguments; readonly url: string };

/** A button that asks for the state of one service. */
export interface Choice {
  readonly service: string;
}

/** A button that does something. */
export interface Control {
  readonly id: PhraseId | "bot-service-button";
  readonly args?: Arguments;
  readonly tap: ReaderTap;
  /** Shown as chosen. */
  readonly chosen?: boolean;
}

export interface Answer {
  readonly paragraphs: readonly (readonly Line[])[];
  readonly choices?: readonly Choice[];
  /** Rows of buttons, below the choices. */
  readonly controls?: readonly (readonly Control[])[];
  /** Rows of buttons of the editors' desk, with their words. */
  readonly buttons?: readonly (readonly Button[])[];
}

type Spoken = Exclude<Line, { kind: "link" }>;

export const say = (id: PhraseId, args?: Arguments): Spoken => ({ kind: "phrase", id, ...(args ? { args } : {}) });
export const strong = (line: Spoken): Spoken => ({ ...line, strong: true });

/**
 * What a reader is answered, as data: phrases of `bot.ftl` with their arguments, in paragraphs. A messenger says them in
 * the reader's edition. Headlines are quoted as they were published.
 */
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
] as const;
export type PhraseId = (typeof phraseIds)[number];

export type Line =
  | { readonly kind: "phrase"; readonly id: PhraseId; readonly args?: Arguments; readonly strong?: boolean }
  /** A headline as it was published. */
  | { readonly kind: "quote"; readonly text: string; readonly strong?: boolean }
  | { readonly kind: "link"; readonly id: PhraseId; readonly args?: Arguments; readonly url: string };

/** A button that asks for the state of one service. */
export interface Choice {
  readonly service: string;
}

export interface Answer {
  readonly paragraphs: readonly (readonly Line[])[];
  readonly choices?: readonly Choice[];
}

type Spoken = Exclude<Line, { kind: "link" }>;

export const say = (id: PhraseId, args?: Arguments): Spoken => ({ kind: "phrase", id, ...(args ? { args } : {}) });
export const strong = (line: Spoken): Spoken => ({ ...line, strong: true });

/** An editor's Bengali for one English sentence of a status page, kept for the day when the same sentence comes again. */
import type { Edition } from "./bulletin.ts";
import type { EpochMs } from "./ids.ts";

export interface Rendering {
  readonly edition: Edition;
  readonly en: string;
  readonly bn: string;
  readonly by: number;
  readonly at: EpochMs;
}

/** Exactly this sentence: only the space around and between its words does not count. */
export const sentenceKey = (en: string): string => en.normalize("NFC").trim().replace(/\s+/gu, " ");

/** How the desk speaks: in the Bengali of an edition, or in English by the clock of the same edition. */
import { type Edition, editions } from "./bulletin.ts";

export const deskLanguages = ["bengali", "english"] as const;
export type DeskLanguage = (typeof deskLanguages)[number];

const english = { "bn-IN": "en-IN", "bn-BD": "en-BD" } as const satisfies Readonly<Record<Edition, string>>;
export type EnglishVoice = (typeof english)[Edition];
export type Voice = Edition | EnglishVoice;

export const voiceOf = (language: DeskLanguage | undefined, edition: Edition): Voice =>
  language === "english" ? english[edition] : edition;

/** The edition whose clock an English voice reads; nothing for what is no English voice. */
export const editionOfEnglish = (voice: string): Edition | undefined =>
  editions.find((edition) => english[edition] === voice);

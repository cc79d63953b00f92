import type { Edition } from "../domain/bulletin.ts";
import type { Lexicon } from "./naming.ts";

/** What the writer needs of the locales; `loadLocales` gives it, and more. */
export interface WriterLocales extends Lexicon {
  /** Raw Fluent source by edition and file name. */
  readonly ftl: Readonly<Record<Edition, Readonly<Record<string, string>>>>;
}

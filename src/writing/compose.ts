/** The way in: a writer for all kinds of bulletins, in every style. */
import { composeChange, type Staff, type Teller } from "./change-writer.ts";
import { knownNames } from "./known-names.ts";
import { createNewsroom } from "./newsroom.ts";
import type { Writer } from "./request.ts";
import { nothingTold } from "./told.ts";
import type { WriterLocales } from "./writer-locales.ts";

export type * from "./request.ts";

export interface WriterOptions {
  readonly locales: WriterLocales;
  /** Says what the operator's sentences mean; without one a bulletin stands on the structured facts alone. */
  readonly teller?: Teller;
}

export function createWriter({ locales, teller }: WriterOptions): Writer {
  const staff: Staff = {
    newsroom: createNewsroom(locales),
    teller: teller ?? { tell: () => nothingTold },
    proof: { names: knownNames(locales) },
  };
  return {
    compose: (request, style) => composeChange(request, style, staff),
  };
}

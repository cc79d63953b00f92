/** The way in: a writer for all kinds of bulletins, in every style. */
import { composeChange, composeKind, type Staff, type Teller } from "./change-writer.ts";
import { writeCorrection, writeRetraction } from "./corrections.ts";
import { writeDigest } from "./digest.ts";
import { knownNames } from "./known-names.ts";
import { createNewsroom } from "./newsroom.ts";
import type { Writer } from "./request.ts";
import { actsOf, countUnread } from "./told.ts";
import type { WriterLocales } from "./writer-locales.ts";

export type * from "./request.ts";

export interface WriterOptions {
  readonly locales: WriterLocales;
  /** Says what the operator's sentences mean; without one a bulletin stands on the structured facts alone. */
  readonly teller?: Teller;
}

/** Knows what was done and what was left unread, and puts none of it into words. */
const plainTeller: Teller = {
  tell: ({ updates, earlier }) => ({
    facts: {},
    clauses: [],
    unread: countUnread([...(earlier ?? []), ...updates]),
    acts: actsOf(updates),
    notAttack: false,
    isSlowOnly: false,
    isTotal: false,
  }),
};

export function createWriter({ locales, teller }: WriterOptions): Writer {
  const staff: Staff = {
    newsroom: createNewsroom(locales),
    teller: teller ?? plainTeller,
    proof: { names: knownNames(locales) },
  };
  return {
    compose: (request, style) => composeChange(request, style, staff),
    tell: (request, style) => composeKind("story", request, style, staff),
    correct: (request, style) => writeCorrection(request, style, staff),
    retract: (request, style) => writeRetraction(request, style, staff),
    digest: (request, style) => writeDigest(request, style, staff),
  };
}

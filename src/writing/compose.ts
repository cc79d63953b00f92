/** The way in: a writer for all kinds of bulletins, in every style. */
import { composeChange, composeKind, type Staff } from "./change-writer.ts";
import { writeCorrection, writeRetraction } from "./corrections.ts";
import { writeDigest } from "./digest.ts";
import { knownNames } from "./known-names.ts";
import { createNewsroom } from "./newsroom.ts";
import { writePointer } from "./pointer.ts";
import type { Writer } from "./request.ts";
import { createSpeaker, type Speaker } from "./speech.ts";
import { createTeller } from "./teller.ts";
import type { WriterLocales } from "./writer-locales.ts";

export type * from "./request.ts";

export interface WriterOptions {
  readonly locales: WriterLocales;
  /** Made from the locales when they hold what it needs. */
  readonly speaker?: Speaker;
}

function speakerOf({ sections, names, ftl }: WriterLocales): Speaker | undefined {
  const isWhole = sections !== undefined && Object.keys(sections).length > 0;
  return isWhole ? createSpeaker({ sections, names, ftl }) : undefined;
}

export function createWriter({ locales, speaker }: WriterOptions): Writer {
  const newsroom = createNewsroom(locales);
  const staff: Staff = {
    newsroom,
    teller: createTeller(speaker ?? speakerOf(locales)),
    proof: { names: knownNames(locales), naming: (style) => newsroom.desk(style).naming },
  };
  return {
    compose: (request, style) => composeChange(request, style, staff),
    tell: (request, style) => composeKind("story", request, style, staff),
    joined: (request, style) => composeKind("joined", request, style, staff),
    returned: (request, style) => composeKind("returned", request, style, staff),
    followUp: (request, style) => composeKind("followUp", request, style, staff),
    pointer: (request, style) => writePointer(request, style, staff),
    correct: (request, style) => writeCorrection(request, style, staff),
    retract: (request, style) => writeRetraction(request, style, staff),
    digest: (request, style) => writeDigest(request, style, staff),
  };
}

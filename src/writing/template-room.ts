/** Whether the longest bulletin of each kind, in the longest words, stays under what Telegram takes. */
import { type BulletinKind, bulletinKinds, type Edition } from "../domain/bulletin.ts";
import { changeKinds } from "../domain/change.ts";
import { type Phase, phases } from "../domain/incident.ts";
import { TOLD_AT_MOST } from "./body.ts";
import { factShapes } from "./fact-shapes.ts";
import type { Facts, FactTable } from "./facts.ts";
import { formulasOf } from "./formulas/index.ts";
import { bulletinFile } from "./newsroom.ts";
import { bodyOf, type Slot } from "./recipes/index.ts";
import { rendererFor } from "./renderer-for.ts";
import { argumentSets } from "./template-samples.ts";
import type { Renderer, TemplateProblem, TemplateSet } from "./templates.ts";
import type { WriterLocales } from "./writer-locales.ts";

export const TELEGRAM_LIMIT = 4096;
/** Timeline and tags have no template of their own to be measured by. */
const TIMELINE_AT_MOST = 400;
const FRAME = 120;

type Measure = (id: string) => number;

function measureWith(set: TemplateSet, renderer: Renderer): Measure {
  return (id) => {
    const template = set.templates.get(id);
    if (template === undefined) return 0;
    return Math.max(0, ...argumentSets(template, set).map((args) => renderer.format(id, args).length));
  };
}

function slotLength(slot: Slot, measure: Measure): number {
  switch (slot.kind) {
    case "say":
      return 1 + Math.max(0, ...slot.messages.map(measure));
    case "told":
    case "news":
      return 0;
    case "timeline":
      return TIMELINE_AT_MOST;
  }
}

const everyFact: FactTable = Object.fromEntries(
  Object.keys(factShapes).map((key) => [key, { value: key, sources: [] }]),
);
const yesNo = [true, false];

/** What a condition may look at beside the phase, each way it can be. */
const variationsOf = (phase: Phase): readonly Facts[] =>
  changeKinds.flatMap((change) =>
    yesNo.flatMap((flag) =>
      yesNo.flatMap((hasFacts) =>
        yesNo.map((isActing): Facts => {
          const table = { ...(hasFacts ? everyFact : {}), phase: { value: phase, sources: [] } };
          const flags = {
            isMended: flag,
            wasMended: flag,
            silent: flag,
            isCause: flag,
            isLed: flag,
            isWider: flag,
            notAttack: flag,
          };
          const acts: Facts["acts"] = Object.assign(new Set<never>(), { has: () => isActing });
          return { kind: "story", change, evidence: "confirmed", found: "fresh", asOf: 0, acts, table, ...flags };
        }),
      ),
    ),
  );

/** "It is over" and "it goes on" are never said together. What no variation fulfils counts in every phase. */
function isSaidIn(slot: Slot, phase: Phase): boolean {
  if (slot.kind !== "say" || slot.when === undefined) return true;
  const { when } = slot;
  const holds = (one: Phase): boolean => variationsOf(one).some((facts) => when(facts));
  return holds(phase) || !phases.some(holds);
}

function lengthOf(kind: BulletinKind, measure: Measure): number {
  return Math.max(...phases.map((phase) => lengthIn(phase, kind, measure)));
}

function lengthIn(phase: Phase, kind: BulletinKind, measure: Measure): number {
  const headline = Math.max(0, ...formulasOf(kind).map(({ id }) => measure(id)));
  const said = bodyOf(kind).flatMap(({ slots }) => slots.filter((slot) => isSaidIn(slot, phase)));
  const body = said.map((slot) => slotLength(slot, measure));
  // The operator's words stand in one place or the other, never in both.
  return headline + TOLD_AT_MOST + body.reduce((sum, length) => sum + length, 0) + measure("source") + FRAME;
}

export function checkRoom(edition: Edition, set: TemplateSet, locales: WriterLocales): readonly TemplateProblem[] {
  const measure = measureWith(set, rendererFor(set, locales, { edition, digits: "bengali" }));
  return bulletinKinds.flatMap((kind) => {
    const length = lengthOf(kind, measure);
    if (length <= TELEGRAM_LIMIT) return [];
    const detail = `a ${kind} bulletin may be ${length} characters long; Telegram takes ${TELEGRAM_LIMIT}`;
    return [{ path: `${edition}/${bulletinFile}`, line: 1, detail }];
  });
}

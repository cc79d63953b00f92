/**
 * The writer: a change and what is known around it become a bulletin. Facts are derived first; then headline, body and
 * frame are written from them; then the sub-editor's lint reads the whole as it would be published, and a blocking finding
 * keeps it from being published by itself.
 */
import { type Finding, GrammarError, isBlocked } from "../bengali/index.ts";
import type { Block, Bulletin, BulletinKind, Style } from "../domain/bulletin.ts";
import { bulletinId } from "../domain/ids.ts";
import { writeBlock } from "./body.ts";
import type { Desk } from "./desk.ts";
import { type Facts, factOf } from "./facts.ts";
import { factsFromChange } from "./facts-from-change.ts";
import { historyBlock, sourceBlock, tagsBlock } from "./frame.ts";
import { writeHeadline } from "./headline.ts";
import { bulletinKindOf } from "./kinds.ts";
import { markerOf } from "./markers.ts";
import type { Newsroom } from "./newsroom.ts";
import { type Proof, proofread } from "./proof.ts";
import { bodyOf } from "./recipes/index.ts";
import type { ComposeRequest, Composition } from "./request.ts";
import { saySteps } from "./steps.ts";
import type { Teller } from "./teller.ts";
import { type PlannedStep, stepOfChange, stepsOf } from "./timeline.ts";
import type { Told } from "./told.ts";

function writeBody(facts: Facts, told: Told, steps: readonly PlannedStep[], desk: Desk): readonly Block[] {
  const material = { desk, facts, told, steps: saySteps(steps, facts, desk) };
  return bodyOf(facts.kind).flatMap((recipe) => writeBlock(recipe, material) ?? []);
}

function historyStep(request: ComposeRequest, facts: Facts): PlannedStep {
  const at = factOf(facts, "at") ?? request.change.eventAt;
  const source = facts.table.at?.sources[0] ?? { kind: "feed", incident: request.incident.id, field: "at" };
  return { at, message: stepOf(request, facts), source };
}

function stepOf({ change }: ComposeRequest, { kind, evidence, isMended }: Facts): PlannedStep["message"] {
  if (kind === "followUp") return "step-explained";
  if (kind === "returned") return "step-reachable";
  if (kind === "joined") return evidence === "confirmed" ? "step-opened" : "step-unreachable";
  const step = stepOfChange(change);
  return step === "step-monitoring" && !isMended ? "step-watching" : step;
}

export interface Staff {
  readonly newsroom: Newsroom;
  readonly teller: Teller;
  readonly proof: Proof;
}

export function composeChange(request: ComposeRequest, style: Style, staff: Staff): Composition {
  const kind = bulletinKindOf(request.change, request.incident.kind);
  if (kind === undefined) return { kind: "nothing", reason: `a ${request.change.kind} change is no news by itself` };
  return composeKind(kind, request, style, staff);
}

const isNoNews: ReadonlySet<string> = new Set(["nextAt", "workOf"]);
/** A page that only assures that work goes on makes no news. */
const saysNothing = (kind: BulletinKind, { change }: ComposeRequest, told: Told): boolean =>
  kind !== "followUp" &&
  change.kind === "updated" &&
  told.clauses.length === 0 &&
  Object.keys(told.facts).every((key) => isNoNews.has(key));

export type Draft =
  | { readonly kind: "draft"; readonly bulletin: Bulletin; readonly facts: Facts }
  | Extract<Composition, { kind: "nothing" }>;

export function composeKind(kind: BulletinKind, request: ComposeRequest, style: Style, staff: Staff): Composition {
  const draft = draftOrRefusal(() => draftKind(kind, request, style, staff));
  if (draft.kind === "nothing") return draft;
  return judged(draft.bulletin, proofread(draft.bulletin, draft.facts, staff.proof));
}

/** A name from outside for which no correct form exists makes no bulletin; whatever else is thrown is a bug. */
function draftOrRefusal(write: () => Draft): Draft {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof Error && error.cause instanceof GrammarError)) throw error;
    return { kind: "nothing", reason: `it cannot be said: ${error.message}` };
  }
}

/** The bulletin before the lint has read it. */
export function draftKind(
  kind: BulletinKind,
  request: ComposeRequest,
  style: Style,
  staff: Omit<Staff, "proof">,
): Draft {
  const desk = staff.newsroom.desk(style);
  const told = staff.teller.tell(request, kind, desk);
  const facts = factsFromChange(kind, request, told, style.edition, desk.naming);
  if (saysNothing(kind, request, told))
    return { kind: "nothing", reason: "the update says nothing that is new and can be said" };
  const headline = writeHeadline(facts, { id: request.incident.id, recent: request.recentFormulas ?? [] }, desk);
  if (headline === undefined) return { kind: "nothing", reason: `no headline formula fits a ${kind} with these facts` };
  const blocks = [
    headline,
    ...writeBody(facts, told, stepsOf(request.incident, told.mendedIn), desk),
    sourceBlock(facts, request.incident, request.service, desk),
    tagsBlock(facts, request.service, desk),
    historyBlock(historyStep(request, facts), facts, desk),
  ];
  const bulletin: Bulletin = {
    id: bulletinId(request.change.id, style.edition, style.digits),
    kind,
    change: request.change.id,
    incident: request.incident.id,
    story: request.story.id,
    style,
    marker: markerOf(facts),
    asOf: request.asOf,
    templateVersion: staff.newsroom.templateVersion,
    blocks: withOwnIds(blocks.filter((block) => block.text !== "")),
  };
  return { kind: "draft", bulletin, facts };
}

/** A second block of a kind is kind-2: an editor's revision and the provenance name a block by its id. */
function withOwnIds(blocks: readonly Block[]): readonly Block[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const nth = (seen.get(block.id) ?? 0) + 1;
    seen.set(block.id, nth);
    return nth === 1 ? block : { ...block, id: `${block.id}-${nth}` };
  });
}

export function judged(bulletin: Bulletin, findings: readonly Finding[]): Composition {
  if (isBlocked(findings)) return { kind: "blocked", bulletin, findings };
  return { kind: "written", bulletin, warnings: findings };
}

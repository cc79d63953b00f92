/** Corrections and retractions: what was printed, what is right, regret, and word of what became of the first post. */
import type { Block, Bulletin, BulletinKind, Source, Style } from "../domain/bulletin.ts";
import { bulletinId, changeId } from "../domain/ids.ts";
import { blockOf } from "./body.ts";
import { judged, type Staff } from "./change-writer.ts";
import type { Desk } from "./desk.ts";
import type { Facts, FactTable } from "./facts.ts";
import { markerOf } from "./markers.ts";
import { proofread } from "./proof.ts";
import type { Composition, CorrectionRequest, LinkRepair, Repair, RetractionRequest } from "./request.ts";
import { latinTag } from "./tags.ts";

/** What the messages of a repair may name. */
function repairFacts(repair: Repair, source: Source): FactTable {
  const told = <Value>(value: Value) => ({ value, sources: [source] });
  switch (repair.kind) {
    case "time":
      return { isAt: told(repair.is) };
    case "date":
      return { wasAt: told(repair.was), isAt: told(repair.is) };
    case "figure":
      return { wasCount: told(repair.was), isCount: told(repair.is) };
    case "service":
      return { wasName: told(repair.was), isName: told(repair.is) };
    case "region":
      return { isName: told(repair.is), ...(repair.was !== undefined && { wasName: told(repair.was) }) };
    case "owner":
    case "name":
      return { isName: told(repair.is) };
    case "link":
      return linkFacts(repair);
    case "cause":
    case "state":
      return {};
  }
}

function linkFacts({ was, is, at, source }: LinkRepair): FactTable {
  const told = <Value>(value: Value) => ({ value, sources: [source] });
  return { wasName: told(was), isAt: told(at), ...(is !== undefined && { isName: told(is) }) };
}

function repairName(repair: Repair): string {
  if (repair.kind === "link") return `link-${repair.ground}`;
  return repair.kind === "region" && repair.was === undefined ? "region-wide" : repair.kind;
}

/** Where the source went back on its word, the mistake was not ours to regret; a tie of ours in doubt is no mistake yet. */
function regretOf(repair: Repair): readonly string[] {
  if (repair.kind !== "link") return ["regret"];
  return repair.source.kind === "editor" ? ["regret-tie"] : [];
}

type Mended = Pick<CorrectionRequest, "bulletin" | "service" | "publishedAt" | "editor" | "asOf">;

function factsOf(kind: BulletinKind, request: Mended, table: FactTable): Facts {
  const { service, bulletin } = request;
  const catalogue: Source = { kind: "catalogue", service: service.id, field: "name" };
  const published: Source = { kind: "archive", incident: bulletin.incident, field: "publishedAt" };
  return {
    kind,
    change: "amended",
    evidence: "confirmed",
    found: "fresh",
    isMended: false,
    wasMended: false,
    silent: false,
    acts: new Set(),
    isCause: false,
    isLed: false,
    isWider: false,
    notAttack: false,
    asOf: request.asOf,
    table: {
      service: { value: service.id, sources: [catalogue] },
      publishedAt: { value: request.publishedAt, sources: [published] },
      ...table,
    },
  };
}

interface Script {
  readonly headline: string;
  readonly wrong: string;
  readonly closing: readonly string[];
}

function blocksOf(script: Script, facts: Facts, request: Mended, desk: Desk): readonly Block[] {
  const headline = desk.say(script.headline, facts);
  const wrong = desk.say(script.wrong, facts);
  const closing = script.closing.map((id) => desk.say(id, facts));
  const tag = latinTag(request.service.name);
  const blocks = [
    { ...blockOf("headline", headline.text, [headline]), formula: script.headline },
    blockOf("lead", wrong.text, [wrong]),
    blockOf("closing", closing.map(({ text }) => text).join(" "), closing),
    blockOf("tags", tag, [{ text: tag, sources: facts.table.service?.sources ?? [] }]),
  ];
  return blocks.filter(({ text }) => text !== "");
}

function mend(
  kind: BulletinKind,
  script: Script,
  request: Mended,
  table: FactTable,
  style: Style,
  staff: Staff,
): Composition {
  const facts = factsOf(kind, request, table);
  const { incident, story, id } = request.bulletin;
  const change = changeId(incident, kind, [id], JSON.stringify(table));
  const bulletin: Bulletin = {
    id: bulletinId(change, style.edition, style.digits),
    kind,
    change,
    incident,
    story,
    style,
    marker: markerOf(facts),
    asOf: request.asOf,
    templateVersion: staff.newsroom.templateVersion,
    blocks: blocksOf(script, facts, request, staff.newsroom.desk(style)),
  };
  return judged(bulletin, proofread(bulletin, facts, staff.proof));
}

export function writeCorrection(request: CorrectionRequest, style: Style, staff: Staff): Composition {
  const name = repairName(request.repair);
  const source: Source = { kind: "editor", editor: request.editor, at: request.asOf };
  const script = {
    headline: `correction-${name}`,
    wrong: `wrong-${name}`,
    closing: [...regretOf(request.repair), "mended"],
  };
  return mend("correction", script, request, repairFacts(request.repair, source), style, staff);
}

export function writeRetraction(request: RetractionRequest, style: Style, staff: Staff): Composition {
  const script = { headline: "retraction-headline", wrong: "retracted", closing: ["regret", "withdrawn"] };
  return mend("retraction", script, request, {}, style, staff);
}

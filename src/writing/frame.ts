/** The blocks that stand around every body: source, hashtags, and the line for the card's history. */
import type { Block } from "../domain/bulletin.ts";
import type { Incident } from "../domain/incident.ts";
import { isClosed } from "../domain/incident.ts";
import type { Service } from "../domain/service.ts";
import { blockOf } from "./body.ts";
import type { Desk } from "./desk.ts";
import { type Facts, factOf } from "./facts.ts";
import { historyClause } from "./steps.ts";
import { latinTag } from "./tags.ts";
import type { PlannedStep } from "./timeline.ts";

const isWebAddress = (url: string | undefined): url is string =>
  url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** What our own check found has no other source. */
const isOwnFinding = ({ kind, evidence }: Facts): boolean =>
  (kind === "joined" || kind === "returned") && evidence !== "confirmed";

/** A status page is named as the source only of what it says. */
function sourceMessage(facts: Facts): string {
  if (isOwnFinding(facts)) return "source-own";
  switch (facts.evidence) {
    case "confirmed":
      return facts.table.owner === undefined ? "source" : "source-owner";
    case "probable":
      return "source-probable";
    case "unconfirmed":
      return "source-unconfirmed";
  }
}

export function sourceBlock(facts: Facts, incident: Incident, service: Service, desk: Desk): Block {
  const clause = desk.say(sourceMessage(facts), facts);
  const block = blockOf("source", clause.text, [clause]);
  // The page of an incident that was taken off is gone with it.
  const pages = facts.change === "withdrawn" ? [service.page] : [incident.url, service.page];
  const url = facts.evidence === "confirmed" ? pages.find(isWebAddress) : undefined;
  return url === undefined ? block : { ...block, link: { words: desk.word("status-page"), url } };
}

/** Planned work, slowness and what nobody has confirmed are neither down nor back: they carry the service's tag alone. */
export function tagsBlock(facts: Facts, service: Service, desk: Desk): Block {
  const isPlanned = ["scheduled", "started", "extended", "completed", "cancelled"].includes(facts.kind);
  const isDown = facts.evidence === "confirmed" && facts.change !== "withdrawn" && factOf(facts, "severity") !== "slow";
  const isOver = isClosed(factOf(facts, "phase") ?? "unknown") || facts.change === "falseAlarm";
  const state = isPlanned || !(isDown || isOver) ? [] : [desk.word(isOver ? "tag-closed" : "tag-open")];
  const text = [...state, latinTag(service.name)].filter((tag) => tag !== "").join(" ");
  const source = { kind: "catalogue", service: service.id, field: "name" } as const;
  return blockOf("tags", text, [{ text, sources: [source] }]);
}

export function historyBlock(step: PlannedStep, facts: Facts, desk: Desk): Block {
  const clause = historyClause(step, facts, desk);
  return blockOf("history", clause.text, [clause]);
}

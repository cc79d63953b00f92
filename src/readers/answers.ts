/** The answers themselves. Pure: facts and the moment in, phrases out. */
import type { EpochMs } from "../domain/ids.ts";
import { type Answer, type Line, say, strong } from "./answer.ts";
import { freshEnoughMs, isRecent, isStale, type OpenIncident, type OverallFacts, type ServiceFacts } from "./facts.ts";
import type { Found } from "./find-service.ts";

type Lines = readonly Line[];

const answerOf = (...paragraphs: readonly Lines[]): Answer => ({
  paragraphs: paragraphs.filter((lines) => lines.length > 0),
});

const sources = (watched: number): Lines => (watched > 0 ? [say("bot-sources", { count: watched })] : []);

export const answerStart = (watched: number): Answer =>
  answerOf([strong(say("bot-welcome"))], [say("bot-commands")], sources(watched));

export const answerHelp = (watched: number): Answer =>
  answerOf([say("bot-help")], [say("bot-commands")], sources(watched));

export const answerAskName: Answer = answerOf([say("bot-ask-name")]);
export const answerSlowDown: Answer = answerOf([say("bot-slow-down")]);
export const answerOldButton: Answer = answerOf([say("bot-old-button")]);

/** For a name that was not one service's. */
export function answerWhich(query: string, found: Exclude<Found, { kind: "one" }>): Answer {
  switch (found.kind) {
    case "none":
      return answerOf([say("bot-not-found", { query: shown(query) })]);
    case "several": {
      const line = found.close ? say("bot-which-close", { query: shown(query) }) : say("bot-which");
      return { ...answerOf([line]), choices: found.services.map((service) => ({ service })) };
    }
  }
}

const longestQuery = 40;
/** The reader's own words, on one line and without marks that would turn ours around. */
const shown = (query: string): string =>
  [
    ...query
      .replace(/\p{Cf}|\p{Cc}/gu, " ")
      .replace(/\s+/g, " ")
      .trim(),
  ]
    .slice(0, longestQuery)
    .join("");

const longestList = 15;

export function answerNow(facts: OverallFacts, now: EpochMs): Answer {
  if (facts.readAt === undefined || facts.unread.length === facts.watched) return answerOf([say("bot-never-read")]);
  const listed = newestFirst(facts.open).slice(0, longestList);
  const rest = facts.open.length - listed.length;
  return answerOf(
    overview(facts),
    ...listed.map((incident) => incidentLines(incident, now)),
    rest > 0 ? [say("bot-open-more", { count: rest })] : [],
    unreadServices(facts.unread),
    [age(facts.readAt, now)],
  );
}

/** Planned work is listed, but it is no trouble. */
function overview({ open, watched, unread }: OverallFacts): Lines {
  const troubled = new Set(open.filter(({ kind }) => kind !== "maintenance").map(({ service }) => service));
  if (troubled.size > 0) return [strong(say("bot-now-open", { count: troubled.size }))];
  return [strong(say("bot-now-quiet", { count: watched - unread.length })), say("bot-quiet-caution")];
}

const namedAtMost = 3;

/** Names a few; the count tells of the others. */
function unreadServices(unread: readonly string[]): Lines {
  if (unread.length === 0) return [];
  const services = unread.slice(0, namedAtMost).join("|");
  if (unread.length <= namedAtMost) return [say("bot-now-unread", { services })];
  return [say("bot-now-unread-more", { services, count: unread.length })];
}

export function answerStatus(facts: ServiceFacts, now: EpochMs): Answer {
  const { service, open, readAt } = facts;
  const isOpen = open.length > 0;
  const incidents = newestFirst(open).map((incident) => incidentLines(incident, now));
  if (!facts.watched) return answerOf(...incidents, isOpen ? [] : [say("bot-no-feed", { service })], ...around(facts));
  if (readAt === undefined) return answerOf([say("bot-unread", { service })], ...around(facts));
  if (isStale(readAt, now)) {
    const gap = say(isOpen ? "bot-unread-open" : "bot-unread-now", { service, age: now - readAt });
    return answerOf(...incidents, [gap], last(facts, now), ...around(facts));
  }
  const quiet = [strong(say("bot-quiet", { service })), say("bot-quiet-caution")];
  const body = isOpen ? incidents : [quiet, last(facts, now), ...around(facts)];
  return answerOf(...body, [age(readAt, now)]);
}

export const answerUnknownIncident: Answer = answerOf([say("bot-incident-unknown")]);

/** What is under way, each with the command that tells of it alone. */
export function answerUnderWay(open: readonly OpenIncident[]): Answer {
  const listed = newestFirst(open).slice(0, longestList);
  if (listed.length === 0) return answerOf([say("bot-incident-none")]);
  const command = (id: string): Line => ({ kind: "quote", text: `/incident ${id}` });
  return answerOf([say("bot-incident-how")], ...listed.map((incident) => [titleOf(incident), command(incident.id)]));
}

export function answerIncident(incident: OpenIncident, now: EpochMs): Answer {
  const { startedAt, endedAt, service, withdrawn } = incident;
  if (withdrawn) return answerOf([say("bot-incident-withdrawn", { service })]);
  if (!isRecent(startedAt, now)) return answerUnknownIncident;
  if (endedAt === undefined) return answerOf(incidentLines(incident, now));
  const over = say("bot-incident-over", { at: endedAt, lasted: Math.max(0, endedAt - startedAt) });
  return answerOf([...incidentLines(incident, now), over]);
}

/** What a reader may look at besides: a provider in trouble, and the operator's own page. */
function around({ service, upstream, page, watched }: ServiceFacts): readonly Lines[] {
  const links: Lines =
    page === undefined ? [] : [{ kind: "link", id: watched ? "bot-page-link" : "bot-page-own", url: page }];
  return [upstream.map((other) => say("bot-upstream", { service, other })), links];
}

function last({ last: outage, open }: ServiceFacts, now: EpochMs): Lines {
  if (!outage || open.length > 0 || !isRecent(outage.endedAt, now)) return [];
  return [say("bot-last", { at: outage.endedAt, lasted: outage.lastedMs })];
}

function incidentLines(incident: OpenIncident, now: EpochMs): Lines {
  const { startedAt, phase, url } = incident;
  const ago = now - startedAt;
  const since = say(ago < freshEnoughMs ? "bot-since-just" : "bot-since", { at: startedAt, ago });
  const link: Lines = url === undefined ? [] : [{ kind: "link", id: "bot-page-link", url }];
  return [strong(titleOf(incident)), say("bot-operator-says", { phase }), since, ...link];
}

function titleOf(incident: OpenIncident): Exclude<Line, { kind: "link" }> {
  const { headline, service, kind } = incident;
  if (headline) return { kind: "quote", text: `${headline.marker} ${headline.text}`.trim() };
  return say(kind === "maintenance" ? "bot-open-maintenance" : "bot-open", { service, marker: markerOf(incident) });
}

const newestFirst = (open: readonly OpenIncident[]): readonly OpenIncident[] =>
  open.toSorted((a, b) => b.startedAt - a.startedAt);

/** Colour is earned by the operator's own grade; without one there is only trouble. */
function markerOf({ kind, impact, phase }: OpenIncident): string {
  if (kind === "maintenance") return "🔧";
  if (phase === "monitoring") return "🟡";
  switch (impact) {
    case "critical":
      return "🔴";
    case "major":
      return "🟠";
    case "minor":
    case "none":
    case "unknown":
      return "🟡";
  }
}

function age(readAt: EpochMs, now: EpochMs): Line {
  const ms = now - readAt;
  return ms < freshEnoughMs ? say("bot-age-now") : say("bot-age", { age: ms });
}

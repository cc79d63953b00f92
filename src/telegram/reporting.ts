/** "It fails for me too": counted by distinct people, and raised to the editors when it is well above the usual. */
import { type IncidentId, type ServiceId, serviceId } from "../domain/ids.ts";
import { isClosed } from "../domain/incident.ts";
import { answerAskName, answerOldButton, answerWhich } from "../readers/answers.ts";
import { isUnderWay } from "../readers/facts.ts";
import { findService } from "../readers/find-service.ts";
import { type Act, type Effect, only } from "../readers/outcome.ts";
import type { Report } from "../readers/ports.ts";
import * as reports from "../readers/reports.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Asker } from "./intents.ts";
import { spokenFor } from "./reader-acts.ts";

/** `/report SERVICE [what]`: what fails is the reader's own and is not kept. */
export async function report(text: string, asker: Asker, desk: Desk, ports: HandlerPorts): Promise<Act> {
  if (text === "") return only(answerAskName);
  const words = text.split(/\s+/);
  const named = words.map((_, at) => findService(words.slice(0, words.length - at).join(" "), desk.directory, "exact"));
  const found = named.find(({ kind }) => kind === "one") ?? findService(text, desk.directory);
  if (found.kind !== "one") return only(answerWhich(text, found));
  const service = serviceId(found.service);
  const open = (await ports.store.openIncidents()).filter(isUnderWay).find((one) => one.service === service);
  return count(service, open?.id, asker, desk, ports);
}

export async function reportIncident(id: string, asker: Asker, desk: Desk, ports: HandlerPorts): Promise<Act> {
  const incident = await ports.store.incident(id as IncidentId);
  if (!incident || isClosed(incident.phase)) return only(answerOldButton);
  return count(incident.service, incident.id, asker, desk, ports);
}

async function count(
  service: ServiceId,
  incident: IncidentId | undefined,
  asker: Asker,
  desk: Desk,
  ports: HandlerPorts,
): Promise<Act> {
  const { store, clock, hashPerson } = ports;
  if (!hashPerson) return only(answerOldButton);
  const now = clock.now();
  const person = await hashPerson(asker.user);
  const { edition } = await spokenFor(asker.user, desk, ports);
  if ((await store.reportsBy(person, now - 24 * 3_600_000)) >= reports.mostADay)
    return only(reports.answerReportRefused);
  const one: Report = { service, incident: incident ?? "", person, edition, at: now };
  const since = incident === undefined ? now - reports.windowMs : 0;
  const before = await store.tally(service, one.incident, since);
  if (await store.hasReported(one, since)) return only(reports.answerReported(service, false, before));
  const tally = reports.counted(before, edition);
  return {
    answer: reports.answerReported(service, true, tally),
    effects: [
      { kind: "report", report: one, windowMs: reports.windowMs },
      ...(incident === undefined ? await raised(service, tally, ports) : []),
    ],
  };
}

async function raised(
  service: ServiceId,
  tally: Parameters<typeof reports.signalOfReports>[1],
  { store, clock, notice }: HandlerPorts,
): Promise<readonly Effect[]> {
  const now = clock.now();
  const usual = await store.usual(service, now - reports.usualMs, now);
  const signal = reports.signalOfReports(service, tally, usual, now);
  if (!signal || !notice) return [];
  return [{ kind: "raise", service, since: now - reports.raiseAgainMs, notice: notice({ signal, tally, usual }) }];
}

/** "It fails for me too": counted by distinct people, and raised to the editors when it is well above the usual. */
import { type IncidentId, type ServiceId, serviceId } from "../domain/ids.ts";
import { isClosed } from "../domain/incident.ts";
import type { Answer } from "../readers/answer.ts";
import { answerAskName, answerOldButton, answerWhich } from "../readers/answers.ts";
import { isUnderWay } from "../readers/facts.ts";
import { findService } from "../readers/find-service.ts";
import * as reports from "../readers/reports.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Asker } from "./intents.ts";
import { editionFor } from "./reader-acts.ts";

/** `/report SERVICE [what]`: what fails is the reader's own and is not kept. */
export async function report(text: string, asker: Asker, desk: Desk, ports: HandlerPorts): Promise<Answer> {
  if (text === "") return answerAskName;
  const words = text.split(/\s+/);
  const named = words.map((_, at) => findService(words.slice(0, words.length - at).join(" "), desk.directory, "exact"));
  const found = named.find(({ kind }) => kind === "one") ?? findService(text, desk.directory);
  if (found.kind !== "one") return answerWhich(text, found);
  const service = serviceId(found.service);
  const open = (await ports.store.openIncidents()).filter(isUnderWay).find((one) => one.service === service);
  return count(service, open?.id, asker, desk, ports);
}

export async function reportIncident(id: string, asker: Asker, desk: Desk, ports: HandlerPorts): Promise<Answer> {
  const incident = await ports.store.incident(id as IncidentId);
  if (!incident || isClosed(incident.phase)) return answerOldButton;
  return count(incident.service, incident.id, asker, desk, ports);
}

async function count(
  service: ServiceId,
  incident: IncidentId | undefined,
  asker: Asker,
  desk: Desk,
  ports: HandlerPorts,
): Promise<Answer> {
  const { store, clock, hashPerson } = ports;
  if (!hashPerson) return answerOldButton;
  const now = clock.now();
  const person = await hashPerson(asker.user);
  const edition = await editionFor(asker.user, desk, ports);
  if ((await store.reportsBy(person, now - 24 * 3_600_000)) >= reports.mostADay) return reports.answerReportRefused;
  const isNew = await store.saveReport(
    { service, incident: incident ?? "", person, edition, at: now },
    reports.windowMs,
  );
  const since = incident === undefined ? now - reports.windowMs : 0;
  const tally = await store.tally(service, incident ?? "", since);
  if (isNew && incident === undefined) await raise(service, tally, ports);
  return reports.answerReported(service, isNew, tally);
}

async function raise(
  service: ServiceId,
  tally: Parameters<typeof reports.signalOfReports>[1],
  ports: HandlerPorts,
): Promise<void> {
  const { store, clock } = ports;
  const now = clock.now();
  const usual = await store.usual(service, now - reports.usualMs, now);
  const signal = reports.signalOfReports(service, tally, usual, now);
  if (signal && (await store.claimRaise(service, now - reports.raiseAgainMs, now))) {
    await ports.raise?.({ signal, tally, usual });
  }
}

/**
 * incident.io behind the paths of Statuspage: ids are ULIDs, empty lists are null or left out, incidents name no
 * components and no link, bodies are Markdown. Maintenance words are its own.
 */
import type { Phase } from "../../domain/incident.ts";
import { jsonFormat } from "../format.ts";
import { plainMarkdown } from "../text.ts";
import { statuspageSchema, toIncident } from "./statuspage.ts";
import { phaseWords } from "./statuspage-words.ts";

export const incidentioPhases: Readonly<Record<string, Phase>> = {
  ...phaseWords,
  update: "unknown",
  maintenance_scheduled: "scheduled",
  maintenance_in_progress: "inProgress",
  maintenance_complete: "completed",
};

const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/;

export const incidentio = jsonFormat(statuspageSchema, (document, reading) => {
  const { page, incidents, scheduled_maintenances } = document;
  if (!ulid.test(page.id)) return { wrongShape: `expected an incident.io page id, got "${page.id.slice(0, 30)}"` };
  return {
    window: document.components !== undefined ? "partial" : "history",
    incidents: [...incidents, ...scheduled_maintenances].map((one) =>
      toIncident(one, page.url, reading, { text: plainMarkdown, phases: incidentioPhases }),
    ),
  };
});

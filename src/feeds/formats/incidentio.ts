/**
 * incident.io behind the paths of Statuspage: ids are ULIDs, empty lists are null or left out, incidents name no
 * components and no link, bodies are Markdown. Maintenance words are its own.
 */
import { jsonFormat } from "../format.ts";
import { mapStatuspage, statuspageSchema } from "./statuspage.ts";
import { isUlid } from "./statuspage-dialects.ts";

export const incidentio = jsonFormat(statuspageSchema, (document, reading) => {
  const { id } = document.page;
  if (!isUlid(id)) return { wrongShape: `expected an incident.io page id, got "${id.slice(0, 30)}"` };
  return mapStatuspage(document, reading);
});

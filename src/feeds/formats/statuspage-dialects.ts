/** What differs between Atlassian's pages and those that answer under the same paths. */
import type { Phase } from "../../domain/incident.ts";
import { plainMarkdown, plainText } from "../text.ts";
import { carriedLabel } from "./phases.ts";
import { phaseWords } from "./statuspage-words.ts";

export interface Dialect {
  /** Statuspage writes HTML into its bodies, incident.io Markdown. */
  text(body: string): string;
  readonly phases: Readonly<Record<string, Phase>>;
}

export const atlassian: Dialect = { text: plainText, phases: { ...phaseWords, [carriedLabel]: "unknown" } };

export const incidentIo: Dialect = {
  text: plainMarkdown,
  phases: {
    ...atlassian.phases,
    maintenance_scheduled: "scheduled",
    maintenance_in_progress: "inProgress",
    maintenance_complete: "completed",
  },
};

/** A page id that is a ULID is incident.io's fingerprint: pages move there and keep their address. */
export const isUlid = (id: string): boolean => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id);

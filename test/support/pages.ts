/** A status page as it stands at a moment, for days made of pages that change. */
import type { Row } from "./newsroom-day.ts";

export interface Said {
  readonly at: string;
  readonly body: string;
  readonly status?: "investigating" | "identified" | "monitoring" | "resolved";
}

export interface PageNow {
  readonly service: string;
  readonly impact?: "minor" | "major" | "critical";
  /** Nothing: the page shows no incident. */
  readonly said: readonly Said[];
  /** An incident of the day before stands on it too: what is missing above it was removed. */
  readonly older?: boolean;
}

const resolved = (service: string) => {
  const at = "2025-11-17T09:00:00.000Z";
  const update = { id: `${service}-u-old`, status: "resolved", body: "This incident has been resolved." };
  return {
    id: `${service}-0`,
    name: "Errors",
    status: "resolved",
    impact: "minor",
    created_at: at,
    started_at: at,
    updated_at: at,
    resolved_at: at,
    shortlink: `https://stspg.io/${service}-0`,
    incident_updates: [{ ...update, created_at: at, updated_at: at, display_at: at }],
    components: [],
  };
};

const day = (clock: string): string => `2025-11-18T${clock}:00.000Z`;
export const time = (clock: string): number => Date.parse(day(clock));

export function pageAt(clock: string, { service, impact = "critical", said, older }: PageNow): Row {
  const [first, last] = [said[0], said.at(-1)];
  const updates = said.map(({ at, body, status = "investigating" }, index) => ({
    id: `${service}-u${index}`,
    status,
    body,
    created_at: day(at),
    updated_at: day(at),
    display_at: day(at),
  }));
  const incident = first && {
    id: `${service}-1`,
    name: "Errors",
    status: last?.status ?? "investigating",
    impact,
    created_at: day(first.at),
    started_at: day(first.at),
    updated_at: day(last?.at ?? first.at),
    resolved_at: last?.status === "resolved" ? day(last.at) : null,
    shortlink: `https://stspg.io/${service}`,
    incident_updates: updates.toReversed(),
    components: [],
  };
  const page = { id: service.padEnd(12, "0"), name: service, url: `https://status.${service}.example` };
  const incidents = [...(incident ? [incident] : []), ...(older ? [resolved(service)] : [])];
  const body = JSON.stringify({ page: { ...page, updated_at: day(clock) }, incidents });
  return { at: time(clock), service, format: "statuspage", file: "", body };
}

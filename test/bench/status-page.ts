/** Pages in the form that Statuspage gives them: one incident that is over, and perhaps one that is not. */
const over = "2026-05-01T12:00:00Z";

const update = (id: string, status: string, at: string, body: string): object => ({
  id,
  status,
  body,
  created_at: at,
  display_at: at,
});

const past = (id: string): object => ({
  id: `${id}-past`,
  name: "Elevated error rates",
  status: "resolved",
  impact: "minor",
  created_at: "2026-05-01T10:00:00Z",
  updated_at: over,
  resolved_at: over,
  incident_updates: [
    update(`${id}-past-2`, "resolved", over, "This incident has been resolved."),
    update(`${id}-past-1`, "investigating", "2026-05-01T10:00:00Z", "We are investigating elevated error rates."),
  ],
});

/** Milliseconds; without an end it is open. */
export interface Outage {
  readonly since: number;
  readonly until?: number;
}

function outage(id: string, { since, until }: Outage): object {
  const [began, ended] = [iso(since), until === undefined ? undefined : iso(until)];
  const first = update(`${id}-1`, "investigating", began, "We are investigating login failures.");
  return {
    id,
    name: "Users are unable to log in",
    status: ended === undefined ? "investigating" : "resolved",
    impact: "major",
    created_at: began,
    updated_at: ended ?? began,
    resolved_at: ended ?? null,
    incident_updates:
      ended === undefined ? [first] : [update(`${id}-2`, "resolved", ended, "This incident has been resolved."), first],
  };
}

const iso = (at: number): string => new Date(at).toISOString();

const bodyOf = (id: string, incidents: readonly object[]): string =>
  JSON.stringify({ page: { id, name: id, url: "https://status.example", time_zone: "Etc/UTC" }, incidents });

export const pageBody = (id: string, now?: Outage): string =>
  bodyOf(id, [...(now === undefined ? [] : [outage(`${id}-${now.since}`, now)]), past(id)]);

/** So many incidents that are over. */
export const historyBody = (id: string, incidents: number): string =>
  bodyOf(
    id,
    Array.from({ length: incidents }, (_, at) => past(`${id}-${at}`)),
  );

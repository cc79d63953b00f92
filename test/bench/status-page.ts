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

const open = (id: string, at: string): object => ({
  id: `${id}-open`,
  name: "Users are unable to log in",
  status: "investigating",
  impact: "major",
  created_at: at,
  updated_at: at,
  resolved_at: null,
  incident_updates: [update(`${id}-open-1`, "investigating", at, "We are investigating login failures.")],
});

export function pageBody(id: string, openSince?: number): string {
  const now = openSince === undefined ? [] : [open(id, new Date(openSince).toISOString())];
  return JSON.stringify({
    page: { id, name: id, url: "https://status.example", time_zone: "Etc/UTC" },
    incidents: [...now, past(id)],
  });
}

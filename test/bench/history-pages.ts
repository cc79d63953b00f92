/** One history in the two forms that Statuspage gives it: fifty incidents of four updates of the usual length, 95 KB of Atom. */
import { sentence } from "./archive.ts";

const hour = 3_600_000;
const newest = Date.UTC(2026, 4, 20);
const phases = ["Investigating", "Identified", "Monitoring", "Resolved"];

interface Told {
  readonly phase: string;
  readonly at: number;
  readonly text: string;
}

interface Past {
  readonly id: string;
  /** Oldest first. */
  readonly updates: readonly Told[];
}

/** Of the newest incident the last words go on so. */
export function history(incidents: number, more = ""): readonly Past[] {
  return Array.from({ length: incidents }, (_, number) => ({
    id: `past${String(number).padStart(8, "0")}`,
    updates: phases.map((phase, index) => ({
      phase,
      at: newest - number * 30 * hour + index * 20 * 60_000,
      text: `${sentence.repeat(3).slice(0, 250)} ${number}/${index}${number === 0 && index === 3 ? more : ""}.`,
    })),
  }));
}

const iso = (at: number): string => new Date(at).toISOString();

export const asJson = (past: readonly Past[]): string =>
  JSON.stringify({
    page: { id: "abc123def456", name: "P", url: "https://status.example", time_zone: "Etc/UTC" },
    incidents: past.map(({ id, updates }) => ({
      id,
      name: "Elevated error rates",
      status: "resolved",
      impact: "minor",
      created_at: iso(updates[0]?.at ?? 0),
      updated_at: iso(updates.at(-1)?.at ?? 0),
      resolved_at: iso(updates.at(-1)?.at ?? 0),
      shortlink: `https://stspg.example/${id}`,
      page_id: "abc123def456",
      incident_updates: updates.toReversed().map(({ phase, at, text }, index) => ({
        id: `${id}-${index}`,
        status: phase.toLowerCase(),
        body: text,
        incident_id: id,
        created_at: iso(at),
        updated_at: iso(at),
        display_at: iso(at),
        affected_components: [
          { code: "c1", name: "API", old_status: "operational", new_status: "degraded_performance" },
        ],
        deliver_notifications: true,
        custom_tweet: null,
        tweet_id: null,
      })),
      components: [],
    })),
  });

const month = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });

function paragraph({ phase, at, text }: Told): string {
  const date = new Date(at);
  const clock = iso(at).slice(11, 16);
  return `&lt;p&gt;&lt;small&gt;${month.format(date)} &lt;var data-var='date'&gt;${date.getUTCDate()}&lt;/var&gt;, &lt;var data-var='time'&gt;${clock}&lt;/var&gt; UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;${phase}&lt;/strong&gt; - ${text}&lt;/p&gt;`;
}

const entry = ({ id, updates }: Past): string => `
  <entry>
    <id>tag:status.example,2005:Incident/${id}</id>
    <published>${iso(updates.at(-1)?.at ?? 0)}</published>
    <updated>${iso(updates.at(-1)?.at ?? 0)}</updated>
    <link rel="alternate" type="text/html" href="https://status.example/incidents/${id}"/>
    <title>Elevated error rates</title>
    <content type="html">${updates.toReversed().map(paragraph).join("")}</content>
  </entry>`;

export const asAtom = (past: readonly Past[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<feed xml:lang="en-US" xmlns="http://www.w3.org/2005/Atom">
  <id>tag:status.example,2005:/history</id>
  <link rel="alternate" type="text/html" href="https://status.example"/>
  <title>P Status - Incident History</title>
  <updated>${iso(newest)}</updated>${past.map(entry).join("")}
</feed>`;

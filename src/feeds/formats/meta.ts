/**
 * Meta's business products: `data/orgs.json` (every product with a word for how it is), `data/outages/<org>.json` (open
 * ones, with posts) and `<org>.history.json`. Consumer Facebook, Instagram and WhatsApp are not on it. Unknown paths answer
 * 200 with an HTML shell.
 */
import { z } from "zod";
import type { Impact } from "../../domain/incident.ts";
import type { ReportedIncident } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Mapped, type Reading } from "../format.ts";
import { plainLine, plainText } from "../text.ts";
import { lastSegment } from "./statuspage-words.ts";

const service = z.object({ id: idText, name: z.string(), status: z.string(), time: looseTime });
const org = z.object({ id: z.string(), name: z.string(), services: z.array(service) });
const post = z.object({ description: z.string(), time: looseTime });
const outage = z.object({ service_id: idText, status: z.string(), time: looseTime, posts: list(post) });

const impacts: Readonly<Record<string, Impact>> = {
  "No known issues": "none",
  Resolved: "unknown",
  "Low disruptions": "minor",
  "Medium disruptions": "major",
  "High disruptions": "critical",
};

interface Trouble {
  readonly org: string;
  readonly service: string;
  readonly title: string;
  readonly status: string;
  readonly at: number;
  readonly posts: readonly z.output<typeof post>[];
}

function toIncident(trouble: Trouble, reading: Reading): ReportedIncident {
  const phase = trouble.status === "Resolved" ? ("resolved" as const) : ("investigating" as const);
  return {
    providerId: `${trouble.org}/${trouble.service}/${trouble.at}`,
    url: `https://metastatus.com/${trouble.org}`,
    title: trouble.title,
    kind: "outage",
    impact: reading.word("service.status", trouble.status, impacts, "unknown"),
    rawImpact: trouble.status,
    phase,
    rawStatus: trouble.status,
    startedAt: trouble.at,
    components: [{ name: trouble.title }],
    updates: trouble.posts
      .map((one) => ({
        phase: "investigating" as const,
        rawStatus: "",
        text: plainText(one.description),
        at: one.time ?? trouble.at,
      }))
      .sort((a, b) => a.at - b.at),
  };
}

function fromOrgs(orgs: readonly z.output<typeof org>[], reading: Reading): Mapped {
  const rows = orgs.flatMap((one) => one.services.map((entry) => ({ one, entry })));
  const troubled = rows.filter(({ entry }) => entry.status !== "No known issues");
  const dateless = troubled.find(({ entry }) => entry.time === undefined);
  if (dateless) return { wrongShape: `${dateless.one.name}, ${dateless.entry.name}: trouble without a readable time` };
  return {
    window: "open",
    incidents: troubled.map(({ one, entry }) => {
      const title = plainLine(one.name === entry.name ? one.name : `${one.name} - ${entry.name}`);
      return toIncident(
        { org: one.id, service: entry.id, title, status: entry.status, at: entry.time ?? 0, posts: [] },
        reading,
      );
    }),
  };
}

function fromOutages(outages: readonly z.output<typeof outage>[], reading: Reading): Mapped {
  const name = lastSegment(reading.feed.url).replace(/(\.history)?\.json$/, "");
  const dated = outages.map((one) => ({ one, at: one.time ?? one.posts[0]?.time }));
  if (dated.some(({ at }) => at === undefined)) return { wrongShape: `${name}: an outage without a readable time` };
  return {
    window: reading.feed.url.includes(".history.json") ? "history" : "open",
    incidents: dated.map(({ one, at = 0 }) =>
      toIncident(
        { org: name, service: one.service_id, title: name, status: one.status, at, posts: one.posts },
        reading,
      ),
    ),
  };
}

export const meta = jsonFormat(z.union([z.array(org), z.array(outage)]), (document, reading) => {
  const isOrgs = (rows: typeof document): rows is z.output<typeof org>[] => rows.every((row) => "services" in row);
  return isOrgs(document) && document.length > 0
    ? fromOrgs(document, reading)
    : fromOutages(document as z.output<typeof outage>[], reading);
});

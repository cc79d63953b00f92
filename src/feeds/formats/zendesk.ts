/** Zendesk `api/ssp/incidents.json`, JSON:API: active incidents only, no resolutions; leaving the list is the only end. */
import { z } from "zod";
import type { Impact } from "../../domain/incident.ts";
import type { ReportedIncident, ReportedUpdate } from "../../domain/snapshot.ts";
import { idText, jsonFormat, list, looseTime, type Mapped, type Reading } from "../format.ts";
import { present } from "../present.ts";
import { plainLine, plainText } from "../text.ts";

const references = z.object({ data: list(z.object({ id: idText, type: z.string() })) }).nullish();
const incident = z.object({
  id: idText,
  type: z.string(),
  attributes: z.object({
    title: z.string().nullish(),
    name: z.string().nullish(),
    impact: z.string().nullish(),
    started_at: looseTime,
    startedAt: looseTime,
    resolved_at: looseTime,
    resolvedAt: looseTime,
  }),
  relationships: z.record(z.string(), references).nullish(),
});
const included = z.object({
  id: idText,
  type: z.string(),
  attributes: z
    .object({
      description: z.string().nullish(),
      name: z.string().nullish(),
      created_at: looseTime,
      createdAt: looseTime,
    })
    .nullish(),
});
const document = z.object({ data: z.array(incident), included: list(included) });
type Incident = z.output<typeof incident>;
type Included = z.output<typeof included>;

const impacts: Readonly<Record<string, Impact>> = {
  minor: "minor",
  major: "major",
  degradation: "minor",
  outage: "major",
};

/** The resources that an incident refers to, whatever the relation is called. */
function related(source: Incident, all: readonly Included[]): readonly Included[] {
  const wanted = new Set(
    Object.values(source.relationships ?? {}).flatMap((one) =>
      (one?.data ?? []).map(({ id, type }) => `${type}/${id}`),
    ),
  );
  return all.filter(({ id, type }) => wanted.has(`${type}/${id}`));
}

function toUpdate(source: Included, start: number): ReportedUpdate[] {
  const text = source.attributes?.description;
  if (!text) return [];
  const at = source.attributes?.created_at ?? source.attributes?.createdAt ?? start;
  return [{ providerId: source.id, phase: "investigating", rawStatus: "", text: plainText(text), at }];
}

function toIncident(source: Incident, start: number, all: readonly Included[], reading: Reading): ReportedIncident {
  const { attributes } = source;
  const parts = related(source, all);
  const end = attributes.resolved_at ?? attributes.resolvedAt;
  return present({
    providerId: source.id,
    url: `https://status.zendesk.com/incidents/${source.id}`,
    title: plainLine(attributes.title ?? attributes.name ?? ""),
    kind: "outage" as const,
    impact: reading.word("incident.impact", attributes.impact, impacts, "unknown"),
    rawImpact: attributes.impact ?? undefined,
    phase: end ? ("resolved" as const) : ("investigating" as const),
    rawStatus: "",
    startedAt: start,
    resolvedAt: end,
    components: parts.flatMap((one) => (one.attributes?.name ? [{ name: plainLine(one.attributes.name) }] : [])),
    updates: parts.flatMap((one) => toUpdate(one, start)).sort((a, b) => a.at - b.at),
  });
}

export const zendesk = jsonFormat(document, ({ data, included: all }, reading): Mapped => {
  const dated = data.map((one) => ({ one, start: one.attributes.started_at ?? one.attributes.startedAt }));
  const dateless = dated.find(({ start }) => start === undefined);
  if (dateless) return { wrongShape: `incident ${dateless.one.id} has no readable start` };
  return { window: "open", incidents: dated.map(({ one, start = 0 }) => toIncident(one, start, all, reading)) };
});

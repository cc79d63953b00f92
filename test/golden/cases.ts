/** What the golden texts show: every kind of bulletin, and the turns that a kind can take. Adding one is adding an entry. */
import { backgroundOf } from "../../src/domain/background.ts";
import type { BulletinKind, Style } from "../../src/domain/bulletin.ts";
import { incidentId, serviceId } from "../../src/domain/ids.ts";
import type { Incident } from "../../src/domain/incident.ts";
import type { Service } from "../../src/domain/service.ts";
import { joinedRequest, type PreviewOptions, preview, readWith, storyRequest } from "../../src/writing/preview.ts";
import type { ComposeRequest, Composition, DigestRequest, Repair, Writer } from "../../src/writing/request.ts";
import {
  chatgpt,
  cloudflare,
  cloudflareRequest,
  gitlab,
  incidentOf,
  requestOf,
  type SampleIncident,
  type Told,
} from "../../src/writing/samples.ts";

export interface GoldenCase {
  readonly name: string;
  compose(writer: Writer, style: Style, options: PreviewOptions): Composition;
}

const at = (text: string): number => Date.parse(text);
const service = (id: string, name: string, more: Partial<Service> = {}): Service => ({
  ...cloudflare,
  id: serviceId(id),
  name,
  owner: name,
  page: `https://status.${id}.example`,
  ...more,
});
const github = service("github", "GitHub", { owner: "Microsoft", page: "https://www.githubstatus.com" });
const zoom = service("zoom", "Zoom");
const slack = service("slack", "Slack", { owner: "Salesforce", page: "https://slack-status.com" });
const unlisted = service("plausible-analytics", "Plausible Analytics", { category: "devtools" });
const nagad = service("nagad", "Nagad");
const whatsapp = service("whatsapp", "WhatsApp", { owner: "Meta", page: "https://metastatus.com" });

const tuesday = (clock: string): number => at(`2025-12-02T${clock}:00Z`);
const said = (clock: string, phase: Told["phase"], text: string): Told => ({ at: tuesday(clock), phase, text });
const investigating = "We are investigating this issue.";
const identified = "The issue has been identified and a fix is being implemented.";
const monitoring = "A fix has been implemented and we are monitoring the results.";
const resolved = "This incident has been resolved.";

interface ChangeCase {
  readonly change: Parameters<typeof requestOf>[0];
  readonly sample: SampleIncident;
  readonly more?: Partial<ComposeRequest>;
  readonly found?: ComposeRequest["change"]["found"];
  readonly from?: ComposeRequest["change"]["from"];
}

const ofChange = (name: string, { change, sample, more, found, from }: ChangeCase): GoldenCase => ({
  name,
  compose(writer, style, { read, readTitle }) {
    const incident = incidentOf(sample);
    const title = readTitle?.(incident) ?? null;
    const request = requestOf(change, sample.service, incident, { title, ...more });
    const turned = {
      ...request,
      change: { ...request.change, ...(found && { found }), ...(from && { from }) },
    };
    return writer.compose(readWith(turned, read), style);
  },
});

const ofKind = (kind: BulletinKind): GoldenCase => ({
  name: kind,
  compose: (writer, style, options) => preview(writer, kind, style, options),
});

const minor = { impact: "minor" } as const;
const major = { impact: "major" } as const;
const report = (outlet: string, when: number) => ({ kind: "report", outlet, at: when }) as const;

const changes: readonly GoldenCase[] = [
  ofChange("flash-owner", {
    change: "opened",
    sample: {
      service: chatgpt,
      told: [said("06:10", "investigating", "We are currently investigating elevated error rates.")],
      title: "Elevated error rates in ChatGPT",
      parts: ["Conversations", "Login"],
      more: major,
    },
  }),
  ofChange("flash-part", {
    change: "opened",
    sample: {
      service: github,
      told: [said("14:20", "investigating", "We are investigating reports of degraded performance for Actions.")],
      title: "Incident with Actions",
      parts: ["Actions"],
      more: minor,
    },
  }),
  ofChange("flash-unlisted", {
    change: "opened",
    sample: {
      service: unlisted,
      told: [said("09:00", "investigating", investigating)],
      title: "Dashboard is slow",
      parts: ["Site Imports", "Stats API", "Realtime"],
      more: minor,
    },
  }),
  ofChange("flash-homonym", {
    change: "opened",
    sample: {
      service: nagad,
      told: [said("04:30", "investigating", "We are investigating failed payments.")],
      title: "Failed payments",
      more: major,
    },
    more: { seen: { symptom: "paymentStuck", source: report("Prothom Alo", tuesday("04:40")) } },
  }),
  ofChange("flash-unknown-impact", {
    change: "opened",
    sample: {
      service: zoom,
      told: [said("10:45", "investigating", "We are aware of an issue with recordings.")],
      title: "Recordings",
      more: { impact: "unknown" },
    },
  }),
  ofChange("flash-identified", {
    change: "opened",
    sample: {
      service: slack,
      told: [said("12:15", "identified", identified)],
      title: "Trouble sending messages",
      more: { impact: "major", startedAt: tuesday("11:30") },
    },
  }),
  ofChange("flash-slow", {
    change: "opened",
    sample: {
      service: zoom,
      told: [said("05:00", "investigating", "We are investigating increased latency.")],
      title: "Increased latency",
      more: minor,
    },
    more: {
      given: {
        severity: { value: "slow", sources: [{ kind: "editor", editor: 1, at: tuesday("05:01") }] },
        symptom: { value: "slow", sources: [{ kind: "editor", editor: 1, at: tuesday("05:01") }] },
      },
    },
  }),
  ofChange("flash-late", {
    change: "opened",
    found: "late",
    sample: {
      service: slack,
      told: [said("12:15", "identified", identified)],
      title: "Trouble sending messages",
      more: { impact: "major", startedAt: tuesday("09:30") },
    },
    more: { asOf: tuesday("12:50") },
  }),
  ofChange("flash-probable", {
    change: "opened",
    sample: {
      service: whatsapp,
      told: [said("15:35", "unknown", "")],
      title: "WhatsApp does not answer",
      more: { impact: "unknown" },
    },
    more: { evidence: "probable" },
  }),
  ofChange("flash-unconfirmed", {
    change: "opened",
    sample: {
      service: whatsapp,
      told: [said("15:35", "unknown", "")],
      title: "WhatsApp does not answer",
      more: { impact: "unknown" },
    },
    more: { evidence: "unconfirmed" },
  }),
  {
    name: "update-withdrawn",
    compose: (writer, style, { read }) => {
      const incident = {
        incident: { ...cloudflareRequest("advanced", 2).incident, withdrawnAt: at("2025-11-18T14:02:00Z") },
      };
      const request = cloudflareRequest("withdrawn", 2, incident);
      const change = { ...request.change, eventAt: at("2025-11-18T14:02:00Z"), updates: [] };
      return writer.compose(readWith({ ...request, change, updates: [], asOf: change.eventAt }, read), style);
    },
  },
  {
    name: "flash-taken-down",
    compose: (writer, style, { read }) => {
      const { affected } = storyRequest({});
      return writer.compose(readWith(cloudflareRequest("opened", 1, { affected: affected ?? [] }), read), style);
    },
  },
  {
    name: "update-monitoring",
    compose: (writer, style, { read }) => writer.compose(readWith(cloudflareRequest("advanced", 3), read), style),
  },
  ofChange("update-news", {
    change: "updated",
    sample: {
      service: github,
      told: [
        said("14:20", "investigating", "We are investigating reports of degraded performance for Actions."),
        said("15:05", "investigating", "Actions is experiencing delays. We will provide an update within 30 minutes."),
      ],
      title: "Incident with Actions",
      parts: ["Actions"],
      more: minor,
    },
  }),
  ofChange("update-eased", {
    change: "eased",
    from: { phase: "identified", impact: "critical" },
    sample: {
      service: chatgpt,
      told: [said("06:10", "investigating", investigating), said("07:25", "identified", identified)],
      title: "Elevated error rates in ChatGPT",
      parts: ["Conversations", "Login"],
      more: minor,
    },
  }),
  ofChange("update-false-alarm", {
    change: "falseAlarm",
    sample: {
      service: zoom,
      told: [
        said("10:45", "investigating", investigating),
        said("10:58", "resolved", "This was a false alarm. No services were affected."),
      ],
      title: "Recordings",
    },
  }),
  ofChange("update-fell-back", {
    change: "advanced",
    sample: {
      service: github,
      told: [
        said("14:20", "investigating", investigating),
        said("15:05", "monitoring", monitoring),
        said("15:50", "investigating", "We are continuing to investigate this issue."),
      ],
      title: "Incident with Git operations",
      parts: ["Git Operations"],
      more: major,
    },
  }),
  ofChange("resolved-owner", {
    change: "resolved",
    sample: {
      service: whatsapp,
      told: [said("15:35", "investigating", investigating), said("16:40", "resolved", resolved)],
      title: "Messages are not delivered",
      more: major,
    },
  }),
  ofChange("resolved-part", {
    change: "resolved",
    sample: {
      service: github,
      told: [
        said("14:20", "investigating", investigating),
        said("14:41", "monitoring", monitoring),
        said("15:02", "resolved", resolved),
      ],
      title: "Incident with Actions",
      parts: ["Actions"],
      more: minor,
    },
    more: {
      past: [
        {
          incident: incidentId(github.id, "before"),
          startedAt: at("2025-11-27T10:00:00Z"),
          endedAt: at("2025-11-27T11:30:00Z"),
        },
      ],
    },
  }),
  ofChange("scheduled-moved", {
    change: "scheduled",
    sample: {
      service: gitlab,
      kind: "maintenance",
      told: [said("09:00", "scheduled", "")],
      title: "Database maintenance",
      more: { scheduledFor: at("2025-12-05T16:00:00Z"), scheduledUntil: at("2025-12-05T18:00:00Z") },
    },
    more: {
      before: incidentOf({
        service: gitlab,
        kind: "maintenance",
        told: [],
        title: "Database maintenance",
        more: { scheduledFor: at("2025-12-04T16:00:00Z"), scheduledUntil: at("2025-12-04T18:00:00Z") },
      }),
    },
  }),
  ofChange("started-verifying", {
    change: "advanced",
    sample: {
      service: gitlab,
      kind: "maintenance",
      told: [said("16:00", "inProgress", ""), said("17:30", "verifying", "")],
      title: "Database maintenance",
      more: { scheduledFor: tuesday("16:00"), scheduledUntil: tuesday("18:00") },
    },
  }),
];

const repairs: readonly Repair[] = [
  { kind: "date", was: at("2025-11-30T09:00:00Z"), is: at("2025-12-01T09:00:00Z") },
  { kind: "figure", was: 21_500, is: 2150 },
  { kind: "service", was: "gitlab", is: "github" },
  { kind: "region", was: "europe", is: "asia" },
  { kind: "region", is: "chattogram" },
  { kind: "cause" },
  { kind: "owner", is: "microsoft" },
  { kind: "state" },
  { kind: "name", is: "github" },
  ...(["unsaid", "takenBack", "gone", "parted", "renamed"] as const).map(
    (ground): Repair => ({
      kind: "link",
      was: "cloudflare",
      ...(ground === "renamed" && { is: "azure" }),
      ground,
      at: tuesday("09:55"),
      source:
        ground === "parted"
          ? { kind: "editor", editor: 1, at: tuesday("09:55") }
          : { kind: "feed", incident: incidentId(github.id, "incident"), field: "updates" },
    }),
  ),
];

const nameOfRepair = (repair: Repair): string => {
  if (repair.kind === "link") return `link-${repair.ground}`;
  return repair.kind === "region" && repair.was === undefined ? "region-wide" : repair.kind;
};

const corrections: readonly GoldenCase[] = repairs.map((repair) => ({
  name: `correction-${nameOfRepair(repair)}`,
  compose(writer, style) {
    const sample = { service: github, told: [said("08:25", "investigating", "")], title: "Incident", more: major };
    const first = writer.compose(requestOf("opened", github, incidentOf(sample)), style);
    if (first.kind === "nothing") return first;
    const { bulletin } = first;
    const published = tuesday("08:30");
    return writer.correct(
      { bulletin, service: github, repair, publishedAt: published, editor: 1, asOf: published + 5_400_000 },
      style,
    );
  },
}));

const short = (
  who: Service,
  from: string,
  until: string,
  impact: Incident["impact"],
  parts: readonly string[] = [],
) => ({
  service: who,
  incident: incidentOf({
    service: who,
    told: [said(from, "investigating", ""), said(until, "resolved", "")],
    title: `${who.name} ${from}`,
    parts,
    more: { impact },
  }),
});

/** Its cause is known, its end is not. */
const unsettled = {
  service: slack,
  incident: incidentOf({
    service: slack,
    told: [said("10:30", "investigating", ""), said("11:05", "identified", "")],
    title: "Messages",
    more: major,
  }),
};

const digests: readonly (readonly [string, Partial<DigestRequest>])[] = [
  ["digest-quiet", {}],
  [
    "digest-busy",
    {
      items: [
        unsettled,
        short(zoom, "06:10", "06:50", "major"),
        short(github, "07:00", "08:20", "minor"),
        short(chatgpt, "12:00", "14:00", "minor", ["Login"]),
      ],
      ahead: [
        {
          service: gitlab,
          incident: incidentOf({
            service: gitlab,
            kind: "maintenance",
            told: [said("09:00", "scheduled", "")],
            title: "Maintenance",
            more: { scheduledFor: at("2025-12-05T16:00:00Z"), scheduledUntil: at("2025-12-05T18:00:00Z") },
          }),
        },
      ],
    },
  ],
  [
    "digest-away",
    {
      span: "away",
      from: tuesday("05:40"),
      until: tuesday("14:20"),
      items: [unsettled, short(zoom, "06:10", "06:50", "major"), short(github, "07:00", "08:20", "minor")],
    },
  ],
  [
    "digest-away-settled",
    {
      span: "away",
      from: at("2025-12-01T17:10:00Z"),
      until: tuesday("09:00"),
      items: [
        short(zoom, "06:10", "06:50", "major"),
        short(github, "07:00", "08:20", "minor"),
        short(chatgpt, "04:00", "06:00", "minor", ["Login"]),
      ],
    },
  ],
  [
    "digest-away-open",
    {
      span: "away",
      from: tuesday("05:40"),
      until: tuesday("14:20"),
      items: [zoom, github, slack].map((one) => ({
        service: one,
        incident: incidentOf({
          service: one,
          told: [said("11:00", "investigating", "")],
          title: "Errors",
          more: major,
        }),
      })),
    },
  ],
  [
    "digest-week",
    { span: "week", items: [short(zoom, "06:10", "06:50", "major"), short(github, "07:00", "12:20", "critical")] },
  ],
];

const remarked: Partial<DigestRequest> = {
  items: [
    short(zoom, "06:10", "06:50", "major"),
    short(github, "07:00", "08:20", "minor"),
    short(github, "11:00", "11:30", "minor"),
    short(chatgpt, "12:00", "14:00", "minor", ["Login"]),
  ],
  longest: {
    incident: incidentId(chatgpt.id, "a"),
    service: chatgpt.id,
    startedAt: tuesday("12:00"),
    lasted: 7_200_000,
    isOpen: false,
  },
  mostFrequent: { service: github.id, times: 2, of: [incidentId(github.id, "a"), incidentId(github.id, "b")] },
  lateAdmissions: [
    {
      incident: incidentId(chatgpt.id, "a"),
      service: chatgpt.id,
      firstSignalAt: tuesday("11:32"),
      admittedAt: tuesday("12:00"),
    },
  ],
};
const remarkedDigests: typeof digests = [
  ["digest-remarks", remarked],
  ["digest-week-remarks", { ...remarked, span: "week" }],
];

const digestCases: readonly GoldenCase[] = [...digests, ...remarkedDigests].map(([name, more]) => ({
  name,
  compose: (writer, style) =>
    writer.digest(
      {
        span: "day",
        from: at("2025-12-01T18:30:00Z"),
        until: at("2025-12-02T18:30:00Z"),
        items: [],
        ahead: [],
        asOf: tuesday("15:30"),
        ...more,
      },
      style,
    ),
}));

/** An outage of ChatGPT, and what the page says of it three days later: in an old message, or in a new one. */
const explained = (name: string, change: "updated" | "amended", text: string, more: Partial<Incident>): GoldenCase => ({
  name,
  compose: (writer, style, { read }) => {
    const later = at("2025-12-05T09:20:00Z");
    const end = said("07:35", "resolved", change === "amended" ? text : resolved);
    const report: readonly Told[] = change === "amended" ? [] : [{ at: later, phase: "resolved", text }];
    const told = [said("06:10", "investigating", investigating), end, ...report];
    const ended = { resolvedAt: tuesday("07:35") };
    const incident = incidentOf({ service: chatgpt, told, title: "Errors", more: { ...more, ...ended } });
    const request = requestOf(change, chatgpt, incident);
    const asOf = { asOf: later, change: { ...request.change, at: later } };
    return writer.followUp(readWith({ ...request, ...asOf }, read), style);
  },
});

/** Only our own check speaks of it, alone or beside the outage of its provider, or as one of several in a story. */
const silences: readonly GoldenCase[] = [
  {
    name: "flash-unsaid",
    compose: (writer, style) => {
      const sample = { service: whatsapp, told: [said("15:35", "investigating", "")], title: "Not reachable" };
      const request = requestOf("opened", whatsapp, incidentOf({ ...sample, more: { impact: "unknown" } }));
      const silent = { unsaidAt: tuesday("15:41"), evidence: "probable", updates: [] } as const;
      return writer.compose({ ...request, ...silent }, style);
    },
  },
  {
    name: "joined-unsaid",
    compose: (writer, style) => writer.joined({ ...joinedRequest(), unsaidAt: at("2025-11-18T11:44:00Z") }, style),
  },
  {
    name: "story-unsaid",
    compose: (writer, style, options) => {
      const request = storyRequest(options, 1);
      const affected = (request.affected ?? []).map((one) => ({
        ...one,
        checked: true,
        unsaidAt: at("2025-11-18T11:58:00Z"),
      }));
      return writer.tell(readWith({ ...request, affected }, options.read), style);
    },
  },
];

const followUps: readonly GoldenCase[] = [
  explained("followUp-amended", "amended", `${resolved} The errors were caused by a database failure.`, major),
  explained("followUp-report", "updated", "Kindly find the whole writeup under this link.", minor),
];

const month = 30 * 86_400_000;
/** Six earlier outages, a month apart, of an hour each. */
const archiveOf = (request: ComposeRequest): Partial<ComposeRequest> => {
  const { id, service: of, startedAt, ...rest } = request.incident;
  const incidents = [1, 2, 3, 4, 5, 6].map((n) => {
    const began = startedAt - n * month;
    return { ...rest, id: incidentId(of, `before ${n}`), service: of, startedAt: began, resolvedAt: began + 3_600_000 };
  });
  const background = backgroundOf(
    { ...request.incident, phase: "resolved", resolvedAt: startedAt + 7 * 3_600_000 },
    { incidents: incidents.map((one) => ({ ...one, phase: "resolved" as const })), since: startedAt - 6 * month },
    { now: request.asOf, zone: "Asia/Kolkata" },
  );
  const past = incidents.map((one) => ({ incident: one.id, startedAt: one.startedAt, endedAt: one.resolvedAt }));
  return { past, pastSince: startedAt - 6 * month, background };
};

/** An editor holds that Zoom belongs to the outage; no source knows that it depends on the provider. */
const byEditor = { kind: "editor", editor: 1, at: at("2025-11-18T12:20:00Z") } as const;
const withTied = (request: ComposeRequest): ComposeRequest => {
  const sources = [{ kind: "feed", incident: incidentId(zoom.id, "sample"), field: "status" }] as const;
  const tied = { service: zoom.id, evidence: "confirmed", sources, tiedBy: byEditor } as const;
  const { cause: _cause, ...story } = request.story;
  return { ...request, story, affected: [...(request.affected ?? []), tied] };
};

const stories: readonly GoldenCase[] = [
  {
    name: "story-tied",
    compose: (writer, style, options) => writer.tell(readWith(withTied(storyRequest(options)), options.read), style),
  },
  {
    name: "resolved-tied",
    compose: (writer, style, { read }) => {
      const { affected } = storyRequest({});
      const request = cloudflareRequest("resolved", 4, { affected: affected ?? [] });
      return writer.compose(readWith(withTied(request), read), style);
    },
  },
  {
    name: "joined-editor",
    compose: (writer, style) => {
      const { tie, ...request } = joinedRequest();
      if (!tie) return { kind: "nothing", reason: "" };
      const sources = [...tie.sources, byEditor];
      return writer.joined({ ...request, evidence: "confirmed", tie: { ...tie, relation: "editor", sources } }, style);
    },
  },
  {
    name: "story-background",
    compose: (writer, style, options) => {
      const request = storyRequest(options, 4);
      const { tip: _tip, ...change } = { ...request, change: { ...request.change, kind: "resolved" } as const };
      return writer.tell(readWith({ ...change, ...archiveOf(request) }, options.read), style);
    },
  },
  {
    name: "story-resolved",
    compose: (writer, style, options) => {
      const request = storyRequest(options, 4);
      const change = { ...request.change, kind: "resolved" } as const;
      return writer.tell(readWith({ ...request, change }, options.read), style);
    },
  },
];

export const goldenCases: readonly GoldenCase[] = [
  ...(
    [
      "flash",
      "update",
      "escalated",
      "resolved",
      "reopened",
      "scheduled",
      "started",
      "extended",
      "completed",
      "cancelled",
      "correction",
      "retraction",
      "digest",
      "story",
      "joined",
      "returned",
      "followUp",
    ] as const
  ).map(ofKind),
  ...changes,
  ...corrections,
  ...digestCases,
  ...followUps,
  ...silences,
  ...stories,
];

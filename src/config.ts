/**
 * Configuration: environment and one YAML file, both checked before anything starts. Every field is documented here;
 * README shows the YAML. Later work adds fields, never renames them.
 */
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { digitStyles, editions } from "./domain/bulletin.ts";
import { changeKinds } from "./domain/change.ts";
import type { Channel } from "./domain/channel.ts";
import { channelModes } from "./domain/channel.ts";
import { decisionKinds } from "./domain/coverage.ts";
import type { PolicyRule } from "./domain/coverage-policy.ts";
import { builtInRuleIds } from "./domain/coverage-rules.ts";
import { type Deadline, type OperatorRules, timerChoices } from "./domain/desk-rules.ts";
import { evidenceLevels } from "./domain/evidence.ts";
import { serviceId } from "./domain/ids.ts";
import { impacts, kinds } from "./domain/incident.ts";
import { type Role, roles } from "./domain/review.ts";
import { categories, type Feed, formats, type Service } from "./domain/service.ts";
import { type Burst, type Timings, telegramBurst, telegramTimings, timingNames } from "./domain/timings.ts";
import { type DeskLanguage, deskLanguages } from "./domain/voice.ts";
import { checkYaml, type Problem } from "./yaml.ts";

const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens");
const chatExpected = '"@channel", a numeric chat id or "terminal"';
const chat = z.union([z.number().int(), z.string().regex(/^@\w{4,}$/, chatExpected), z.literal("terminal")], {
  error: chatExpected,
});
const httpUrl = z.url({ protocol: /^https?$/, error: "an http or https address" });

/** "30s", "5m", "2h" or a number of seconds; the value is in seconds. */
const span = z
  .union([z.number().positive(), z.string().regex(/^\d+(s|m|h|d)$/, 'a length of time as "30s", "5m", "2h" or "1d"')])
  .transform((value) => (typeof value === "number" ? value : spanSeconds(value)));

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const spanSeconds = (text: string): number => Number.parseInt(text, 10) * (unitSeconds[text.slice(-1)] ?? 1);

const spans = <Name extends string>(names: readonly Name[]): Record<Name, z.ZodOptional<typeof span>> =>
  Object.fromEntries(names.map((name) => [name, span.optional()])) as Record<Name, z.ZodOptional<typeof span>>;

const hour = z.number().int().min(0).max(24);
const hours = z.strictObject({ from: hour, until: hour });

const channelSchema = z.strictObject({
  id: identifier,
  chat,
  topic: z.number().int().positive().optional(),
  edition: z.enum(editions),
  digits: z.enum(digitStyles).default("bengali"),
  dateline: z.string().optional(),
  mode: z.enum(channelModes).default("card-and-replies"),
  include: z
    .strictObject({
      services: z.array(z.string()).default(["all"]),
      minImpact: z.enum(impacts).default("minor"),
      kinds: z.array(z.enum(kinds)).default(["outage", "maintenance"]),
    })
    .prefault({}),
  /** A recorded case may be sent there with `replay --channel ID --drill`; the day's news is not. */
  drill: z.boolean().optional(),
  /** Hours of the day on the channel's own clock, in which what is not red waits for the morning. */
  night: hours.optional(),
  digest: z
    .strictObject({
      daily: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected an hour as "21:00"')
        .optional(),
      weekly: z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]).optional(),
    })
    .transform(withoutUndefined)
    .optional(),
});

/** One value, or any of a list. */
const anyOf = <T extends z.ZodType>(value: T): z.ZodUnion<[T, z.ZodArray<T>]> => z.union([value, z.array(value)]);
const reach = z.literal([1, 2, 3, 4, 5]);

/** What is done with a draft that nobody judged in time. */
const deadline = z
  .strictObject({ after: span, then: z.enum(timerChoices) })
  .transform(({ after, then }): Deadline => ({ afterMs: after * 1000, then }));

const policySchema = z.strictObject({
  when: z
    .strictObject({
      service: anyOf(identifier).optional(),
      impact: anyOf(z.enum(impacts)).optional(),
      kind: anyOf(z.enum(kinds)).optional(),
      change: anyOf(z.enum(changeKinds)).optional(),
      evidence: anyOf(z.enum(evidenceLevels)).optional(),
      reach: anyOf(reach).optional(),
      /** At least so many services fail with the story, this one included. */
      breadth: z.number().int().min(1).optional(),
      /** The built-in row that this one stands in the place of, by the id that `why` prints. */
      rule: anyOf(z.enum(builtInRuleIds)).optional(),
      /** Hours of the day in UTC, from inclusive, until exclusive; may run over midnight. */
      hour: hours.optional(),
    })
    .transform(withoutUndefined),
  then: z.enum(decisionKinds),
  ring: z.boolean().optional(),
  deadline: deadline.optional(),
});

const fileSchema = z.strictObject({
  /** Telegram user ids told of problems in a private chat. */
  operators: z.array(z.number().int()).default([]),
  /** Put into the User-Agent, so that a vendor can reach whoever polls. */
  contact: z.string().optional(),
  newsroom: z
    .strictObject({
      editors: z.record(z.string().regex(/^\d+$/, "a numeric Telegram user id"), z.enum(roles)).default({}),
      reviewChat: z.number().int().optional(),
      auditChat: z.number().int().optional(),
      /** For drafts whose row of the policy names none. */
      deadline: deadline.optional(),
      /** What is red is published by two: the first yes is written down, that of another one counts. */
      twoPersonRed: z.boolean().default(false),
      /** What a chief may change with /rules. */
      mayChange: z
        .strictObject({
          deadline: z
            .strictObject({ least: span, most: span, then: z.array(z.enum(timerChoices)).default([...timerChoices]) })
            .transform(({ least, most, then }) => ({ leastMs: least * 1000, mostMs: most * 1000, then }))
            .optional(),
          night: z.boolean().optional(),
          twoPersonRed: z.boolean().optional(),
        })
        .prefault({}),
      /** Of the cards in the review chat; each editor chooses their own for what they are answered. */
      language: z.enum(deskLanguages).default("bengali"),
    })
    .prefault({}),
  channels: z.array(channelSchema).default([]),
  services: z
    .array(
      z.strictObject({
        id: identifier,
        name: z.string().min(1),
        category: z.enum(categories).default("other"),
        dependsOn: z.array(identifier).default([]),
        zone: z.string().optional(),
        reach: reach.default(3),
      }),
    )
    .default([]),
  /** Added to, or replacing, the built-in catalogue by service + format. */
  feeds: z
    .array(
      z.strictObject({
        service: identifier,
        format: z.enum(formats),
        url: httpUrl,
        every: span.optional(),
        only: z.array(z.string()).optional(),
        except: z.array(z.string()).optional(),
        /** For probes: what a good answer is. */
        expect: z
          .strictObject({
            method: z.enum(["GET", "HEAD"]).optional(),
            status: z.array(z.number().int().min(100).max(599)).optional(),
            marker: z.string().optional(),
          })
          .transform(withoutUndefined)
          .optional(),
      }),
    )
    .default([]),
  catalogue: z.union([z.enum(["all", "none"]), z.array(identifier)]).default("all"),
  policy: z.array(policySchema).default([]),
  freshness: span.default(7200),
  telegram: z
    .strictObject({
      /** Where Telegram reaches this service; null polls. A proxy leads it to HOST and PORT. */
      webhook: httpUrl.nullable().default(null),
      /** Each as in `domain/timings.ts`, which says what it is for: "30s", or seconds. */
      timings: z.strictObject(spans(timingNames)).prefault({}),
      /** More new cards than `cards` in a channel `within` this time become one post of their headlines. */
      burst: z
        .strictObject({
          cards: z.number().int().positive().default(telegramBurst.cards),
          within: span.default(telegramBurst.within / 1000),
        })
        .prefault({}),
      /** Posts to private chats cost 0.1 Star each and go out at up to 1000 a second. */
      paidBroadcast: z.boolean().default(false),
    })
    .prefault({}),
  allowPrivateNetworks: z.boolean().default(false),
});

type FileConfig = z.infer<typeof fileSchema>;

export interface Config {
  /** Where it was read from, for messages. */
  readonly source: string;
  readonly token?: string;
  readonly apiRoot?: string;
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly operators: readonly number[];
  readonly contact?: string;
  readonly webhook?: string;
  readonly editors: ReadonlyMap<number, Role>;
  readonly reviewChat?: number;
  readonly auditChat?: number;
  /** Of the cards in the review chat. */
  readonly deskLanguage: DeskLanguage;
  readonly channels: readonly Channel[];
  /** True when no channel is configured and posts go to the terminal, one channel per edition. */
  readonly defaultChannels: boolean;
  readonly services: readonly Omit<Service, "feeds">[];
  readonly feeds: readonly Feed[];
  readonly catalogue: "all" | "none" | readonly string[];
  readonly policy: readonly PolicyRule[];
  readonly deskRules: OperatorRules;
  readonly freshnessMs: number;
  readonly allowPrivateNetworks: boolean;
  readonly timings: Timings;
  readonly burst: Burst;
  readonly paidBroadcast: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;
export type ConfigOutcome =
  | { readonly kind: "ok"; readonly config: Config }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const environmentSchema = z.object({
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, 'the form "123456:letters" that BotFather gives')
    .optional(),
  TELEGRAM_API_ROOT: httpUrl.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|:memory:)$/, '"file:PATH" or ":memory:"')
    .default("file:data/bibhrat.sqlite"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number({ error: "a port number" }).int().min(0).max(65_535).default(8080),
  LOG_LEVEL: z.enum(logLevels).optional(),
});

/** Reads environment and file; collects every problem of both before it says anything. */
export function loadConfig(environment: Environment): ConfigOutcome {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const env = environmentSchema.safeParse(present);
  const problems: Problem[] = env.success
    ? []
    : env.error.issues.map((issue) => environmentProblem(issue.path[0], issue.message));
  const file = readConfigFile(environment["BIBHRAT_CONFIG"]);
  if (file.kind === "problems") problems.push(...file.problems);
  if (!env.success || file.kind === "problems") return { kind: "problems", problems };
  const crossed = crossChecks(file.source, file.value);
  if (crossed.length > 0) return { kind: "problems", problems: crossed };
  return { kind: "ok", config: assemble(file.source, env.data, file.value) };
}

/** The value is not shown: it may be the token. */
const environmentProblem = (name: PropertyKey | undefined, message: string): Problem => ({
  file: "environment",
  line: 0,
  column: 0,
  message: `${String(name)}: expected ${message}`,
});

type ConfigFile =
  | { readonly kind: "ok"; readonly source: string; readonly value: FileConfig }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

function readConfigFile(named: string | undefined): ConfigFile {
  const path = named || "bibhrat.yaml";
  if (!existsSync(path)) {
    if (!named) return { kind: "ok", source: "built-in defaults", value: fileSchema.parse({}) };
    return {
      kind: "problems",
      problems: [
        {
          file: path,
          line: 0,
          column: 0,
          message: "BIBHRAT_CONFIG names this file; expected it to exist, found nothing",
        },
      ],
    };
  }
  const checked = checkYaml(path, readFileSync(path, "utf8"), fileSchema);
  return checked.kind === "data" ? { kind: "ok", source: path, value: checked.data } : checked;
}

/** What the schema cannot say about single fields. */
function crossChecks(file: string, config: FileConfig): Problem[] {
  const problem = (message: string): Problem => ({ file, line: 0, column: 0, message });
  const found: Problem[] = [];
  for (const id of duplicates(config.channels.map((channel) => channel.id))) {
    found.push(problem(`channels: expected ids that differ, got "${id}" twice`));
  }
  for (const channel of config.channels) {
    if (channel.digits === "latin" && channel.edition === "bn-BD") {
      found.push(problem(`channels.${channel.id}.digits: expected "bengali" for bn-BD, got "latin"`));
    }
  }
  const { callTimeout, grace } = timingsOf(config.telegram.timings);
  if (grace <= callTimeout) {
    found.push(
      problem(
        `telegram.timings.grace: expected more than callTimeout (${callTimeout / 1000} s), got ${grace / 1000} s`,
      ),
    );
  }
  return found;
}

const duplicates = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

/** Without a token nothing can reach Telegram: what is configured for it is printed, each channel under its own name. */
function channelsOf(config: FileConfig): readonly Channel[] {
  if (config.channels.length > 0) return config.channels.map((channel) => withoutUndefined(channel) as Channel);
  return editions.map((edition) => ({
    id: edition === "bn-IN" ? "kolkata" : "dhaka",
    chat: "terminal",
    edition,
    digits: "bengali",
    mode: "card-and-replies",
    include: { services: ["all"], minImpact: "minor", kinds: ["outage", "maintenance"] },
  }));
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

/** The file speaks of seconds. */
function timingsOf(given: FileConfig["telegram"]["timings"]): Timings {
  const named = timingNames.map((name) => [
    name,
    given[name] === undefined ? telegramTimings[name] : given[name] * 1000,
  ]);
  return Object.fromEntries(named) as Timings;
}

function deskRulesOf({ newsroom, channels }: FileConfig): OperatorRules {
  const { deadline, twoPersonRed, mayChange } = newsroom;
  const night = new Map(channels.flatMap((channel) => (channel.night ? [[channel.id, channel.night] as const] : [])));
  const given = { deadline, twoPersonRed, night, mayChange: withoutUndefined(mayChange) };
  return withoutUndefined(given) as OperatorRules;
}

function assemble(source: string, env: z.infer<typeof environmentSchema>, file: FileConfig): Config {
  return withoutUndefined({
    source,
    token: env.TELEGRAM_BOT_TOKEN,
    apiRoot: env.TELEGRAM_API_ROOT,
    databaseUrl: env.DATABASE_URL,
    host: env.HOST,
    port: env.PORT,
    logLevel: env.LOG_LEVEL ?? "info",
    operators: file.operators,
    contact: file.contact,
    webhook: file.telegram.webhook ?? undefined,
    editors: new Map(Object.entries(file.newsroom.editors).map(([id, role]) => [Number(id), role])),
    reviewChat: file.newsroom.reviewChat,
    auditChat: file.newsroom.auditChat,
    deskLanguage: file.newsroom.language,
    channels: channelsOf(file),
    defaultChannels: file.channels.length === 0,
    services: file.services.map((service) =>
      withoutUndefined({
        ...service,
        id: serviceId(service.id),
        dependsOn: service.dependsOn.map(serviceId),
        reach: service.reach,
      }),
    ),
    feeds: file.feeds.map((feed) => withoutUndefined({ ...feed, service: serviceId(feed.service) })),
    catalogue: file.catalogue,
    policy: file.policy.map((rule) => withoutUndefined(rule) as PolicyRule),
    deskRules: deskRulesOf(file),
    freshnessMs: file.freshness * 1000,
    allowPrivateNetworks: file.allowPrivateNetworks,
    timings: timingsOf(file.telegram.timings),
    burst: { cards: file.telegram.burst.cards, within: file.telegram.burst.within * 1000 },
    paidBroadcast: file.telegram.paidBroadcast,
  }) as Config;
}

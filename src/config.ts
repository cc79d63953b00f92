/**
 * Configuration: environment and one YAML file, both checked before anything starts. Every field of the file is
 * documented in `config/`, a file per part; README shows the YAML. Later work adds fields, never renames them.
 */
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { httpUrl, withoutUndefined } from "./config/fields.ts";
import { type FileConfig, fileSchema } from "./config/file.ts";
import { editions } from "./domain/bulletin.ts";
import type { Channel } from "./domain/channel.ts";
import type { PolicyRule } from "./domain/coverage-policy.ts";
import type { OperatorRules } from "./domain/desk-rules.ts";
import { serviceId } from "./domain/ids.ts";
import type { Role } from "./domain/review.ts";
import type { Feed, Service } from "./domain/service.ts";
import { type Burst, type Timings, telegramTimings, timingNames } from "./domain/timings.ts";
import type { DeskLanguage } from "./domain/voice.ts";
import { checkYaml, type Problem } from "./yaml.ts";

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

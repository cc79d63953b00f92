import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Config, loadConfig } from "../src/config.ts";
import { frameOf } from "../src/newsroom.ts";
import { showProblem } from "../src/yaml.ts";

const token = "123456789:AAExampleExampleExampleExampleExample";

function withFile(yaml: string): Record<string, string> {
  const path = join(mkdtempSync(join(tmpdir(), "bibhrat-config-")), "bibhrat.yaml");
  writeFileSync(path, yaml);
  return { BIBHRAT_CONFIG: path };
}

function load(yaml: string, environment: Record<string, string> = {}): Config {
  const outcome = loadConfig({ ...withFile(yaml), ...environment });
  if (outcome.kind === "problems") throw new Error(outcome.problems.map(showProblem).join("\n"));
  return outcome.config;
}

function problems(yaml: string, environment: Record<string, string> = {}): string[] {
  const outcome = loadConfig({ ...withFile(yaml), ...environment });
  return outcome.kind === "ok" ? [] : outcome.problems.map((problem) => showProblem(problem).replace(/^.*\//, ""));
}

describe("configuration", () => {
  it("needs nothing: two terminal channels, one per edition", () => {
    const config = load("");
    expect(config.channels.map(({ id, chat, edition, digits }) => [id, chat, edition, digits])).toEqual([
      ["kolkata", "terminal", "bn-IN", "bengali"],
      ["dhaka", "terminal", "bn-BD", "bengali"],
    ]);
    expect(config).toMatchObject({
      defaultChannels: true,
      databaseUrl: "file:data/bibhrat.sqlite",
      port: 8080,
      freshnessMs: 7_200_000,
    });
  });

  it("reads the example of the contract", () => {
    const config = load(
      `operators: [111222333]
contact: "https://example.org/bot"
newsroom:
  editors: { 111222333: chief, 444555666: editor }
  reviewChat: -1001234567890
  auditChat: -1009876543210
channels:
  - id: kolkata
    chat: "@bibhrat_barta"
    edition: bn-IN
    digits: bengali
    dateline: কলকাতা
    mode: card-and-replies
    include: { services: [all], minImpact: minor, kinds: [outage] }
    digest: { daily: "21:00", weekly: sunday }
services: []
feeds:
  - { service: cloudflare, format: statuspage, url: "http://127.0.0.1:9000/api/v2/incidents.json", every: 30s }
catalogue: all
policy: []
freshness: 2h
telegram: { webhook: null, timings: {} }
allowPrivateNetworks: true
`,
      { TELEGRAM_BOT_TOKEN: token, PORT: "0" },
    );
    expect(config.editors.get(111222333)).toBe("chief");
    expect(config.feeds).toEqual([
      { service: "cloudflare", format: "statuspage", url: "http://127.0.0.1:9000/api/v2/incidents.json", every: 30 },
    ]);
    expect(config.channels[0]).toMatchObject({
      chat: "@bibhrat_barta",
      dateline: "কলকাতা",
      include: { kinds: ["outage"] },
    });
    expect(config).toMatchObject({ port: 0, allowPrivateNetworks: true, defaultChannels: false, token });
  });

  const refusals: [string, string, string[]][] = [
    ["an unknown field", "chanels: []\n", ['bibhrat.yaml:1:1: expected no field named chanels, came {"chanels":[]}']],
    [
      "a wrong edition, with its line",
      "channels:\n  - id: dhaka\n    chat: terminal\n    edition: bn\n",
      ['bibhrat.yaml:4:14: channels → 0 → edition: expected one of bn-IN, bn-BD, came "bn"'],
    ],
    [
      "a chat that is no chat",
      'channels:\n  - { id: a, chat: "barta", edition: bn-IN }\n',
      ['bibhrat.yaml:2:20: channels → 0 → chat: expected "@channel", a numeric chat id or "terminal", came "barta"'],
    ],
    [
      "a length of time without a unit we know",
      "freshness: 2 hours\n",
      ['bibhrat.yaml:1:12: freshness: expected a length of time as "30s", "5m", "2h" or "1d", came "2 hours"'],
    ],
    [
      "the same channel twice",
      "channels:\n  - { id: a, chat: terminal, edition: bn-IN }\n  - { id: a, chat: terminal, edition: bn-BD }\n",
      ['bibhrat.yaml: channels: expected ids that differ, got "a" twice'],
    ],
    [
      "Latin digits in Dhaka",
      "channels:\n  - { id: a, chat: terminal, edition: bn-BD, digits: latin }\n",
      ['bibhrat.yaml: channels.a.digits: expected "bengali" for bn-BD, got "latin"'],
    ],
  ];

  it.each(refusals)("refuses %s", (_name, yaml, expected) => {
    expect(problems(yaml)).toEqual(expected);
  });

  it("reads in which language the cards of the desk are, Bengali without a word", () => {
    const english = load("newsroom: { language: english }\nchannels: [{ id: dhaka, chat: -1, edition: bn-BD }]");
    expect(frameOf(english)).toBe("en-BD");
    expect(frameOf(load(""))).toBe("bn-IN");
    expect(problems("newsroom: { language: french }")).toHaveLength(1);
  });

  it("reads how long a draft may wait, and what a chief may change of it", () => {
    const { deskRules, policy } = load(`
newsroom:
  deadline: { after: 1h, then: hold }
  mayChange: { deadline: { least: 10m, most: 2h, then: [hold, drop] } }
policy:
  - { when: { impact: minor }, then: review, deadline: { after: 20m, then: publish } }
`);
    expect(deskRules.deadline).toEqual({ afterMs: 3_600_000, then: "hold" });
    expect(deskRules.mayChange).toEqual({ deadline: { leastMs: 600_000, mostMs: 7_200_000, then: ["hold", "drop"] } });
    expect(policy[0]?.deadline).toEqual({ afterMs: 1_200_000, then: "publish" });
    expect(load("").deskRules).toMatchObject({ twoPersonRed: false, mayChange: {} });
    expect(problems("newsroom: { deadline: { after: 1h, then: forget } }").join()).toContain("bibhrat.yaml:1");
  });

  it("reads a row that stands in the place of a built-in one, and refuses the name of none", () => {
    const { policy } = load("policy: [{ when: { rule: [digest-only, notice], breadth: 3 }, then: publish }]\n");
    expect(policy[0]?.when).toEqual({ rule: ["digest-only", "notice"], breadth: 3 });
    expect(problems("policy: [{ when: { rule: digest }, then: publish }]\n").join()).toContain("bibhrat.yaml:1");
  });

  it("names every problem of the file and of the environment at once, and never shows the token", () => {
    const found = problems("catalogue: some\nfreshness: x\n", { TELEGRAM_BOT_TOKEN: "secret-token", PORT: "eighty" });
    expect(found.map((line) => line.split(":")[0])).toEqual([
      "environment",
      "environment",
      "bibhrat.yaml",
      "bibhrat.yaml",
    ]);
    expect(found.join("\n")).not.toContain("secret-token");
  });

  it("says so when the file it was told to read is not there", () => {
    const outcome = loadConfig({ BIBHRAT_CONFIG: "/nowhere/bibhrat.yaml" });
    expect(outcome).toMatchObject({
      kind: "problems",
      problems: [{ message: expect.stringContaining("found nothing") }],
    });
  });

  it("gives the line of a YAML error", () => {
    expect(problems("channels:\n  - id: a\n   chat: b\n")[0]).toMatch(/^bibhrat\.yaml:[23]:\d+: /);
  });
});

/** Coverage on real texts. Bars stand a little below what is reached, so that a loss is seen and a gain is free. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type MeasuredLine, measureReading } from "../../src/reading/measure.ts";
import type { ReadContext } from "../../src/reading/statement.ts";
import { setAside, setAsideProviders } from "./set-aside.ts";
import { bangladesh, india, reader, speaker } from "./voices.ts";

const corpus = process.env["BIBHRAT_CORPUS"];

interface CorpusRow {
  readonly text: string;
  readonly provider: string;
  readonly component_names?: readonly string[];
  readonly created_at?: string;
}

function lineOf({ text, provider, component_names, created_at }: CorpusRow): MeasuredLine {
  const at = Date.parse(created_at ?? "");
  const context: ReadContext = {
    service: { id: provider.toLowerCase(), name: provider },
    components: component_names ?? [],
    ...(Number.isNaN(at) ? {} : { at }),
    zone: "UTC",
  };
  return { text, provider, context };
}

const isSaid: Parameters<typeof measureReading>[2] = (sentence, context) =>
  speaker.sayAlone(sentence, context, india) !== null;

describe.skipIf(corpus === undefined)("the corpus", () => {
  const rows = (): readonly CorpusRow[] =>
    readFileSync(join(corpus ?? "", "updates-dev.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as CorpusRow);

  const shareOf = (chosen: (provider: string) => boolean): number => {
    const lines = rows()
      .filter(({ provider }) => chosen(provider))
      .map(lineOf);
    const all = measureReading(lines, reader, isSaid).providers.at(-1);
    return (all?.updatesRead ?? 0) / Math.max(1, all?.updates ?? 0);
  };
  const isOther = (provider: string): boolean => provider !== "GitHub" && provider !== "AWS";

  it("sets aside the providers that the seed draws", () => {
    expect(setAside(rows().map(({ provider }) => provider))).toEqual(setAsideProviders);
  });

  it.each([
    ["GitHub", (provider: string) => provider === "GitHub", 0.75],
    ["AWS", (provider: string) => provider === "AWS", 0.45],
    ["other pages pooled", isOther, 0.62],
    ["the half set aside", (provider: string) => setAsideProviders.includes(provider), 0.57],
  ])("reads whole updates of %s", { timeout: 120_000 }, (_name, chosen, bar) => {
    expect(shareOf(chosen)).toBeGreaterThan(bar);
  });

  it("joins the parts of every update to its text", { timeout: 120_000 }, () => {
    for (const line of rows().map(lineOf)) {
      expect(
        reader
          .read(line.text, line.context)
          .map(({ en }) => en)
          .join(""),
      ).toBe(line.text);
    }
  });

  it("reads and says all updates of the outage of 18 November 2025", () => {
    const folder = join(corpus ?? "", "cases/cloudflare-2025-11-18");
    const newest =
      readdirSync(folder)
        .filter((file) => file.endsWith(".json"))
        .sort()
        .at(-1) ?? "";
    const unread = updatesOf(readFileSync(join(folder, newest), "utf8")).flatMap(({ body, context }) =>
      reader
        .read(body, context)
        .filter((sentence) => [india, bangladesh].some((style) => speaker.sayAlone(sentence, context, style) === null))
        .map(({ en }) => en),
    );
    expect(unread).toEqual([]);
  });
});

interface StatuspageFile {
  readonly incidents: readonly {
    readonly components?: readonly { readonly name: string }[];
    readonly incident_updates: readonly { readonly body: string; readonly created_at: string }[];
  }[];
}

function updatesOf(json: string): readonly { readonly body: string; readonly context: ReadContext & { at: number } }[] {
  const { incidents } = JSON.parse(json) as StatuspageFile;
  return incidents.flatMap(({ components = [], incident_updates }) =>
    incident_updates.map(({ body, created_at }) => ({
      body,
      context: {
        service: { id: "cloudflare", name: "Cloudflare" },
        components: components.map(({ name }) => name),
        at: Date.parse(created_at),
        zone: "UTC",
      },
    })),
  );
}

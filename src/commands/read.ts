/**
 * `read FILE|-`: JSON lines, one update each, read as the service reads them. `--json` prints one line per update;
 * the last line of either form counts what was read whole.
 */
import { z } from "zod";
import type { Edition } from "../domain/bulletin.ts";
import { serviceId } from "../domain/ids.ts";
import type { Language } from "../language.ts";
import type { ReadSentence } from "../reading/statement.ts";
import { readInput } from "./lint.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

const text = z.string();
/** The contract's names, and the corpus's. */
const lineSchema = z.object({
  text,
  title: text.nullish(),
  incident_title: text.nullish(),
  components: z.array(text).nullish(),
  component_names: z.array(text).nullish(),
  provider: text.nullish(),
  status: text.nullish(),
  update_status: text.nullish(),
  at: text.nullish(),
  created_at: text.nullish(),
  zone: text.nullish(),
});
type Line = z.infer<typeof lineSchema>;

export interface ReadOptions {
  readonly edition: Edition;
  readonly json: boolean;
}

interface Count {
  updates: number;
  updatesRead: number;
  sentences: number;
  sentencesRead: number;
}

export function readUpdates(path: string, options: ReadOptions, tools: Toolbox): void {
  const language = tools.language();
  const count: Count = { updates: 0, updatesRead: 0, sentences: 0, sentencesRead: 0 };
  const byProvider = new Map<string, Count>();
  for (const [index, raw] of readInput(path).split("\n").entries()) {
    if (raw.trim() === "") continue;
    const line = parseLine(raw, `${path}:${index + 1}`);
    const said = sayUpdate(line, language, options.edition);
    for (const sum of [count, countOf(byProvider, line.provider ?? "")]) add(sum, said);
    tools.out(options.json ? `${JSON.stringify({ text: line.text, sentences: said.map(jsonOf) })}\n` : plain(said));
  }
  if (!options.json && byProvider.size > 1) tools.out(table(byProvider));
  tools.out(`${JSON.stringify(count)}\n`);
}

function parseLine(raw: string, where: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    throw new Refusal([`${where}: expected a JSON object; ${String(error)}`]);
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success)
    throw new Refusal(parsed.error.issues.map((issue) => `${where}: ${issue.path.join(".")}: ${issue.message}`));
  return parsed.data;
}

interface Said extends ReadSentence {
  readonly bn: string | null;
}

function sayUpdate(line: Line, language: Language, edition: Edition): readonly Said[] {
  const provider = line.provider ?? "the service";
  const at = stampOf(line.at ?? line.created_at ?? "");
  const context = {
    service: { id: serviceId(language.idOf(provider) ?? provider), name: provider },
    components: line.components ?? line.component_names ?? [],
    ...(Number.isNaN(at) ? {} : { at }),
    ...(line.zone ? { zone: line.zone } : {}),
  };
  const style = { edition, digits: "bengali" } as const;
  return language.english
    .read(line.text, context)
    .map((sentence) => ({ ...sentence, bn: language.speaker.sayAlone(sentence, context, style) }));
}

/** ISO 8601, or with the name of an American zone behind it, as old archives have it. */
function stampOf(text: string): number {
  const iso = Date.parse(text);
  return Number.isNaN(iso) ? Date.parse(text.replace("T", " ")) : iso;
}

/** A sentence that is read but cannot be said whole counts as not read. */
const isRead = (said: Said): boolean => said.statements !== null && said.bn !== null;

const jsonOf = (said: Said): unknown => ({
  en: said.en,
  act: isRead(said) ? (said.statements?.[0]?.act ?? null) : null,
  bn: isRead(said) ? said.bn : null,
});

const plain = (said: readonly Said[]): string =>
  `${said.map((one) => `${isRead(one) ? "✓" : `✗ ${one.stoppedAt ?? ""}`} ${one.en.trim()}\n  ${one.bn ?? "—"}`).join("\n")}\n\n`;

function countOf(counts: Map<string, Count>, provider: string): Count {
  const count = counts.get(provider) ?? { updates: 0, updatesRead: 0, sentences: 0, sentencesRead: 0 };
  counts.set(provider, count);
  return count;
}

function add(count: Count, said: readonly Said[]): void {
  count.updates += 1;
  count.updatesRead += said.every(isRead) ? 1 : 0;
  count.sentences += said.length;
  count.sentencesRead += said.filter(isRead).length;
}

const share = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`.padStart(6);

function table(counts: ReadonlyMap<string, Count>): string {
  const rows = [...counts].sort(([, a], [, b]) => b.updates - a.updates);
  return `${rows.map(([provider, one]) => `${provider.padEnd(32)}${String(one.updates).padStart(6)} updates ${share(one.updatesRead, one.updates)} read whole, ${share(one.sentencesRead, one.sentences)} of sentences`).join("\n")}\n`;
}

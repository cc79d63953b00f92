/**
 * `read FILE|-`: JSON lines, one update each, read as the service reads them. `--json` prints one line per update;
 * the last line of either form counts what was read whole.
 */
import { z } from "zod";
import type { Edition } from "../domain/bulletin.ts";
import { serviceId } from "../domain/ids.ts";
import type { Language } from "../language.ts";
import { type Coverage, type MeasuredLine, measureReading, type ReadingTable, type Tally } from "../reading/measure.ts";
import type { ReadContext, ReadSentence } from "../reading/statement.ts";
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

export function readUpdates(path: string, options: ReadOptions, tools: Toolbox): void {
  const language = tools.language();
  const saidOf = new Map<ReadContext, readonly Said[]>();
  const lines: MeasuredLine[] = [];
  for (const [index, raw] of readInput(path).split("\n").entries()) {
    if (raw.trim() === "") continue;
    const line = parseLine(raw, `${path}:${index + 1}`);
    const context = contextOf(line, language);
    const said = sayUpdate(line.text, context, language, options.edition);
    saidOf.set(context, said);
    lines.push({ text: line.text, provider: line.provider ?? "", context });
    tools.out(options.json ? `${JSON.stringify({ text: line.text, sentences: said.map(jsonOf) })}\n` : plain(said));
  }
  const unsaid = new Set<ReadSentence>([...saidOf.values()].flat().filter((one) => !isRead(one)));
  const measured = measureReading(
    lines,
    { read: (_text, context) => saidOf.get(context) ?? [] },
    (one) => !unsaid.has(one),
  );
  if (!options.json && measured.providers.length > 2) tools.out(table(measured));
  tools.out(`${JSON.stringify(countsOf(measured))}\n`);
}

/** The last row is all pages together: the contract's last line. */
function countsOf({ providers }: ReadingTable): Omit<Coverage, "provider"> {
  const none = { updates: 0, updatesRead: 0, sentences: 0, sentencesRead: 0 };
  const { updates, updatesRead, sentences, sentencesRead } = providers.at(-1) ?? none;
  return { updates, updatesRead, sentences, sentencesRead };
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

function contextOf(line: Line, language: Language): ReadContext {
  const provider = line.provider ?? "the service";
  const at = stampOf(line.at ?? line.created_at ?? "");
  return {
    service: { id: serviceId(language.idOf(provider) ?? provider), name: provider },
    components: line.components ?? line.component_names ?? [],
    ...(Number.isNaN(at) ? {} : { at }),
    ...(line.zone ? { zone: line.zone } : {}),
  };
}

function sayUpdate(text: string, context: ReadContext, language: Language, edition: Edition): readonly Said[] {
  const style = { edition, digits: "bengali" } as const;
  return language.english
    .read(text, context)
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

const share = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`.padStart(6);

const coverageLine = ({ provider, updates, updatesRead, sentences, sentencesRead }: Coverage): string =>
  `${provider.padEnd(32)}${String(updates).padStart(6)} updates ${share(updatesRead, updates)} read whole, ${share(sentencesRead, sentences)} of sentences`;

const shown = 20;
const tallies = (title: string, rows: readonly Tally[]): readonly string[] => [
  "",
  title,
  ...rows.slice(0, shown).map(({ text, times }) => `${String(times).padStart(6)}  ${text}`),
];

function table({ providers, unreadShapes, stoppingWords }: ReadingTable): string {
  const unread = tallies("unread shapes, most frequent first", unreadShapes);
  const stopping = tallies("words that stopped the reading", stoppingWords);
  return `${[...providers.map(coverageLine), ...unread, ...stopping].join("\n")}\n`;
}

/**
 * How much is read: by provider, which shapes of sentence are left most often, and which word stopped the reading, so
 * that the next pattern to write is always known. Names, figures and addresses are slots of a shape.
 */
import type { Reader } from "./read.ts";
import type { ReadContext, ReadSentence } from "./statement.ts";

export interface MeasuredLine {
  readonly text: string;
  readonly provider: string;
  readonly context: ReadContext;
}

export interface Coverage {
  readonly provider: string;
  readonly updates: number;
  readonly updatesRead: number;
  readonly sentences: number;
  readonly sentencesRead: number;
}
export interface Tally {
  readonly text: string;
  readonly times: number;
}
export interface ReadingTable {
  /** Largest first; the last row is all of them. */
  readonly providers: readonly Coverage[];
  readonly unreadShapes: readonly Tally[];
  readonly stoppingWords: readonly Tally[];
}

/** `isSaid`: what is read but cannot be said counts as not read. */
export function measureReading(
  lines: Iterable<MeasuredLine>,
  reader: Pick<Reader, "read">,
  isSaid: (sentence: ReadSentence, context: ReadContext) => boolean = () => true,
): ReadingTable {
  const providers = new Map<string, Coverage>();
  const shapes = new Map<string, number>();
  const words = new Map<string, number>();
  let all: Coverage = { provider: "all", updates: 0, updatesRead: 0, sentences: 0, sentencesRead: 0 };
  for (const { text, provider, context } of lines) {
    const sentences = reader.read(text, context);
    const unread = sentences.filter((sentence) => sentence.statements === null || !isSaid(sentence, context));
    for (const { en, stoppedAt = "" } of unread) {
      bump(shapes, shapeOf(en, context));
      bump(words, stoppedAt);
    }
    const row = providers.get(provider) ?? {
      ...all,
      provider,
      updates: 0,
      updatesRead: 0,
      sentences: 0,
      sentencesRead: 0,
    };
    providers.set(provider, added(row, sentences.length, unread.length));
    all = added(all, sentences.length, unread.length);
  }
  const rows = [...providers.values()].sort((a, b) => b.updates - a.updates);
  return { providers: [...rows, all], unreadShapes: ranked(shapes), stoppingWords: ranked(words) };
}

const added = (row: Coverage, sentences: number, unread: number): Coverage => ({
  ...row,
  updates: row.updates + 1,
  updatesRead: row.updatesRead + (unread === 0 ? 1 : 0),
  sentences: row.sentences + sentences,
  sentencesRead: row.sentencesRead + sentences - unread,
});

const bump = (table: Map<string, number>, key: string): void => {
  table.set(key, (table.get(key) ?? 0) + 1);
};

function shapeOf(en: string, { components, service }: ReadContext): string {
  const names = [...components, service.name].filter((name) => name !== "").sort((a, b) => b.length - a.length);
  const slotted = names.reduce((text, name) => text.split(name).join("<name>"), en.trim());
  return slotted.replace(/https?:\/\/\S+/g, "<url>").replace(/\d+/g, "#");
}

const mostRows = 60;
const ranked = (table: ReadonlyMap<string, number>): readonly Tally[] =>
  [...table]
    .map(([text, times]) => ({ text, times }))
    .sort((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1))
    .slice(0, mostRows);

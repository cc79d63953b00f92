/** Everything that knows words, made from the locale files: the reader of English, the writer, phrases and the lint. */
import { type Finding, isBlocked, lint, type Noun } from "./bengali/index.ts";
import { type Edition, editions } from "./domain/bulletin.ts";
import type { Rendering } from "./domain/rendering.ts";
import { type Locales, loadLocales } from "./locales.ts";
import { aliasKey } from "./locales-names.ts";
import type { Phrases } from "./ports.ts";
import { type QuestionWords, questionSections, questionWords } from "./readers/question-words.ts";
import { createReader, type Reader } from "./reading/read.ts";
import { readingSections } from "./reading/schema.ts";
import { checkTemplates } from "./writing/check-templates.ts";
import { createWriter } from "./writing/compose.ts";
import { knownNames } from "./writing/known-names.ts";
import { memoryOf } from "./writing/memory-of.ts";
import { createPhrases } from "./writing/phrases.ts";
import type { Writer } from "./writing/request.ts";
import { createSpeaker, type Speaker } from "./writing/speech.ts";

export interface Language {
  readonly english: Reader;
  readonly speaker: Speaker;
  readonly writer: Writer;
  readonly phrases: Phrases;
  /** The noun that a word or a name stands for, ready to be inflected. */
  nounOf(word: string, edition: Edition): Noun;
  /** The id of the name that is spelled so, in Latin or as an alias. */
  idOf(word: string): string | undefined;
  knows(id: string): boolean;
  readonly names: AppLocales["names"];
  /** The words with which readers ask. */
  readonly questions: QuestionWords;
  /** What an editor once said for a sentence that is not read, of what was kept of one edition. */
  recall(en: string, kept: readonly Rendering[]): Rendering | undefined;
  lintText(text: string, edition: Edition): readonly Finding[];
  /** Everything that is wrong with the templates; empty when all is well. */
  problems(): readonly string[];
}

const sections = { ...readingSections, ...questionSections } as const;
type AppLocales = Locales<typeof sections>;

/** Throws LocalesRefused, which names every problem. */
export function openLanguage(folder: string): Language {
  const locales = loadLocales(folder, { sections });
  const spelled = namesBySpelling(locales);
  const known = knownNames(locales);
  const memory = memoryOf(locales);
  const lintText: Language["lintText"] = (text, edition) =>
    lint(text, { edition, digits: "bengali", names: known({ edition, digits: "bengali" }) });
  return {
    english: createReader({ files: locales.sections, names: locales.names.values() }),
    speaker: createSpeaker(locales),
    writer: createWriter({ locales }),
    phrases: createPhrases(locales),
    nounOf: (word, edition) => nounOf(word, edition, locales, spelled),
    idOf: (word) => spelled.get(word.toLowerCase()),
    knows: (id) => locales.names.has(id),
    names: locales.names,
    questions: questionWords(locales.sections.questions, aliasKey),
    recall: (en, kept) => {
      const found = memory.recall(en, kept);
      return found && !isBlocked(lintText(found.bn, found.edition)) ? found : undefined;
    },
    lintText,
    problems: () => checkTemplates(locales).map(({ path, line, detail }) => `${path}:${line}: ${detail}`),
  };
}

function namesBySpelling(locales: AppLocales): ReadonlyMap<string, string> {
  const spellings = [...locales.names.values()].flatMap((name) =>
    [name.latin, ...editions.map((edition) => name.bn[edition]), ...name.aliases].map(
      (spelling) => [spelling.toLowerCase(), name.id] as const,
    ),
  );
  return new Map(spellings.reverse());
}

/** A word of the lexicon in its own script takes the exceptions of its entry; any other is taken as it is written. */
function nounOf(word: string, edition: Edition, locales: AppLocales, spelled: ReadonlyMap<string, string>): Noun {
  const text = word.normalize("NFC");
  const name = locales.names.get(spelled.get(text.toLowerCase()) ?? "");
  if (!name) return { text };
  const forms = text === name.bn[edition] ? name.forms?.[edition] : undefined;
  return {
    text,
    ...(name.sound && { sound: name.sound }),
    ...(name.place && { place: true }),
    ...(forms && { forms }),
  };
}

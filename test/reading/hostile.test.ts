import { describe, expect, it } from "vitest";
import { compileDictionary } from "../../src/reading/dictionary.ts";
import { compileFormulas } from "../../src/reading/grammar/formulas.ts";
import { sentence } from "../../src/reading/grammar/sentence.ts";
import { mostLooks, State } from "../../src/reading/grammar/state.ts";
import { englishOf, lexiconOfFiles } from "../../src/reading/schema.ts";
import { splitSentences } from "../../src/reading/sentences.ts";
import { tokenize } from "../../src/reading/tokens.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { context, locales, reader } from "./voices.ts";

const english = englishOf(locales.sections);
const dictionary = compileDictionary(english, lexiconOfFiles(locales.sections), locales.names.values());
const table = compileFormulas(english.formulas);

/** How often the grammar looks at one sentence: the measure of its work that no other load on the machine changes. */
function looksAt(text: string): number {
  const tokens = tokenize(text);
  if (!tokens) return 0;
  const state = new State(tokens, dictionary, context, State.components(context));
  sentence(state, table);
  return state.looks;
}

describe("hostile text", () => {
  // Warm, so that what is measured is the reading and not the compiler.
  reader.read("We are investigating an issue with logging in between 5 PM and 6 PM UTC.", context);

  it.each(hostileTexts)("ends at once: %s", (_name, text) => {
    const before = process.cpuUsage();
    const sentences = reader.read(text, context);
    const { user, system } = process.cpuUsage(before);
    expect(sentences.map(({ en }) => en).join("")).toBe(text);
    // The benchmark holds it to 50 ms; here four workers share the processor's caches.
    expect((user + system) / 1000).toBeLessThan(200);
  });

  it.each(hostileTexts)("is looked at no more than allowed: %s", (_name, text) => {
    const looks = splitSentences(text.slice(0, 20_000)).slice(0, 50).map(looksAt);
    // What is under way when the looks are used up ends with a few more.
    expect(Math.max(...looks)).toBeLessThan(mostLooks * 1.1);
  });

  it("is not read once the looks are used up", () => {
    expect(reader.read("running users ".repeat(50), context)[0]?.statements).toBeNull();
  });
});

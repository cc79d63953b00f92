/** Three hundred questions as readers write them, over the real catalogue and the real names. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/feeds/catalogue.ts";
import { loadLocales } from "../../src/locales.ts";
import { aliasKey } from "../../src/locales-names.ts";
import { createDirectory } from "../../src/readers/directory.ts";
import { type Question, readQuestion } from "../../src/readers/question.ts";
import { questionSections, questionWords } from "../../src/readers/question-words.ts";

const path = (relative: string): string => new URL(relative, import.meta.url).pathname;
const locales = loadLocales(path("../../locales"), { cache: false, sections: questionSections });
const words = questionWords(locales.sections.questions, aliasKey);
const { services } = loadCatalogue(path("../../src/feeds/catalogue"));
const directory = createDirectory(services, locales.names, aliasKey, words.sounds);
const read = (text: string): Question => readQuestion(text, directory, words);

interface Asked {
  readonly text: string;
  readonly meant: string;
}
const questions: readonly Asked[] = readFileSync(path("./questions.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [text = "", meant = ""] = line.split("\t");
    return { text, meant };
  });

/** The service that comes first, and whether it is answered or asked about. */
function understood(text: string): { readonly first: string; readonly asks: boolean } {
  const question = read(text);
  switch (question.kind) {
    case "service": {
      const { found } = question;
      return found.kind === "one"
        ? { first: found.service, asks: false }
        : { first: found.services[0] ?? "", asks: true };
    }
    case "overall":
      return { first: "*", asks: false };
    case "unknown":
    case "other":
      return { first: "-", asks: false };
  }
}

describe("three hundred questions", () => {
  test("there are as many, sixty of them unsure or about nothing we know", () => {
    expect(questions.length).toBeGreaterThanOrEqual(300);
    expect(questions.filter(({ meant }) => /^[?*-]/.test(meant)).length).toBeGreaterThanOrEqual(50);
  });

  test("the right service comes first in at least 95 of 100", () => {
    const wrong = questions.filter(({ text, meant }) => {
      const { first, asks } = understood(text);
      if (meant === "?") return !asks;
      return first !== meant.replace(/^\?/, "");
    });
    expect(wrong.map(({ text, meant }) => `${text} → ${understood(text).first}, not ${meant}`)).toEqual([]);
  });

  test("no question is answered about another service without asking", () => {
    const answered = questions.filter(({ text, meant }) => {
      const { first, asks } = understood(text);
      return !asks && first !== "*" && first !== "-" && first !== meant;
    });
    expect(answered.map(({ text }) => `${text} → ${understood(text).first}`)).toEqual([]);
  });
});

describe("what is no question", () => {
  test.each(["", " ", "।", "👍", "hello", "ধন্যবাদ", "কেমন আছেন", "kemon acho bhai", "هل يعمل", "ক"])("%s", (text) => {
    expect(read(text).kind).toBe("other");
  });

  test("four thousand letters under heaps of marks are read in no time", () => {
    const began = performance.now();
    read(`${"z\u0351\u0352\u0353\u0354\u0355".repeat(800)} down`);
    read("ক্ষ ".repeat(1000));
    expect(performance.now() - began).toBeLessThan(500);
  });
});

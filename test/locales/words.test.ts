import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Finding, inflect, lint } from "../../src/bengali/index.ts";
import { type Edition, editions } from "../../src/domain/bulletin.ts";
import { loadLocales } from "../../src/locales.ts";
import { nounOf } from "../../src/locales-names.ts";
import type { PerEdition } from "../../src/locales-schema.ts";
import { readingSections } from "../../src/reading/schema.ts";

const locales = loadLocales(fileURLToPath(new URL("../../locales", import.meta.url)), {
  cache: false,
  sections: readingSections,
});
const names = [...locales.names.values()];

const findings = (text: string, edition: Edition): readonly Finding[] => lint(text, { edition, digits: "bengali" });
const show = (found: readonly Finding[]): string[] => found.map(({ id, excerpt }) => `${id} ${excerpt}`);

describe("category nouns", () => {
  test.each([...locales.categories])("%s is clean in both editions", (_, { noun }) => {
    for (const edition of editions) expect(show(findings(noun[edition], edition))).toEqual([]);
  });

  test("every name but places, people and components has one", () => {
    const without = names.filter(({ kind, category }) => category === undefined && kind !== "component");
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe("names", () => {
  test.each(names.map((name) => [name.id, name] as const))("%s is clean in both editions", (_, name) => {
    for (const edition of editions) expect(show(findings(name.bn[edition], edition))).toEqual([]);
  });

  test("no epithet repeats the name that it stands before", () => {
    const owners = names.filter(({ kind }) => kind === "org");
    const doubled = names.filter(({ epithet, bn }) =>
      editions.some((edition) =>
        owners.some(
          (owner) =>
            epithet?.[edition] === inflect(nounOf(owner, edition), "genitive", edition) &&
            bn[edition].startsWith(owner.bn[edition]),
        ),
      ),
    );
    expect(doubled.map(({ id }) => id)).toEqual([]);
  });
});

describe("profiles", () => {
  const profiles = [...locales.profiles];
  const known = (edition: Edition) =>
    names
      .filter(({ kind }) => kind !== "component" && kind !== "cloudRegion")
      .map((name) => ({
        noun: nounOf(name, edition),
        kind: name.kind,
        aliases: name.aliases,
        ...(name.commonWord && { commonWord: true }),
      }));

  test("tell of the sixty best known services and more", () => {
    expect(profiles.length).toBeGreaterThanOrEqual(60);
  });

  test.each(editions)("pass the lint with every name known, in %s", (edition) => {
    const context = { edition, digits: "bengali", kind: "story", names: known(edition) } as const;
    const wrong = profiles.flatMap(([id, { sentences }]) =>
      sentences[edition].flatMap((text) => show(lint(text, context)).map((finding) => `${id}: ${finding}`)),
    );
    expect(wrong).toEqual([]);
  });

  test.each(profiles)("%s says two things, one a sentence, in sentences that can be read aloud", (_, { sentences }) => {
    for (const edition of editions) {
      expect(sentences[edition]).toHaveLength(2);
      for (const text of sentences[edition]) {
        expect(text).toMatch(/^[^।]+।$/u);
        expect(text.split(" ").length).toBeGreaterThanOrEqual(4);
        expect(text.split(" ").length).toBeLessThanOrEqual(20);
      }
    }
  });

  test("a figure of users names its source, who says so and when", () => {
    for (const [, { users }] of profiles) if (users) expect(locales.names.has(users.by)).toBe(true);
  });
});

describe("the lexicon of status pages", () => {
  const { nouns, adjectives, adverbs } = locales.sections;
  type Files = Readonly<Record<string, Readonly<Record<string, { readonly bn: PerEdition }>>>>;
  const entriesOf = (files: Files) => Object.values(files).flatMap((words) => Object.entries(words));
  const entries = [...entriesOf(nouns), ...entriesOf(adjectives), ...entriesOf(adverbs)];

  test("has the words that pages use", () => {
    expect(entries.length).toBeGreaterThan(1500);
  });

  test.each([
    ["nouns", nouns],
    ["adjectives", adjectives],
    ["adverbs", adverbs],
  ])("%s stand in one file of their kind", (_, files) => {
    const lemmas = Object.values(files).flatMap((words) => Object.keys(words));
    expect(lemmas.filter((lemma, at) => lemmas.indexOf(lemma) !== at)).toEqual([]);
  });

  test.each(editions)("is clean in %s", (edition) => {
    const wrong = entries.flatMap(([lemma, { bn }]) =>
      show(findings(bn[edition], edition)).map((finding) => `${lemma}: ${finding}`),
    );
    expect(wrong).toEqual([]);
  });

  test("every noun takes its endings", () => {
    for (const [lemma, { bn }] of entriesOf(nouns)) {
      for (const edition of editions) {
        const genitive = inflect({ text: bn[edition] }, "genitive", edition);
        expect(genitive, lemma).not.toBe(bn[edition]);
        expect(show(findings(genitive, edition)), lemma).toEqual([]);
      }
    }
  });
});

/**
 * Where the names of the lexicon stand in a text, and with which ending. Longest name first, whole words only: এপি is
 * not in এপিআই, nor রবি in রবিবার; what follows a name counts as its ending only if it looks like one.
 */
import type { Edition } from "../../domain/bulletin.ts";
import { type Case, cases, inflect } from "../inflect.ts";
import { nfc } from "../script.ts";
import type { KnownName, LintContext } from "./finding.ts";
import { startsWord } from "./sentences.ts";

export interface NameUse {
  readonly name: KnownName;
  readonly at: number;
  /** The name with everything that is attached to it. */
  readonly text: string;
  readonly ending: string;
}

interface Entry {
  readonly name: KnownName;
  readonly text: string;
}

export interface NameIndex {
  /** Entries by their first two letters, longest first. */
  readonly byStart: ReadonlyMap<string, readonly Entry[]>;
}

const KEY = 2;
const endingLike = /^-?(?:র|ের|এর|য়ের|ঙের|য়|তে|ে|এ|য়ে|ঙে|কে|সহ|ও|ই)?(?:-?[ওই])?$/u;

function entriesOf(name: KnownName): readonly Entry[] {
  const text = nfc(name.noun.text);
  const surname = name.kind === "person" ? text.split(" ").slice(1).join(" ") : "";
  const own = { name, text };
  if (surname === "") return [own];
  return [own, { name: { ...name, noun: { text: surname, person: true } }, text: surname }];
}

function buildIndex(names: readonly KnownName[]): NameIndex {
  const entries = names.flatMap(entriesOf).filter((entry) => entry.text !== "");
  const longestFirst = entries.sort((a, b) => b.text.length - a.text.length);
  return { byStart: Map.groupBy(longestFirst, (entry) => entry.text.slice(0, KEY)) };
}

/** One index per list of names; the list is frozen data that outlives many texts. */
const indexes = new WeakMap<readonly KnownName[], NameIndex>();

export function indexOf(names: readonly KnownName[]): NameIndex {
  const known = indexes.get(names) ?? buildIndex(names);
  indexes.set(names, known);
  return known;
}

const attached = /^[\p{L}\p{M}\p{N}-]*/u;

function useAt(text: string, at: number, index: NameIndex): NameUse | undefined {
  for (const entry of index.byStart.get(text.slice(at, at + KEY)) ?? []) {
    if (!text.startsWith(entry.text, at)) continue;
    const after = attached.exec(text.slice(at + entry.text.length))?.[0] ?? "";
    const ending = after.replace(/-$/u, "");
    if (endingLike.test(ending) || isCompound(ending))
      return { name: entry.name, at, text: entry.text + ending, ending };
  }
  return undefined;
}

/** `নোশন-বিভ্রাট`: the name keeps still and another word hangs on it. */
const isCompound = (ending: string): boolean => /^-[\p{L}\p{M}]{4,}$/u.test(ending) && !endingLike.test(ending);

export function namesIn(text: string, context: Pick<LintContext, "names">): readonly NameUse[] {
  if (context.names === undefined) return [];
  const index = indexOf(context.names);
  const uses: NameUse[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!startsWord(text, at)) continue;
    const use = useAt(text, at, index);
    if (use === undefined) continue;
    uses.push(use);
    at += use.text.length - 1;
  }
  return uses;
}

const inflected: readonly Case[] = cases.filter((form) => form !== "ablative");

/** Every form of a name that the grammar writes, with the emphatic particles that may follow a case. */
export function formsOf(name: KnownName, edition: Edition): ReadonlySet<string> {
  const own = inflected.map((form) => inflect(name.noun, form, edition));
  const emphatic = own.flatMap((form) => [`${form}ও`, `${form}ই`]);
  return new Set([...own, ...emphatic, ...alsoAccepted(own), ...commonNounForms(name)]);
}

/** Kolkata desks write ইউপিআইয়ে beside ইউপিআইতে. */
const alsoAccepted = (forms: readonly string[]): readonly string[] =>
  forms.flatMap((form) => (/[ইউ]য়ের$/u.test(form) ? [form.replace(/র$/u, "")] : []));

/** Names of components are common nouns, and those have a second locative: চালানোয় beside চালানোতে. */
const commonNounForms = ({ kind, noun }: KnownName): readonly string[] =>
  kind === "component" ? [`${noun.text}য়`, `${noun.text}তে`] : [];

export const isNominative = (use: NameUse): boolean => /^-?[ওই]?$/u.test(use.ending);

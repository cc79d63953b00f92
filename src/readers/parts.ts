/**
 * Parts of a service that may be followed alone: its components, and the regions and cities that its page names. A part is
 * kept by the id of its name where it has one, else by the words of the page.
 */
import { type Follower, inWords, ofPart, own, partsIn } from "../domain/following.ts";
import type { Incident } from "../domain/incident.ts";
import { type Answer, type Control, type Line, say, strong } from "./answer.ts";
import { back, inRows, pageOf } from "./controls.ts";
import type { Spelled } from "./directory.ts";

export type PartNaming = (service: string, part: string) => string;

interface Part {
  readonly service: string;
  readonly part: string;
}

export interface Parts {
  /** Which part a reader means by these words, among the names that fit the service and the words of its page. */
  find(query: string, service: string, shown: readonly string[]): string | undefined;
  /** Under what a component is offered: its name, the city that it begins with, or its own words. */
  keptAs(shown: string, service: string): string;
  /** Names of parts and places in what an incident names. */
  namesIn(incident: Pick<Incident, "title" | "components">): readonly string[];
  /** As it is said. */
  name(part: string, shown: readonly string[]): string;
  /** Names of components that are known to be this service's. */
  ownOf(service: string): readonly string[];
}

const partKinds: readonly (string | undefined)[] = ["component", "place", "cloudRegion"];
/** Of what is kept: a button's data has room for no more. */
const longestPart = 24;
const fewestLetters = 2;

export function createParts(names: ReadonlyMap<string, Spelled>, key: (text: string) => string): Parts {
  const parts = [...names.values()].filter(({ id, kind }) => partKinds.includes(kind) && id.length <= longestPart);
  const byKey = Map.groupBy(
    parts.flatMap((name) => [...spellingsOf(name)].map((spelling) => ({ name, spelling: key(spelling) }))),
    ({ spelling }) => spelling,
  );
  const inPage = parts.map((name) => ({ id: name.id, places: name.kind === "cloudRegion", words: wordsOf(name) }));
  const named = (query: string, service: string): Spelled | undefined => {
    const all = (byKey.get(key(query)) ?? []).map(({ name }) => name);
    const fitting = all.filter((name) => name.service === undefined || name.service === service);
    return fitting.find((name) => name.service === service) ?? fitting[0];
  };
  return {
    find: (query, service, shown) => named(query, service)?.id ?? inShown(query, shown),
    keptAs(shown, service) {
      const begins = named(shown.split(/[,(]/u)[0] ?? "", service);
      return (named(shown, service) ?? (begins?.kind === "place" ? begins : undefined))?.id ?? inWords(shown);
    },
    namesIn({ title, components }) {
      const texts = [title, ...components.map(({ name }) => name)].map((text) => `-${inWords(text)}-`);
      const found = inPage.filter(({ words }) => words.some((word) => texts.some((text) => text.includes(word))));
      // What lies in a region of a cloud lies in its city: a region is spelled with the name of the city.
      const regions = found.filter(({ places }) => places).flatMap(({ words }) => words);
      const around = inPage.filter(({ words }) => words.some((word) => regions.some((one) => one.includes(word))));
      return [...new Set([...found, ...around].map(({ id }) => id))];
    },
    name: (part, shown) =>
      names.has(part) ? part : (shown.find((one) => inWords(one) === part) ?? part.replaceAll("-", " ")),
    ownOf: (service) => parts.filter((name) => name.service === service).map(({ id }) => id),
  };
}

const spellingsOf = ({ id, latin, bn, aliases }: Spelled): ReadonlySet<string> =>
  new Set([id, latin, bn["bn-IN"], bn["bn-BD"], ...aliases]);

const wordsOf = (name: Spelled): readonly string[] =>
  [name.id, name.latin, ...name.aliases]
    .map(inWords)
    .filter((words) => words.length >= fewestLetters)
    .map((words) => `-${words}-`);

function inShown(query: string, shown: readonly string[]): string | undefined {
  const words = inWords(query);
  if (words.length < fewestLetters || words.length > longestPart) return undefined;
  return shown.some((name) => `-${inWords(name)}-`.includes(`-${words}-`)) ? words : undefined;
}

/** What the page of a service has named so far, the most frequent first. */
export function shownParts(incidents: readonly Pick<Incident, "components">[]): readonly string[] {
  const named = incidents.flatMap(({ components }) => components.map(({ name }) => name));
  const counted = Map.groupBy(named, (name) => name);
  return [...counted].toSorted(([, a], [, b]) => b.length - a.length).map(([name]) => name);
}

/** The same part is offered once, under the id of its name where it has one. */
export function offeredParts(service: string, shown: readonly string[], parts: Parts): readonly string[] {
  const kept = shown.map((name) => parts.keptAs(name, service));
  const offered = [...new Set([...kept, ...parts.ownOf(service)])];
  return offered.filter((part) => part.length >= fewestLetters && part.length <= longestPart);
}

export function answerParts(
  { subjects }: Follower,
  service: string,
  offered: readonly string[],
  page: number,
  partName: PartNaming,
): Answer {
  const followed = partsIn(subjects, service);
  const all = [...followed, ...offered.filter((part) => !followed.includes(part))];
  if (all.length === 0) return { paragraphs: [[say("bot-parts-none", { service })]], controls: [[back]] };
  const { at, items, turns } = pageOf(all, page, (to) => ({ kind: "parts", service, page: to }));
  const buttons = items.map((part): Control => {
    const chosen = followed.includes(part);
    return {
      id: "bot-part",
      args: { part: partName(service, part) },
      tap: { kind: chosen ? "unfollow" : "follow", subject: ofPart(service, part), page: at },
      chosen,
    };
  });
  const isWhole = subjects.includes(own(service));
  const whole: Control = {
    id: "bot-whole",
    args: { service },
    tap: { kind: isWhole ? "unfollow" : "follow", subject: own(service) },
    chosen: isWhole,
  };
  return {
    paragraphs: [[strong(say("bot-parts", { service }))], [say("bot-parts-how")]],
    controls: [...inRows(buttons, 2), ...(turns.length > 0 ? [turns] : []), [whole], [back]],
  };
}

export const answerUnknownPart = (service: string, query: string, offered: Answer): Answer => ({
  ...offered,
  paragraphs: [[say("bot-parts-unknown", { service, query })], ...offered.paragraphs],
});

export const partsButton = (service: string): Control => ({
  id: "bot-parts-button",
  tap: { kind: "parts", service, page: 0 },
});

export const partLines = (parts: readonly Part[], partName: PartNaming): readonly Line[] =>
  [...Map.groupBy(parts, ({ service }) => service)].map(([service, own]) =>
    say("bot-part-of", { service, parts: own.map(({ part }) => partName(service, part)).join("|") }),
  );

export const partUnfollows = (parts: readonly Part[], partName: PartNaming): readonly Control[] =>
  parts.map(({ service, part }) => ({
    id: "bot-part-unfollow",
    args: { service, part: partName(service, part) },
    tap: { kind: "unfollow", subject: ofPart(service, part) },
  }));

/** Turns recipes into clauses and blocks. */
import type { Block, Clause, Source } from "../domain/bulletin.ts";
import { hashOf } from "../domain/ids.ts";
import type { Desk } from "./desk.ts";
import type { Facts } from "./facts.ts";
import type { Recipe, Slot } from "./recipes/index.ts";
import type { Step } from "./timeline.ts";
import type { Told } from "./told.ts";

/** UTF-16 units of reported speech in one post. */
export const TOLD_AT_MOST = 650;

export interface Material {
  readonly desk: Desk;
  readonly facts: Facts;
  readonly told: Told;
  readonly steps: readonly Step[];
}

function clausesOf(slot: Slot, material: Material): readonly Clause[] {
  const { desk, facts } = material;
  switch (slot.kind) {
    case "say": {
      if ((slot.when !== undefined && !slot.when(facts)) || isTold(slot.unlessTold, material)) return [];
      if (slot.alone && material.told.clauses.length > 0) return [];
      const id = slot.messages.find((each) => desk.canSay(each, facts));
      return id === undefined ? [] : [stated(desk.say(id, facts), facts)];
    }
    case "told":
      return slot.when === undefined || slot.when(facts) ? toldClauses(material) : [];
    case "news":
      return slot.when(facts) ? newsClauses(material) : [];
    case "timeline":
      return timelineClauses(material);
  }
}

/** A message that names no fact tells the state of the incident, which is what chose it. */
const stated = (clause: Clause, facts: Facts): Clause =>
  clause.sources.length > 0 ? clause : { ...clause, sources: facts.table.phase?.sources ?? [] };

/** "It struck Git Operations" is needless beside "Git Operations is slow". */
function isTold(message: string | undefined, { desk, facts, told }: Material): boolean {
  if (message === undefined || told.clauses.length === 0 || !desk.canSay(message, facts)) return false;
  const { text } = desk.say(message, facts);
  return withinRoom(told.clauses).some((clause) => clause.text.includes(text));
}

/** Reported speech: the first sentence says who speaks, unless it names the operator itself. */
function toldClauses({ desk, told, facts }: Material): readonly Clause[] {
  const [first, ...others] = withinRoom(told.clauses);
  if (first === undefined || first.text.includes(desk.word("operator"))) return withinRoom(told.clauses);
  return [preceded(desk.say("operator-says", facts), first), ...others];
}

const preceded = (words: Clause, clause: Clause): Clause => ({
  text: `${words.text} ${clause.text}`,
  sources: [...words.sources, ...clause.sources],
});

const sayFirst = (messages: readonly string[], { desk, facts }: Material): Clause | undefined => {
  const id = messages.find((each) => desk.canSay(each, facts));
  return id === undefined ? undefined : desk.say(id, facts);
};

const wordsIn = ({ text }: Clause): number => text.split(/\s+/).length;
const COMFORTABLE = 24;

/** A bulletin whose news is what was said opens with who said it and when, in one sentence where that stays sayable. */
function newsClauses(material: Material): readonly Clause[] {
  const { desk, told } = material;
  const [first, ...others] = withinRoom(told.clauses);
  const says = sayFirst(["news-says-owner", "news-says"], material);
  const opens = sayFirst(["lead-news-owner", "lead-news"], material);
  if (first === undefined || says === undefined) return opens === undefined ? [] : [opens];
  const isOwn = first.text.includes(desk.word("operator"));
  if (!isOwn && wordsIn(says) + wordsIn(first) <= COMFORTABLE) return [preceded(says, first), ...others];
  return [...(opens === undefined ? [] : [opens]), ...toldClauses(material)];
}

/** A page may tell more than a post can hold: whole sentences stay, the later ones go. */
function withinRoom(clauses: readonly Clause[]): readonly Clause[] {
  let room = TOLD_AT_MOST;
  return clauses.filter(({ text }) => {
    room -= text.length + 1;
    return room >= 0;
  });
}

/** The label of the timeline and its steps are one run of clauses. */
function timelineClauses({ desk, steps }: Material): readonly Clause[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < 60_000) return [];
  return [{ text: desk.word("timeline"), sources: [] }, ...steps.map(({ clause }) => clause)];
}

const joinerOf = (recipe: Recipe): string => (recipe.slots.some(({ kind }) => kind === "timeline") ? " · " : " ");

/** The label of a timeline is followed by a space, its steps are parted by dots. */
function joined(recipe: Recipe, clauses: readonly Clause[]): string {
  const texts = clauses.map(({ text }) => text);
  if (joinerOf(recipe) === " ") return texts.join(" ");
  const [label = "", ...steps] = texts;
  return `${label} ${steps.join(" · ")}`;
}

/** A source in one word, for the hash of the facts. */
function placeOf(source: Source): string {
  switch (source.kind) {
    case "feed":
      return `${source.incident}/${source.update ?? ""}/${source.field}`;
    case "catalogue":
      return `${source.service}/${source.field}`;
    case "archive":
      return `${source.incident}/${source.field}`;
    case "curated":
      return source.entry;
    case "report":
      return `${source.outlet}/${source.at}`;
    case "editor":
      return `${source.editor}/${source.at}`;
  }
}

export function blockOf(kind: Block["kind"], text: string, clauses: readonly Clause[]): Block {
  const sources = clauses.flatMap((clause) => clause.sources);
  return { id: kind, kind, text, clauses, factsHash: hashOf(kind, ...sources.map(placeOf), text) };
}

export function writeBlock(recipe: Recipe, material: Material): Block | undefined {
  const clauses = recipe.slots.flatMap((slot) => clausesOf(slot, material));
  if (clauses.length === 0) return undefined;
  return blockOf(recipe.block, joined(recipe, clauses), clauses);
}

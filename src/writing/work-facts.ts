/** What planned work is done on, where the title says it: "Scheduled database maintenance". */
import type { Style } from "../domain/bulletin.ts";
import type { NounPhrase, TitleReading } from "../reading/statement.ts";
import type { FactTable } from "./facts.ts";
import type { ComposeRequest } from "./request.ts";
import type { Speaker } from "./speech.ts";

/** That work is planned is told by the lead; these say no more. */
const plainly = /^((scheduled|planned|emergency|routine|further|system) )?maintenance$/;

/** "Database maintenance", of one thing, whatever kind of work it is. */
function workedOn({ what, where }: TitleReading): NounPhrase | undefined {
  if (what?.head.kind !== "noun" || !what.head.lemma.endsWith("maintenance") || where !== null) return undefined;
  const things = what.modifiers.filter(({ kind }) => kind === "noun");
  const isOfOne = things.length === (plainly.test(what.head.lemma) ? 1 : 0);
  return isOfOne && what.posts.length + what.also.length === 0 ? { ...what, modifiers: things } : undefined;
}

export function workFacts(
  { title, incident }: ComposeRequest,
  { speaker, style }: { readonly speaker: Speaker; readonly style: Style },
): FactTable {
  const thing = incident.kind === "maintenance" && title ? workedOn(title) : undefined;
  const text = thing && speaker.sayPhrase(thing, "genitive", style);
  return text ? { workOf: { value: text, sources: [{ kind: "feed", incident: incident.id, field: "title" }] } } : {};
}

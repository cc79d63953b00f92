/** The facts of what time alone brought: a silence and its length, a promise and its hour. */
import type { Source } from "../domain/bulletin.ts";
import { minute } from "../domain/found.ts";
import type { FactTable } from "./facts.ts";
import type { ComposeRequest, ReadUpdate } from "./request.ts";
import { nextMessage } from "./told-facts.ts";

const halfHour = 30 * minute;

export function lapseFacts({ change, incident, earlier = [], asOf }: ComposeRequest): FactTable {
  const newest = earlier.at(-1);
  if (!newest) return {};
  const { at, key: update } = newest.update;
  const source: Source = { kind: "feed", incident: incident.id, update, field: "at" };
  switch (change.kind) {
    case "fellSilent": {
      // Whole half hours: "an hour and a half" is true until the second one is full.
      const quiet = asOf - at - ((asOf - at) % halfHour);
      return { lastAt: { value: at, sources: [source] }, quiet: { value: quiet, sources: [source] } };
    }
    case "missedPromise": {
      const promised = promisedNext(newest);
      return promised === undefined ? {} : { promisedAt: { value: promised, sources: [source] } };
    }
    default:
      return {};
  }
}

/** When the page promises its next word in this update. */
export function promisedNext({ update, sentences }: ReadUpdate): number | undefined {
  const source: Source = { kind: "curated", entry: update.key };
  const stated = sentences.flatMap(({ statements }) =>
    (statements ?? []).map((statement) => ({ statement, source, at: update.at })),
  );
  return nextMessage(stated)?.at;
}

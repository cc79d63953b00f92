/** The words of a page, read; what our own check or a person notes is not the operator's word. */
import { isByHand } from "./domain/hand.ts";
import type { Incident, IncidentUpdate } from "./domain/incident.ts";
import type { Service } from "./domain/service.ts";
import { isOwnCheck } from "./domain/signal.ts";
import { deniesACause, givesACause } from "./domain/story-words.ts";
import type { Reader } from "./reading/read.ts";
import type { ReadUpdate } from "./writing/request.ts";

export function readerOf(incident: Incident, service: Service, english: Reader) {
  const context = {
    service: { id: service.id, name: service.name },
    components: incident.components.map((component) => component.name),
    ...(service.zone === undefined ? {} : { zone: service.zone }),
  };
  // What our own check notes is not the operator's word: it is never told as that.
  const isOperators = !isOwnCheck(incident) && !isByHand(incident);
  const updatesOf = (updates: readonly IncidentUpdate[]) => (isOperators ? updates : []);
  return {
    title: isOwnCheck(incident) ? null : english.readTitle(incident.title, context),
    read: (updates: readonly IncidentUpdate[]): readonly ReadUpdate[] =>
      updatesOf(updates).map((update) => ({
        update,
        sentences: english
          .read(update.text, { ...context, at: update.at })
          .filter(({ en }) => !isDeniedLater(en, update, incident)),
      })),
  };
}

/** A cause that the operator has denied since is not told again. */
const isDeniedLater = (sentence: string, { key }: IncidentUpdate, { updates }: Incident): boolean =>
  givesACause(sentence) &&
  updates.slice(updates.findIndex((one) => one.key === key) + 1).some(({ text }) => deniesACause(text));

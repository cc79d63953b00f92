/** An editor links incidents or parts them: by the button under a card, by the buttons of the question, or by a command. */
import { roleRefusal } from "../desk/acts.ts";
import { linkChoices, linkNotice } from "../desk/linking.ts";
import { cardOf, type Say } from "../desk/review-card.ts";
import { type IncidentId, serviceId } from "../domain/ids.ts";
import { type Incident, isClosed } from "../domain/incident.ts";
import type { Review } from "../domain/review.ts";
import { findService } from "../readers/find-service.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import { reviewAt } from "./drafts.ts";
import type { Intent } from "./intents.ts";
import { roleOf } from "./roles.ts";
import { sayTo } from "./voices.ts";

type Command = Extract<Intent, { kind: "deskCommand" }>;
type LinkTapped = Extract<Intent, { kind: "linkTap" }>;

/** Asks below the card what took it down; false when the card or its incident is gone. */
export async function askLinks(review: Review, say: Say, { store, clock }: HandlerPorts): Promise<boolean> {
  const [first] = review.bulletins;
  const effect = first && (await store.incident(first.incident));
  const card = await store.delivery(cardOf(review));
  if (!effect || !card) return false;
  const open = await store.openIncidents();
  const links = await store.linksOf([effect.id, ...open.map(({ id }) => id)]);
  await store.enqueue([linkNotice(card, effect, linkChoices(effect, open, links, say), clock.now(), say)]);
  return true;
}

export async function linkByTap({ tap, asker, tapped }: LinkTapped, desk: Desk, ports: HandlerPorts): Promise<void> {
  const say = await sayTo(asker.user, desk, ports);
  const act = tap.cause === null ? "unlink" : "link";
  const forbidden = roleRefusal(act, await roleOf(asker.user, desk, ports));
  if (forbidden) {
    ports.log({ event: "intent.refused", intent: act, reason: forbidden, user: asker.user });
    return ports.answers.note(tapped, say(`desk-refused-${forbidden}`), true);
  }
  const { kind } = (await ports.link?.({ ...tap, by: asker.user })) ?? { kind: "unknown" };
  return ports.answers.note(tapped, say(`desk-link-${kind}`), true);
}

/** "/link reddit | cloudflare", or only the cause in answer to a card; "/unlink reddit". */
export async function linkByCommand(command: Command, desk: Desk, say: Say, ports: HandlerPorts): Promise<string> {
  const parted = command.command === "unlink";
  const names = namesIn(command.rest);
  const isAnswer = names.length === (parted ? 0 : 1);
  if (!isAnswer && names.length !== (parted ? 1 : 2)) return say("desk-link-how");
  const effect = isAnswer ? await answered(command, ports) : await named(names[0] ?? "", desk, ports);
  const cause = parted ? null : await named(names.at(-1) ?? "", desk, ports);
  if (isAnswer && !effect) return say("desk-link-how");
  if (!effect || cause === undefined) return say("desk-link-unknown");
  const wanted = { effect: effect.id, cause: cause?.id ?? null, by: command.asker.user };
  return say(`desk-link-${(await ports.link?.(wanted))?.kind ?? "unknown"}`);
}

/** A name with spaces is parted from the next by a bar. */
const namesIn = (rest: string): readonly string[] =>
  rest
    .split(rest.includes("|") ? "|" : /\s+/u)
    .map((name) => name.normalize("NFC").trim())
    .filter((name) => name !== "");

async function answered({ asker, replied }: Command, ports: HandlerPorts): Promise<Incident | undefined> {
  const review = replied === undefined ? undefined : await reviewAt(asker.chat, replied, ports);
  const [first] = review?.bulletins ?? [];
  return first && ports.store.incident(first.incident);
}

const looksBack = 5;

/** By our id, or the newest incident of a service: one that runs before one that is over. */
async function named(name: string, desk: Desk, { store }: HandlerPorts): Promise<Incident | undefined> {
  const direct = await store.incident(name as IncidentId);
  if (direct) return direct;
  const found = findService(name, desk.directory, "exact");
  const id = desk.services.has(name.toLowerCase()) ? name.toLowerCase() : found.kind === "one" ? found.service : "";
  const latest = (id === "" ? [] : await store.latestIncidents(serviceId(id), looksBack)).filter(
    ({ kind }) => kind === "outage",
  );
  return latest.find(({ phase }) => !isClosed(phase)) ?? latest[0];
}

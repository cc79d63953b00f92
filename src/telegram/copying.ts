/** A bulletin handed out for another medium: by the button under its card, by answering the card, or by name. */
import { type Copy, copyOf, graphemes } from "../desk/copy.ts";
import type { Say } from "../desk/review-card.ts";
import type { Bulletin } from "../domain/bulletin.ts";
import { type IncidentId, serviceId } from "../domain/ids.ts";
import type { Review } from "../domain/review.ts";
import type { Answer, Line } from "../readers/answer.ts";
import { findService } from "../readers/find-service.ts";
import type { Complaint, Desk, HandlerPorts } from "./desk.ts";
import { reviewAt } from "./drafts.ts";
import type { Asker, Intent } from "./intents.ts";

type Command = Extract<Intent, { kind: "deskCommand" }>;

/** What there was nothing to hand out for. */
export async function copyByName(command: Command, desk: Desk, say: Say, ports: HandlerPorts): Promise<Answer[]> {
  const { asker, rest, replied } = command;
  const review = replied === undefined ? undefined : await reviewAt(asker.chat, replied, ports);
  if (!review && rest === "") return [words(say("desk-copy-how"))];
  const bulletins = review ? review.bulletins : await newestTold(rest, desk, ports);
  return copies(bulletins, review?.id ?? rest, asker, say, ports);
}

export async function copyReview(review: Review, asker: Asker, say: Say, ports: HandlerPorts): Promise<Answer[]> {
  return copies(review.bulletins, review.id, asker, say, ports);
}

async function copies(
  bulletins: readonly Bulletin[],
  subject: string,
  asker: Asker,
  say: Say,
  ports: HandlerPorts,
): Promise<Answer[]> {
  if (bulletins.length === 0) return [words(say("desk-copy-nothing"))];
  const answers = await Promise.all(bulletins.map((bulletin) => copyAnswers(bulletin, say, ports)));
  await ports.store.audit({ at: ports.clock.now(), actor: asker.user, act: "bulletin.copy", subject });
  return answers.flat();
}

/** What readers of each edition were told last of the service, or of the incident with this id. */
async function newestTold(name: string, desk: Desk, { store }: HandlerPorts): Promise<readonly Bulletin[]> {
  const found = findService(name, desk.directory, "exact");
  const id = desk.services.has(name.toLowerCase()) ? name.toLowerCase() : found.kind === "one" ? found.service : "";
  const latest = id === "" ? [] : await store.latestIncidents(serviceId(id), 10);
  const named = await store.incident(name as IncidentId);
  for (const incident of named ? [named] : latest) {
    const told = (await store.storyFile(incident.story))?.bulletins ?? [];
    if (told.length > 0) return [...new Map(told.map((one) => [one.style.edition, one])).values()];
  }
  return [];
}

async function copyAnswers(bulletin: Bulletin, say: Say, ports: HandlerPorts): Promise<Answer[]> {
  const { edition } = bulletin.style;
  const service = (await ports.store.incident(bulletin.incident))?.service ?? "";
  const copy = copyOf(bulletin, (kind) =>
    service === "" ? "" : ports.phrases.say(edition, `push-${kind}`, { service }),
  );
  const [first = "", ...more] = copy.plain;
  return [
    { paragraphs: [[quote(say("desk-edition", { edition }), true)], [taken(first)], ...linesOf(copy, say, ports)] },
    ...more.map((text) => ({ paragraphs: [[taken(text)]] })),
  ];
}

function linesOf({ push, ticker, edition }: Copy, say: Say, ports: HandlerPorts): Line[][] {
  const checked = (text: string): Line[] => {
    const complaint = ports.lint?.(text, edition).find(isBlocking);
    return complaint ? [quote(say("desk-copy-lint", { id: complaint.id, excerpt: complaint.excerpt }))] : [taken(text)];
  };
  return [
    push === undefined
      ? [quote(say("desk-copy-no-push"))]
      : [quote(say("desk-copy-push", { count: graphemes(push) })), ...checked(push)],
    [quote(say("desk-copy-ticker")), ...checked(ticker)],
  ];
}

const isBlocking = ({ severity }: Complaint): boolean => severity === "block";
const quote = (text: string, strong = false): Line => ({ kind: "quote", text, ...(strong ? { strong } : {}) });
const taken = (text: string): Line => ({ kind: "quote", text, copied: true });
const words = (text: string): Answer => ({ paragraphs: [[quote(text)]] });

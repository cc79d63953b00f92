/** A reply with text to a review card rewrites its draft: read, linted, taken or refused with one clear sentence. */
import { roleRefusal } from "../desk/acts.ts";
import { sentenceAt } from "../desk/rendering.ts";
import { cardOf, type Say, shownAgain } from "../desk/review-card.ts";
import { type DeskWords, type Diff, readReply, revise, revisedKinds } from "../desk/revision.ts";
import { settledAs } from "../desk/verdict.ts";
import { editions } from "../domain/bulletin.ts";
import type { Review } from "../domain/review.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import { reviewAt } from "./drafts.ts";
import type { Asker, Intent } from "./intents.ts";
import { render } from "./rendering.ts";
import { roleOf } from "./roles.ts";
import { sayOf, sayTo, wordsIn } from "./voices.ts";

type DeskReply = Extract<Intent, { kind: "deskReply" }>;

export async function reviseByReply(intent: DeskReply, desk: Desk, ports: HandlerPorts): Promise<void> {
  const { asker, replied } = intent;
  const role = await roleOf(asker.user, desk, ports);
  const review = await reviewAt(asker.chat, replied, ports);
  if (!review && role === undefined) return;
  const forbidden = roleRefusal("revise", role);
  if (forbidden) ports.log({ event: "intent.refused", intent: "deskReply", reason: forbidden, user: asker.user });
  const told = await outcomeOf(intent, review, forbidden, desk, ports);
  ports.answers.answer(asker, desk.edition, { paragraphs: [[{ kind: "quote", text: told }]] });
}

async function outcomeOf(
  { asker, text, quoted }: DeskReply,
  review: Review | undefined,
  forbidden: string | undefined,
  desk: Desk,
  ports: HandlerPorts,
): Promise<string> {
  const say = await sayTo(asker.user, desk, ports);
  if (forbidden) return say(`desk-refused-${forbidden}`);
  if (!review) return say("desk-refused-noCard");
  const reply = readReply(text, wordsOf(desk, ports));
  const pointer = quoted === undefined ? undefined : ({ kind: "quote", words: quoted } as const);
  if (pointer && sentenceAt(review, pointer)) {
    const { edition } = reply;
    const words = reply.part ? text : reply.text;
    return render(review, { pointer, words, ...(edition && { edition }) }, asker, desk, say, ports);
  }
  const settled = settledAs(review.state);
  if (settled) return say(`desk-refused-${settled}`);
  const now = ports.clock.now();
  const revision = revise(review, reply, { by: asker.user, name: asker.name }, now);
  if (revision.kind === "refused") return say(`desk-revision-${revision.reason}`);
  const complaints = revision.diff
    .filter(({ is }) => is !== "")
    .flatMap(({ is }) => ports.lint?.(is, revision.edition) ?? [])
    .filter(({ severity }) => severity === "block");
  const [first] = complaints;
  if (first) return say("desk-revision-lint", { id: first.id, excerpt: first.excerpt });
  return take(review, revision.review, revision.diff, asker, { say, frame: sayOf(desk, ports) }, ports);
}

async function take(
  before: Review,
  after: Review,
  diff: readonly Diff[],
  asker: Asker,
  { say, frame }: { readonly say: Say; readonly frame: Say },
  ports: HandlerPorts,
): Promise<string> {
  if (diff.length === 0) return say("desk-revision-same");
  const card = await ports.store.delivery(cardOf(before));
  const audit = {
    at: ports.clock.now(),
    actor: asker.user,
    act: "review.revise",
    subject: before.id,
    before: diff.map(({ kind, was }) => `${kind}: ${was}`).join("\n"),
    after: diff.map(({ kind, is }) => `${kind}: ${is}`).join("\n"),
  };
  const shown = card ? [shownAgain(card, after, frame)] : [];
  if (!(await ports.store.reviseReview(before, after, shown, audit))) return say("desk-revision-overtaken");
  const lines = diff.map(({ kind, was, is }) => `${say("desk-part", { part: kind })} ${was} → ${is === "" ? "—" : is}`);
  return [say("desk-revision-taken"), ...lines].join("\n");
}

/** The words stand in the locale, with bars between them. */
function wordsOf(desk: Desk, ports: HandlerPorts): DeskWords {
  const list = (id: string): readonly string[] => wordsIn(desk, ports, id);
  const entries = <Key extends string>(keys: readonly Key[], prefix: string): Record<Key, readonly string[]> =>
    Object.fromEntries(keys.map((key) => [key, list(`${prefix}-${key}`)])) as Record<Key, readonly string[]>;
  return { editions: entries(editions, "desk-words"), parts: entries(revisedKinds, "desk-words") };
}

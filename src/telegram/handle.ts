/**
 * One update: claim it, see what it wants, decide with the pure parts, act through the ports. A new command is a member
 * of `Intent` and a case here.
 */
import type { Update } from "grammy/types";
import { reviewDeliveryId, settledCard } from "../desk/review-card.ts";
import { decideVerdict, type Tap, type Verdict } from "../desk/verdict.ts";
import type { Edition } from "../domain/bulletin.ts";
import type { Review, Role } from "../domain/review.ts";
import type { Service } from "../domain/service.ts";
import type { AuditEntry, Clock, Log, Phrases, Store } from "../ports.ts";
import type { Answer, Arguments } from "../readers/answer.ts";
import {
  answerAskName,
  answerHelp,
  answerNow,
  answerOldButton,
  answerStart,
  answerStatus,
  answerWhich,
} from "../readers/answers.ts";
import type { Directory } from "../readers/directory.ts";
import { findService } from "../readers/find-service.ts";
import type { Answers } from "./answers.ts";
import { type Asker, type Intent, intentOf, type TappedMessage } from "./intents.ts";
import { overallFacts, serviceFacts } from "./known.ts";

export interface HandlerPorts {
  readonly store: Store;
  readonly phrases: Phrases;
  readonly answers: Answers;
  readonly clock: Clock;
  readonly log: Log;
  /** Enqueues what the review publishes and settles it, in one transaction; false when somebody was faster. */
  readonly publishReview: (review: Review, audit: AuditEntry) => Promise<boolean>;
  /** A chat the bot was made administrator of: printed as configuration to paste, unless it is configured. */
  readonly met: (intent: Extract<Intent, { kind: "botAdded" | "botRemoved" }>) => Promise<void>;
}

/** What the handler knows beforehand. */
export interface Desk {
  readonly botName: string;
  readonly services: ReadonlyMap<string, Service>;
  readonly directory: Directory;
  readonly editors: ReadonlyMap<number, Role>;
  /** The edition in which readers without a choice of their own, and the desk, are answered. */
  readonly edition: Edition;
}

export async function handleUpdate(update: Update, desk: Desk, ports: HandlerPorts): Promise<void> {
  if (!(await ports.store.claimUpdate(update.update_id, ports.clock.now()))) return;
  await handleIntent(intentOf(update, desk.botName), desk, ports);
}

export async function handleIntent(intent: Intent, desk: Desk, ports: HandlerPorts): Promise<void> {
  const began = ports.clock.now();
  await act(intent, desk, ports);
  if (intent.kind !== "ignored") {
    ports.log({ event: "intent.answered", intent: intent.kind, ms: ports.clock.now() - began });
  }
}

async function act(intent: Intent, desk: Desk, ports: HandlerPorts): Promise<void> {
  switch (intent.kind) {
    case "ignored":
      return;
    case "start":
      return reply(intent.asker, answerStart(watchedCount(desk)), desk, ports);
    case "help":
      return reply(intent.asker, answerHelp(watchedCount(desk)), desk, ports);
    case "now":
      return reply(
        intent.asker,
        answerNow(await overallFacts(desk, ports.store, ports.clock.now()), ports.clock.now()),
        desk,
        ports,
      );
    case "status":
      return reply(intent.asker, await statusOf(intent.query, desk, ports), desk, ports);
    case "choose":
      await ports.answers.note(intent.tapped, "");
      return reply(intent.asker, await stateOf(intent.service, desk, ports), desk, ports);
    case "oldButton":
      return ports.answers.note(intent.tapped, ports.phrases.say(desk.edition, "bot-old-button"), true);
    case "verdict":
      return judge(intent.tap, intent.asker, intent.tapped, desk, ports);
    case "botAdded":
    case "botRemoved":
      return ports.met(intent);
  }
}

const watchedCount = ({ services }: Desk): number =>
  [...services.values()].filter(({ feeds }) => feeds.length > 0).length;

const reply = (asker: Asker, answer: Answer, desk: Desk, { answers }: HandlerPorts): Promise<void> =>
  answers.answer(asker, desk.edition, answer);

async function statusOf(query: string, desk: Desk, ports: HandlerPorts): Promise<Answer> {
  if (query === "") return answerAskName;
  const found = findService(query, desk.directory);
  return found.kind === "one" ? stateOf(found.service, desk, ports) : answerWhich(query, found);
}

async function stateOf(id: string, desk: Desk, { store, clock }: HandlerPorts): Promise<Answer> {
  const service = desk.services.get(id);
  if (!service) return answerOldButton;
  const now = clock.now();
  return answerStatus(await serviceFacts(service, desk, store), now);
}

async function judge(tap: Tap, asker: Asker, tapped: TappedMessage, desk: Desk, ports: HandlerPorts): Promise<void> {
  const { store, answers, phrases, log } = ports;
  const decision = decideVerdict(tap, await store.review(tap.review), desk.editors.get(asker.user));
  if (decision.kind === "refused") {
    log({ event: "intent.refused", intent: "verdict", reason: decision.reason, user: asker.user });
    return answers.note(tapped, phrases.say(desk.edition, `desk-refused-${decision.reason}`), true);
  }
  if (await settle(decision.kind, decision.review, asker, ports)) {
    await showVerdict(decision.kind, decision.review, asker, desk, ports);
    return answers.note(tapped, phrases.say(desk.edition, `desk-done-${decision.kind}`));
  }
  const still = (await store.review(tap.review))?.state;
  const why = still === "waiting" || still === "held" ? "desk-refused-nowhere" : "desk-refused-overtaken";
  return answers.note(tapped, phrases.say(desk.edition, why), true);
}

/** The card itself tells everyone in the review chat; it is a desired state like any other post. */
async function showVerdict(
  verdict: Verdict,
  review: Review,
  asker: Asker,
  desk: Desk,
  { store, phrases }: HandlerPorts,
): Promise<void> {
  const card = await store.delivery(reviewDeliveryId(review.id));
  if (!card) return;
  const say = (id: string, args?: Arguments): string => phrases.say(desk.edition, id, args);
  await store.enqueue([settledCard(card, verdict, asker.name, say)]);
}

async function settle(verdict: Verdict, review: Review, asker: Asker, ports: HandlerPorts): Promise<boolean> {
  const { store, clock, log } = ports;
  const now = clock.now();
  const audit: AuditEntry = {
    at: now,
    actor: asker.user,
    act: `review.${verdict}`,
    subject: review.id,
    before: review.state,
    after: review.contentHash,
  };
  const dropped: Review = { ...review, state: "dropped", settledAt: now, settledBy: asker.user };
  const done =
    verdict === "publish" ? await ports.publishReview(review, audit) : await store.settleReview(dropped, [], audit);
  if (done) log({ event: "review.settled", review: review.id, as: verdict, by: asker.user });
  return done;
}

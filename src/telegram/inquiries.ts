/** Readers' questions: the pure parts decide what is answered, the store knows what there is to say. */
import type { Service } from "../domain/service.ts";
import type { Answer } from "../readers/answer.ts";
import {
  answerAskName,
  answerHelp,
  answerIncident,
  answerNow,
  answerOldButton,
  answerSlowDown,
  answerStart,
  answerStatus,
  answerUnderWay,
  answerUnknownIncident,
  answerWhich,
} from "../readers/answers.ts";
import { answerAbout, answerHistory, answerServices } from "../readers/archive.ts";
import type { ServiceFacts } from "../readers/facts.ts";
import { findService } from "../readers/find-service.ts";
import { type Act, type Outcome, only } from "../readers/outcome.ts";
import { type Question, readQuestion } from "../readers/question.ts";
import { followedByLink, offering } from "./choosing.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import { withDesk } from "./desk-help.ts";
import type { Intent } from "./intents.ts";
import { incidentFacts, overallFacts, pastOutages, serviceFacts } from "./known.ts";
import { deliveryIn } from "./marker.ts";
import { replyTo, spokenFor } from "./reader-acts.ts";

export type Inquiry = Extract<
  Intent,
  { kind: "start" | "help" | "now" | "status" | "incident" | "history" | "services" | "about" | "ask" | "choose" }
>;

export async function inquiryOutcome(inquiry: Inquiry, desk: Desk, ports: HandlerPorts): Promise<Outcome> {
  const { edition, voice } = await spokenFor(inquiry.asker.chat, desk, ports);
  const mine = { ...desk, edition };
  const act = await admitted(inquiry, mine, ports);
  return act ? { effects: act.effects, reply: replyTo(inquiry.asker, voice, act.answer) } : { effects: [] };
}

async function admitted(inquiry: Inquiry, desk: Desk, ports: HandlerPorts): Promise<Act | undefined> {
  switch (ports.manners?.admit(inquiry.asker.user, ports.clock.now()) ?? "answer") {
    case "answer":
      return actOn(inquiry, desk, ports);
    case "slowDown":
      return only(answerSlowDown);
    case "silence":
      return undefined;
  }
}

async function actOn(inquiry: Inquiry, desk: Desk, ports: HandlerPorts): Promise<Act | undefined> {
  const followed = inquiry.kind === "start" ? await followedByLink(inquiry, desk, ports) : undefined;
  const answer = followed ? undefined : await answerInquiry(inquiry, desk, ports);
  const isGreeting = inquiry.kind === "help" || (inquiry.kind === "start" && inquiry.payload === "");
  const told = answer && isGreeting ? await withDesk(answer, inquiry, desk, ports) : answer;
  return followed ?? (told && only(told));
}

/** Nothing for words that nobody asked us to understand. */
async function answerInquiry(inquiry: Inquiry, desk: Desk, ports: HandlerPorts): Promise<Answer | undefined> {
  switch (inquiry.kind) {
    case "start":
      return (await stateOfPost(inquiry.payload, desk, ports)) ?? answerStart(watchedCount(desk));
    case "help":
      return answerHelp(watchedCount(desk));
    case "now":
      return overall(desk, ports);
    case "status":
      return statusOf(inquiry.query, desk, ports);
    case "incident":
      return incidentOf(inquiry.query, desk, ports);
    case "history":
      return historyOf(inquiry.query, desk, ports);
    case "services":
      return answerServices(watched(desk).map(({ id, reach }) => ({ service: id, reach })));
    case "about":
      return answerAbout;
    case "choose":
      return stateOf(inquiry.service, desk, ports);
    case "ask":
      return desk.questions ? answerTo(questionIn(inquiry.text, desk), desk, ports) : undefined;
  }
}

const watched = ({ services }: Desk): readonly Service[] =>
  [...services.values()].filter(({ feeds }) => feeds.length > 0);
const watchedCount = (desk: Desk): number => watched(desk).length;

/** Whoever follows the link under a post wants to know how its story stands now. */
async function stateOfPost(payload: string, desk: Desk, ports: HandlerPorts): Promise<Answer | undefined> {
  const id = deliveryIn(payload);
  const post = id === undefined ? undefined : await ports.store.delivery(id);
  const file = post?.story === undefined ? undefined : await ports.store.storyFile(post.story);
  const [service] = file?.story.services ?? [];
  return service === undefined ? undefined : stateOf(service, desk, ports);
}

/** The name alone, or a whole question after the command. */
async function statusOf(query: string, desk: Desk, ports: HandlerPorts): Promise<Answer> {
  if (query === "") return answerAskName;
  const found = findService(query, desk.directory);
  if (found.kind === "one") return stateOf(found.service, desk, ports);
  const question = questionIn(query, desk);
  return question.kind === "service" ? answerTo(question, desk, ports) : answerWhich(query, found);
}

const questionIn = (text: string, { questions, directory }: Desk): Question =>
  questions ? readQuestion(text, directory, questions) : { kind: "other" };

async function answerTo(question: Question, desk: Desk, ports: HandlerPorts): Promise<Answer> {
  switch (question.kind) {
    case "service": {
      const { found, query } = question;
      return found.kind === "one" ? stateOf(found.service, desk, ports) : answerWhich(query, found);
    }
    case "overall":
      return overall(desk, ports);
    case "unknown":
      return answerWhich(question.query, { kind: "none" });
    case "other":
      return answerHelp(watchedCount(desk));
  }
}

async function overall(desk: Desk, { store, clock }: HandlerPorts): Promise<Answer> {
  const now = clock.now();
  return answerNow(await overallFacts(desk, store, now), now);
}

const incidentPattern = /^i_[0-9a-f]{16}$/;

/** Readers have the id from the list that the bare command gives; a name asks for the state of its service. */
async function incidentOf(query: string, desk: Desk, ports: HandlerPorts): Promise<Answer> {
  if (query === "") return answerUnderWay((await overallFacts(desk, ports.store, ports.clock.now())).open);
  const id = query.toLowerCase();
  if (!incidentPattern.test(id)) return statusOf(query, desk, ports);
  const incident = await incidentFacts(id, desk, ports.store);
  return incident ? answerIncident(incident, ports.clock.now()) : answerUnknownIncident;
}

async function historyOf(query: string, desk: Desk, { store, clock }: HandlerPorts): Promise<Answer> {
  if (query === "") return answerAskName;
  const found = findService(query, desk.directory);
  if (found.kind !== "one") return answerWhich(query, found);
  return answerHistory(found.service, await pastOutages(found.service, store), clock.now());
}

async function stateOf(id: string, desk: Desk, { store, clock }: HandlerPorts): Promise<Answer> {
  const service = desk.services.get(id);
  if (service) {
    const facts = await serviceFacts(service, desk, store);
    return offering(facts, answerStatus(facts, clock.now()));
  }
  return desk.directory.services.has(id) ? answerStatus(knownByName(id), clock.now()) : answerOldButton;
}

/** A service of which only the name is known: nothing is read of it, and that is said. */
const knownByName = (service: string): ServiceFacts => ({
  service,
  watched: false,
  hasParts: false,
  open: [],
  upstream: [],
});

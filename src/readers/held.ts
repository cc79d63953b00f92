/** What a reader is told of what is held on them, and who may choose for a group. */
import { editions } from "../domain/bulletin.ts";
import { type Answer, say } from "./answer.ts";

export const answerPrivacy: Answer = { paragraphs: [[say("bot-privacy")], [say("bot-forget")]] };
export const answerForget: Answer = {
  paragraphs: [[say("bot-forget")]],
  controls: [[{ id: "bot-forget-button", tap: { kind: "forget" } }]],
};
export const answerForgotten: Answer = { paragraphs: [[say("bot-forgotten")]] };
export const answerAdministratorsOnly: Answer = { paragraphs: [[say("bot-administrators-only")]] };
export const answerGroupWelcome: Answer = {
  paragraphs: [[say("bot-group-welcome")]],
  controls: [editions.map((edition) => ({ id: "bot-edition", args: { edition }, tap: { kind: "edition", edition } }))],
};

/** What a reader is told of what is held on them, and who may choose for a group. */
import { editions } from "../domain/bulletin.ts";
import { type Answer, say } from "./answer.ts";
import { back, settingsButton } from "./controls.ts";

export const answerPrivacy: Answer = { paragraphs: [[say("bot-privacy")], [say("bot-forget")]] };
export const answerForget: Answer = {
  paragraphs: [[say("bot-forget")]],
  controls: [[{ id: "bot-forget-button", tap: { kind: "forget" } }]],
};
export const answerForgotten: Answer = { paragraphs: [[say("bot-forgotten")]] };
export const answerAdministratorsOnly: Answer = { paragraphs: [[say("bot-administrators-only")]] };
export function answerWelcome(place: "group" | "channel", title: string, missing?: string): Answer {
  const lacks = missing === undefined ? [] : [[say("bot-missing", { right: missing, title })]];
  return {
    paragraphs: [[place === "group" ? say("bot-group-welcome") : say("bot-channel-welcome", { title })], ...lacks],
    controls: [
      editions.map((edition) => ({ id: "bot-edition", args: { edition }, tap: { kind: "edition", edition } })),
      [back, settingsButton],
    ],
  };
}

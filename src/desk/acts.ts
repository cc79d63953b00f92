/**
 * Everything that can be done at the desk, by a button, a command or a reply, and who may do it. A new act is an entry
 * here; without a rule it does not compile.
 */
import type { Role } from "../domain/review.ts";

/** The buttons under a card, each with the letter that its data begins with. */
export const buttonLetters = {
  publish: "p",
  publishQuietly: "q",
  reviseIndia: "e",
  reviseBangladesh: "b",
  holdShort: "h",
  holdLong: "i",
  holdOpen: "u",
  claim: "w",
  askColleague: "a",
  drop: "d",
  showAll: "f",
  copy: "c",
  links: "k",
  cancelLater: "n",
} as const;
export type ButtonAct = keyof typeof buttonLetters;
export const buttonActs = Object.keys(buttonLetters) as readonly ButtonAct[];

/** What an editor composes by hand. */
export const composeCommands = ["open", "say", "cause", "figure", "tip", "update", "close"] as const;
export type ComposeCommand = (typeof composeCommands)[number];

export const deskCommands = [
  "desk",
  "handover",
  "language",
  "corrections",
  "copy",
  "at",
  "rules",
  "render",
  "correct",
  "retract",
  "editor",
  "link",
  "unlink",
  ...composeCommands,
] as const;
export type DeskCommand = (typeof deskCommands)[number];

export type DeskAct = ButtonAct | DeskCommand | "revise" | "settleLane" | "changeRules";

export const mayAct: Readonly<Record<DeskAct, Role | "anyone">> = {
  publish: "editor",
  publishQuietly: "editor",
  reviseIndia: "editor",
  reviseBangladesh: "editor",
  holdShort: "editor",
  holdLong: "editor",
  holdOpen: "editor",
  claim: "editor",
  askColleague: "editor",
  drop: "editor",
  showAll: "editor",
  copy: "editor",
  cancelLater: "editor",
  links: "editor",
  link: "editor",
  unlink: "editor",
  at: "editor",
  rules: "editor",
  changeRules: "chief",
  revise: "editor",
  settleLane: "editor",
  correct: "editor",
  retract: "editor",
  render: "editor",
  open: "editor",
  say: "editor",
  cause: "editor",
  figure: "editor",
  tip: "editor",
  update: "editor",
  close: "editor",
  corrections: "anyone",
  desk: "viewer",
  handover: "viewer",
  language: "viewer",
  editor: "chief",
};

const rank: Readonly<Record<Role, number>> = { viewer: 0, editor: 1, chief: 2 };

export type RoleRefusal = "stranger" | "viewer" | "notChief";

/** Nothing when this role may do it. */
export function roleRefusal(act: DeskAct, role: Role | undefined): RoleRefusal | undefined {
  const needed = mayAct[act];
  if (needed === "anyone") return undefined;
  if (role === undefined) return "stranger";
  if (rank[role] >= rank[needed]) return undefined;
  return needed === "chief" ? "notChief" : "viewer";
}

/** E20: the tense must match the state. A resolved post has no present fault, a first report no cure. */
import type { BulletinKind } from "../../domain/bulletin.ts";
import { type LintContext, type Match, matches, type Rule, START } from "./finding.ts";
import { clausesOf } from "./sentences.ts";

const over: ReadonlySet<BulletinKind> = new Set(["resolved", "completed", "followUp"]);
const beginning: ReadonlySet<BulletinKind> = new Set(["flash", "escalated"]);

const residualWord = new RegExp(`${START}(?:এখনও|এখনো|তবে)`, "u");
const presentFault = /(?:করছে|খুলছে|যাচ্ছে|চলছে|পারছেন|হচ্ছে|আসছে|মিলছে) না/;
const cure = /মিটেছে|সমাধান হয়েছে|স্বাভাবিক হয়েছে/;

const mayStand = (clause: string, context: LintContext): boolean =>
  residualWord.test(clause) || (context.residual ?? []).some((residual) => residual.includes(clause.trim()));

const staleFault: Rule = {
  id: "E20",
  severity: "block",
  message: "still broken, in a post that says it is over",
  find: (text, context): readonly Match[] =>
    context.kind === undefined || !over.has(context.kind)
      ? []
      : clausesOf(text)
          .filter((clause) => !mayStand(clause.text, context))
          .flatMap((clause) =>
            matches(clause.text, presentFault).map(({ at, excerpt }) => ({ at: clause.at + at, excerpt })),
          ),
};

const earlyCure: Rule = {
  id: "E20",
  severity: "block",
  message: "already cured, in a first report",
  find: (text, context) => (context.kind !== undefined && beginning.has(context.kind) ? matches(text, cure) : []),
};

export const statusRules: readonly Rule[] = [staleFault, earlyCure];

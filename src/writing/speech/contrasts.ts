/** What "while" joins: two things held against each other, or one that goes on for as long as the other. */
import type { Clause } from "../../reading/statement.ts";
import { isWe } from "./sense-templates.ts";

/** "While A was affected, B was not": against, not at the time of. */
export const isContrast = (link: string, { verb, subject, arguments: args }: Clause): boolean =>
  link === "while:finite" &&
  subject !== undefined &&
  (verb.negated ||
    verb.tense === "perfect" ||
    (verb.phase === "still" && !isWe(subject)) ||
    ["affect", "impact", "be"].includes(verb.sense)) &&
  verb.tense !== "progressive" &&
  !(args["adj"]?.kind === "adjective" && lasting.has(args["adj"].lemma));

/** "While the upgrade is in progress": for as long as it is. */
const lasting: ReadonlySet<string> = new Set(["in progress", "underway", "under way", "ongoing"]);

/** "is limited while the link is down": for as long; "while A is down, B is up" holds two things against each other. */
export const isMeanwhile = ({ arguments: { adj } }: Clause, main: Clause | undefined): boolean =>
  adj?.kind === "adjective" &&
  ["down", "offline", "unavailable"].includes(adj.lemma) &&
  main?.verb.voice === "passive" &&
  !main.verb.negated;

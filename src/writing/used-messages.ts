/** Every message of `bulletins.ftl` that the program asks for by name; the rest are reached through these. */
import { bulletinKinds } from "../domain/bulletin.ts";
import { formulasOf } from "./formulas/index.ts";
import { bodyOf, messagesOf } from "./recipes/index.ts";
import { linkGrounds } from "./request.ts";
import { stepMessages } from "./timeline.ts";

const repairs = ["time", "date", "figure", "service", "region", "region-wide", "cause", "owner", "state", "name"];
const links = linkGrounds.map((ground) => `link-${ground}`);

const spoken = [
  "carrier-service carrier-part status-page operator operator-says source source-owner source-probable source-unconfirmed source-own pointer history history-of stamp stamp-dated timeline",
  "tag-open tag-closed tag-news",
  "regret regret-tie mended retraction-headline retracted withdrawn",
  "line-open line-open-investigating line-open-identified line-open-monitoring",
  "line-closed line-closed-week line-closed-partial line-closed-plain line-planned line-longest line-frequent line-late line-more line-none digest-source digest-source-week digest-source-zone digest-source-week-zone lead-away",
  "sample-tip",
];

export const usedMessages: ReadonlySet<string> = new Set([
  ...bulletinKinds.flatMap((kind) => formulasOf(kind).map(({ id }) => id)),
  ...bulletinKinds.flatMap((kind) => bodyOf(kind).flatMap(({ slots }) => messagesOf(slots))),
  ...stepMessages,
  ...[...repairs, ...links].flatMap((repair) => [`correction-${repair}`, `wrong-${repair}`]),
  ...spoken.flatMap((line) => line.split(" ")),
]);

/** What an operator sees at start, in English: the posts are Bengali, the machine room is not. */

import { stylesOf } from "../covering.ts";
import { composeReply } from "../domain/card.ts";
import type { Change } from "../domain/change.ts";
import type { Post } from "../domain/delivery.ts";
import { changeId } from "../domain/ids.ts";
import { type Incident, type IncidentUpdate, isClosed } from "../domain/incident.ts";
import { feedKey } from "../domain/service.ts";
import type { Story } from "../domain/story.ts";
import { draft } from "../drafting.ts";
import { renderPost } from "../terminal/sender.ts";
import type { Station } from "./station.ts";
import type { Config, Toolbox } from "./toolbox.ts";

export function greeting(config: Config, feeds: number, port: number | undefined): string {
  const channels = config.channels.map((channel) => `${channel.id} (${channel.edition}, ${channel.chat})`).join(", ");
  return [
    `Bibhrat Barta: ${feeds} feeds, channels ${channels}`,
    ...(config.token === undefined ? ["no TELEGRAM_BOT_TOKEN: posts are printed here and go nowhere else"] : []),
    ...(config.token !== undefined && config.defaultChannels
      ? ["no channel is configured: make the bot administrator of one, and the YAML to paste is printed here"]
      : []),
    ...(config.token !== undefined && config.auditChat === undefined
      ? [
          "no newsroom.auditChat: a post whose call ended without an answer cannot be looked for, and its channel stands still until a person settles it with `bibhrat lanes`",
        ]
      : []),
    ...(port === undefined ? [] : [`health: http://${config.host}:${port}/health`]),
    "",
  ].join("\n");
}

/** So many feeds read, what is open, when the next reading is; when nothing could be reached, that. */
export async function quietScreen(station: Station, tools: Toolbox): Promise<string> {
  const total = station.pages.length;
  const failed = await unreadPages(station);
  if (total > 0 && failed === total) {
    return `None of the ${total} feeds could be reached: this machine seems to have no network. \`npm run demo\` shows the service at work without one.\n`;
  }
  const next = station.schedule.next();
  const open = (await station.store.openIncidents()).filter((incident) => !isClosed(incident.phase));
  const wait = Math.max(0, Math.round((next - tools.clock.now()) / 1000));
  return [
    `${total - failed} of ${total} feeds read, ${openWords(open)}, next reading in ${wait} s`,
    ...(open.length === 0 ? await newestPast(station, tools) : []),
    "",
  ].join("\n");
}

/** Pages whose last reading failed, or that were never read. */
async function unreadPages({ store, pages }: Station): Promise<number> {
  const read = new Set(
    (await store.allFeedMemories()).filter(({ problem, lastGoodAt }) => !problem && lastGoodAt).map(({ key }) => key),
  );
  return pages.filter((feed) => !read.has(feedKey(feed))).length;
}

const openWords = (open: readonly Incident[]): string => {
  if (open.length === 0) return "nothing is open";
  const services = [...new Set(open.map((incident) => incident.service))];
  return `${open.length} open at ${services.slice(0, 5).join(", ")}${services.length > 5 ? " …" : ""}`;
};

/** Something to look at when all is quiet: the newest story that is over, said to be past, in the first edition. */
async function newestPast(station: Station, tools: Toolbox): Promise<string[]> {
  const file = await station.store.newestResolvedStory();
  const incident = file?.incidents.find((one) => one.id === file.story.lead);
  if (!file || !incident || file.story.closedAt === undefined) return [];
  const text =
    file.deliveries.find((delivery) => delivery.role === "card")?.post ?? (await retell(file.story, incident, station));
  const days = Math.floor((tools.clock.now() - file.story.closedAt) / 86_400_000);
  const label = `past, over for ${days === 0 ? "less than a day" : `${days} days`}: the newest story in the archive, as it would have been told`;
  return text ? ["", label, "", renderPost(text)] : [];
}

async function retell(story: Story, incident: Incident, station: Station): Promise<Post | undefined> {
  const service = station.newsroom.services.get(incident.service);
  const [style] = stylesOf(station.newsroom.channels);
  const last = incident.updates.at(-1);
  if (!service || !style || !last) return undefined;
  const { bulletins } = await draft(
    {
      change: ending(incident, last),
      incident,
      before: undefined,
      service,
      story,
      place: "alone",
      evidence: "confirmed",
      view: undefined,
    },
    [style],
    station.ports,
  );
  const [bulletin] = bulletins;
  return bulletin && composeReply(bulletin);
}

const ending = (incident: Incident, last: IncidentUpdate): Change => ({
  id: changeId(incident.id, "resolved", [last.key], "retold"),
  kind: incident.kind === "maintenance" ? "completed" : "resolved",
  service: incident.service,
  incident: incident.id,
  story: incident.story,
  at: last.firstSeenAt,
  eventAt: last.at,
  found: "baseline",
  to: { phase: incident.phase, impact: incident.impact },
  updates: [last.key],
  amends: [],
  overtaken: false,
});

/** What an operator sees at start, in English: the posts are Bengali, the machine room is not. */
import type { Incident } from "../domain/incident.ts";
import { isClosed } from "../domain/incident.ts";
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
    ...(port === undefined ? [] : [`health: http://${config.host}:${port}/health`]),
    "",
  ].join("\n");
}

/** So many feeds read, what is open, when the next reading is; when nothing could be reached, that. */
export async function quietScreen(station: Station, failed: number, tools: Toolbox): Promise<string> {
  const total = station.feeds.length;
  if (total > 0 && failed === total) {
    return `None of the ${total} feeds could be reached: this machine seems to have no network. \`npm run demo\` shows the service at work without one.\n`;
  }
  const { next } = await station.schedule();
  const open = (await station.store.openIncidents()).filter((incident) => !isClosed(incident.phase));
  const wait = Math.max(0, Math.round((next - tools.clock.now()) / 1000));
  return [
    `${total - failed} of ${total} feeds read, ${openWords(open)}, next reading in ${wait} s`,
    ...(open.length === 0 ? await newestPast(station) : []),
    "",
  ].join("\n");
}

const openWords = (open: readonly Incident[]): string => {
  if (open.length === 0) return "nothing is open";
  const services = [...new Set(open.map((incident) => incident.service))];
  return `${open.length} open at ${services.slice(0, 5).join(", ")}${services.length > 5 ? " …" : ""}`;
};

/** Something to look at when all is quiet: the newest story that is over, said to be past. */
async function newestPast(station: Station): Promise<string[]> {
  const file = await station.store.newestResolvedStory();
  if (!file) return [];
  const incident = file.incidents[0];
  const ended = file.story.closedAt === undefined ? "" : `, over since ${new Date(file.story.closedAt).toISOString()}`;
  const card = file.deliveries.find((delivery) => delivery.role === "card");
  const told = card ? ["", renderPost(card.post)] : [];
  return [`the newest story that is past: ${incident?.service ?? ""}, "${incident?.title ?? ""}"${ended}`, ...told];
}

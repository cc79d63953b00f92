/** The menu of commands that Telegram shows while somebody types "/": in Bengali, and in English to whose Telegram is English. */
import type { Api } from "grammy";
import type { BotCommandScope } from "grammy/types";
import type { EpochMs } from "../domain/ids.ts";
import type { Log, Phrases } from "../ports.ts";
import { classify } from "./outcome.ts";

/** Telegram takes small Latin letters only; what stands beside them in Bengali is a phrase of the edition. */
const english = {
  now: "What is down now",
  status: "The state of one service",
  incident: "One incident, or what is under way",
  history: "Earlier outages of a service",
  services: "Which services are watched",
  follow: "Choose what you are told of",
  following: "What you have chosen",
  quiet: "When you want no news",
  digest: "Once a day or a week, at your hour",
  report: "Tell us of a problem",
  corrections: "News that was put right",
  privacy: "What is kept about you",
  forgetme: "Delete what is kept about you",
  about: "Where the news comes from",
  help: "What you can ask",
} as const;
type Command = keyof typeof english;

export const menu = Object.keys(english) as readonly Command[];

/** What concerns one person alone is not offered where others read along. */
const personal: readonly Command[] = ["privacy", "forgetme"];

const menus: readonly { readonly scope: BotCommandScope; readonly commands: readonly Command[] }[] = [
  { scope: { type: "default" }, commands: menu },
  { scope: { type: "all_group_chats" }, commands: menu.filter((command) => !personal.includes(command)) },
];

/** Best effort: a bot without a menu answers just as well. */
export async function registerCommands(
  api: Api,
  phrases: Phrases,
  edition: string,
  { log, now }: { readonly log: Log; readonly now: EpochMs },
): Promise<void> {
  const inBengali = (command: Command): string => phrases.say(edition, `bot-menu-${command}`);
  const listOf = (commands: readonly Command[], describe: (command: Command) => string) =>
    commands.map((command) => ({ command, description: describe(command) }));
  try {
    for (const { scope, commands } of menus) {
      await api.setMyCommands(listOf(commands, inBengali), { scope });
      await api.setMyCommands(
        listOf(commands, (command) => english[command]),
        { scope, language_code: "en" },
      );
    }
  } catch (error) {
    log({ event: "telegram.problem", detail: `the menu of commands was not taken: ${classify(error, now).reason}` });
  }
}

/** The menu of commands that Telegram shows while somebody types "/". */
import type { Api } from "grammy";
import type { EpochMs } from "../domain/ids.ts";
import type { Log, Phrases } from "../ports.ts";
import { classify } from "./outcome.ts";

/** Telegram takes small Latin letters only; the descriptions are in the reader's language. */
export const menu = [
  "now",
  "status",
  "incident",
  "history",
  "services",
  "follow",
  "following",
  "quiet",
  "report",
  "privacy",
  "about",
  "help",
] as const;

/** Best effort: a bot without a menu answers just as well. */
export async function registerCommands(
  api: Api,
  phrases: Phrases,
  edition: string,
  { log, now }: { readonly log: Log; readonly now: EpochMs },
): Promise<void> {
  const commands = menu.map((command) => ({ command, description: phrases.say(edition, `bot-menu-${command}`) }));
  try {
    await api.setMyCommands(commands);
  } catch (error) {
    log({ event: "telegram.problem", detail: `the menu of commands was not taken: ${classify(error, now).reason}` });
  }
}

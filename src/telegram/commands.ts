/** The menu of commands that Telegram shows while somebody types "/": in Bengali, and in English to whose Telegram is English. */
import type { Api } from "grammy";
import type { BotCommandScope } from "grammy/types";
import { deskCommands } from "../desk/acts.ts";
import type { Edition } from "../domain/bulletin.ts";
import type { EpochMs } from "../domain/ids.ts";
import { type Voice, voiceOf } from "../domain/voice.ts";
import type { Log, Phrases } from "../ports.ts";
import { classify } from "./outcome.ts";

/** Telegram takes small Latin letters only; what stands beside them is a phrase. */
export const menu = [
  "now",
  "status",
  "incident",
  "history",
  "services",
  "follow",
  "following",
  "quiet",
  "digest",
  "report",
  "corrections",
  "language",
  "privacy",
  "forgetme",
  "about",
  "help",
] as const;
type Command = (typeof menu)[number];

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
  edition: Edition,
  { log, now, reviewChat }: { readonly log: Log; readonly now: EpochMs; readonly reviewChat?: number },
): Promise<void> {
  const forReaders = (commands: readonly Command[], voice: Voice) =>
    commands.map((command) => ({ command, description: phrases.say(voice, `bot-menu-${command}`) }));
  const forDesk = (voice: Voice) =>
    deskCommands.map((command) => ({ command, description: phrases.say(voice, `desk-menu-${command}`) }));
  const english = voiceOf("english", edition);
  try {
    for (const { scope, commands } of menus) {
      await api.setMyCommands(forReaders(commands, edition), { scope });
      await api.setMyCommands(forReaders(commands, english), { scope, language_code: "en" });
    }
    // In the editors' chat the desk's commands are offered, and no reader's.
    if (reviewChat === undefined) return;
    const scope = { type: "chat", chat_id: reviewChat } as const;
    await api.setMyCommands(forDesk(edition), { scope });
    await api.setMyCommands(forDesk(english), { scope, language_code: "en" });
  } catch (error) {
    log({ event: "telegram.problem", detail: `the menu of commands was not taken: ${classify(error, now).reason}` });
  }
}

/**
 * The double by hand: try the service as a new operator would, without Telegram.
 *
 *   node test/support/bot-api/serve.ts [port]
 *
 * It prints what to set, then every post and edit as a reader sees it. Type a line and a reader says it to the bot;
 * "tap N TEXT" taps the button of that text under message N of the review chat as the editor; "add" makes the bot an
 * administrator of one more channel.
 */
import { createInterface } from "node:readline";
import { type BotApi, startBotApi } from "./index.ts";

const channel = "@bibhrat_test";
const reviewChat = -1001000000002;
const reader = 501;
const editor = 601;

const chats = [
  { id: -1001000000001, type: "channel", title: "Bibhrat test", username: channel.slice(1) },
  { id: reviewChat, type: "supergroup", title: "Review desk" },
  { id: reader, type: "private", firstName: "Reader" },
  { id: editor, type: "private", firstName: "Editor" },
] as const;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const api = await startBotApi({ chats, port: Number(process.argv[2] ?? 0) });
say(`TELEGRAM_API_ROOT=${api.url}\nTELEGRAM_BOT_TOKEN=${api.token}`);
say(`channel ${channel} · review chat ${reviewChat} · editor ${editor} · reader ${reader}\n`);
watch(api);
for await (const line of createInterface({ input: process.stdin })) obey(line.trim());
await api.close();

function obey(line: string): void {
  const tap = /^tap (\d+) (.+)$/.exec(line);
  if (line === "add") {
    api.addChat({ id: -1001000000003, type: "channel", title: "One more", username: "one_more", membership: "left" });
    api.setMembership(-1001000000003, "administrator", editor);
  } else if (tap) {
    tapButton(Number(tap[1]), tap[2] ?? "");
  } else if (line !== "") {
    api.say(reader, reader, line);
  }
}

function tapButton(message: number, label: string): void {
  const button = api.buttons(reviewChat, message).find(({ text }) => text === label.normalize("NFC"));
  if (!button) {
    say(`message ${message} has no button "${label}"`);
    return;
  }
  const id = api.tap(reviewChat, message, button.callback_data ?? "", editor);
  setTimeout(() => say(`» ${api.answerOf(id)?.text ?? "no answer"}`), 1000);
}

/** Prints what is new or changed in any chat. */
function watch(of: BotApi): void {
  const shown = new Map<string, string>();
  setInterval(() => {
    for (const { id } of chats) {
      for (const message of of.messages(id).filter(({ author }) => author === "bot")) {
        const key = `${id}/${message.id}`;
        const buttons = of.buttons(id, message.id).map(({ text }) => `[${text}]`);
        const text = [message.text, buttons.join(" ")].filter((part) => part !== "").join("\n");
        if (shown.get(key) === text) continue;
        const mark = shown.has(key) ? "edited" : message.silent ? "silent" : "ringing";
        shown.set(key, text);
        const under = message.replyTo === undefined ? "" : ` under ${message.replyTo}`;
        say(`── ${id} #${message.id}${under} (${mark})\n${text}\n`);
      }
    }
  }, 100);
}

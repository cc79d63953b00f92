/** The help names everything that can be done at the desk: a new command without a line of help fails here. */
import { afterEach, describe, expect, test } from "vitest";
import { deskCommands, mayAct } from "../../src/desk/acts.ts";
import { deskHelp } from "../../src/telegram/desk-help.ts";
import * as room from "./newsroom.ts";
import { editor, type Running, startBot, stranger } from "./running-bot.ts";

const voices = ["bn-IN", "bn-BD", "en-IN", "en-BD"] as const;
/** Buttons whose label says less than what they do. */
const explained = ["publishQuietly", "claim", "askColleague", "showAll", "copy"] as const;

describe.each(voices)("%s", (voice) => {
  const say = (id: string, args?: Readonly<Record<string, string | number>>) => room.phrases.say(voice, id, args);

  test("a chief is told of every command, and of the buttons that need a word", () => {
    const help = deskHelp("chief", say).join("\n");
    expect(deskCommands.filter((command) => !new RegExp(`/${command}(?![a-z])`).test(help))).toEqual([]);
    for (const act of explained) expect(help).toContain(say(`desk-button-${act}`));
  });

  test("nobody is told of what their role may not do", () => {
    const help = deskHelp("viewer", say).join("\n");
    const closed = deskCommands.filter((command) => mayAct[command] === "editor" || mayAct[command] === "chief");
    expect(closed.filter((command) => new RegExp(`/${command}(?![a-z])`).test(help))).toEqual([]);
    expect(deskHelp(undefined, say)).toEqual([]);
  });
});

describe("/help", () => {
  let bot: Running;
  afterEach(() => bot.stop());

  test("tells an editor what the desk can do, and a reader nothing of it", async () => {
    bot = await startBot();
    const help = async (person: number): Promise<string> => {
      bot.api.say(person, person, "/help");
      await bot.settled();
      return bot.api.messages(person).at(-1)?.text ?? "";
    };
    const told = await help(editor);
    for (const command of ["/copy", "/at", "/rules", "/retract", "/open"]) expect(told).toContain(command);
    expect(told.length).toBeLessThanOrEqual(4096);
    expect(await help(stranger)).not.toContain("/rules");
  });
});

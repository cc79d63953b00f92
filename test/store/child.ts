/**
 * A process of its own, to be killed. `hold PATH` takes the writer lock and waits; `file PATH` files one opening after
 * another, naming each on a line after its commit; `send PATH ID` commits the intent to send a delivery and hangs;
 * `restore PATH FILE` restores over and over.
 */
import { acquireWriterLock, openStore, restore, StoreProblem } from "../../src/store/index.ts";
import { opening, start } from "./samples.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const hang = () => setInterval(() => {}, 1_000);

async function fileOnAndOn(path: string): Promise<void> {
  const store = await openStore({ url: path });
  const from = (await store.latestIncidents(undefined, 1_000_000)).length;
  for (let number = from; ; number++) {
    await store.file(opening(`n${number}`));
    say(`n${number}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function beginAndHang(path: string, id: string): Promise<void> {
  const store = await openStore({ url: path });
  const one = await store.delivery(id);
  if (one === undefined) throw new Error(`no delivery ${id}`);
  say(String(await store.beginSending(one, start)));
  hang();
}

async function restoreOnAndOn(path: string, from: string): Promise<void> {
  for (;;) {
    await restore({ from, url: path });
    say("restored");
  }
}

async function main([verb, path = "", id = ""]: readonly string[]): Promise<void> {
  if (verb === "restore") return restoreOnAndOn(path, id);
  const lock = acquireWriterLock(path);
  process.on("SIGTERM", () => lock.release());
  if (verb === "file") return fileOnAndOn(path);
  if (verb === "send") return beginAndHang(path, id);
  say("held");
  hang();
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof StoreProblem ? `${error.kind}: ${error.message}` : String(error));
  process.exitCode = 1;
}

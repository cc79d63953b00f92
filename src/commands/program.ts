/** The verbs and their options, as the contract names them. A verb's code is loaded when it is asked for. */
import { Command, Option } from "commander";
import { editions } from "../domain/bulletin.ts";
import type { Toolbox } from "./toolbox.ts";

const edition = (): Option => new Option("--edition <edition>", "bn-IN or bn-BD").choices([...editions]);
const editionOr = (fallback: (typeof editions)[number]): Option => edition().default(fallback);
const json = (): Option => new Option("--json", "one JSON line each").default(false);

export function buildProgram(tools: Toolbox): Command {
  const program = new Command("bibhrat")
    .description("Watches status feeds and publishes their incidents as Bengali news bulletins")
    .showHelpAfterError();
  addServing(program, tools);
  addReplaying(program, tools);
  addLanguage(program, tools);
  addOperating(program, tools);
  return program;
}

function addServing(program: Command, tools: Toolbox): void {
  program
    .command("run", { isDefault: true })
    .description("the service, until it is told to stop")
    .action(async () => (await import("./run.ts")).run(tools));
  program
    .command("once")
    .description("reads every configured feed now and sends until nothing is due")
    .action(async () => (await import("./once.ts")).once(tools));
}

function addReplaying(program: Command, tools: Toolbox): void {
  program
    .command("replay")
    .description("recorded snapshots as if polled, in a database of its own, never to Telegram")
    .option("--service <id>", "the service they belong to; an unknown id is taken as a new service")
    .option("--format <format>", "the format of the snapshots")
    .option("--case <file>", "a YAML file with rows of {at, service, format, file}")
    .option("--channel <id>", "with --drill: send it to this channel, which the configuration marks as a drill channel")
    .option("--drill", "a drill: every headline says so", false)
    .addOption(edition())
    .addOption(json())
    .argument("[snapshots...]", "files in the order of their time")
    .action(async (snapshots, options) => (await import("./replay.ts")).replaySnapshots(snapshots, options, tools));
  program
    .command("read")
    .description("status-page English, read and said in Bengali: JSON lines, one update each")
    .addOption(editionOr("bn-IN"))
    .addOption(json())
    .argument("<file>", "a file, or - for standard input")
    .action(async (file, options) => (await import("./read.ts")).readUpdates(file, options, tools));
}

function addLanguage(program: Command, tools: Toolbox): void {
  program
    .command("inflect")
    .description("one result a line")
    .addOption(
      new Option("--case <case>", "the case")
        .choices(["genitive", "locative", "objective", "ablative"])
        .makeOptionMandatory(),
    )
    .addOption(editionOr("bn-IN"))
    .argument("<words...>", "words in Bengali or Latin script")
    .action(async (words, options) => (await import("./inflect.ts")).inflectWords(words, options, tools));
  program
    .command("lint")
    .description("Bengali lint of plain text: one finding a line; exit 1 on a blocking one")
    .addOption(editionOr("bn-IN"))
    .argument("<file>", "a file, or - for standard input")
    .action(async (file, options) => {
      const { lintFile } = await import("./lint.ts");
      if (lintFile(file, options.edition, tools).blocked) tools.fail();
    });
  program
    .command("preview")
    .description("renders a kind of bulletin from sample facts")
    .addOption(editionOr("bn-IN"))
    .argument("<kind>", "flash, update, resolved …")
    .action(async (kind, options) => (await import("./preview.ts")).preview(kind, options.edition, tools));
}

function addOperating(program: Command, tools: Toolbox): void {
  program
    .command("catalogue")
    .description("lists and checks the services")
    .option("--service <id>", "everything known of one service")
    .action(async (options) => (await import("./catalogue.ts")).catalogue(options, tools));
  program
    .command("detect")
    .description("finds out what platform a status page runs on, and prints the entry to paste")
    .argument("<url>", "the page, or its host")
    .action(async (url) => (await import("./detect.ts")).detect(url, tools));
  program
    .command("why")
    .description("rule path, facts, sources and timings of every decision on an incident")
    .argument("<incident>", "our id or the provider's")
    .action(async (incident) => (await import("./why.ts")).why(incident, tools));
  program
    .command("audit")
    .description("who did what at the desk and when, with before and after")
    .option("--since <date>", "from this date on, as 2026-01-31")
    .addOption(json())
    .action(async (options) => (await import("./audit.ts")).audit(options, tools));
  program
    .command("lanes")
    .description("deliveries that stopped their lane, and a person's word on them")
    .option("--settle <id>", "the delivery")
    .option("--as <word>", "sent or unsent")
    .option("--message <number>", "the message that is there, for --as sent")
    .action(async (options) => (await import("./lanes.ts")).lanes(options, tools));
  program
    .command("renderings")
    .description("the translation memory: English sentences that are not read, and the Bengali people gave them")
    .addOption(edition())
    .option("--sentence <english>", "the sentence as the page has it, for --as and --drop")
    .option("--as <bengali>", "keep or correct its Bengali")
    .option("--drop", "forget it")
    .option("--yaml", "as locale data")
    .action(async (options) => (await import("./renderings.ts")).renderings(options, tools));
  program
    .command("check")
    .description("configuration, locales and catalogue; exit 1 with every problem named")
    .action(async () => (await import("./check.ts")).check(tools));
  program
    .command("backup")
    .description("a copy of the database, also while the service runs")
    .argument("<file>")
    .action(async (file) => (await import("./backup.ts")).backup(file, tools));
  program
    .command("restore")
    .description("verifies a copy and puts it in the place of the database")
    .argument("<file>")
    .action(async (file) => (await import("./backup.ts")).restore(file, tools));
}

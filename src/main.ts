/** Composition root: wires adapters into ports and hands over to commands/. No logic. */
import { existsSync } from "node:fs";
import { buildProgram } from "./commands/program.ts";
import { Refusal } from "./commands/toolbox.ts";
import { redact } from "./log.ts";
import { StoreProblem } from "./store/index.ts";
import { createToolbox } from "./toolbox.ts";

if (existsSync(".env")) process.loadEnvFile(".env");

// Whoever reads our output may stop early: `bibhrat read … | head` is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

const tools = createToolbox(process);

try {
  await buildProgram(tools).parseAsync(process.argv);
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${redact(explain(error))}\n`);
}

/** What a person can act on is a sentence; anything else is a bug and shows where it is. */
function explain(error: unknown): string {
  if (error instanceof Refusal || error instanceof StoreProblem) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** `backup FILE` and `restore FILE`. */
import { restore as restoreStore } from "../store/index.ts";
import { progressLine } from "./progress.ts";
import type { Toolbox } from "./toolbox.ts";

/** Works alongside a running service. */
export async function backup(file: string, tools: Toolbox): Promise<void> {
  const store = await tools.openBeside(tools.config(), { write: false });
  const progress = progressLine(tools, "copying pages");
  try {
    await store.backup(file, progress.show);
    tools.out(`${file}: a copy of ${store.path}\n`);
  } finally {
    progress.end();
    await store.close();
  }
}

/** Verifies the file before it replaces the database; refused while the service runs. */
export async function restore(file: string, tools: Toolbox): Promise<void> {
  const { databaseUrl } = tools.config();
  const progress = progressLine(tools, "copying pages");
  const { inDoubt, replaced } = await restoreStore({ from: file, url: databaseUrl, progress: progress.show });
  progress.end();
  tools.out(`${databaseUrl}: restored from ${file}\n`);
  if (replaced !== undefined) tools.out(`the database it replaced is kept as ${replaced}\n`);
  if (inDoubt > 0) {
    tools.out(
      `${inDoubt} posts were waiting when the backup was made and may have been sent since: settle them with \`lanes\`\n`,
    );
  }
}

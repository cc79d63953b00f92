/** Every message of the desk is asked for somewhere in the program, by its name or by the beginning of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const root = new URL("../../src", import.meta.url).pathname;
const source = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(join(root, path), "utf8"))
  .join("\n");
const named = new Set([...source.matchAll(/["'`]([a-zA-Z][\w-]*)["'`]/g)].map(([, id]) => id));
/** "`desk-refused-${reason}`": whatever goes on from there. */
const begun = [...source.matchAll(/`([a-z]+-[\w-]*)\$\{/g)].map(([, prefix = ""]) => prefix);

test.each(["bn-IN/editor.ftl", "bn-IN/hand.ftl"])("%s has none that is not", (file) => {
  const ids = [...read(`locales/${file}`).matchAll(/^([a-z][\w-]*) =/gm)].map(([, id = ""]) => id);
  expect(ids.length).toBeGreaterThan(10);
  expect(ids.filter((id) => !named.has(id) && !begun.some((prefix) => id.startsWith(prefix)))).toEqual([]);
});

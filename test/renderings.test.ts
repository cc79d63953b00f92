/** The translation memory as an operator keeps it, verb by verb, over a real database file. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openStore } from "../src/store/index.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const english = "All hands are on deck.";
const bengali = "সংস্থার সকলে কাজে নেমেছেন।";
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "bibhrat-renderings-"));
  writeFileSync(join(folder, "bibhrat.yaml"), "catalogue: none\n");
  const store = await openStore({ url: `file:${join(folder, "bibhrat.sqlite")}` });
  await store.close();
});

function renderings(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "renderings", ...args], {
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      BIBHRAT_CONFIG: join(folder, "bibhrat.yaml"),
      DATABASE_URL: `file:${join(folder, "bibhrat.sqlite")}`,
    },
  });
  return { status, said: `${stdout}${stderr}`, stdout };
}

const one = ["--edition", "bn-IN", "--sentence", english] as const;

describe("the translation memory", () => {
  it("keeps a sentence in its edition, corrects it, exports it and forgets it", () => {
    expect(renderings(...one, "--as", "সবাই কাজে নেমেছেন।").said).toContain("bn-IN: kept");
    expect(renderings(...one, "--as", bengali).said).toContain("bn-IN: corrected");
    expect(parse(renderings("--yaml").stdout)).toEqual([{ edition: "bn-IN", en: english, bn: bengali }]);
    expect(renderings("--edition", "bn-BD").said).toContain("no sentence is kept");
    expect(renderings(...one, "--drop").said).toContain("bn-IN: dropped");
    expect(renderings().said).toContain("no sentence is kept");
  }, 60_000);

  it.each([
    ["Bengali that the lint blocks", [...one, "--as", "সাইট ৫ টি বন্ধ Ã¢"], "renderings --as: E"],
    ["no edition", ["--sentence", english, "--as", bengali], "expected --edition and --sentence"],
    ["no Bengali", [...one, "--as", " "], "expected the Bengali of the sentence"],
    ["a sentence that is not kept", [...one, "--drop"], "no such sentence is kept"],
  ])(
    "refuses %s and says what it expected",
    (_name, args, expected) => {
      const refused = renderings(...args);
      expect(refused.said).toContain(expected);
      expect(refused.status).not.toBe(0);
      expect(renderings().said).toContain("no sentence is kept");
    },
    60_000,
  );
});

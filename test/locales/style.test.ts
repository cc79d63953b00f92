import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { bulletinKinds } from "../../src/domain/bulletin.ts";
import { nameId, nameKinds, nameSchema } from "../../src/locales-schema.ts";
import { checkYaml } from "../../src/yaml.ts";

const page = readFileSync(new URL("../../locales/STYLE.md", import.meta.url), "utf8");

describe("the page for those who write", () => {
  test("shows an entry that the loader takes", () => {
    const [, entry = ""] = page.match(/```yaml\n(.*?)```/s) ?? [];
    expect(checkYaml("STYLE.md", entry, z.record(nameId, nameSchema), true).kind).toBe("data");
  });

  test("names every kind of bulletin and of name", () => {
    for (const kind of bulletinKinds) expect(page).toMatch(new RegExp(`\\b${kind}\\b`));
    for (const kind of nameKinds) expect(page).toContain(`\`${kind}\``);
  });

  test("names files that are there, and a message that is", () => {
    const at = (path: string) => fileURLToPath(new URL(`../../locales/${path}`, import.meta.url));
    for (const path of ["bn/names", "bn/categories.yaml", "bn/profiles/services.yaml", "bn/lexicon/README.md"])
      expect(existsSync(at(path)), path).toBe(true);
    const [, message = ""] = page.match(/```\n(flash-why = .*)\n```/) ?? [];
    expect(readFileSync(at("bn-IN/bulletins.ftl"), "utf8")).toContain(message);
  });
});

/** `npm run golden` writes the golden texts anew; a Bengali reader looks at the diff. CI only compares. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { editions } from "../../src/domain/bulletin.ts";
import { goldenCases } from "./cases.ts";
import { goldenFile, goldenText, openBench } from "./text.ts";

const bench = openBench();
for (const edition of editions)
  for (const each of goldenCases) {
    const file = goldenFile(each, edition);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, goldenText(each, edition, bench));
  }

import { expect, it } from "vitest";
import { incidentId } from "../../src/domain/ids.ts";
import { loadLocales } from "../../src/locales.ts";
import { readingSections } from "../../src/reading/schema.ts";
import { createWriter } from "../../src/writing/compose.ts";
import { cloudflare, cloudflareRequest, outageAt } from "../../src/writing/samples.ts";

const locales = loadLocales(new URL("../../locales", import.meta.url).pathname, {
  cache: false,
  sections: readingSections,
});
const writer = createWriter({ locales });
const day = 86_400_000;
const began = outageAt("11:48");
const past = [
  { incident: incidentId(cloudflare.id, "before"), startedAt: began - 9 * day, endedAt: began - 9 * day + 3_600_000 },
];

it.each([
  ["says so when the archive covers the thirty days", 31 * day, true],
  ["does not when it covers ten of them", 10 * day, false],
])("counts outages of a month: %s", (_name, covered, isCounted) => {
  const request = cloudflareRequest("opened", 1, { past, pastSince: began - covered });
  const composition = writer.compose(request, { edition: "bn-IN", digits: "bengali" });
  if (composition.kind === "nothing") throw new Error(composition.reason);
  const text = composition.bulletin.blocks.map((block) => block.text).join(" ");
  expect(text.includes("৩০ দিনে")).toBe(isCounted);
});

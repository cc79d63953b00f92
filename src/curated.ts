/** Well-known outages that no feed reaches, from a file that people write. An entry without a source is never printed. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { CuratedOutage } from "./domain/background.ts";
import type { Edition } from "./domain/bulletin.ts";
import { checkYaml, type Problem } from "./yaml.ts";

export interface RememberedOutage extends CuratedOutage {
  readonly text: Readonly<Record<Edition, string>>;
}
const instant = z.iso.date().transform((text) => Date.parse(`${text}T00:00:00Z`));

const entrySchema = z.strictObject({
  service: z.string(),
  from: instant,
  /** How exactly `from` is known. */
  precision: z.enum(["minute", "day", "month"]),
  source: z.union([z.strictObject({ outlet: z.string().min(1), at: instant }), z.literal("unchecked")]),
  "bn-IN": z.string().min(1),
  "bn-BD": z.string().min(1),
});

export const curatedSchema = z.record(z.string(), entrySchema);

export type CuratedReading =
  | { readonly kind: "curated"; readonly outages: readonly RememberedOutage[] }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

export function readCurated(path: string): CuratedReading {
  const checked = checkYaml(path, readFileSync(path, "utf8"), curatedSchema, true);
  if (checked.kind === "problems") return checked;
  const outages = Object.entries(checked.data).map(([entry, { "bn-IN": west, "bn-BD": east, ...outage }]) => ({
    entry,
    ...outage,
    text: { "bn-IN": west, "bn-BD": east },
  }));
  return { kind: "curated", outages };
}

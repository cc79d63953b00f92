/**
 * The half of the pages that nobody reads while writing the grammar: only their coverage figure is looked at, so that
 * it says how the reader does on pages it never saw. GitHub and AWS, each larger than all the others together, are
 * counted apart and are not in the draw.
 */
import { createHash } from "node:crypto";

export const seed = "bibhrat-2026";
const countedApart: readonly string[] = ["GitHub", "AWS"];

const draw = (provider: string): string => createHash("sha256").update(`${seed}/${provider}`).digest("hex");

/** Half of the providers (the smaller half when they are odd), drawn by the seed. */
export function setAside(providers: readonly string[]): readonly string[] {
  const eligible = [...new Set(providers)].filter((provider) => !countedApart.includes(provider));
  const drawn = eligible.toSorted((a, b) => (draw(a) < draw(b) ? -1 : 1));
  return drawn.slice(0, Math.floor(drawn.length / 2)).toSorted();
}

/** What the draw gives for updates-dev.jsonl, written down before the first pattern; a test holds the two together. */
export const setAsideProviders: readonly string[] = [
  "AnyDesk",
  "AppVeyor",
  "Beauflix",
  "Character.AI",
  "CloudAMQP",
  "DigitalOcean",
  "Fastly",
  "Intercom",
  "Netlify",
  "New Relic",
  "Parse",
  "Scalepoint Technologies",
  "Signal18",
  "TenSeventy7",
  "US SBA",
  "X4B",
  "Yixboost",
];

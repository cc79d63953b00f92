/** A bulletin against the same text by template literals over the same grammar, in one run: a ratio, not a time. */
import { fileURLToPath } from "node:url";
import {
  clock,
  column,
  day,
  duration,
  inflect,
  joinList,
  localTimeName,
  moment,
  type Noun,
} from "../../src/bengali/index.ts";
import type { Style } from "../../src/domain/bulletin.ts";
import { loadLocales } from "../../src/locales.ts";
import { draftKind } from "../../src/writing/change-writer.ts";
import { createNewsroom } from "../../src/writing/newsroom.ts";
import { cloudflareRequest, outageAt } from "../../src/writing/samples.ts";
import { createTeller } from "../../src/writing/teller.ts";
import type { Figure } from "./run.ts";

const style: Style = { edition: "bn-IN", digits: "bengali" };
const bare = (text: string): Noun => ({ text });

/** The resolved bulletin of 18 November 2025 as a programmer in a hurry would write it. */
export function byLiterals(): string {
  const [since, at] = [outageAt("11:48"), outageAt("19:28")];
  const asOf = at + 60_000;
  const name = bare("ক্লাউডফ্লেয়ার");
  const lasted = duration(at - since, { form: "about" }, style);
  const parts = joinList([bare("ড্যাশবোর্ড"), bare("ফায়ারওয়াল")], {
    edition: style.edition,
    case: "nominative",
    closing: "with",
  });
  const step = (time: string, label: string): string => `${column(outageAt(time), style)} ${label}`;
  const date = day(at, { asOf, form: "date" }, style);
  return `${lasted} পর ফিরল ${inflect(name, "nominative", style.edition)}, কারণ অজানা

${moment(at, { asOf, form: "at" }, style)} (${localTimeName[style.edition]}) বিভ্রাট মিটেছে বলে জানিয়েছে ইন্টারনেট পরিকাঠামো সংস্থা ${inflect(name, "nominative", style.edition)}। স্টেটাস পেজে প্রথম বার্তা থেকে সমাধানের ঘোষণা পর্যন্ত কেটেছে ${duration(at - since, { form: "prose" }, style)}। প্রভাব পড়েছিল ${parts} মোট ৮টি অংশে।

কেন এই বিভ্রাট, জানায়নি সংস্থা।

ঘটনাক্রম: ${step("11:48", "সমস্যা স্বীকার")} · ${step("13:09", "কারণ চিহ্নিত")} · ${step("14:42", "সমাধান কার্যকর")} · ${column(at, style)} (${date}) স্বাভাবিক

সূত্র: ${inflect(name, "genitive", style.edition)} স্টেটাস পেজ, ${date} ${clock(at, { form: "bare" }, style)}

#সচল #Cloudflare`.normalize("NFC");
}

export async function writingFigures(quick: boolean): Promise<readonly Figure[]> {
  const locales = loadLocales(fileURLToPath(new URL("../../locales", import.meta.url)), { cache: false });
  const staff = {
    newsroom: createNewsroom({
      names: locales.names,
      categories: locales.categories,
      profiles: locales.profiles,
      ftl: locales.ftl,
    }),
    teller: createTeller(undefined),
  };
  const request = cloudflareRequest("resolved", 4);
  const written = (): unknown => draftKind("resolved", request, style, staff);
  const rounds = quick ? 500 : 2000;
  // A service that has run for a minute has compiled both.
  for (let time = 0; time < 3000; time += 1) {
    written();
    byLiterals();
  }
  // Taken in turns, and the best of each: what else the machine does only ever makes a run longer.
  let [bulletin, literals] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round += 1) {
    bulletin = Math.min(bulletin, timed(written));
    literals = Math.min(literals, timed(byLiterals));
  }
  return [
    {
      name: "writing: a bulletin, over the same text by template literals",
      value: bulletin / literals,
      unit: "times",
    },
  ];
}

/** Short enough that some runs are not interrupted on a busy machine. */
const TIMES = 10;

function timed(work: () => unknown): number {
  const before = performance.now();
  for (let time = 0; time < TIMES; time += 1) work();
  return performance.now() - before;
}

/** How fast status English is read: the sentences of the locale's own examples, each in a text of its own, on one core. */
import { fileURLToPath } from "node:url";
import { openLanguage } from "../../src/language.ts";
import type { Reader } from "../../src/reading/read.ts";
import type { ReadContext } from "../../src/reading/statement.ts";
import { hostileTexts } from "../reading/hostile-texts.ts";
import { cpuOf } from "./measure.ts";
import type { Figure } from "./run.ts";

const updates = 14_000;
const texts = [
  "We are investigating elevated error rates for API requests in the EU region.",
  "The issue has been identified and a fix is being implemented.",
  "A fix has been implemented and we are monitoring the results.",
  "This incident has been resolved. We apologize for any inconvenience this may have caused.",
  "We have identified the cause of the failed logins as an expired certificate. We will provide an update within 30 minutes.",
];

export async function readingFigures(quick: boolean): Promise<readonly Figure[]> {
  const { english } = openLanguage(fileURLToPath(new URL("../../locales", import.meta.url)));
  const context = {
    service: { id: "github", name: "GitHub" },
    components: ["API requests", "Actions", "Git operations"],
  };
  const times = quick ? updates / 10 : updates;
  // A number of its own in each text: nothing that is kept of an earlier text answers for this one.
  const cpuMs = await cpuOf(() => {
    for (let at = 0; at < times; at += 1)
      english.read(`${texts[at % texts.length]} Error code ${at} affects ${at + 2} customers.`, context);
  });
  return [
    { name: "reading: CPU of the worst hostile text", value: await worstOf(english, context), unit: "ms" },
    { name: "reading: CPU of 14,000 updates", value: (cpuMs / 1000) * (updates / times), unit: "s" },
    { name: "reading: updates a second and core", value: times / (cpuMs / 1000), unit: "1/s" },
  ];
}

/** The least of three times for each text: a pause of the collector is nothing that the text asked for. */
async function worstOf(reader: Reader, context: ReadContext): Promise<number> {
  const worst: number[] = [];
  for (const [, text] of hostileTexts) {
    const times: number[] = [];
    // A space more each time: nothing that is kept of the same text answers for it.
    for (const space of ["", " ", "  "]) times.push(await cpuOf(() => void reader.read(text + space, context)));
    worst.push(Math.min(...times));
  }
  return Math.max(...worst);
}

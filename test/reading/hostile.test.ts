import { describe, expect, it } from "vitest";
import { context, reader } from "./voices.ts";

const texts: readonly [string, string][] = [
  ["100 KB without a full stop", "error ".repeat(17_000)],
  ["one endless word", "a".repeat(100_000)],
  ["10,000 nested brackets", "(".repeat(10_000) + ")".repeat(10_000)],
  ["brackets with words", "(issue ".repeat(2_000)],
  ["repetition shaped to explode", `${"errors in errors with errors for errors and ".repeat(20)}errors`],
  ["commas", `${"issue, ".repeat(120)}issue`],
  ["relatives", `${"users that see users that ".repeat(30)}fail`],
  ["infinitives", `We want ${"to try ".repeat(120)}`],
  ["owners", "users whose users ".repeat(36)],
  ["conditions", `${"if users fail ".repeat(35)}, please retry`],
  ["bare relatives", "the issue the users see ".repeat(25)],
  ["times", "between 5 PM and between 6 PM and ".repeat(25)],
  ["full stops", ". ".repeat(40_000)],
  ["line ends", "\n".repeat(100_000)],
  ["quotes", "“".repeat(50_000)],
  ["addresses", "a.".repeat(50_000)],
];

describe("hostile text", () => {
  // Warm, so that what is measured is the reading and not the compiler.
  reader.read("We are investigating an issue with logging in between 5 PM and 6 PM UTC.", context);

  it.each(texts)("ends at once: %s", (_name, text) => {
    const before = performance.now();
    const sentences = reader.read(text, context);
    const took = performance.now() - before;
    expect(sentences.map(({ en }) => en).join("")).toBe(text);
    // 50 ms on an idle machine; tests share theirs.
    expect(took).toBeLessThan(200);
  });
});

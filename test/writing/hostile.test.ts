/** Names come from outside. Whatever they hold, the text is right or an editor sees it: never a broken word, never a crash. */
import { describe, expect, it } from "vitest";
import { type Bulletin, editions, headlineOf } from "../../src/domain/bulletin.ts";
import { serviceId } from "../../src/domain/ids.ts";
import { cleanName } from "../../src/writing/facts-from-parts.ts";
import { cloudflare, incidentOf, outageAt, requestOf } from "../../src/writing/samples.ts";
import { bodyText } from "../../src/writing/text.ts";
import { styleOf, writer } from "./bench.ts";

const nasty: readonly string[] = [
  "<script>alert(1)</script>",
  'Tom & "Jerry"',
  "{ $service }",
  "a\u202eb\u200bc",
  "two\nlines  and   spaces",
  "X",
  "Disney+",
  "monday.com",
  "9",
  "ি",
  "ক্লাউড",
  "😀",
  "C|D",
  "x".repeat(300),
  "O’Reilly",
];

function compose(name: string, parts: readonly string[], edition: (typeof editions)[number]): Bulletin | undefined {
  const service = { ...cloudflare, id: serviceId("outside"), name, owner: name };
  const sample = {
    service,
    title: "x",
    parts,
    told: [{ at: outageAt("11:48"), phase: "investigating" as const, text: "" }],
  };
  const composition = writer.compose(requestOf("opened", service, incidentOf(sample)), styleOf(edition));
  return composition.kind === "nothing" ? undefined : composition.bulletin;
}

describe.each(editions)("names from outside, %s", (edition) => {
  const safely = (name: string, parts: readonly string[]): string => {
    const bulletin = compose(name, parts, edition);
    return bulletin === undefined ? "" : `${headlineOf(bulletin)}\n${bodyText(bulletin)}`;
  };

  it.each(nasty.filter((name) => name !== "ি"))(
    "a part called %j leaves no orphan mark and nothing invisible",
    (name) => {
      const text = safely("Example", [name, "API"]);
      expect(text).not.toBe("");
      expect(text).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(text).not.toMatch(/(?<![\p{L}\p{M}])[\u09be-\u09cc]/u);
      expect(text).toBe(text.normalize("NFC"));
      expect(text.length).toBeLessThan(4096);
    },
  );

  it.each(nasty.filter((name) => name !== "ি"))("a service called %j is written or shown to an editor", (name) => {
    expect(() => safely(name, ["API"])).not.toThrow();
  });

  it("a name for which there is no form makes no bulletin, with the reason", () => {
    for (const name of ["ি", "😀"]) {
      const service = { ...cloudflare, id: serviceId("outside"), name, owner: name };
      const told = [{ at: outageAt("11:48"), phase: "investigating" as const, text: "" }];
      const request = requestOf("opened", service, incidentOf({ service, title: "x", told, parts: ["API"] }));
      const composition = writer.compose(request, styleOf(edition));
      expect(composition).toMatchObject({ kind: "nothing", reason: expect.stringContaining("cannot be said") });
    }
  });
});

it("a name is cleaned once: no direction marks, no line breaks, one space", () => {
  expect(cleanName(" a\u202eb\u200b \n c ")).toBe("ab c");
});

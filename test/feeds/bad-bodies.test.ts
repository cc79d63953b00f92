/** Bodies that no reader may take for a quiet page: each is refused with its reason, and fast. */
import { describe, expect, test } from "vitest";
import { parseAs } from "./twin.ts";

const head = '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>';
const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`).join("");

const xml: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    "billion laughs",
    `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol0 "lol">${lol}]><feed>&lol9;</feed>`,
    /entities/,
  ],
  ["200,000 nested tags", head + "<a>".repeat(200_000), /nested deeper/],
  ["200,000 tags side by side", `${head}${"<a></a>".repeat(200_000)}</feed>`, /more than 20000 elements/],
  ["an unterminated CDATA", `${head}<entry><title><![CDATA[never ends</title></entry></feed>`, /unterminated CDATA/],
  ["an unterminated comment", `${head}<!-- never ends</feed>`, /unterminated comment/],
  ["truncated", `${head}<entry><title>One</title><content>te`, /malformed feed/],
  ["mismatched tags", `${head}<entry><title>One</entry></title></feed>`, /malformed feed/],
  ["HTML", "<!DOCTYPE html><html><body>moved</body></html>", /got an HTML page/],
  ["JSON", '{"page":{}}', /got text starting/],
  ["empty", "", /got an empty body/],
  ["XML that is no feed", '<?xml version="1.0"?><note><to>you</to></note>', /malformed feed/],
  [
    "UTF-16 cut in the middle",
    Buffer.from(`${head}<entry>`, "utf16le").subarray(0, 81),
    /expected a feed|malformed|unterminated/,
  ],
];

const json: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["five million brackets, nested", "[".repeat(5_000_000), /nested deeper/],
  ["five million brackets, side by side", `[${"[],".repeat(2_499_999)}[]]`, /more than 120000/],
  ["brackets inside a string are text", `{"page":{"id":"${"[".repeat(300)}"}}`, /expected one of the keys/],
  ["a number", "42", /expected JSON/],
  ["an unterminated string", '{"page": "', /malformed JSON/],
  ["a list where an object was", "[]", /not a statuspage document/],
  [
    "a time without a zone",
    '{"page":{"id":"p"},"incidents":[{"id":"i","name":"n","status":"s","created_at":"2026-01-01 10:00"}]}',
    /time with a zone/,
  ],
  ["latin-1 bytes in UTF-8", Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]), /malformed JSON/],
];

describe("a body that is not the document", () => {
  test.each(xml)("Atom: %s", async (_name, body, reason) => {
    const started = performance.now();
    const parsed = await parseAs("statuspage-atom", body);
    expect(performance.now() - started).toBeLessThan(500);
    expect(parsed.kind === "wrongShape" ? parsed.detail : parsed).toMatch(reason);
  });

  test.each(json)("JSON: %s", async (_name, body, reason) => {
    const started = performance.now();
    const parsed = await parseAs("statuspage", body);
    expect(performance.now() - started).toBeLessThan(500);
    expect(parsed.kind === "wrongShape" ? parsed.detail : parsed).toMatch(reason);
  });

  test("HTML nested 200,000 deep inside one text is read without hanging", async () => {
    const body = JSON.stringify({
      page: { id: "p" },
      incidents: [
        {
          id: "i",
          name: "n",
          status: "investigating",
          created_at: "2026-01-01T10:00:00Z",
          incident_updates: [{ status: "investigating", body: `start ${"<b>".repeat(200_000)}end` }],
        },
      ],
    });
    const started = performance.now();
    const parsed = await parseAs("statuspage", body);
    expect(performance.now() - started).toBeLessThan(500);
    expect(parsed.kind === "snapshot" && parsed.snapshot.incidents[0]?.updates[0]?.text).toMatch(/^start/);
  });

  test.each(["utf-16le", "utf-16be"])("a %s document with a mark is read", async (encoding) => {
    const text = '﻿{"page":{"id":"p"},"incidents":[]}';
    const little = Buffer.from(text, "utf16le");
    const bytes = encoding === "utf-16le" ? little : little.swap16();
    expect((await parseAs("statuspage", bytes)).kind).toBe("snapshot");
    expect((await parseAs("statuspage", bytes.subarray(2))).kind).toBe("snapshot");
  });
});

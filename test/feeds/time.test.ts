import { describe, expect, test } from "vitest";
import { bareUtc, epoch, instant, monthOf, offsetOf, rfc822 } from "../../src/feeds/time.ts";

const hour = 3_600_000;
const iso = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at).toISOString());

describe("times as pages write them", () => {
  test.each([
    ["2026-05-04T15:45:34.959Z", "2026-05-04T15:45:34.959Z"],
    ["2026-05-04T15:45:34-06:00", "2026-05-04T21:45:34.000Z"],
    ["2026-03-05T15:32:00+0000", "2026-03-05T15:32:00.000Z"],
    ["2026-09-04T03:46:00.5984692+00:00", "2026-09-04T03:46:00.598Z"],
    ["2026-05-04T15:45:34", undefined],
    ["yesterday", undefined],
  ])("instant %s", (text, expected) => expect(iso(instant(text))).toBe(expected));

  test.each([
    ["Thu, 30 Apr 2026 00:25:54 PDT", "2026-04-30T07:25:54.000Z"],
    ["Tue, 03 Mar 2026 08:14:45 PST", "2026-03-03T16:14:45.000Z"],
    ["Wed, 29 Oct 2025 16:00:00 Z", "2025-10-29T16:00:00.000Z"],
    ["Sun, 05 Jan 2020 03:38:40 +0000", "2020-01-05T03:38:40.000Z"],
    ["Mon, 02 Mar 2026 10:00:00 +0530", "2026-03-02T04:30:00.000Z"],
    ["Thu, 08 Jan 2026 02:45 GMT", "2026-01-08T02:45:00.000Z"],
    ["soon", undefined],
  ])("rfc822 %s", (text, expected) => expect(iso(rfc822(text))).toBe(expected));

  test.each([
    ["2024-12-27 09:00:00 +0000 UTC", "2024-12-27T09:00:00.000Z"],
    ["2026-03-02 09:00:00 +0200 EET", "2026-03-02T07:00:00.000Z"],
    ["2026-03-01 10:30:00", "2026-03-01T10:30:00.000Z"],
    ["<no value>", undefined],
  ])("bareUtc %s", (text, expected) => expect(iso(bareUtc(text))).toBe(expected));

  test.each([
    ["1772369485", "2026-03-01T12:51:25.000Z"],
    [1772369485, "2026-03-01T12:51:25.000Z"],
    [1772369485000, "2026-03-01T12:51:25.000Z"],
    ["1772369485000", "2026-03-01T12:51:25.000Z"],
    ["12", undefined],
    [-5, undefined],
    [0, undefined],
  ])("epoch %s", (value, expected) => expect(iso(epoch(value))).toBe(expected));

  test.each([
    ["UTC", 0],
    ["PST", -8 * hour],
    ["PDT", -7 * hour],
    ["CET", hour],
    ["CEST", 2 * hour],
    ["+03", 3 * hour],
    ["-0330", -3.5 * hour],
    ["+05:30", 5.5 * hour],
    ["CST", undefined],
    ["IST", undefined],
    ["XYZ", undefined],
  ])("offset of %s", (zone, expected) => expect(offsetOf(zone)).toBe(expected));

  test.each([
    ["Jan", 0],
    ["december", 11],
    ["Foo", undefined],
    ["", undefined],
  ])("month %s", (name, expected) => expect(monthOf(name)).toBe(expected));
});

/** A parse result in the form of the fixture twins: times as people read them, nothing that every snapshot has anyway. */
import type { EpochMs } from "../../src/domain/ids.ts";
import { serviceId } from "../../src/domain/ids.ts";
import type { Format } from "../../src/domain/service.ts";
import { type Parsed, parseFeed } from "../../src/feeds/formats.ts";

const times = new Set(["at", "writtenAt", "startedAt", "resolvedAt", "scheduledFor", "scheduledUntil"]);

export const readAt: EpochMs = Date.UTC(2026, 10, 24, 6, 0);

export function asTwin(parsed: Parsed): unknown {
  if (parsed.kind === "wrongShape") return { wrongShape: parsed.detail };
  const { window, zone, incidents, unknownWords } = parsed.snapshot;
  const twin = { window, ...(zone && { zone }), ...(unknownWords.length > 0 && { unknownWords }), incidents };
  const text = JSON.stringify(twin, (key, value) => (times.has(key) ? new Date(value).toISOString() : value));
  return JSON.parse(text);
}

export function parseAs(
  format: Format,
  body: Uint8Array | string,
  url = "https://status.example.com/feed",
): Promise<Parsed> {
  return parseFeed(body, { feed: { service: serviceId("example"), format, url }, readAt });
}

/** One page, several services: each sees its own incidents, and together they see every incident. */
import { describe, expect, test } from "vitest";
import { serviceId } from "../../src/domain/ids.ts";
import type { Feed } from "../../src/domain/service.ts";
import { parseFeed } from "../../src/feeds/formats.ts";
import { readAt } from "./twin.ts";

const change = (name: string) => ({ code: name, name, old_status: "operational", new_status: "major_outage" });
const incident = (id: string, ...names: readonly string[]) => ({
  id,
  name: id,
  status: "investigating",
  impact: "major",
  created_at: "2026-03-01T10:00:00Z",
  incident_updates: [
    { id: `u-${id}`, status: "investigating", body: "Looking.", affected_components: names.map(change) },
  ],
});
const document = JSON.stringify({
  page: { id: "abc123def456" },
  incidents: [
    incident("both", "Fortnite - Login", "Epic Games Store - Checkout"),
    incident("game", "Fortnite - Login", "Fortnite - Matchmaking"),
    incident("store", "Epic Games Store - Checkout"),
    incident("nobody"),
    incident("flat", "Gmail", "Google Drive"),
  ],
});

async function seen(filter: Pick<Feed, "only" | "except">): Promise<readonly string[]> {
  const feed: Feed = { service: serviceId("x"), format: "statuspage", url: "https://s.example/api", ...filter };
  const parsed = await parseFeed(document, { feed, readAt });
  return parsed.kind === "snapshot" ? parsed.snapshot.incidents.map((one) => one.providerId) : [parsed.detail];
}

describe("a shared feed", () => {
  test.each<[Pick<Feed, "only" | "except">, readonly string[]]>([
    [{}, ["both", "game", "store", "nobody", "flat"]],
    [{ only: ["Fortnite"] }, ["both", "game"]],
    [{ only: ["gmail"] }, ["flat"]],
    [{ only: ["Google *"] }, ["flat"]],
    [{ except: ["Fortnite"] }, ["both", "store", "nobody", "flat"]],
    [{ except: ["Gmail"] }, ["both", "game", "store", "nobody", "flat"]],
    [{ except: ["Gmail", "Google Drive"] }, ["both", "game", "store", "nobody"]],
  ])("%j", async (filter, expected) => {
    expect(await seen(filter)).toEqual(expected);
  });
});

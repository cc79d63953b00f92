/** `why` names the row of the policy that decided, also where nothing was told, where it was decided twice, and days later. */
import { describe, expect, it } from "vitest";
import { explainIncident } from "../src/commands/why.ts";
import { day, minute } from "../src/domain/found.ts";
import { serviceId } from "../src/domain/ids.ts";
import type { SqliteStore } from "../src/store/index.ts";
import { openDesk } from "./support/lapse-desk.ts";
import { playDay } from "./support/newsroom-day.ts";
import { pageAt, type Said } from "./support/pages.ts";

async function explained(store: SqliteStore, service: string): Promise<string> {
  const [incident] = await store.latestIncidents(serviceId(service), 1);
  if (!incident) throw new Error(`expected an incident of ${service}`);
  return explainIncident(incident, await store.storyFile(incident.story), store);
}

describe("what happened while nobody looked", () => {
  const opened: Said = { at: "11:48", body: "We are investigating this issue." };
  const identified: Said = { at: "12:20", body: "The issue has been identified.", status: "identified" };
  const page = (clock: string, service: string, ...said: readonly Said[]) =>
    pageAt(clock, { service, impact: "major", said });
  const services = ["slack", "zoom", "github"];
  const before = [...services.map((service) => page("11:40", service)), page("11:50", "slack", opened)];
  const backAtSlack = page("13:00", "slack", opened, identified);
  const others = ["zoom", "github"].map((service) => page("13:01", service, { ...opened, at: "12:30" }));

  it("is held while the pages are still being read", async () => {
    const played = await playDay([...before, backAtSlack], { isRunning: true });
    expect(await explained(played.store, "slack")).toContain("decided hold by away: It happened while nobody looked");
    await played.close();
  });

  it("is told with the summary once it is known how much there is", async () => {
    const rows = [...before, backAtSlack, ...others, page("13:06", "slack", opened, identified)];
    const played = await playDay(rows, { isRunning: true });
    const told = await explained(played.store, "slack");
    expect(told).toContain("decided publish by away-summed: It happened while nobody looked and stands in the summary");
    await played.close();
  });
});

it("what an operator explains days later is offered to an editor as a follow-up, and says so", async () => {
  const start = Date.UTC(2026, 4, 12, 9, 0);
  const outage = (...said: readonly (readonly [number, string, string])[]) => ({
    id: "x1",
    title: "Elevated errors",
    impact: "major",
    said: said.map(([at, status, text]) => ({ at, status, text })),
  });
  const opened = [start, "investigating", "We are investigating elevated errors."] as const;
  const end = "This incident has been resolved.";
  const over = [start + 90 * minute, "resolved", end] as const;
  const desk = await openDesk(":memory:", "chatgpt");
  await desk.poll(start + minute, [outage(opened)]);
  await desk.poll(start + 91 * minute, [outage(opened, over)]);
  const why = [over[0], "resolved", `${end} The errors were caused by a database failure.`] as const;
  await desk.poll(start + 3 * day, [outage(opened, why)]);
  const told = await explained(desk.store, "chatgpt");
  expect(told).toContain("decided review by follow-up: The operator explains an outage that is over");
  await desk.close();
});

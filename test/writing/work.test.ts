import { describe, expect, it } from "vitest";
import { editions } from "../../src/domain/bulletin.ts";
import { gitlab, incidentOf, requestOf } from "../../src/writing/samples.ts";
import { bodyText } from "../../src/writing/text.ts";
import { inBangladesh, inIndia, reader, styleOf, writer } from "./bench.ts";

const at = (text: string): number => Date.parse(text);
const parts = ["Git Operations", "API"];
const context = { service: { id: gitlab.id, name: gitlab.name }, components: parts, zone: "Etc/UTC" };
const nfc = (text: string): string => text.normalize("NFC");

function posted(
  change: "scheduled" | "started" | "cancelled" | "completed" | "advanced",
  { title = "Database maintenance", phase = "cancelled" as const, style = inIndia } = {},
): string {
  const phases = {
    scheduled: "scheduled",
    started: "inProgress",
    completed: "completed",
    advanced: "verifying",
  } as const;
  const told = [{ at: at("2025-12-02T09:00:00Z"), phase: change === "cancelled" ? phase : phases[change], text: "" }];
  const window = { scheduledFor: at("2025-12-05T16:00:00Z"), scheduledUntil: at("2025-12-05T18:00:00Z") };
  const incident = incidentOf({ service: gitlab, kind: "maintenance", told, title, parts, more: window });
  const composition = writer.compose(
    requestOf(change, gitlab, incident, { title: reader.readTitle(title, context) }),
    style,
  );
  if (composition.kind !== "written") throw new Error(JSON.stringify(composition));
  return bodyText(composition.bulletin);
}

describe("planned work", () => {
  it("says what kind of work it is where only the title does", () => {
    expect(posted("scheduled")).toContain(nfc("এটি ডেটাবেসের রক্ষণাবেক্ষণের কাজ।"));
    expect(posted("started", { style: inBangladesh })).toContain(nfc("এটি ডেটাবেজের রক্ষণাবেক্ষণের কাজ।"));
    expect(posted("cancelled")).toContain(nfc("এটি ছিল ডেটাবেসের রক্ষণাবেক্ষণের কাজ।"));
    expect(posted("scheduled", { title: "Scheduled maintenance" })).not.toContain(nfc("এটি"));
  });

  it.each(editions)("%s: names the parts at every turn", (edition) => {
    for (const change of ["scheduled", "started", "cancelled", "completed"] as const)
      expect(posted(change, { style: styleOf(edition) }), change).toContain(nfc("গিট অপারেশনস"));
  });

  it("does not go on when it is only being verified", () => {
    expect(posted("advanced")).not.toContain(nfc("কাজ চলছে"));
  });
});

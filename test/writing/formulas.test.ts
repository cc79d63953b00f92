import { describe, expect, it } from "vitest";
import { headlineOf } from "../../src/domain/bulletin.ts";
import { serviceId } from "../../src/domain/ids.ts";
import { type Formula, formulasOf, orderFormulas } from "../../src/writing/formulas/index.ts";
import { LONGEST_HEADLINE } from "../../src/writing/headline.ts";
import { changeSample, storyRequest } from "../../src/writing/preview.ts";
import type { ComposeRequest } from "../../src/writing/request.ts";
import { cloudflareRequest } from "../../src/writing/samples.ts";
import { inBangladesh, inIndia, writer } from "./bench.ts";

const peers: readonly Formula[] = ["a", "b", "c"].map((id) => ({ id, rank: 1 }));

describe("the choice of a formula", () => {
  it("follows the facts first: a better rank always stands before a worse one", () => {
    const order = orderFormulas([{ id: "plain", rank: 5 }, ...peers, { id: "best", rank: 0 }], "i_1", []);
    expect(order.map(({ rank }) => rank)).toEqual([0, 1, 1, 1, 5]);
  });

  it("gives one incident the same one, and spreads incidents over all", () => {
    const first = (id: string) => orderFormulas(peers, id, [])[0]?.id;
    expect(first("i_7")).toBe(first("i_7"));
    const ids = Array.from({ length: 60 }, (_, number) => first(`i_${number}`));
    expect(new Set(ids)).toEqual(new Set(["a", "b", "c"]));
  });

  it("never takes the same one three times running, while there is another", () => {
    for (const tired of ["a", "b", "c"])
      for (let number = 0; number < 20; number += 1)
        expect(orderFormulas(peers, `i_${number}`, [tired, tired])[0]?.id).not.toBe(tired);
    expect(orderFormulas([{ id: "a", rank: 1 }], "i_1", ["a", "a"])[0]?.id).toBe("a");
  });

  it("a writer that is told its last two headlines writes another", () => {
    const formulaOf = (recentFormulas: readonly string[]) => {
      const composition = writer.compose(cloudflareRequest("opened", 1, { recentFormulas }), inIndia);
      if (composition.kind !== "written") throw new Error(composition.kind);
      return composition.bulletin.blocks.find(({ kind }) => kind === "headline")?.formula ?? "";
    };
    let recent: readonly string[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const next = formulaOf(recent);
      expect([next, ...recent.slice(0, 2)].every((id) => id === next) && recent.length >= 2).toBe(false);
      recent = [next, ...recent].slice(0, 3);
    }
  });
});

describe("a headline", () => {
  const graphemes = new Intl.Segmenter("bn", { granularity: "grapheme" });
  const variants = (request: ComposeRequest, count: number) =>
    Array.from({ length: count }, (_, number) => ({
      ...request,
      incident: { ...request.incident, id: `${request.incident.id}${number}` as typeof request.incident.id },
    }));

  it("fits on a phone, has no full stop and no question, and stands alone, whichever formula wrote it", () => {
    for (const kind of [
      "flash",
      "update",
      "escalated",
      "resolved",
      "reopened",
      "scheduled",
      "started",
      "completed",
    ] as const)
      for (const style of [inIndia, inBangladesh])
        for (const request of variants(changeSample(kind) ?? cloudflareRequest("opened", 1), 25)) {
          const composition = writer.compose(request, style);
          if (composition.kind !== "written") throw new Error(JSON.stringify(composition));
          const headline = headlineOf(composition.bulletin);
          expect([...graphemes.segment(headline)].length, headline).toBeLessThanOrEqual(LONGEST_HEADLINE);
          expect(headline).not.toMatch(/[।?!]$/u);
          expect(headline.split(" ").length, headline).toBeGreaterThanOrEqual(3);
        }
  });

  it("names one whose part was hit where the names of all would be too long", () => {
    const request = storyRequest({}, 4);
    const names = ["ms-teams", "google-cloud", "league-of-legends", "discord"].map(serviceId);
    const affected = names.map((service) => ({ service, evidence: "confirmed", sources: [] }) as const);
    for (const style of [inIndia, inBangladesh])
      for (const each of variants({ ...request, affected }, 12)) {
        const composition = writer.tell(each, style);
        if (composition.kind === "nothing") throw new Error("nothing to tell");
        const headline = headlineOf(composition.bulletin);
        expect(headline).toContain("ভুগেছে");
        expect([...headline].length, headline).toBeLessThanOrEqual(LONGEST_HEADLINE);
      }
  });

  it("every kind has a formula that needs no more than a service and a state", () => {
    for (const kind of [
      "flash",
      "update",
      "escalated",
      "resolved",
      "reopened",
      "started",
      "completed",
      "cancelled",
    ] as const)
      expect(formulasOf(kind).some(({ when }) => when === undefined) || formulasOf(kind).length > 1).toBe(true);
  });
});

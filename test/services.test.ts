import { describe, expect, it } from "vitest";
import { serviceId } from "../src/domain/ids.ts";
import type { Feed, Format, Service } from "../src/domain/service.ts";
import { watchedServices } from "../src/services.ts";

const feed = (service: string, format: Format, url = `https://${service}.example/${format}`): Feed => ({
  service: serviceId(service),
  format,
  url,
});
const service = (id: string, feeds: readonly Feed[] = []): Service => ({
  id: serviceId(id),
  name: id,
  category: "other",
  dependsOn: [],
  reach: 3,
  feeds,
});
const builtIn = [service("github", [feed("github", "statuspage"), feed("github", "statuspage-atom")]), service("x")];
const nothing = { catalogue: "all", services: [], feeds: [], channels: [], source: "bibhrat.yaml" } as const;

function feedsOf(config: Partial<Parameters<typeof watchedServices>[1]>): string[] {
  const outcome = watchedServices(builtIn, { ...nothing, ...config });
  if (outcome.kind === "problems") return [...outcome.problems];
  return [...outcome.services.values()].flatMap((one) => one.feeds.map((each) => each.url));
}

describe("the services that are watched", () => {
  it("are the built-in catalogue", () => {
    expect(feedsOf({})).toEqual(["https://github.example/statuspage", "https://github.example/statuspage-atom"]);
  });

  it("with a configured feed in the place of the built-in one of the same service and format", () => {
    expect(feedsOf({ feeds: [feed("github", "statuspage", "http://127.0.0.1:9000/incidents.json")] })).toEqual([
      "https://github.example/statuspage-atom",
      "http://127.0.0.1:9000/incidents.json",
    ]);
  });

  it("only the configured feeds when the catalogue is switched off", () => {
    expect(feedsOf({ catalogue: "none", feeds: [feed("x", "rss", "http://127.0.0.1:9000/x.rss")] })).toEqual([
      "http://127.0.0.1:9000/x.rss",
    ]);
  });

  it("with services of the operator's own", () => {
    const { feeds: _none, ...own } = service("bank");
    expect(feedsOf({ catalogue: "none", services: [own], feeds: [feed("bank", "rss")] })).toEqual([
      "https://bank.example/rss",
    ]);
  });

  it("are refused when an id names none, everywhere an id can stand", () => {
    const channel = {
      id: "c",
      chat: "terminal",
      edition: "bn-IN",
      digits: "bengali",
      mode: "card",
      include: { services: ["nope"], minImpact: "minor", kinds: ["outage"] },
    } as const;
    const { feeds: _none, ...own } = { ...service("bank"), dependsOn: [serviceId("moon")] };
    expect(
      feedsOf({ catalogue: ["githb"], feeds: [feed("mars", "rss")], services: [own], channels: [channel] }),
    ).toEqual([
      'bibhrat.yaml: catalogue: expected the id of a service in the catalogue or under services, got "githb"',
      'bibhrat.yaml: feeds: expected the id of a service in the catalogue or under services, got "mars"',
      'bibhrat.yaml: services.dependsOn: expected the id of a service in the catalogue or under services, got "moon"',
      'bibhrat.yaml: channels.c.include.services: expected the id of a service in the catalogue or under services, got "nope"',
    ]);
  });
});

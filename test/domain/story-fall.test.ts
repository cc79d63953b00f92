/** Links that were drawn and hold no longer: why, and who may say so to readers. */
import { describe, expect, it } from "vitest";
import { incidentId, serviceId, storyIdOf } from "../../src/domain/ids.ts";
import type { Incident } from "../../src/domain/incident.ts";
import { decideFall, type Fall, type FallContext, fallGrounds, fallsOf } from "../../src/domain/story-fall.ts";
import type { Link } from "../../src/domain/story-links.ts";

function incident(of: string, over: Partial<Incident> = {}): Incident {
  const id = incidentId(serviceId(of), of);
  const fixed = { kind: "outage", impact: "major", phase: "investigating", rawStatus: "investigating" } as const;
  const empty = { components: [], updates: [], feeds: [], missedReads: 0, version: 1 };
  const when = { startedAt: 0, firstSeenAt: 0 };
  const names = { id, service: serviceId(of), providerId: of, story: storyIdOf(id), title: "Errors" };
  return { ...names, ...fixed, ...empty, ...when, ...over };
}

const cloudflare = incident("cloudflare");
const fastly = incident("fastly");
const chatgpt = incident("chatgpt");
const link = (over: Partial<Link> = {}): Link => ({
  effect: chatgpt.id,
  cause: cloudflare.id,
  relation: "named",
  evidence: "confirmed",
  reason: "",
  ...over,
});
const depends = { relation: "depends", evidence: "probable" } as const;

function falls(
  over: Partial<FallContext>,
  known: readonly Incident[] = [cloudflare, fastly, chatgpt],
): readonly Fall[] {
  const incidents = new Map(known.map((one) => [one.id, one]));
  return fallsOf({ held: [link()], links: [], editors: [], incidents, ...over });
}
const withdrawn = incident("cloudflare", { withdrawnAt: 5 });

describe("a link that was drawn", () => {
  it("has not fallen while it holds, nor when it is surer than before", () => {
    expect(falls({ links: [link()] })).toEqual([]);
    expect(falls({ held: [link(depends)], links: [link()] })).toEqual([]);
  });

  it("has not fallen when its cause is only no longer looked at", () => {
    expect(falls({}, [chatgpt])).toEqual([]);
  });

  it.each<{ name: string; over: Partial<FallContext>; known?: readonly Incident[]; ground: string; act: string }>([
    {
      name: "is taken back with its cause",
      over: {},
      known: [withdrawn, chatgpt],
      ground: "takenBack",
      act: "correct",
    },
    {
      name: "is gone with its effect",
      over: {},
      known: [cloudflare, incident("chatgpt", { withdrawnAt: 5 })],
      ground: "gone",
      act: "correct",
    },
    { name: "is unsaid when nothing is left", over: {}, ground: "unsaid", act: "correct" },
    {
      name: "is unsaid when only coincidence is left",
      over: { links: [link(depends)] },
      ground: "unsaid",
      act: "correct",
    },
    {
      name: "is renamed when the operator names another",
      over: { links: [link({ cause: fastly.id })] },
      ground: "renamed",
      act: "correct",
    },
    {
      name: "is parted by an editor",
      over: { editors: [{ effect: chatgpt.id, cause: null }] },
      ground: "parted",
      act: "offer",
    },
    {
      name: "is relinked by an editor",
      over: {
        editors: [{ effect: chatgpt.id, cause: fastly.id }],
        links: [link({ cause: fastly.id, relation: "editor" })],
      },
      ground: "relinked",
      act: "offer",
    },
    {
      name: "is weaker when it was seen, and is only likely now",
      over: { held: [link({ relation: "observed" })], links: [link(depends)] },
      ground: "weaker",
      act: "offer",
    },
    {
      name: "is weaker when the other half of a circle is believed",
      over: { links: [link({ effect: cloudflare.id, cause: chatgpt.id })] },
      ground: "weaker",
      act: "offer",
    },
  ])("$name", ({ over, known, ground, act }) => {
    const [fall] = falls(over, known);
    expect(fall?.ground).toBe(ground);
    expect(fall && decideFall(fall, false).kind).toBe(act);
  });
});

describe("doubt of our own line", () => {
  it("mutes what we saw, and never what an operator or an editor says", () => {
    const acts = fallGrounds.map((ground) => [ground, decideFall({ ground }, true).kind]);
    expect(acts.filter(([, kind]) => kind === "mute")).toEqual([["weaker", "mute"]]);
  });

  it("gives a reason for every decision", () => {
    for (const ground of fallGrounds) expect(decideFall({ ground }, false).reason).toMatch(/^[A-Z].+\.$/);
  });
});

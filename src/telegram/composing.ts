/**
 * `/open`, `/say`, `/cause`, `/figure`, `/tip`, `/update`, `/close`: what an editor heard, in fields, a line each or
 * with bars between them. A text for both editions, or one for each with two slashes between them.
 */

import type { ComposeCommand } from "../desk/acts.ts";
import { latinDigits } from "../desk/digits.ts";
import { type HourWords, lastTime, readTime } from "../desk/hours.ts";
import type { Say } from "../desk/review-card.ts";
import { type Edition, editions } from "../domain/bulletin.ts";
import type { NoteKind } from "../domain/hand.ts";
import { homeZone } from "../domain/rest.ts";
import type { ByHand, Desk, HandlerPorts, HandNote } from "./desk.ts";
import { reviewAt } from "./drafts.ts";
import type { Intent } from "./intents.ts";
import { serviceNamed } from "./named.ts";
import { hourWordsIn, wordsIn } from "./voices.ts";

type Command = Extract<Intent, { kind: "deskCommand" }>;

type Read =
  | { readonly kind: "read"; readonly wanted: Omit<ByHand, "service">; readonly service: string }
  | { readonly kind: "how" };

const impacts = ["critical", "major", "minor"] as const;
const how: Read = { kind: "how" };
const hourMs = 3_600_000;

export async function composeByHand(
  command: Command & { readonly command: ComposeCommand },
  desk: Desk,
  say: Say,
  ports: HandlerPorts,
): Promise<string> {
  const fields = command.rest.split(/[|\n]/u).map((field) => field.normalize("NFC").trim());
  const read = readCommand(command.command, fields, heardAt(desk, ports));
  const service = read.kind === "read" ? await serviceOf(read.service, command, desk, ports) : undefined;
  if (read.kind === "how") return say("desk-compose-how", { command: command.command });
  if (!service) return say("desk-compose-unknown");
  const complaint = complaintOf(read.wanted.note, ports);
  if (complaint) return say("desk-revision-lint", complaint);
  const composed = await ports.compose?.({ ...read.wanted, service, by: command.asker.user });
  return say(`desk-compose-${composed?.kind ?? "unknown"}`);
}

/** Named, or of the draft that is answered. */
async function serviceOf(name: string, command: Command, desk: Desk, ports: HandlerPorts) {
  if (name === "" && command.replied !== undefined) {
    const review = await reviewAt(command.asker.chat, command.replied, ports);
    const [first] = review?.bulletins ?? [];
    return first && (await ports.store.incident(first.incident))?.service;
  }
  return serviceNamed(name, desk);
}

/** Where and when it was said, and with which words the operator's own are marked. */
interface Heard {
  readonly edition: Edition;
  readonly official: readonly string[];
  readonly hours: HourWords;
  readonly impacts: Readonly<Record<(typeof impacts)[number], readonly string[]>>;
  readonly now: number;
}

function heardAt(desk: Desk, ports: HandlerPorts): Heard {
  const words = (id: string): readonly string[] => wordsIn(desk, ports, `desk-words-${id}`);
  return {
    edition: desk.edition,
    official: words("official"),
    hours: hourWordsIn(desk, ports),
    impacts: { critical: words("critical"), major: words("major"), minor: words("minor") },
    now: ports.clock.now(),
  };
}

function readCommand(
  command: ComposeCommand,
  [first = "", source = "", third = "", fourth = ""]: readonly string[],
  heard: Heard,
): Read {
  const { official, now } = heard;
  const read = (act: ByHand["act"], note?: HandNote, service = first): Read => ({
    kind: "read",
    wanted: { act, ...(note && { note }) },
    service,
  });
  const said = (kind: NoteKind): Read => {
    const note = noteOf(source, third, official);
    return note ? read({ kind: "add", note: kind }, note) : how;
  };
  switch (command) {
    case "open": {
      const word = first.split(/\s+/u).at(-1) ?? "";
      const impact = impacts.find((one) => heard.impacts[one].includes(word.toLowerCase()));
      const service = impact ? first.slice(0, -word.length).trim() : first;
      const note = noteOf(source, third, official);
      return note ? read({ kind: "open", impact: impact ?? "major" }, note, service) : how;
    }
    case "say":
      return said("statement");
    case "cause":
      return said("cause");
    case "figure": {
      const figure = figureOf(third, fourth, heard);
      if (source === "" || !figure) return how;
      return read(
        { kind: "add", note: "figure" },
        { text: { "bn-IN": "", "bn-BD": "" }, source, isOfficial: false, figure },
      );
    }
    case "tip": {
      const note = noteOf(source, third, official);
      const hours = countOf(fourth, 3);
      return note && hours > 0 ? read({ kind: "add", note: "tip" }, { ...note, until: now + hours * hourMs }) : how;
    }
    case "update":
      return read({ kind: "update" });
    case "close":
      return source === "" ? read({ kind: "close" }) : closing(noteOf(source, third, official));
  }
  function closing(note: HandNote | undefined): Read {
    return note ? read({ kind: "close" }, note) : how;
  }
}

/** "official: bKash" is the operator's own word. */
function noteOf(named: string, words: string, official: readonly string[]): HandNote | undefined {
  const [, label = "", rest = ""] = /^([^:]{1,20}):\s*(.+)$/u.exec(named) ?? [];
  const isOfficial = official.includes(label.trim().toLowerCase());
  const [both = "", bangladesh = both] = words.split("//").map((text) => text.trim());
  const source = isOfficial ? rest : named;
  if (source === "" || both === "" || source.length > 80 || words.length > 1500) return undefined;
  return { text: { "bn-IN": both, "bn-BD": bangladesh }, source, isOfficial };
}

/** The hour is the newsroom's own, today, or yesterday when it is still to come. */
function figureOf(count: string, hour: string, { edition, hours, now }: Heard): HandNote["figure"] {
  const reports = countOf(count, 8);
  const time = readTime(hour, hours);
  return reports === 0 || !time ? undefined : { reports, at: lastTime(time, homeZone[edition], now) };
}

/** Of at most so many digits, in either script; nothing for what is no number. */
function countOf(text: string, most: number): number {
  const typed = latinDigits(text).replaceAll(",", "");
  return /^\d+$/u.test(typed) && typed.length <= most ? Number(typed) : 0;
}

function complaintOf(note: HandNote | undefined, { lint }: HandlerPorts) {
  const all = editions.flatMap((edition) =>
    note && note.text[edition] !== "" ? (lint?.(note.text[edition], edition) ?? []) : [],
  );
  const first = all.find(({ severity }) => severity === "block");
  return first && { id: first.id, excerpt: first.excerpt };
}

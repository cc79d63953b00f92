/** What a reader is answered who says how and when to be told: edition, weight, nights, their own clock. Pure. */
import { type Edition, editions } from "../domain/bulletin.ts";
import { type DigestWish, digestSpans } from "../domain/digest-wish.ts";
import type { Follower } from "../domain/following.ts";
import { homeZone, type Rest, weekendOf, zones } from "../domain/rest.ts";
import { type DeskLanguage, deskLanguages } from "../domain/voice.ts";
import { type Answer, type Control, say } from "./answer.ts";
import { back, inRows, settingsButton } from "./controls.ts";
import { choosableImpacts, type Switch, switches } from "./taps.ts";

export function answerSettings(follower: Follower): Answer {
  return {
    paragraphs: [[say("bot-settings")]],
    controls: [
      editions.map((edition) => ({
        id: "bot-edition",
        args: { edition },
        tap: { kind: "edition", edition },
        chosen: follower.edition === edition,
      })),
      languageButtons(follower),
      ...choosableImpacts.map((impact): readonly Control[] => [
        { id: "bot-impact", args: { impact }, tap: { kind: "impact", impact }, chosen: follower.minImpact === impact },
      ]),
      ...switches.map((name): readonly Control[] => [
        { id: `bot-switch-${name}`, tap: { kind: "switch", name }, chosen: isOn(follower, name) },
      ]),
      [{ id: "bot-digest-button", tap: { kind: "digests" } }],
      [{ id: "bot-zone-button", tap: { kind: "zones" } }, muteButton],
      [back],
    ],
  };
}

const languageButtons = ({ language }: Pick<Follower, "language">): readonly Control[] =>
  deskLanguages.map((one) => ({
    id: "bot-language",
    args: { language: one },
    tap: { kind: "language", language: one },
    chosen: one === (language ?? "bengali"),
  }));

export const answerLanguage = (reader: Follower): Answer => ({
  paragraphs: [[say("bot-language-now")]],
  controls: [languageButtons(reader)],
});

/** Bengali is what everybody has who chose nothing. */
export function spokenTo({ language: _before, ...reader }: Follower, language: DeskLanguage): Follower {
  return language === "english" ? { ...reader, language } : reader;
}

/** "/language english". */
export const languageIn = (text: string): DeskLanguage | undefined =>
  deskLanguages.find((one) => one === text.trim().toLowerCase());

const hourMs = 3_600_000;
const muteHours = 8;
export const muteButton: Control = {
  id: "bot-mute-button",
  args: { ago: muteHours * hourMs },
  tap: { kind: "mute", hours: muteHours },
};

export const answerZones = ({ rest }: Follower): Answer => ({
  paragraphs: [[say("bot-zones")]],
  controls: [
    ...inRows(
      zones.map(
        (zone): Control => ({
          id: "bot-zone",
          args: { zone: zoneName(zone) },
          tap: { kind: "zone", zone },
          chosen: rest.zone === zone,
        }),
      ),
      2,
    ),
    [settingsButton],
  ],
});

/** What stands after the slash, as the phrases name it. */
const zoneName = (zone: string): string => zone.slice(zone.indexOf("/") + 1).toLowerCase();

/** Hours at which people read: by their own clock. */
const digestHours = [7, 9, 13, 18, 21, 23] as const;
const usualWish: DigestWish = { span: "day", hour: 21 };

export function answerDigests({ digest, edition }: Follower): Answer {
  const wish = digest ?? usualWish;
  const spans = digestSpans.map(
    (span): Control => ({
      id: "bot-digest-span",
      args: { span },
      tap: { kind: "digest", wish: { ...wish, span } },
      chosen: digest?.span === span,
    }),
  );
  const hours = digestHours.map(
    (hour): Control => ({
      id: "bot-digest-hour",
      args: { at: atHour(hour, edition) },
      tap: { kind: "digest", wish: { ...wish, hour } },
      chosen: digest?.hour === hour,
    }),
  );
  const none: Control = { id: "bot-digest-none", tap: { kind: "digest" }, chosen: digest === undefined };
  return { paragraphs: [[say("bot-digest")]], controls: [[...spans], ...inRows(hours, 3), [none], [settingsButton]] };
}

/** A moment of any day at which the clock of the edition shows this hour: phrases say moments. */
const atHour = (hour: number, edition: Edition): number =>
  Temporal.PlainDate.from("2025-01-01").toZonedDateTime({ timeZone: homeZone[edition], plainTime: { hour } })
    .epochMilliseconds;

export function digested({ digest: _before, ...reader }: Follower, wish: DigestWish | undefined): Follower {
  return wish ? { ...reader, digest: wish } : reader;
}

/** "/digest 8": the hour alone; of the day, unless the week was chosen before. */
export function digestIn(text: string, { digest }: Follower): DigestWish | undefined {
  const [hour] = /^\d{1,2}$/.exec(inLatinDigits(text).trim()) ?? [];
  return hour !== undefined && Number(hour) < 24 ? { ...(digest ?? usualWish), hour: Number(hour) } : undefined;
}

const night = { from: 23, until: 7 } as const;

export function isOn({ kinds, rest }: Follower, name: Switch): boolean {
  switch (name) {
    case "outage":
    case "maintenance":
      return kinds.includes(name);
    case "night":
      return rest.hours !== undefined;
    case "weekend":
      return rest.days.length > 0;
    case "grave":
      return rest.graveBreaksIn;
  }
}

export function switched(follower: Follower, name: Switch): Follower {
  const on = isOn(follower, name);
  const { hours: _hours, ...restless } = follower.rest;
  const resting = (rest: Rest): Follower => ({ ...follower, rest });
  switch (name) {
    case "outage":
    case "maintenance":
      return { ...follower, kinds: on ? follower.kinds.filter((kind) => kind !== name) : [...follower.kinds, name] };
    case "night":
      return resting(on ? restless : { ...restless, hours: night });
    case "weekend":
      return resting({ ...follower.rest, days: on ? [] : weekendOf[follower.edition] });
    case "grave":
      return resting({ ...follower.rest, graveBreaksIn: !on });
  }
}

const bengaliZero = 0x9e6;
/** Figures as a computer counts, whichever script they were typed in. */
export const inLatinDigits = (text: string): string =>
  text.replace(/[\u09e6-\u09ef]/gu, (digit) => String((digit.codePointAt(0) ?? bengaliZero) - bengaliZero));

/** "22 6", "22-6": hours of the reader's own clock. */
export function quietHoursIn(text: string): NonNullable<Rest["hours"]> | undefined {
  const [, from, until] = /^(\d{1,2})\s*(?:-|\s)\s*(\d{1,2})$/.exec(inLatinDigits(text).trim()) ?? [];
  const hours = { from: Number(from ?? 99), until: Number(until ?? 99) };
  return hours.from < 24 && hours.until < 24 && hours.from !== hours.until ? hours : undefined;
}

export function muted(follower: Follower, hours: number, now: number): Follower {
  const { mutedUntil: _before, ...rest } = follower.rest;
  return { ...follower, rest: hours === 0 ? rest : { ...rest, mutedUntil: now + hours * hourMs } };
}

export const answerMuted = (hours: number): Answer => ({
  paragraphs: [[hours === 0 ? say("bot-unmuted") : say("bot-muted", { ago: hours * hourMs })]],
});

/** The reader moves: the zone of the old edition was never chosen. */
export function inEdition(follower: Follower, edition: Edition): Follower {
  const isHome = follower.rest.zone === homeZone[follower.edition];
  return { ...follower, edition, rest: isHome ? { ...follower.rest, zone: homeZone[edition] } : follower.rest };
}

export const answerQuietUsage: Answer = { paragraphs: [[say("bot-quiet-usage")]] };
export const answerQuietHours: Answer = { paragraphs: [[say("bot-quiet-hours")]], controls: [[settingsButton]] };

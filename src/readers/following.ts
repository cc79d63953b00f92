/** What a reader is answered who wants to be told: menus, what they follow, when they are left in peace. Pure. */
import { type Edition, editions } from "../domain/bulletin.ts";
import { except, type Follower, follows, ofCategory, own, type Subject } from "../domain/following.ts";
import { homeZone, type Rest, weekendOf, zones } from "../domain/rest.ts";
import { type Category, categories, type Service } from "../domain/service.ts";
import { type Answer, type Control, type Line, say, strong } from "./answer.ts";
import type { FollowChange } from "./ports.ts";
import { choosableImpacts, type ReaderTap, type Switch, switches } from "./taps.ts";

type Known = Pick<Service, "id" | "category" | "reach">;

export const newFollower = (chat: number, edition: Edition): Follower => ({
  chat,
  edition,
  subjects: [],
  minImpact: "minor",
  kinds: ["outage"],
  rest: { zone: homeZone[edition], days: [], graveBreaksIn: true },
});

const inRows = (controls: readonly Control[], width: number): readonly (readonly Control[])[] =>
  Array.from({ length: Math.ceil(controls.length / width) }, (_, row) =>
    controls.slice(row * width, (row + 1) * width),
  );

const toggle = (subject: Subject, chosen: boolean, page: number): ReaderTap => ({
  kind: chosen ? "unfollow" : "follow",
  subject,
  page,
});

export function answerCategories({ subjects }: Follower, services: readonly Known[]): Answer {
  const present = new Set(services.map(({ category }) => category));
  const shown = categories.filter((category) => present.has(category));
  const buttons = shown.map(
    (category): Control => ({
      id: "bot-category",
      args: { category },
      tap: { kind: "category", category, page: 0 },
      chosen: subjects.includes(ofCategory(category)),
    }),
  );
  const isAll = subjects.includes("all");
  const all: Control = { id: "bot-follow-all", tap: toggle("all", isAll, 0), chosen: isAll };
  return { paragraphs: [[say("bot-follow-menu")]], controls: [...inRows(buttons, 2), [all], [settingsButton]] };
}

const settingsButton: Control = { id: "bot-settings-button", tap: { kind: "settings" } };
const back: Control = { id: "bot-back", tap: { kind: "categories" } };

const onePage = 8;

/** The best known first, a page at a time. */
export function answerCategory(
  follower: Follower,
  services: readonly Known[],
  category: Category,
  page: number,
): Answer {
  const members = services.filter((one) => one.category === category).toSorted((a, b) => a.reach - b.reach);
  const last = Math.max(0, Math.ceil(members.length / onePage) - 1);
  const at = Math.min(page, last);
  const buttons = members.slice(at * onePage, (at + 1) * onePage).map((service): Control => {
    const chosen = follows(follower.subjects, service);
    return {
      id: "bot-service-button",
      args: { service: service.id },
      tap: toggle(own(service.id), chosen, at),
      chosen,
    };
  });
  const whole = follower.subjects.includes(ofCategory(category));
  const turn = (id: "bot-earlier-page" | "bot-later-page", to: number): readonly Control[] =>
    to < 0 || to > last ? [] : [{ id, tap: { kind: "category", category, page: to } }];
  const turns = [...turn("bot-earlier-page", at - 1), ...turn("bot-later-page", at + 1)];
  return {
    paragraphs: [[strong(say("bot-category", { category }))]],
    controls: [
      ...inRows(buttons, 2),
      [{ id: "bot-category-all", tap: toggle(ofCategory(category), whole, at), chosen: whole }],
      ...(turns.length > 0 ? [turns] : []),
      [back],
    ],
  };
}

const mostNamed = 40;

export function answerFollowing({ subjects }: Follower): Answer {
  const ids = (kind: "service" | "except"): readonly string[] =>
    subjects.flatMap((subject) => (subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : [])).sort();
  const followed = ids("service");
  const wide: readonly Line[] = [
    ...(subjects.includes("all") ? [say("bot-follow-all")] : []),
    ...categories
      .filter((one) => subjects.includes(ofCategory(one)))
      .map((category) => say("bot-category", { category })),
  ];
  if (wide.length === 0 && followed.length === 0)
    return { paragraphs: [[say("bot-following-none")]], controls: [[back]] };
  const named = followed.slice(0, mostNamed).join("|");
  const left = ids("except").slice(0, mostNamed).join("|");
  return {
    paragraphs: [
      [strong(say("bot-following"))],
      [...wide, ...(named === "" ? [] : [say("bot-services-list", { services: named })])],
      left === "" ? [] : [say("bot-following-except", { services: left })],
    ].filter((lines) => lines.length > 0),
    controls: [
      ...inRows(
        followed.slice(0, mostNamed).map(
          (service): Control => ({
            id: "bot-unfollow-button",
            args: { service },
            tap: { kind: "unfollow", subject: own(service) },
          }),
        ),
        2,
      ),
      [back, settingsButton],
    ],
  };
}

/** To leave one service of a category, or of everything, it is taken out; to follow it again, it is put back. */
export function changeOf(
  kind: "follow" | "unfollow",
  subject: Subject,
  subjects: readonly Subject[],
  service?: Known,
): FollowChange {
  if (service === undefined) return kind === "follow" ? { add: [subject] } : { drop: [subject] };
  const back = except(service.id);
  const isWide = subjects.includes("all") || subjects.includes(ofCategory(service.category));
  if (kind === "follow") return isWide ? { drop: [back] } : { add: [subject], drop: [back] };
  return isWide ? { drop: [subject], add: [back] } : { drop: [subject] };
}

export const changed = (reader: Follower, { add = [], drop = [] }: FollowChange): Follower => ({
  ...reader,
  subjects: [...new Set([...reader.subjects.filter((one) => !drop.includes(one)), ...add])],
});

export function answerChanged(kind: "follow" | "unfollow", subject: Subject): Answer {
  const line = changedLine(kind === "follow" ? "bot-followed" : "bot-unfollowed", subject);
  const undo: ReaderTap = { kind: kind === "follow" ? "unfollow" : "follow", subject };
  const service = subject.startsWith("service:") ? subject.slice("service:".length) : undefined;
  const undoing: readonly Control[] =
    service === undefined
      ? []
      : [{ id: kind === "follow" ? "bot-unfollow-button" : "bot-follow-button", args: { service }, tap: undo }];
  return { paragraphs: [[line]], controls: [...(undoing.length > 0 ? [undoing] : []), [settingsButton]] };
}

function changedLine(id: "bot-followed" | "bot-unfollowed", subject: Subject): Line {
  const [kind, name = ""] = subject.split(":");
  if (kind === "service") return say(id, { service: name });
  return kind === "category" ? say(`${id}-category`, { category: name }) : say(`${id}-all`);
}

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
      ...choosableImpacts.map((impact): readonly Control[] => [
        { id: "bot-impact", args: { impact }, tap: { kind: "impact", impact }, chosen: follower.minImpact === impact },
      ]),
      ...switches.map((name): readonly Control[] => [
        { id: `bot-switch-${name}`, tap: { kind: "switch", name }, chosen: isOn(follower, name) },
      ]),
      [{ id: "bot-zone-button", tap: { kind: "zones" } }, muteButton],
      [back],
    ],
  };
}

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

const night = { from: 23, until: 7 } as const;

export function isOn({ kinds, rest }: Follower, name: Switch): boolean {
  switch (name) {
    case "maintenance":
      return kinds.includes("maintenance");
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
    case "maintenance":
      return { ...follower, kinds: on ? ["outage"] : ["outage", "maintenance"] };
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

export const answerPrivacy: Answer = { paragraphs: [[say("bot-privacy")], [say("bot-forget")]] };
export const answerForget: Answer = {
  paragraphs: [[say("bot-forget")]],
  controls: [[{ id: "bot-forget-button", tap: { kind: "forget" } }]],
};
export const answerForgotten: Answer = { paragraphs: [[say("bot-forgotten")]] };
export const answerAdministratorsOnly: Answer = { paragraphs: [[say("bot-administrators-only")]] };
export const answerQuietUsage: Answer = { paragraphs: [[say("bot-quiet-usage")]] };
export const answerQuietHours: Answer = { paragraphs: [[say("bot-quiet-hours")]], controls: [[settingsButton]] };

export const answerGroupWelcome: Answer = {
  paragraphs: [[say("bot-group-welcome")]],
  controls: [editions.map((edition) => ({ id: "bot-edition", args: { edition }, tap: { kind: "edition", edition } }))],
};

/** What a reader is answered who wants to be told: menus, and what they follow. Pure. */
import type { Edition } from "../domain/bulletin.ts";
import {
  except,
  type Follower,
  follows,
  ofCategory,
  ofPart,
  own,
  partIn,
  partsIn,
  type Subject,
} from "../domain/following.ts";
import { homeZone } from "../domain/rest.ts";
import { type Category, categories, type Service } from "../domain/service.ts";
import { type Answer, type Control, type Line, say, strong } from "./answer.ts";
import { back, inRows, pageOf, settingsButton } from "./controls.ts";
import { type PartNaming, partLines, partUnfollows } from "./parts.ts";
import type { FollowChange } from "./ports.ts";
import type { ReaderTap } from "./taps.ts";

type Known = Pick<Service, "id" | "category" | "reach">;

export const newFollower = (chat: number, edition: Edition): Follower => ({
  chat,
  edition,
  subjects: [],
  minImpact: "minor",
  kinds: ["outage"],
  rest: { zone: homeZone[edition], days: [], graveBreaksIn: true },
});

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

/** The best known first, a page at a time. */
export function answerCategory(
  follower: Follower,
  services: readonly Known[],
  category: Category,
  page: number,
): Answer {
  const members = services.filter((one) => one.category === category).toSorted((a, b) => a.reach - b.reach);
  const { at, items, turns } = pageOf(members, page, (to) => ({ kind: "category", category, page: to }));
  const buttons = items.map((service): Control => {
    const chosen = follows(follower.subjects, service);
    return {
      id: "bot-service-button",
      args: { service: service.id },
      tap: toggle(own(service.id), chosen, at),
      chosen,
    };
  });
  const whole = follower.subjects.includes(ofCategory(category));
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

/** `partName` as it is said: the id of a name, or the words of the page. */
export function answerFollowing({ subjects }: Follower, partName: PartNaming = (_, part) => part): Answer {
  const ids = (kind: "service" | "except"): readonly string[] =>
    subjects.flatMap((subject) => (subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : [])).sort();
  const followed = ids("service").slice(0, mostNamed);
  const parts = subjects.flatMap((subject) => partIn(subject) ?? []).slice(0, mostNamed);
  const wide = wideLines(subjects);
  if (wide.length + followed.length + parts.length === 0)
    return { paragraphs: [[say("bot-following-none")]], controls: [[back]] };
  const left = ids("except")
    .filter((service) => partsIn(subjects, service).length === 0)
    .slice(0, mostNamed);
  const services = followed.length === 0 ? [] : [say("bot-services-list", { services: followed.join("|") })];
  return {
    paragraphs: [
      [strong(say("bot-following"))],
      [...wide, ...services, ...partLines(parts, partName)],
      left.length === 0 ? [] : [say("bot-following-except", { services: left.join("|") })],
    ].filter((lines) => lines.length > 0),
    controls: [
      ...inRows(followed.map(unfollowButton), 2),
      ...partUnfollows(parts, partName).map((one) => [one]),
      [back, settingsButton],
    ],
  };
}

const wideLines = (subjects: readonly Subject[]): readonly Line[] => [
  ...(subjects.includes("all") ? [say("bot-follow-all")] : []),
  ...categories
    .filter((one) => subjects.includes(ofCategory(one)))
    .map((category) => say("bot-category", { category })),
];

const unfollowButton = (service: string): Control => ({
  id: "bot-unfollow-button",
  args: { service },
  tap: { kind: "unfollow", subject: own(service) },
});

/**
 * To leave one service of a category, or of everything, it is taken out; to follow it again, it is put back. A service is
 * followed whole or in parts: what is chosen last counts, and who leaves it leaves all of it.
 */
export function changeOf(
  kind: "follow" | "unfollow",
  subject: Subject,
  subjects: readonly Subject[],
  service?: Known,
): FollowChange {
  if (service === undefined) return kind === "follow" ? { add: [subject] } : { drop: [subject] };
  const out = except(service.id);
  const isWide = subjects.includes("all") || subjects.includes(ofCategory(service.category));
  if (partIn(subject) !== undefined) {
    if (kind === "unfollow") return { drop: [subject] };
    return { add: isWide ? [subject, out] : [subject], drop: [own(service.id)] };
  }
  const parts = partsIn(subjects, service.id).map((part) => ofPart(service.id, part));
  if (kind === "follow") return isWide ? { drop: [out, ...parts] } : { add: [subject], drop: [out, ...parts] };
  return isWide ? { drop: [subject, ...parts], add: [out] } : { drop: [subject, ...parts] };
}

export const changed = (reader: Follower, { add = [], drop = [] }: FollowChange): Follower => ({
  ...reader,
  subjects: [...new Set([...reader.subjects.filter((one) => !drop.includes(one)), ...add])],
});

export function answerChanged(
  kind: "follow" | "unfollow",
  subject: Subject,
  partName: PartNaming = (_, part) => part,
): Answer {
  const line = changedLine(kind === "follow" ? "bot-followed" : "bot-unfollowed", subject, partName);
  const undo: ReaderTap = { kind: kind === "follow" ? "unfollow" : "follow", subject };
  const service = subject.startsWith("service:") ? subject.slice("service:".length) : undefined;
  const undoing: readonly Control[] =
    service === undefined
      ? []
      : [{ id: kind === "follow" ? "bot-unfollow-button" : "bot-follow-button", args: { service }, tap: undo }];
  return { paragraphs: [[line]], controls: [...(undoing.length > 0 ? [undoing] : []), [settingsButton]] };
}

function changedLine(id: "bot-followed" | "bot-unfollowed", subject: Subject, partName: PartNaming): Line {
  const part = partIn(subject);
  if (part) return say(`${id}-part`, { service: part.service, part: partName(part.service, part.part) });
  const [kind, name = ""] = subject.split(":");
  if (kind === "service") return say(id, { service: name });
  return kind === "category" ? say(`${id}-category`, { category: name }) : say(`${id}-all`);
}

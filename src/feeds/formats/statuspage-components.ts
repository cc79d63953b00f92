/** Which components an incident of Statuspage is about: what the page links, and what its updates changed. */
import { z } from "zod";
import type { AffectedComponent } from "../../domain/incident.ts";
import { plainLine } from "../text.ts";

export const component = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string().nullish(),
  group: z.boolean().nullish(),
});
export const affected = z.object({
  code: z.string().nullish(),
  name: z.string(),
  old_status: z.string().nullish(),
  new_status: z.string().nullish(),
});
type Component = z.output<typeof component>;
type Change = z.output<typeof affected>;

/** Pages often link every component they have to an incident: more than this many say nothing. */
const bulk = 10;

/** "Group - Name": readers know the name. The page's own list gives it by id; without one the first part goes. */
function nameOf(source: Change, names: ReadonlyMap<string, string>): string {
  const known = source.code ? names.get(source.code) : undefined;
  return plainLine(known ?? source.name.replace(/^.{1,80}? - (?=\S)/, ""));
}

const working = (status: string | null | undefined): boolean => !status || status === "operational";

/** The groups that updates name: "Fortnite" of "Fortnite - Login". */
export const groupsOf = (changes: readonly Change[]): readonly string[] => [
  ...new Set(changes.flatMap(({ name }) => /^(.{1,80}?) - (?=\S)/.exec(name)?.[1] ?? [])),
];

/** Components whose state an update changed; where none is named, those linked, unless the link is a bulk one. */
export function componentsOf(
  all: readonly Component[] | null | undefined,
  changesOldestFirst: readonly Change[],
): readonly AffectedComponent[] | undefined {
  const linked = (all ?? []).filter((item) => !item.group);
  const names = new Map(linked.map((item) => [item.id, item.name]));
  const changed = new Map<string, string>();
  for (const item of changesOldestFirst) {
    const name = nameOf(item, names);
    if (changed.has(name) || !working(item.old_status) || !working(item.new_status))
      changed.set(name, item.new_status ?? "unknown");
  }
  if (changed.size > 0) return [...changed].map(([name, status]) => ({ name, status }));
  if (!all) return undefined;
  const failing = linked.filter((item) => !working(item.status));
  const shown = failing.length > 0 ? failing : linked.length > bulk ? [] : linked;
  return shown.map((item) => ({ name: plainLine(item.name), ...(item.status && { status: item.status }) }));
}

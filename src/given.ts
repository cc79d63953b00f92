/** What people gave us to print about an incident, as the writers of a text need it. */
import type { Edition } from "./domain/bulletin.ts";
import { isLive, type Note, sourceOfNote } from "./domain/hand.ts";
import type { EpochMs } from "./domain/ids.ts";
import type { Incident } from "./domain/incident.ts";
import type { Rendering } from "./domain/rendering.ts";
import type { Clock, GivenStore, Store } from "./ports.ts";
import type { ComposeRequest } from "./writing/request.ts";

export interface Given {
  readonly notes: readonly Note[];
  /** What an editor once said for this sentence, or for one that differs from it in names and figures only. */
  readonly recall: (en: string, edition: Edition) => Rendering | undefined;
  /** What came after this was not told yet. */
  readonly toldAt: EpochMs;
  readonly extras: Pick<ComposeRequest, "tip" | "figure">;
}

/** Of what was kept of one edition, what says this sentence. */
export interface Memory {
  readonly recall: (en: string, kept: readonly Rendering[]) => Rendering | undefined;
}

export interface GivenPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly given?: GivenStore & Memory;
}

const nothing: Given = { notes: [], recall: () => undefined, toldAt: 0, extras: {} };

export async function givenFor({ incident }: { readonly incident: Incident }, ports: GivenPorts): Promise<Given> {
  const { given, store, clock } = ports;
  if (!given) return nothing;
  const notes = await given.notesOf(incident.id);
  const kept = Map.groupBy(await given.renderings(), ({ edition }) => edition);
  const recall: Given["recall"] = (en, edition) => given.recall(en, kept.get(edition) ?? []);
  const told = notes.length > 0 ? (await store.storyFile(incident.story))?.bulletins.at(-1)?.asOf : undefined;
  return { notes, recall, toldAt: told ?? 0, extras: extrasOf(notes, clock.now()) };
}

function extrasOf(notes: readonly Note[], now: EpochMs): Given["extras"] {
  const tip = notes.findLast((note) => note.kind === "tip" && isLive(note, now));
  const counted = notes.findLast(({ kind }) => kind === "figure");
  const { source: outlet = "", at = 0, figure } = counted ?? {};
  return {
    ...(tip && { tip: { text: tip.text, source: sourceOfNote(tip) } }),
    ...(figure && { figure: { ...figure, tracker: outlet, source: { kind: "report", outlet, at } } }),
  };
}

/** The sentences of this change that were not read, where an editor has said them in Bengali before. */
export const renderedFor = ({ updates }: ComposeRequest, edition: Edition, { recall }: Given): readonly Rendering[] =>
  updates
    .flatMap(({ sentences }) => sentences)
    .filter(({ statements }) => statements === null)
    .flatMap(({ en }) => recall(en, edition) ?? []);

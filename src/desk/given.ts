/** Statements that people gave, set into a bulletin as they wrote them, each with who says so. */
import type { Block, BlockKind, Bulletin } from "../domain/bulletin.ts";
import { type Note, sourceOfNote } from "../domain/hand.ts";
import { hashOf } from "../domain/ids.ts";

const before: readonly BlockKind[] = [
  "headline",
  "dek",
  "dateline",
  "lead",
  "affected",
  "statement",
  "symptom",
  "scale",
];

/** Behind what the operator says, before the advice and the background. */
export function withGiven(bulletin: Bulletin, notes: readonly Note[]): Bulletin {
  const said = notes.filter(({ kind }) => kind === "statement" || kind === "cause");
  const { edition } = bulletin.style;
  const given = said.map((note, at): Block => {
    const text = `${note.source}: ${note.text[edition]}`;
    return {
      id: `given-${at + 1}`,
      kind: note.kind === "cause" ? "cause" : "statement",
      text,
      clauses: [{ text, sources: [sourceOfNote(note), { kind: "report", outlet: note.source, at: note.at }] }],
      factsHash: hashOf(note.id),
      editor: note.by,
    };
  });
  const at = bulletin.blocks.findLastIndex(({ kind }) => before.includes(kind)) + 1;
  return { ...bulletin, blocks: bulletin.blocks.toSpliced(at, 0, ...given) };
}

/** Statements that people gave, set into a bulletin as they wrote them, each with who says so. */
import { type Block, type BlockKind, type Bulletin, blockKinds } from "../domain/bulletin.ts";
import { type Note, sourceOfNote } from "../domain/hand.ts";
import { hashOf } from "../domain/ids.ts";
import { type Rendering, sentenceKey } from "../domain/rendering.ts";

const before: readonly BlockKind[] = blockKinds.slice(0, blockKinds.indexOf("timeline"));

/** Behind what the operator says, before the advice and the background. */
export function withGiven(bulletin: Bulletin, notes: readonly Note[]): Bulletin {
  const said = notes.filter(({ kind }) => kind === "statement" || kind === "cause");
  const { edition } = bulletin.style;
  const given = said.map((note): Block => {
    const text = `${note.source}: ${note.text[edition]}`;
    return {
      id: `given-${note.id}`,
      kind: note.kind === "cause" ? "cause" : "statement",
      text,
      clauses: [{ text, sources: [sourceOfNote(note), { kind: "report", outlet: note.source, at: note.at }] }],
      factsHash: hashOf(note.id),
    };
  });
  return withBlocks(bulletin, given);
}

/** One block for each sentence, the same in every draft that says it. */
export const renderedId = (en: string): string => `rendered-${hashOf(sentenceKey(en))}`;

/** The operator's sentences in the words that an editor once found for them. */
export function withRendered(bulletin: Bulletin, renderings: readonly Rendering[]): Bulletin {
  const { incident } = bulletin;
  return withBlocks(
    bulletin,
    renderings.map(({ bn, by, at, en }): Block => {
      const sources = [{ kind: "feed", incident, field: "text" } as const, sourceOfNote({ by, at })];
      return {
        id: renderedId(en),
        kind: "statement",
        text: bn,
        clauses: [{ text: bn, sources }],
        factsHash: hashOf(en),
      };
    }),
  );
}

function withBlocks(bulletin: Bulletin, added: readonly Block[]): Bulletin {
  const at = bulletin.blocks.findLastIndex(({ kind }) => before.includes(kind)) + 1;
  return { ...bulletin, blocks: bulletin.blocks.toSpliced(at, 0, ...added) };
}

/** A bulletin as one plain text, paragraph by paragraph, as it is published. */
import type { Block, Bulletin } from "../domain/bulletin.ts";

const notInBody: ReadonlySet<Block["kind"]> = new Set(["headline", "history"]);

/** Blocks of one group that follow each other make one paragraph; every other block stands by itself. */
const groups: readonly ReadonlySet<Block["kind"]>[] = [
  new Set(["dateline", "lead", "affected"]),
  new Set(["statement", "symptom", "scale"]),
  new Set(["cause", "advice"]),
  new Set(["background", "closing"]),
];

const runsOn = (before: Block["kind"] | undefined, kind: Block["kind"]): boolean =>
  before !== undefined && groups.some((group) => group.has(before) && group.has(kind));

/** Everything below the headline. */
export function bodyText(bulletin: Pick<Bulletin, "blocks">): string {
  const paragraphs: string[] = [];
  let before: Block["kind"] | undefined;
  for (const { kind, text } of bulletin.blocks) {
    if (notInBody.has(kind)) continue;
    const last = paragraphs.pop();
    if (last !== undefined && runsOn(before, kind)) paragraphs.push(`${last} ${text}`);
    else paragraphs.push(...(last === undefined ? [text] : [last, text]));
    before = kind;
  }
  return paragraphs.join("\n\n");
}

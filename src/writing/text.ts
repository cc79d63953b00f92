/** A bulletin as one plain text, in the order in which it is published. */
import type { Block, Bulletin } from "../domain/bulletin.ts";

const notInPost: ReadonlySet<Block["kind"]> = new Set(["headline", "history"]);
const ownLine: ReadonlySet<Block["kind"]> = new Set(["timeline", "source", "tags"]);

/** Everything below the headline: sentences in one paragraph, then timeline, source and tags on lines of their own. */
export function bodyText(bulletin: Pick<Bulletin, "blocks">): string {
  const lines: string[] = [];
  let paragraph: string[] = [];
  const close = (): void => {
    if (paragraph.length > 0) lines.push(paragraph.join(" "));
    paragraph = [];
  };
  for (const block of bulletin.blocks) {
    if (notInPost.has(block.kind)) continue;
    if (!ownLine.has(block.kind)) {
      paragraph.push(block.text);
      continue;
    }
    close();
    lines.push(block.text);
  }
  close();
  return lines.join("\n");
}

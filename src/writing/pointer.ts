/** What is put under an older post whose news goes on in the post of another service. */
import type { Block, Style } from "../domain/bulletin.ts";
import { blockOf } from "./body.ts";
import type { Staff } from "./change-writer.ts";
import { digestFacts } from "./digest-facts.ts";
import type { PointerRequest } from "./request.ts";

export function writePointer(request: PointerRequest, style: Style, staff: Staff): Block {
  const source = { kind: "archive", incident: request.incident, field: "story" } as const;
  const facts = digestFacts({ provider: { value: request.provider.id, sources: [source] } }, request.asOf);
  const clause = staff.newsroom.desk(style).say("pointer", facts);
  return blockOf("closing", clause.text, [clause]);
}

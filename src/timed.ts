/** What time alone causes is filed like what a page says: decided, written and committed with its posts, or not at all. */
import type { Change } from "./domain/change.ts";
import type { Incident } from "./domain/incident.ts";
import { filePart, type Newsroom } from "./filing.ts";
import type { FilingPorts } from "./newsroom.ts";
import type { Filing, ToldMark } from "./ports.ts";
import { weaveAround } from "./weaving.ts";

/** Nothing when the page spoke meanwhile: then it is looked at again. */
export async function fileTimed(
  change: Change,
  before: Incident,
  marks: readonly ToldMark[],
  newsroom: Newsroom,
  ports: FilingPorts,
): Promise<readonly Filing[]> {
  // A new version: should the page speak meanwhile, one of the two sees the conflict.
  const incident: Incident = { ...before, version: before.version + 1 };
  const weave = await weaveAround([incident], newsroom.services, ports);
  const known = { changes: [change], before: new Map([[before.id, before]]), weave };
  const part = await filePart([{ incident, expectedVersion: before.version }], known, newsroom, ports);
  const filing: Filing = { ...part, marks };
  return (await ports.store.file(filing)).kind === "filed" ? [filing] : [];
}

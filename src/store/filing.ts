/** One snapshot's consequences, all of them or none. */
import type { Filing, FilingOutcome } from "../ports.ts";
import { saveAbsence } from "./absence.ts";
import { saveBulletins } from "./bulletins.ts";
import { saveChanges, saveDecisions } from "./changes.ts";
import { saveDeliveries } from "./deliveries.ts";
import type { Executor } from "./dialect.ts";
import { saveFeed } from "./feeds.ts";
import { movedIncident, saveIncidents } from "./incidents.ts";
import { dropLinks, saveLinks } from "./links.ts";
import { saveMarks } from "./marks.ts";
import { movedReview, saveReviews } from "./reviews.ts";
import { saveMembers, saveStories } from "./stories.ts";

/** Runs in a transaction. On conflict it has written nothing. */
export async function file(db: Executor, filing: Filing): Promise<FilingOutcome> {
  const moved = await movedIncident(db, filing.incidents);
  if (moved !== undefined) return { kind: "conflict", incident: moved };
  const [change] = filing.changes;
  const worked = await movedReview(db, filing.reviews);
  if (worked !== undefined && change) return { kind: "conflict", incident: change.incident };
  if (filing.feed) await saveFeed(db, filing.feed);
  await saveStories(db, filing.stories);
  await saveIncidents(db, filing.incidents);
  await saveMembers(db, filing.stories);
  await saveChanges(db, filing.changes);
  await saveDecisions(db, filing.decisions);
  await saveBulletins(db, filing.bulletins);
  await saveReviews(db, filing.reviews);
  await saveDeliveries(db, filing.deliveries);
  await dropLinks(db, filing.unlinked ?? []);
  await saveLinks(db, filing.links ?? [], filing.feed?.lastTriedAt ?? filing.decisions[0]?.at ?? 0);
  await saveMarks(db, filing.marks ?? []);
  if (filing.absence) await saveAbsence(db, filing.absence);
  return { kind: "filed" };
}

/** A story told anew without a word of its page: what is known of it has changed. */
import { openArchive } from "./archive.ts";
import type { Bulletin, Style } from "./domain/bulletin.ts";
import type { Change } from "./domain/change.ts";
import { type DraftingPorts, retelling } from "./drafting.ts";
import { leadPart, rootOf, type StoryView } from "./story-request.ts";

/** The story of an incident that leads as it stands now, in every style; a text with a blocking finding is left out. */
export async function retell(
  change: Change,
  view: StoryView,
  styles: readonly Style[],
  ports: DraftingPorts,
): Promise<readonly Bulletin[]> {
  const lead = rootOf(view);
  const service = lead && view.services.get(lead.service);
  if (!lead || !service) return [];
  const part = view.woven.affected.length > 0 ? leadPart(view) : { story: view.woven };
  const request = { ...retelling(change, lead, service, ports), ...part };
  const bulletins: Bulletin[] = [];
  const archiveIn = await openArchive(lead, service, ports);
  for (const style of styles) {
    const archive = await archiveIn(style.edition);
    const told = ports.writer.tell({ ...request, ...archive }, style);
    if (told.kind === "written") bulletins.push(told.bulletin);
  }
  return bulletins;
}

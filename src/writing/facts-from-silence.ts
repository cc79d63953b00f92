/** Who has not spoken yet, and until when: never without the hour at which the page was last read. */
import type { Source } from "../domain/bulletin.ts";
import type { ServiceId } from "../domain/ids.ts";
import type { FactTable } from "./facts.ts";
import type { ComposeRequest } from "./request.ts";

const namedAtMost = 3;

/** That a page has no word of it: the mark by which the clause is found when it has one. */
export const silenceField = "silence";
const silenceOf = (service: ServiceId): Source => ({ kind: "catalogue", service, field: silenceField });

/** Of several the earliest reading holds for all of them. */
export function silenceFacts({ service, affected = [], unsaidAt }: ComposeRequest): FactTable {
  if (unsaidAt !== undefined) return { unsaidAt: { value: unsaidAt, sources: [silenceOf(service.id)] } };
  const silent = affected
    .filter(({ evidence, isBack }) => evidence !== "unconfirmed" && isBack !== true)
    .flatMap((one) => (one.unsaidAt === undefined ? [] : [{ service: one.service, at: one.unsaidAt }]))
    .slice(0, namedAtMost);
  if (silent.length === 0) return {};
  const sources = silent.map((one) => silenceOf(one.service));
  return {
    unsaid: { value: silent.map((one) => one.service), sources },
    unsaidAt: { value: Math.min(...silent.map(({ at }) => at)), sources },
  };
}

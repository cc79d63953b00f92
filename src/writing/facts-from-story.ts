/** Whom an outage took down, as surely as each of them is known to fail, and on whose word it belongs there. */
import type { Source } from "../domain/bulletin.ts";
import type { FactTable, Sourced } from "./facts.ts";
import type { AffectedService, ComposeRequest } from "./request.ts";

const SHOWN_SERVICES = 3;

const sourced = <Value>(value: Value, ...sources: readonly Source[]): Sourced<Value> => ({ value, sources });
const namesOf = (services: readonly AffectedService[]): Sourced<readonly string[]> =>
  sourced(
    services.map(({ service }) => service),
    ...services.flatMap(({ sources }) => sources),
  );

const countOf = (services: readonly AffectedService[]): Sourced<number> =>
  sourced(services.length, ...services.flatMap(({ sources }) => sources));

const isSure = ({ evidence }: AffectedService): boolean => evidence === "confirmed";

/** Those of which there are signs only, whom readers know before the others. */
function suspectedFacts(down: readonly AffectedService[], request: ComposeRequest): FactTable {
  const isKnown = ({ service }: AffectedService): boolean => request.known?.includes(service) === true;
  const signs = down.filter((one) => !isSure(one)).toSorted((a, b) => Number(isKnown(b)) - Number(isKnown(a)));
  return {
    ...(signs.length > 0 && { suspected: namesOf(signs.slice(0, SHOWN_SERVICES)) }),
    ...(signs.length > SHOWN_SERVICES && { suspectedCount: countOf(signs) }),
  };
}

/** That a service depends on it is said only of those of which a source knows it. */
function groundFacts(down: readonly AffectedService[]): FactTable {
  const dependents = down.filter(({ tiedBy }) => tiedBy === undefined);
  const tied = down.flatMap((one) => (one.tiedBy ? [{ ...one, sources: [...one.sources, one.tiedBy] }] : []));
  return {
    ...(dependents.length > 0 && { dependents: namesOf(dependents.slice(0, SHOWN_SERVICES)) }),
    ...(dependents.length > SHOWN_SERVICES && { dependentCount: countOf(dependents) }),
    ...(tied.length > 0 && { tied: namesOf(tied.slice(0, SHOWN_SERVICES)) }),
  };
}

/** Who went down with it, whom of them readers know, whom only our own check saw, and who works again. */
export function takenDownFacts(request: ComposeRequest): FactTable {
  const all = (request.affected ?? []).filter(
    ({ evidence, service }) => evidence !== "unconfirmed" && service !== request.service.id,
  );
  const failing = all.filter(({ isBack }) => !isBack);
  const down = failing.filter(isSure);
  const back = all.filter(({ isBack }) => isBack);
  const known = request.known === undefined ? down : down.filter(({ service }) => request.known?.includes(service));
  const shown = known.slice(0, SHOWN_SERVICES);
  const checked = failing.filter((one) => one.checked).slice(0, SHOWN_SERVICES);
  const sources = down.flatMap((each) => each.sources);
  return {
    ...suspectedFacts(failing, request),
    ...groundFacts(down),
    ...(down.length > 0 && { takenDown: namesOf(down.slice(0, SHOWN_SERVICES)) }),
    ...(down.length > SHOWN_SERVICES && { takenDownCount: countOf(down) }),
    ...(shown.length > 0 && { known: namesOf(shown) }),
    ...(down.length > shown.length && shown.length > 0 && { knownCount: countOf(down) }),
    ...foremostFacts(known[0] ?? down[0], down.length, sources),
    ...(checked.length > 0 && { checked: namesOf(checked) }),
    ...(back.length > 0 && { back: namesOf(back.slice(0, SHOWN_SERVICES)) }),
  };
}

function foremostFacts(first: AffectedService | undefined, total: number, sources: readonly Source[]): FactTable {
  if (first === undefined) return {};
  return {
    foremost: sourced(first.service, ...first.sources),
    ...(total > 1 && { hitCount: sourced(total, ...sources) }),
  };
}

/** Are two plain values the same, whatever the order of their keys? Rows read back from a store have another order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isComposite(a) || !isComposite(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  // Each incident of a history is compared at each reading that brings something new: nothing is made for it.
  let surplus = 0;
  for (const key in a) {
    if (a[key] === undefined) continue;
    if (!sameValue(a[key], b[key])) return false;
    surplus += 1;
  }
  for (const key in b) if (b[key] !== undefined) surplus -= 1;
  return surplus === 0;
}

const isComposite = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

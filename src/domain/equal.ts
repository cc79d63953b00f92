/** Are two plain values the same, whatever the order of their keys? Rows read back from a store have another order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [definedEntries(a), new Map(definedEntries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}

const definedEntries = (value: object): readonly [string, unknown][] =>
  Object.entries(value).filter(([, one]) => one !== undefined);

type Present<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> };

/**
 * Optional fields that are absent stay absent: `undefined` is not a value of theirs. For literals whose optional fields
 * are computed; the result is to be assigned to a type that has them optional.
 */
export const present = <Value extends object>(value: Value): Present<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Present<Value>;

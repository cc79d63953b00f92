/** Kinds of value that the configuration has in many places. */
import { z } from "zod";
import { type Deadline, timerChoices } from "../domain/desk-rules.ts";

export const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens");
export const httpUrl = z.url({ protocol: /^https?$/, error: "an http or https address" });

/** "30s", "5m", "2h" or a number of seconds; the value is in seconds. */
export const span = z
  .union([z.number().positive(), z.string().regex(/^\d+(s|m|h|d)$/, 'a length of time as "30s", "5m", "2h" or "1d"')])
  .transform((value) => (typeof value === "number" ? value : spanSeconds(value)));

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const spanSeconds = (text: string): number => Number.parseInt(text, 10) * (unitSeconds[text.slice(-1)] ?? 1);

export const spans = <Name extends string>(names: readonly Name[]): Record<Name, z.ZodOptional<typeof span>> =>
  Object.fromEntries(names.map((name) => [name, span.optional()])) as Record<Name, z.ZodOptional<typeof span>>;

const hour = z.number().int().min(0).max(24);
export const hours = z.strictObject({ from: hour, until: hour });

/** One value, or any of a list. */
export const anyOf = <T extends z.ZodType>(value: T): z.ZodUnion<[T, z.ZodArray<T>]> =>
  z.union([value, z.array(value)]);
export const reach = z.literal([1, 2, 3, 4, 5]);

/** What is done with a draft that nobody judged in time. */
export const deadline = z
  .strictObject({ after: span, then: z.enum(timerChoices) })
  .transform(({ after, then }): Deadline => ({ afterMs: after * 1000, then }));

export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

/** Distances in time that hold whenever they are read: counted from a named event, never from the moment of reading. */
import type { Style } from "../domain/bulletin.ts";
import { duration } from "./duration.ts";

export const relativeForms = ["before", "after", "within", "for"] as const;
export type RelativeForm = (typeof relativeForms)[number];

/** `তিন ঘণ্টা আগে`, `দু’ঘণ্টা পর`, `দু’ঘণ্টার মধ্যে`, `চার ঘণ্টা ধরে`. */
export function relative(ms: number, form: RelativeForm, style: Style): string {
  const length = duration(ms, { form: "prose", case: form === "within" ? "genitive" : "bare" }, style);
  switch (form) {
    case "before":
      return `${length} আগে`;
    case "after":
      return `${length} পর`;
    case "within":
      return `${length} মধ্যে`;
    case "for":
      return `${length} ধরে`;
  }
}

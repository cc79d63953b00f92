/** Every method of the double, by its name in small letters: Telegram does not mind the case. */
import type { Method } from "./context.ts";
import * as bot from "./methods/bot.ts";
import * as copies from "./methods/copies.ts";
import * as editing from "./methods/editing.ts";
import * as inline from "./methods/inline.ts";
import * as pins from "./methods/pins.ts";
import * as sending from "./methods/sending.ts";
import * as updates from "./methods/updates.ts";

const byName: Readonly<Record<string, Method>> = {
  ...sending,
  ...editing,
  ...copies,
  ...pins,
  ...bot,
  ...inline,
  ...updates,
};

export const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries(byName).map(([name, method]) => [name.toLowerCase(), method]),
);

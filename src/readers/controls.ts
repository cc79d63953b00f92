/** Buttons that several answers have, and how they stand in rows. */
import type { Control } from "./answer.ts";

export const inRows = (controls: readonly Control[], width: number): readonly (readonly Control[])[] =>
  Array.from({ length: Math.ceil(controls.length / width) }, (_, row) =>
    controls.slice(row * width, (row + 1) * width),
  );

export const settingsButton: Control = { id: "bot-settings-button", tap: { kind: "settings" } };
export const back: Control = { id: "bot-back", tap: { kind: "categories" } };

export interface PageOf<T> {
  readonly at: number;
  readonly items: readonly T[];
  /** To the pages before and after it. */
  readonly turns: readonly Control[];
}

const onePage = 8;

/** A page of many things, the nearest one there is to the page that was asked for. */
export function pageOf<T>(items: readonly T[], asked: number, tapTo: (page: number) => Control["tap"]): PageOf<T> {
  const last = Math.max(0, Math.ceil(items.length / onePage) - 1);
  const at = Math.min(asked, last);
  const turn = (id: "bot-earlier-page" | "bot-later-page", to: number): readonly Control[] =>
    to < 0 || to > last ? [] : [{ id, tap: tapTo(to) }];
  return {
    at,
    items: items.slice(at * onePage, (at + 1) * onePage),
    turns: [...turn("bot-earlier-page", at - 1), ...turn("bot-later-page", at + 1)],
  };
}

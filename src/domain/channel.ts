import type { Digits, Edition } from "./bulletin.ts";
import type { Hours } from "./desk-rules.ts";
import type { Impact, Kind } from "./incident.ts";

export const channelModes = ["card-and-replies", "card", "messages"] as const;
export type ChannelMode = (typeof channelModes)[number];

/** A destination with its edition, filters and mode. `chat` "terminal" prints. */
export interface Channel {
  readonly id: string;
  readonly chat: string | number;
  readonly topic?: number;
  readonly edition: Edition;
  readonly digits: Digits;
  readonly dateline?: string;
  readonly mode: ChannelMode;
  readonly include: {
    /** Service ids, or "all". */
    readonly services: readonly string[];
    readonly minImpact: Impact;
    readonly kinds: readonly Kind[];
  };
  /** By its own clock: what is not red waits for its end. A chief may have changed it since. */
  readonly night?: Hours;
  /** Only for drills: nothing of the day's news goes there, and a drill goes nowhere else. */
  readonly drill?: boolean;
  /** "21:00" on the channel's own clock, and the name of a weekday. */
  readonly digest?: { readonly daily?: string; readonly weekly?: string };
}

/** What a reader does besides asking, and the data of the buttons that do it: at most 64 bytes, and from outside. */
import { z } from "zod";
import { type Edition, editions } from "../domain/bulletin.ts";
import { type DigestWish, digestSpans } from "../domain/digest-wish.ts";
import type { Subject } from "../domain/following.ts";
import { type Zone, zones } from "../domain/rest.ts";
import { type Category, categories } from "../domain/service.ts";
import { type DeskLanguage, deskLanguages } from "../domain/voice.ts";

export const choosableImpacts = ["minor", "major", "critical"] as const;
export const switches = ["outage", "maintenance", "night", "weekend", "grave"] as const;
export type Switch = (typeof switches)[number];

export type ReaderTap =
  | { readonly kind: "categories" }
  | { readonly kind: "category"; readonly category: Category; readonly page: number }
  /** From a menu, which then shows the new state; from under a post without `page`. */
  | { readonly kind: "follow" | "unfollow"; readonly subject: Subject; readonly page?: number }
  | { readonly kind: "parts"; readonly service: string; readonly page: number }
  | { readonly kind: "settings" }
  | { readonly kind: "impact"; readonly impact: (typeof choosableImpacts)[number] }
  | { readonly kind: "edition"; readonly edition: Edition }
  | { readonly kind: "digests" }
  /** None: none is wanted. */
  | { readonly kind: "digest"; readonly wish?: DigestWish }
  | { readonly kind: "language"; readonly language: DeskLanguage }
  | { readonly kind: "zones" }
  | { readonly kind: "zone"; readonly zone: Zone }
  | { readonly kind: "switch"; readonly name: Switch }
  | { readonly kind: "mute"; readonly hours: number }
  | { readonly kind: "forget" }
  | { readonly kind: "meToo"; readonly incident: string };

const subject = z
  .string()
  .regex(
    /^(all|category:[a-z]{1,20}|service:[a-z0-9][a-z0-9-]{0,40}|part:[a-z0-9][a-z0-9-]{0,24}\/[\p{L}\p{M}\p{N}-]{2,24})$/u,
  );
const service = z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/);
const page = z.coerce.number().int().min(0).max(99);
const longestMute = 72;

const shapes: Readonly<Record<string, z.ZodType<ReaderTap>>> = {
  m: z.tuple([]).transform((): ReaderTap => ({ kind: "categories" })),
  c: z
    .tuple([z.enum(categories), page])
    .transform(([category, at]): ReaderTap => ({ kind: "category", category, page: at })),
  "+": z.tuple([subject, page.optional()]).transform((data) => moved("follow", data)),
  "-": z.tuple([subject, page.optional()]).transform((data) => moved("unfollow", data)),
  p: z.tuple([service, page]).transform(([of, at]): ReaderTap => ({ kind: "parts", service: of, page: at })),
  s: z.tuple([]).transform((): ReaderTap => ({ kind: "settings" })),
  i: z.tuple([z.enum(choosableImpacts)]).transform(([impact]): ReaderTap => ({ kind: "impact", impact })),
  e: z.tuple([z.enum(editions)]).transform(([edition]): ReaderTap => ({ kind: "edition", edition })),
  ds: z.tuple([]).transform((): ReaderTap => ({ kind: "digests" })),
  d: z
    .union([z.tuple([]), z.tuple([z.enum(digestSpans), z.coerce.number().int().min(0).max(23)])])
    .transform(
      ([span, hour]): ReaderTap =>
        span === undefined || hour === undefined ? { kind: "digest" } : { kind: "digest", wish: { span, hour } },
    ),
  l: z.tuple([z.enum(deskLanguages)]).transform(([language]): ReaderTap => ({ kind: "language", language })),
  zs: z.tuple([]).transform((): ReaderTap => ({ kind: "zones" })),
  z: z.tuple([z.enum(zones)]).transform(([zone]): ReaderTap => ({ kind: "zone", zone })),
  w: z.tuple([z.enum(switches)]).transform(([name]): ReaderTap => ({ kind: "switch", name })),
  h: z
    .tuple([z.coerce.number().int().min(0).max(longestMute)])
    .transform(([hours]): ReaderTap => ({ kind: "mute", hours })),
  x: z.tuple([]).transform((): ReaderTap => ({ kind: "forget" })),
  me: z
    .tuple([z.string().regex(/^i_[0-9a-f]{16}$/)])
    .transform(([incident]): ReaderTap => ({ kind: "meToo", incident })),
};

const moved = (kind: "follow" | "unfollow", [one, at]: readonly [string, (number | undefined)?]): ReaderTap => ({
  kind,
  subject: one as Subject,
  ...(at === undefined ? {} : { page: at }),
});

/** With the chat that it is about, when that is not the one in which the button stands. */
const prefix = /^f(-\d{5,16})?$/;

export function aboutIn(data: string | undefined): number | undefined {
  const [, about] = prefix.exec((data ?? "").split("|")[0] ?? "") ?? [];
  return about === undefined ? undefined : Number(about);
}

export function tapIn(data: string | undefined): ReaderTap | undefined {
  const [first = "", code = "", ...rest] = (data ?? "").split("|");
  const shape = Object.hasOwn(shapes, code) ? shapes[code] : undefined;
  const parsed = prefix.test(first) ? shape?.safeParse(rest) : undefined;
  return parsed?.success ? parsed.data : undefined;
}

export function dataOf(tap: ReaderTap, about?: number): string {
  return [`f${about ?? ""}`, ...partsOf(tap)].join("|");
}

function partsOf(tap: ReaderTap): readonly (string | number)[] {
  switch (tap.kind) {
    case "categories":
      return ["m"];
    case "category":
      return ["c", tap.category, tap.page];
    case "follow":
    case "unfollow":
      return [tap.kind === "follow" ? "+" : "-", tap.subject, ...(tap.page === undefined ? [] : [tap.page])];
    case "parts":
      return ["p", tap.service, tap.page];
    case "settings":
      return ["s"];
    case "impact":
      return ["i", tap.impact];
    case "edition":
      return ["e", tap.edition];
    case "digests":
      return ["ds"];
    case "digest":
      return tap.wish ? ["d", tap.wish.span, tap.wish.hour] : ["d"];
    case "language":
      return ["l", tap.language];
    case "zones":
      return ["zs"];
    case "zone":
      return ["z", tap.zone];
    case "switch":
      return ["w", tap.name];
    case "mute":
      return ["h", tap.hours];
    case "forget":
      return ["x"];
    case "meToo":
      return ["me", tap.incident];
  }
}

/** `telegram:`, how it is spoken to. */
import { z } from "zod";
import { telegramBurst, timingNames } from "../domain/timings.ts";
import { httpUrl, span, spans } from "./fields.ts";

export const telegramSchema = z
  .strictObject({
    /** Where Telegram reaches this service; null polls. A proxy leads it to HOST and PORT. */
    webhook: httpUrl.nullable().default(null),
    /** Each as in `domain/timings.ts`, which says what it is for: "30s", or seconds. */
    timings: z.strictObject(spans(timingNames)).prefault({}),
    /** More new cards than `cards` in a channel `within` this time become one post of their headlines. */
    burst: z
      .strictObject({
        cards: z.number().int().positive().default(telegramBurst.cards),
        within: span.default(telegramBurst.within / 1000),
      })
      .prefault({}),
    /** Posts to private chats cost 0.1 Star each and go out at up to 1000 a second. */
    paidBroadcast: z.boolean().default(false),
  })
  .prefault({});

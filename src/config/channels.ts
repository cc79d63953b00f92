/** `channels:`, where bulletins go, in which edition, and what of the news. */
import { z } from "zod";
import { digitStyles, editions } from "../domain/bulletin.ts";
import { channelModes } from "../domain/channel.ts";
import { impacts, kinds } from "../domain/incident.ts";
import { hours, identifier, withoutUndefined } from "./fields.ts";

const chatExpected = '"@channel", a numeric chat id or "terminal"';
const chat = z.union([z.number().int(), z.string().regex(/^@\w{4,}$/, chatExpected), z.literal("terminal")], {
  error: chatExpected,
});

export const channelSchema = z.strictObject({
  id: identifier,
  chat,
  topic: z.number().int().positive().optional(),
  edition: z.enum(editions),
  digits: z.enum(digitStyles).default("bengali"),
  dateline: z.string().optional(),
  mode: z.enum(channelModes).default("card-and-replies"),
  include: z
    .strictObject({
      services: z.array(z.string()).default(["all"]),
      minImpact: z.enum(impacts).default("minor"),
      kinds: z.array(z.enum(kinds)).default(["outage", "maintenance"]),
    })
    .prefault({}),
  /** A recorded case may be sent there with `replay --channel ID --drill`; the day's news is not. */
  drill: z.boolean().optional(),
  /** Hours of the day on the channel's own clock, in which what is not red waits for the morning. */
  night: hours.optional(),
  digest: z
    .strictObject({
      daily: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected an hour as "21:00"')
        .optional(),
      weekly: z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]).optional(),
    })
    .transform(withoutUndefined)
    .optional(),
});

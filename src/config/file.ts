/** The configuration file as a whole. */
import { z } from "zod";
import { channelSchema } from "./channels.ts";
import { identifier, span } from "./fields.ts";
import { newsroomSchema } from "./newsroom.ts";
import { policySchema } from "./policy.ts";
import { telegramSchema } from "./telegram.ts";
import { feedsSchema, servicesSchema } from "./watched.ts";

export const fileSchema = z.strictObject({
  /** Telegram user ids told of problems in a private chat. */
  operators: z.array(z.number().int()).default([]),
  /** Put into the User-Agent, so that a vendor can reach whoever polls. */
  contact: z.string().optional(),
  newsroom: newsroomSchema,
  channels: z.array(channelSchema).default([]),
  services: servicesSchema,
  feeds: feedsSchema,
  catalogue: z.union([z.enum(["all", "none"]), z.array(identifier)]).default("all"),
  policy: z.array(policySchema).default([]),
  freshness: span.default(7200),
  telegram: telegramSchema,
  allowPrivateNetworks: z.boolean().default(false),
});

export type FileConfig = z.infer<typeof fileSchema>;

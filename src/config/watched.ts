/** `services:` and `feeds:`, what is watched besides the catalogue. */
import { z } from "zod";
import { categories, formats } from "../domain/service.ts";
import { httpUrl, identifier, reach, span, withoutUndefined } from "./fields.ts";

export const servicesSchema = z
  .array(
    z.strictObject({
      id: identifier,
      name: z.string().min(1),
      category: z.enum(categories).default("other"),
      dependsOn: z.array(identifier).default([]),
      zone: z.string().optional(),
      reach: reach.default(3),
    }),
  )
  .default([]);

/** Added to, or replacing, the built-in catalogue by service + format. */
export const feedsSchema = z
  .array(
    z.strictObject({
      service: identifier,
      format: z.enum(formats),
      url: httpUrl,
      every: span.optional(),
      only: z.array(z.string()).optional(),
      except: z.array(z.string()).optional(),
      /** For probes: what a good answer is. */
      expect: z
        .strictObject({
          method: z.enum(["GET", "HEAD"]).optional(),
          status: z.array(z.number().int().min(100).max(599)).optional(),
          marker: z.string().optional(),
        })
        .transform(withoutUndefined)
        .optional(),
    }),
  )
  .default([]);

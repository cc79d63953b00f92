/** `newsroom:`, who edits, where they are asked, and what they may change of how they work. */
import { z } from "zod";
import { timerChoices } from "../domain/desk-rules.ts";
import { roles } from "../domain/review.ts";
import { deskLanguages } from "../domain/voice.ts";
import { deadline, span } from "./fields.ts";

export const newsroomSchema = z
  .strictObject({
    editors: z.record(z.string().regex(/^\d+$/, "a numeric Telegram user id"), z.enum(roles)).default({}),
    reviewChat: z.number().int().optional(),
    auditChat: z.number().int().optional(),
    /** For drafts whose row of the policy names none. */
    deadline: deadline.optional(),
    /** What is red is published by two: the first yes is written down, that of another one counts. */
    twoPersonRed: z.boolean().default(false),
    /** What a chief may change with /rules. */
    mayChange: z
      .strictObject({
        deadline: z
          .strictObject({ least: span, most: span, then: z.array(z.enum(timerChoices)).default([...timerChoices]) })
          .transform(({ least, most, then }) => ({ leastMs: least * 1000, mostMs: most * 1000, then }))
          .optional(),
        night: z.boolean().optional(),
        twoPersonRed: z.boolean().optional(),
      })
      .prefault({}),
    /** Of the cards in the review chat; each editor chooses their own for what they are answered. */
    language: z.enum(deskLanguages).default("bengali"),
  })
  .prefault({});

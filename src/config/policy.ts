/** `policy:`, the operator's rows of the table that decides on what is published. */
import { z } from "zod";
import { changeKinds } from "../domain/change.ts";
import { decisionKinds } from "../domain/coverage.ts";
import { builtInRuleIds } from "../domain/coverage-rules.ts";
import { evidenceLevels } from "../domain/evidence.ts";
import { impacts, kinds } from "../domain/incident.ts";
import { anyOf, deadline, hours, identifier, reach, withoutUndefined } from "./fields.ts";

export const policySchema = z.strictObject({
  when: z
    .strictObject({
      service: anyOf(identifier).optional(),
      impact: anyOf(z.enum(impacts)).optional(),
      kind: anyOf(z.enum(kinds)).optional(),
      change: anyOf(z.enum(changeKinds)).optional(),
      evidence: anyOf(z.enum(evidenceLevels)).optional(),
      reach: anyOf(reach).optional(),
      /** At least so many services fail with the story, this one included. */
      breadth: z.number().int().min(1).optional(),
      /** The built-in row that this one stands in the place of, by the id that `why` prints. */
      rule: anyOf(z.enum(builtInRuleIds)).optional(),
      /** Hours of the day in UTC, from inclusive, until exclusive; may run over midnight. */
      hour: hours.optional(),
    })
    .transform(withoutUndefined),
  then: z.enum(decisionKinds),
  ring: z.boolean().optional(),
  deadline: deadline.optional(),
});

/** The rules of the desk as they count at this moment: the operator's, with what chiefs have changed. */
import { type DeskRules, noRules, rulesWith } from "./domain/desk-rules.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Store } from "./ports.ts";

export const rulesNow = async (
  { deskRules = noRules }: Pick<Newsroom, "deskRules">,
  store: Pick<Store, "ruleChanges">,
): Promise<DeskRules> => rulesWith(deskRules, await store.ruleChanges());

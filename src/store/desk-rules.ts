/** Rules of the desk as chiefs have changed them: the newest change of each. */
import type { RuleChange } from "../domain/desk-rules.ts";
import { ruleKey } from "../domain/desk-rules.ts";
import type { EpochMs } from "../domain/ids.ts";
import { fromJson, toJson } from "./columns.ts";
import type { Executor } from "./dialect.ts";

export async function ruleChanges(db: Executor): Promise<readonly RuleChange[]> {
  const rows = await db.selectFrom("desk_rules").selectAll().orderBy("at").orderBy("key").execute();
  return rows.map(({ change }) => fromJson<RuleChange>(change));
}

export async function saveRuleChange(db: Executor, change: RuleChange, at: EpochMs): Promise<void> {
  const row = { change: toJson(change), at };
  await db
    .insertInto("desk_rules")
    .values({ key: ruleKey(change), ...row })
    .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
    .execute();
}

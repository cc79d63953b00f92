/** The chats of the conformance table, and a plain way to call the double. */
import type { BotApi, ChatSpec } from "../../support/bot-api/index.ts";
import * as rows from "../conformance/row.ts";

export const chats: readonly ChatSpec[] = [
  { id: rows.channel, type: "channel", title: "Test", username: "bibhrat_test" },
  { id: rows.mute, type: "channel", title: "Mute", rights: { can_post_messages: false } },
  { id: rows.kicked, type: "channel", title: "Kicked", membership: "kicked" },
  { id: rows.group, type: "group", title: "Group" },
  { id: rows.supergroup, type: "supergroup", title: "Desk", topics: [7] },
  { id: rows.reader, type: "private" },
  { id: rows.blocker, type: "private", membership: "blocked" },
  { id: rows.stranger, type: "private", membership: "never" },
  { id: rows.ghost, type: "private", membership: "deactivated" },
];

export type Answer = {
  ok: boolean;
  result?: { message_id: number } & Record<string, unknown>;
  error_code?: number;
  description?: string;
  parameters?: unknown;
};

export async function ask(api: BotApi, method: string, args: unknown): Promise<Answer> {
  const body = JSON.stringify(args);
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${api.url}/bot${api.token}/${method}`, { method: "POST", body, headers });
  return (await response.json()) as Answer;
}

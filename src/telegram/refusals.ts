/**
 * The refusals of the Bot API. Telegram tells them apart by their text only, so a row is a code and a pattern.
 */
import type { StopCause } from "../desk/stopped.ts";
import type { Delivery } from "../domain/delivery.ts";

export type RefusalKind =
  /** The chat is out of reach for good: blocked, kicked, deleted. */
  | "gone"
  | "unknownChat"
  | "rights"
  | "notModified"
  /** The message to edit, forward, pin or delete is not there any more. */
  | "missing"
  | "notForwardable"
  | "cannotEdit"
  /** Our markup was not taken. */
  | "markup"
  | "tooLong"
  | "staleCallback"
  | "token"
  | "otherPoller"
  | "webhookSet"
  | "refused";

const table: readonly (readonly [code: number, pattern: RegExp, kind: RefusalKind])[] = [
  [400, /message is not modified|MESSAGE_NOT_MODIFIED|CHAT_NOT_MODIFIED/, "notModified"],
  [400, /message to (edit|delete|pin|unpin|forward|copy) not found|MESSAGE_ID_INVALID/i, "missing"],
  [400, /message can't be (forwarded|copied)|CHAT_FORWARDS_RESTRICTED/, "notForwardable"],
  [400, /message can't be edited|no text in the message to edit|MESSAGE_AUTHOR_REQUIRED/, "cannotEdit"],
  [400, /can't parse entities|ENTITY_|unsupported parse_mode/i, "markup"],
  [400, /message is too long|text is too long|MESSAGE_TOO_LONG|caption is too long/i, "tooLong"],
  [400, /query is too old|query ID is invalid|QUERY_ID_INVALID/, "staleCallback"],
  [400, /chat not found|chat_id is empty|PEER_ID_INVALID/, "unknownChat"],
  [
    400,
    /not enough rights|need administrator rights|no write access|CHAT_WRITE_FORBIDDEN|CHAT_ADMIN_REQUIRED/i,
    "rights",
  ],
  [400, /have no rights|CHAT_SEND_\w+_FORBIDDEN|CHAT_RESTRICTED|TOPIC_CLOSED/, "rights"],
  [403, /not enough rights|no rights/, "rights"],
  [403, /./, "gone"],
  [401, /./, "token"],
  [404, /./, "token"],
  [409, /webhook is active/, "webhookSet"],
  [409, /./, "otherPoller"],
];

const kindOf = (errorCode: number, description: string): RefusalKind =>
  table.find(([code, pattern]) => code === errorCode && pattern.test(description))?.[2] ?? "refused";

/** The class of a refusal that was kept as its reason: "400 Bad Request: …". */
export function refusalKind(reason: string): RefusalKind {
  const [, code = "", description = ""] = /^(\d{3}) ([\s\S]*)$/.exec(reason) ?? [];
  return kindOf(Number(code), description);
}

/** What a parked delivery waits for, told by the words of its refusal. */
export function causeOf({ lastError = "", messageId }: Delivery): StopCause {
  switch (refusalKind(lastError)) {
    case "rights":
      return { kind: "rights", tick: tickFor(lastError, messageId !== undefined) };
    case "gone":
    case "unknownChat":
      return { kind: "gone" };
    default:
      return { kind: "refused", reason: lastError };
  }
}

/** As Telegram's settings of administrators call it. */
function tickFor(refusal: string, isEdit: boolean): string {
  if (/pin/i.test(refusal)) return "Pin messages / Edit messages";
  if (/delete/i.test(refusal)) return "Delete messages";
  return isEdit ? "Edit messages" : "Post messages";
}

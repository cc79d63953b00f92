/**
 * The double against what is known of the real server: one row a behaviour, with the source of its string. If a real
 * token is ever at hand, the same rows can be sent to Telegram's test servers and the differences written down here.
 * `td` is tdlib/td, `server` tdlib/telegram-bot-api, `spec` the Bot API documentation, `memory` a server error known
 * only from reports of users.
 */
export interface Row {
  readonly name: string;
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** A refusal: code and whole description. */
  readonly refused?: readonly [code: number, description: string];
  /** Fields that the result must have; `undefined`: must not have. */
  readonly result?: Readonly<Record<string, unknown>>;
  readonly source: string;
}

export const channel = -1001000000001;
export const mute = -1001000000002;
export const kicked = -1001000000003;
export const group = -4001;
export const supergroup = -1001000000004;
export const reader = 501;
export const blocker = 502;
export const stranger = 503;
export const ghost = 504;

export const to = (text: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  chat_id: channel,
  text,
  ...more,
});
export const html = (text: string): Readonly<Record<string, unknown>> => to(text, { parse_mode: "HTML" });

/** The one way a method of the double says no; the transport turns it into Telegram's answer. */
export interface RefusalParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: number;
  readonly description: string;
  readonly parameters: RefusalParameters | undefined;

  constructor(code: number, description: string, parameters?: RefusalParameters) {
    super(`${code} ${description}`);
    this.code = code;
    this.description = description;
    this.parameters = parameters;
  }
}

const prefixes: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  500: "Internal Server Error",
};

/**
 * Telegram's own composition: the class of the code, then the message with a small first letter, unless it is one of
 * the raw UPPER_CASE errors (Client.cpp, fail_query_with_error).
 */
export function refuse(code: number, message: string, parameters?: RefusalParameters): Refusal {
  const raw = /^.[_A-Z]/.test(message);
  const text = raw ? message : message.charAt(0).toLowerCase() + message.slice(1);
  return new Refusal(code, `${prefixes[code] ?? "Error"}: ${text}`, parameters);
}

export const badRequest = (message: string, parameters?: RefusalParameters): Refusal =>
  refuse(400, message, parameters);

export const flood = (seconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });

export const cannotParse = (detail: string): Refusal => badRequest(`Can't parse entities: ${detail}`);

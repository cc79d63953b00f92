import { GrammyError, HttpError } from "grammy";
import { describe, expect, test } from "vitest";
import { classify, editOutcome, sendOutcome } from "../../src/telegram/outcome.ts";

const now = 1_000_000;

function refused(error_code: number, description: string, parameters = {}): GrammyError {
  return new GrammyError("Call failed!", { ok: false, error_code, description, parameters }, "sendMessage", {});
}

function broken(message: string, code?: string): HttpError {
  return new HttpError("Network request failed!", Object.assign(new Error(message), code ? { code } : {}));
}

const url = "https://api.telegram.org/bot123456789:AAsecretsecretsecretsecretsecretsecret/sendMessage";

describe("a message that was to be sent", () => {
  test.each([
    [403, "Forbidden: bot was blocked by the user", "gone"],
    [403, "Forbidden: user is deactivated", "gone"],
    [403, "Forbidden: bot was kicked from the channel chat", "gone"],
    [403, "Forbidden: bot is not a member of the channel chat", "gone"],
    [403, "Forbidden: the group chat was deleted", "gone"],
    [403, "Forbidden: bot can't initiate conversation with a user", "gone"],
    [400, "Bad Request: chat not found", "refused"],
    [400, "Bad Request: need administrator rights in the channel chat", "refused"],
    [400, "Bad Request: not enough rights to send text messages to the chat", "refused"],
    [400, "Bad Request: CHAT_WRITE_FORBIDDEN", "refused"],
    [400, "Bad Request: message is too long", "refused"],
    [400, "Bad Request: something never seen", "refused"],
    [401, "Unauthorized", "notSent"],
    [404, "Not Found", "notSent"],
    [429, "Too Many Requests: retry after 7", "notSent"],
    [500, "Internal Server Error: restart", "unknown"],
    [502, "Bad Gateway", "unknown"],
  ] as const)("%d %s is %s", (code, description, kind) => {
    expect(sendOutcome(classify(refused(code, description), now)).kind).toBe(kind);
  });

  test("429 says when to come back", () => {
    const failure = classify(refused(429, "Too Many Requests: retry after 7", { retry_after: 7 }), now);
    expect(sendOutcome(failure)).toMatchObject({ kind: "notSent", retryAt: now + 7000 });
  });

  test("a group that became a supergroup says where it is now", () => {
    const error = refused(400, "Bad Request: group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: -1005,
    });
    expect(sendOutcome(classify(error, now))).toEqual({ kind: "moved", chat: -1005 });
  });

  test.each([
    ["connect ECONNREFUSED 127.0.0.1:443", "ECONNREFUSED", "notSent"],
    ["getaddrinfo ENOTFOUND api.telegram.org", "ENOTFOUND", "notSent"],
    ["getaddrinfo EAI_AGAIN api.telegram.org", "EAI_AGAIN", "notSent"],
    ["connect ETIMEDOUT 149.154.167.220:443", "ETIMEDOUT", "notSent"],
    ["certificate has expired", "CERT_HAS_EXPIRED", "notSent"],
    ["read ETIMEDOUT", "ETIMEDOUT", "unknown"],
    ["socket hang up", "ECONNRESET", "unknown"],
    ["write EPIPE", "EPIPE", "unknown"],
    ["invalid json response body", undefined, "unknown"],
    ["Request to 'sendMessage' timed out after 30 seconds", undefined, "unknown"],
  ] as const)("%s (%s) is %s", (message, code, kind) => {
    expect(sendOutcome(classify(broken(`request to ${url} failed, reason: ${message}`, code), now)).kind).toBe(kind);
  });

  test("no reason carries the address of the call, which holds the token", () => {
    const errors = [broken(`request to ${url} failed`, "ECONNRESET"), broken(`invalid json at ${url}`), new Error(url)];
    for (const error of errors) expect(JSON.stringify(classify(error, now))).not.toContain("secret");
  });
});

describe("an edit", () => {
  test.each([
    [refused(400, "Bad Request: message is not modified: specified new message content …"), "sent"],
    [refused(400, "Bad Request: message to edit not found"), "missing"],
    [refused(400, "Bad Request: MESSAGE_ID_INVALID"), "missing"],
    [refused(400, "Bad Request: message can't be edited"), "refused"],
    [refused(403, "Forbidden: bot was kicked from the channel chat"), "gone"],
    [broken("socket hang up", "ECONNRESET"), "notSent"],
    [refused(502, "Bad Gateway"), "notSent"],
  ] as const)("%s is %s", (error, kind) => {
    expect(editOutcome(classify(error, now), 5).kind).toBe(kind);
  });
});

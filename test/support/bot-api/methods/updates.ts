import { flag, integer, json, text } from "../args.ts";
import type { Method } from "../context.ts";
import { badRequest } from "../refusal.ts";

export const getUpdates: Method = ({ queue }, args, signal) =>
  queue.get(
    {
      offset: integer(args, "offset"),
      limit: integer(args, "limit", 100),
      timeoutSeconds: integer(args, "timeout"),
      allowed: json<string[]>(args, "allowed_updates", "allowed updates"),
    },
    signal,
  );

/** On this machine a webhook may be plain HTTP, as with a server of one's own (--local). */
const loopback = /^http:\/\/(127\.0\.0\.1|localhost)[:/]/i;
const ports = ["", "443", "80", "88", "8443"];

function checkedWebhook(address: string): void {
  if (loopback.test(address)) return;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) throw badRequest("Bad webhook: Failed to parse URL");
  if (url.protocol !== "https:") throw badRequest("Bad webhook: An HTTPS URL must be provided for webhook");
  if (!ports.includes(url.port)) {
    throw badRequest("Bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
  }
}

export const setWebhook: Method = (context, args) => {
  const { queue } = context;
  const url = text(args, "url");
  const secret = text(args, "secret_token");
  if (url !== "") checkedWebhook(url);
  if (secret.length > 256) throw badRequest("Secret token is too long");
  if (!/^[A-Za-z0-9_-]*$/.test(secret)) throw badRequest("Secret token contains unallowed characters");
  queue.allow(json<string[]>(args, "allowed_updates", "allowed updates"));
  if (flag(args, "drop_pending_updates")) queue.dropAll();
  queue.webhook = url;
  context.webhook.secret = secret;
  if (url !== "") context.webhook.deliver();
  return true;
};

export const deleteWebhook: Method = ({ queue }, args) => {
  queue.webhook = "";
  if (flag(args, "drop_pending_updates")) queue.dropAll();
  return true;
};

export const getWebhookInfo: Method = ({ queue, webhook }) => ({
  url: queue.webhook,
  has_custom_certificate: false,
  pending_update_count: queue.pending,
  ...(webhook.lastError === undefined ? {} : { last_error_message: webhook.lastError }),
});

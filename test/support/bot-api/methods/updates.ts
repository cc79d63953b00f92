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

export const setWebhook: Method = ({ queue }, args) => {
  const url = text(args, "url");
  if (url !== "" && !/^https:\/\//i.test(url)) {
    throw badRequest("Bad webhook: An HTTPS URL must be provided for webhook");
  }
  if (!/^[A-Za-z0-9_-]{0,256}$/.test(text(args, "secret_token"))) {
    throw badRequest("Secret token contains unallowed characters");
  }
  queue.allow(json<string[]>(args, "allowed_updates", "allowed updates"));
  queue.webhook = url;
  if (flag(args, "drop_pending_updates")) queue.dropAll();
  return true;
};

export const deleteWebhook: Method = ({ queue }, args) => {
  queue.webhook = "";
  if (flag(args, "drop_pending_updates")) queue.dropAll();
  return true;
};

export const getWebhookInfo: Method = ({ queue }) => ({
  url: queue.webhook,
  has_custom_certificate: false,
  pending_update_count: queue.pending,
});

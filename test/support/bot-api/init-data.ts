/** Signs what a Mini App is started with, as Telegram does: for tests of whoever checks it. */
import { createHmac } from "node:crypto";

export function signInitData(token: string, fields: Readonly<Record<string, string>>): string {
  const secret = createHmac("sha256", "WebAppData").update(token).digest();
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  const checked = sorted.map(([name, value]) => `${name}=${value}`).join("\n");
  const hash = createHmac("sha256", secret).update(checked).digest("hex");
  return new URLSearchParams({ ...fields, hash }).toString();
}

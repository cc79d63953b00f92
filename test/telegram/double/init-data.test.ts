import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { signInitData, testToken } from "../../support/bot-api/index.ts";

test("what a Mini App is started with is signed over its sorted fields", () => {
  const user = JSON.stringify({ id: 501, first_name: "রিনা" });
  const signed = new URLSearchParams(signInitData(testToken, { user, auth_date: "1763466480", query_id: "q" }));
  const secret = createHmac("sha256", "WebAppData").update(testToken).digest();
  const checked = `auth_date=1763466480\nquery_id=q\nuser=${user}`;
  expect(signed.get("hash")).toBe(createHmac("sha256", secret).update(checked).digest("hex"));
});

/** `audit`: who did what at the desk and when, with before and after; one line each, or JSON lines. */
import type { AuditEntry } from "../ports.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

export interface AuditOptions {
  readonly since?: string;
  readonly json?: boolean;
}

export async function audit({ since, json }: AuditOptions, tools: Toolbox): Promise<void> {
  const from = since === undefined ? 0 : Date.parse(since);
  if (Number.isNaN(from)) throw new Refusal([`audit: expected a date for --since, as 2026-01-31; got "${since}"`]);
  const store = await tools.openBeside(tools.config(), { write: false });
  try {
    for (const entry of await store.auditSince(from)) tools.out(`${json ? JSON.stringify(entry) : lineOf(entry)}\n`);
  } finally {
    await store.close();
  }
}

function lineOf({ at, actor, act, subject, before, after }: AuditEntry): string {
  const changed = before === undefined && after === undefined ? "" : `  ${quoted(before)} -> ${quoted(after)}`;
  return `${new Date(at).toISOString()}  ${actor}  ${act}  ${subject}${changed}`;
}

const quoted = (text = ""): string => JSON.stringify(text);

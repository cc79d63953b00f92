/** grammY's core client and nothing of its plugins: sending goes through our outbox, which must see every error. */
import { Api } from "grammy";

/** Not by imports, which would fetch every export of `node:http`, Node's own copy of undici with them: 14 MB. */
const { Agent: HttpAgent } = process.getBuiltinModule("node:http");
const { Agent: HttpsAgent } = process.getBuiltinModule("node:https");

export interface ClientOptions {
  readonly token: string;
  readonly apiRoot?: string;
  /** Longer than any answer of a healthy server; the outcome of a call that takes longer is unknown. */
  readonly timeoutSeconds?: number;
}

export const defaultApiRoot = "https://api.telegram.org";

/** Long polls hang for up to 50 s by design and have a client of their own. */
export const pollSeconds = 50;
export const pollTimeoutSeconds = 60;

/**
 * A socket that lay idle may be closed by the server in the moment we use it: the call would end without an answer and
 * stop its lane for nothing. Ours are closed first.
 */
const idleMs = 4000;

export function createClient({ token, apiRoot = defaultApiRoot, timeoutSeconds = 30 }: ClientOptions): Api {
  const root = apiRoot.replace(/\/+$/, "");
  const keep = { keepAlive: true, timeout: idleMs };
  const agent = root.startsWith("https:") ? new HttpsAgent(keep) : new HttpAgent(keep);
  return new Api(token, { apiRoot: root, timeoutSeconds, baseFetchConfig: { agent, compress: true } });
}

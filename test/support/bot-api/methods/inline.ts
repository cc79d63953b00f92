import { json, text } from "../args.ts";
import type { Method } from "../context.ts";
import { badRequest } from "../refusal.ts";

interface Result {
  readonly type?: string;
  readonly id?: string;
}

const maxResults = 50;

/** The limits of the specification; who answers late or twice is refused. */
export const answerInlineQuery: Method = (context, args) => {
  const results = json<Result[]>(args, "results", "inline query results") ?? [];
  if (!Array.isArray(results)) throw badRequest("Expected an Array of inline query results");
  if (results.length > maxResults) throw badRequest("RESULTS_TOO_MUCH");
  for (const { id = "", type } of results) {
    if (type === undefined) throw badRequest(`Can't parse inline query result: Field "type" must be of type String`);
    if (id === "" || Buffer.byteLength(id) > 64) throw badRequest("RESULT_ID_INVALID");
  }
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest("RESULT_ID_DUPLICATE");
  const query = context.inlineQueries.get(text(args, "inline_query_id"));
  if (!query || query.results !== undefined || context.clock.now() - query.at > 15_000) {
    throw badRequest("Query is too old and response timeout expired or query ID is invalid");
  }
  query.results = results;
  return true;
};

/** Where what something is done for stands. */
import type { Clause } from "../../reading/statement.ts";

/** What a thing was done for, or is being done for, stands before it: "to fix X, a fix was deployed". */
export const isDone = ({ verb, arguments: { adj } }: Clause): boolean =>
  verb.voice === "passive" || (adj?.kind === "adjective" && ["in progress", "underway"].includes(adj.lemma));

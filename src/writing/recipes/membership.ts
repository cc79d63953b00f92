/** Services that a running story took down, and that came back. */
import { all, isConfirmed, isTied, not } from "../formulas/conditions.ts";
import { type Recipe, recipe, say, sayWhen } from "./recipe.ts";
import { advice, told, unsaid } from "./shared.ts";

/** Why it is held to belong to the story: told as surely as it is known, and never from the catalogue alone. */
const why: Recipe = recipe(
  "cause",
  sayWhen(isTied("named"), "joined-named"),
  sayWhen(isTied("observed"), "joined-observed"),
  sayWhen(isTied("editor"), "joined-editor"),
  sayWhen(all(isTied("depends"), isConfirmed), "joined-depends"),
  sayWhen(all(isTied("depends"), not(isConfirmed)), "joined-stands-on"),
);

export const joined: readonly Recipe[] = [
  recipe(
    "lead",
    sayWhen(isConfirmed, "lead-joined-owner", "lead-joined"),
    sayWhen(not(isConfirmed), "lead-joined-checked"),
  ),
  why,
  recipe("affected", say("affected-parts-many", "affected-parts")),
  told(),
  advice,
  unsaid,
];

export const returned: readonly Recipe[] = [recipe("lead", say("lead-returned"), say("returned-after"))];

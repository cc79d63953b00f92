/**
 * What the grammar refuses. A broken word must never reach a reader, so an argument for which no correct form exists
 * is a bug of the caller and ends here, with the offending text, instead of as half a word in a post.
 */
export type GrammarProblem =
  | { readonly kind: "emptyBase" }
  | { readonly kind: "brokenBase"; readonly text: string }
  | { readonly kind: "emptyList" }
  | { readonly kind: "listTooLong"; readonly length: number }
  | { readonly kind: "notANumber"; readonly value: number }
  | { readonly kind: "zeroCount"; readonly noun: string }
  | { readonly kind: "negativeDuration"; readonly ms: number }
  | { readonly kind: "backwardRange"; readonly from: number; readonly until: number }
  | { readonly kind: "unknownPostposition"; readonly word: string }
  | { readonly kind: "notATime"; readonly value: number };

function sentence(problem: GrammarProblem): string {
  switch (problem.kind) {
    case "emptyBase":
      return "expected a noun to inflect, got a text without letters";
    case "brokenBase":
      return `expected a whole word, got one with an orphan mark: "${problem.text}"`;
    case "emptyList":
      return "expected at least one name to list, got none";
    case "listTooLong":
      return `expected at most 20 names to list, got ${problem.length}`;
    case "notANumber":
      return `expected a whole number of zero or more, got ${problem.value}`;
    case "zeroCount":
      return `expected a count of one or more: write "no ${problem.noun}" as a sentence of its own`;
    case "negativeDuration":
      return `expected a duration of zero or more, got ${problem.ms} ms`;
    case "backwardRange":
      return `expected a range that ends after it begins, got ${problem.from} to ${problem.until}`;
    case "unknownPostposition":
      return `expected a postposition of the table, got "${problem.word}"`;
    case "notATime":
      return `expected milliseconds since 1970, got ${problem.value}`;
  }
}

export class GrammarError extends RangeError {
  override readonly name = "GrammarError";
  readonly problem: GrammarProblem;

  constructor(problem: GrammarProblem) {
    super(sentence(problem));
    this.problem = problem;
  }
}

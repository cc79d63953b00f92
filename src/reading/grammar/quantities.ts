/** "about 5% of", "a small number of", "28", "less than 30": how much or how many, before a noun. */
import type { NumberHedge, Quantity } from "../statement.ts";
import type { Found, State } from "./state.ts";

export function quantity(s: State, at: number): Found<Quantity> | undefined {
  const word = s.class(at, "quantity");
  if (word) return { end: word.end, value: { kind: "word", word: word.value } };
  const hedge = hedgeAt(s, at);
  const range = s.word(at) === "between" ? at + 1 : at;
  const number = numberAt(s, hedge?.end ?? range);
  if (!number) return undefined;
  const between = s.word(at) === "between" ? ["and", "to", "-", "–"] : ["to", "-", "–", "through"];
  const toward = between.includes(s.word(number.end)) ? numberAt(s, number.end + 1) : undefined;
  if (range > at && toward === undefined) return undefined;
  const last = toward ?? number;
  const of = s.word(last.end) === "of" ? 1 : 0;
  const kind = last.value.percent ? "percent" : "number";
  if (kind === "number" && of === 1) return undefined;
  const said = hedge?.value ?? number.value.hedge;
  return {
    end: last.end + of,
    value: {
      kind,
      value: number.value.value,
      ...(toward && { toValue: toward.value.value }),
      ...(said !== undefined && { hedge: said }),
    },
  };
}

const hedgeAt = (s: State, at: number): Found<NumberHedge> | undefined =>
  s.class(at, "numberHedge") as Found<NumberHedge> | undefined;

interface Counted {
  readonly value: number;
  readonly percent: boolean;
  readonly hedge?: NumberHedge;
}

function numberAt(s: State, at: number): Found<Counted> | undefined {
  const token = s.tokens[at];
  if (!token) return undefined;
  if (token.kind === "percent" || token.kind === "number") {
    if (token.kind === "number" && /\..*\./.test(token.text)) return undefined;
    const value = Number(token.text.replace(/[^\d.]/g, ""));
    const percent = token.kind === "percent" || s.word(at + 1) === "percent";
    const end = at + (percent && token.kind === "number" ? 2 : 1);
    const hedge = markHedge(token.text);
    return { end, value: { value, percent, ...(hedge && { hedge }) } };
  }
  const numeral = s.class(at, "numeral");
  if (!numeral) return undefined;
  const percent = s.word(numeral.end) === "percent";
  return { end: numeral.end + (percent ? 1 : 0), value: { value: Number(numeral.value), percent } };
}

function markHedge(text: string): NumberHedge | undefined {
  if (text.startsWith("~")) return "about";
  if (text.startsWith("<")) return "under";
  return text.startsWith(">") || text.endsWith("+") ? "over" : undefined;
}

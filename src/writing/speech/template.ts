/** Verb templates, taken apart once: words, slots with their case, and the verb that is conjugated. */
export type TemplatePiece =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "slot";
      readonly slot: string;
      readonly form: string | undefined;
      /** The verb agrees with it. */
      readonly agrees: boolean;
      /** Left out when it is "we". */
      readonly optional: boolean;
    }
  | { readonly kind: "verb"; readonly verb: string; readonly denies: boolean };

const cache = new Map<string, readonly TemplatePiece[]>();

export function piecesOf(template: string, denial: string): readonly TemplatePiece[] {
  const known = cache.get(template);
  if (known) return known;
  const pieces = (template.match(/\{[^}]*\}|[^\s{}]+/g) ?? []).map((part) => pieceOf(part));
  const folded = foldDenial(pieces, denial);
  cache.set(template, folded);
  return folded;
}

function pieceOf(part: string): TemplatePiece {
  if (part.startsWith("√")) return { kind: "verb", verb: part.slice(1), denies: false };
  if (!part.startsWith("{")) return { kind: "text", text: part };
  const [name = "", form] = part.slice(1, -1).split(" ");
  return {
    kind: "slot",
    slot: name.replace(/[!?]$/, ""),
    form,
    agrees: name.endsWith("!"),
    optional: name.endsWith("?"),
  };
}

/** The word of denial straight after the verb belongs to it. */
function foldDenial(pieces: readonly TemplatePiece[], denial: string): readonly TemplatePiece[] {
  const last = pieces.at(-1);
  const verb = pieces.at(-2);
  if (last?.kind !== "text" || last.text !== denial || verb?.kind !== "verb") return pieces;
  return [...pieces.slice(0, -2), { ...verb, denies: true }];
}

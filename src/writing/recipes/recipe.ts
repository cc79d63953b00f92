/**
 * What a bulletin is made of, block by block and sentence by sentence. A sentence is a list of messages: the first whose
 * facts are all known is used; when none is, the sentence is left out, and with its last sentence the block.
 */
import type { BlockKind } from "../../domain/bulletin.ts";
import { all, type Condition, not } from "../formulas/conditions.ts";

export type Slot =
  | {
      readonly kind: "say";
      readonly messages: readonly string[];
      readonly when?: Condition;
      /** A message whose words, where the operator's own sentences have them already, make this one needless. */
      readonly unlessTold?: string;
      /** Only where the operator's own sentences tell nothing. */
      readonly alone?: true;
    }
  /** The operator's words in reported speech. */
  | { readonly kind: "told"; readonly when?: Condition }
  /** The same as the lead of a bulletin that has no other news. */
  | { readonly kind: "news"; readonly when: Condition }
  | { readonly kind: "timeline" };

export interface Recipe {
  readonly block: BlockKind;
  readonly slots: readonly Slot[];
}

export const say = (...messages: readonly string[]): Slot => ({ kind: "say", messages });
export const sayWhen = (when: Condition, ...messages: readonly string[]): Slot => ({
  kind: "say",
  messages,
  when,
});
export const sayAlone = (when: Condition, ...messages: readonly string[]): Slot => ({
  kind: "say",
  messages,
  when,
  alone: true,
});
export const sayUnlessTold = (unlessTold: string, when: Condition, ...messages: readonly string[]): Slot => ({
  kind: "say",
  messages,
  when,
  unlessTold,
});
export const recipe = (block: BlockKind, ...slots: readonly Slot[]): Recipe => ({ block, slots });

/** The same sentences, none of them where the condition holds. */
export const unless = (condition: Condition, { block, slots }: Recipe): Recipe => ({
  block,
  slots: slots.map((slot) =>
    slot.kind === "timeline" ? slot : { ...slot, when: slot.when ? all(not(condition), slot.when) : not(condition) },
  ),
});

function messagesOfSlot(slot: Slot): readonly string[] {
  switch (slot.kind) {
    case "say":
      return slot.unlessTold === undefined ? slot.messages : [...slot.messages, slot.unlessTold];
    case "news":
      return ["lead-news-owner", "lead-news", "news-says-owner", "news-says", "operator-says"];
    case "told":
      return ["operator-says"];
    case "timeline":
      return [];
  }
}

export const messagesOf = (slots: readonly Slot[]): readonly string[] => slots.flatMap(messagesOfSlot);

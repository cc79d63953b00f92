/** Formulas are said by Fluent, one message each and edition; their slots come in as finished words. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { inflect } from "../../bengali/index.ts";
import type { Edition } from "../../domain/bulletin.ts";
import type { Meaning, Slot } from "../../reading/statement.ts";
import { sayClause } from "./clauses.ts";
import { sayNoun } from "./nouns.ts";
import { sayDuration } from "./quantities.ts";
import { type Speech, Unsayable } from "./speech-context.ts";
import { sayTime } from "./times.ts";

export type Messages = FluentBundle;

export function compileMessages(edition: Edition, source: string): Messages {
  const bundle = new FluentBundle(edition, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(source));
  if (errors.length > 0) throw new Error(`statements.ftl of ${edition}: ${errors.map(String).join("; ")}`);
  return bundle;
}

type Args = Record<string, string>;

export type Formula = Meaning & { kind: "formula" };

/** `company`: how it is named, in its cases. */
export function sayFormula(speech: Speech, messages: Messages, meaning: Formula, company: readonly string[]): string {
  const [we = "", weGen = ""] = company;
  const args: Args = { we, weGen };
  for (const [name, slot] of Object.entries(meaning.slots)) Object.assign(args, slotArgs(speech, name, slot));
  const reported = speech.settings.reported ? messages.getMessage(`${meaning.id}-reported`) : undefined;
  return format(messages, reported === undefined ? meaning.id : `${meaning.id}-reported`, args);
}

export function format(messages: Messages, id: string, args: Args): string {
  const message = messages.getMessage(id);
  if (!message?.value) throw new Unsayable(`no message ${id}`);
  const errors: Error[] = [];
  const text = messages.formatPattern(message.value, args, errors);
  if (errors.length > 0) throw new Unsayable(`${id}: ${errors.map(String).join("; ")}`);
  return text;
}

function slotArgs(speech: Speech, name: string, slot: Slot): Args {
  const { edition } = speech.words;
  switch (slot.kind) {
    case "noun":
      return {
        [name]: sayNoun(speech, slot.noun, "nominative"),
        [`${name}Gen`]: sayNoun(speech, slot.noun, "genitive"),
        [`${name}Loc`]: sayNoun(speech, slot.noun, "locative"),
      };
    case "time":
      return { [name]: sayTime(speech.words, slot.time, speech.settings.asOf) || "none" };
    case "duration": {
      const text = sayDuration(speech, slot.duration.ms, slot.duration.toMs);
      return { [name]: text, [`${name}Gen`]: inflect({ text }, "genitive", edition) };
    }
    case "clause":
      return {
        [name]: sayClause(speech, slot.clause, { kind: "form", form: "noun" }),
        [`${name}Gen`]: sayClause(speech, slot.clause, { kind: "form", form: "genitive" }),
        [`${name}That`]: sayClause(speech, slot.clause),
      };
    case "question":
      throw new Unsayable("a question in a formula");
    case "adjective":
      return { [name]: speech.adjective(slot.lemma) };
  }
}

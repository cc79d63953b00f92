/** `renderings`: the translation memory, listed, exported as locale data, added to, corrected and shortened by a person. */
import { stringify } from "yaml";
import type { Edition } from "../domain/bulletin.ts";
import { type Rendering, sentenceKey } from "../domain/rendering.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

export interface RenderingsOptions {
  readonly edition?: Edition;
  /** The English sentence, exactly as the page has it, for `--as` and `--drop`. */
  readonly sentence?: string;
  readonly as?: string;
  readonly drop?: boolean;
  readonly yaml?: boolean;
}

export async function renderings(options: RenderingsOptions, tools: Toolbox): Promise<void> {
  if (options.as !== undefined) return keep(options, options.as, tools);
  if (options.drop) return drop(options, tools);
  const store = await tools.openBeside(tools.config(), { write: false });
  try {
    tools.out(listed(await store.renderings(options.edition), options.yaml ?? false));
  } finally {
    await store.close();
  }
}

function listed(all: readonly Rendering[], yaml: boolean): string {
  if (all.length === 0) return yaml ? "" : "no sentence is kept\n";
  const entries = all.map(({ edition, en, bn }) => ({ edition, en, bn }));
  if (yaml) return stringify(entries, { lineWidth: 0 });
  return entries.map(({ edition, en, bn }) => `${edition}  ${en}\n       ${bn}\n`).join("");
}

/** One sentence in one edition: both must be said, for a rendering serves that exact sentence only. */
function subjectOf({ edition, sentence }: RenderingsOptions): { readonly edition: Edition; readonly en: string } {
  const en = sentenceKey(sentence ?? "");
  if (edition === undefined || en === "")
    throw new Refusal(["renderings: expected --edition and --sentence with the English as the page has it"]);
  return { edition, en };
}

/** The Bengali is linted like any text of ours; a blocking finding refuses it. */
async function keep(options: RenderingsOptions, given: string, tools: Toolbox): Promise<void> {
  const { edition, en } = subjectOf(options);
  const bn = given.normalize("NFC").trim();
  if (bn === "") throw new Refusal(["renderings --as: expected the Bengali of the sentence, got nothing"]);
  const blocking = tools
    .language()
    .lintText(bn, edition)
    .filter(({ severity }) => severity === "block");
  if (blocking.length > 0)
    throw new Refusal(blocking.map(({ id, message, excerpt }) => `renderings --as: ${id}: ${message} [${excerpt}]`));
  const store = await tools.openBeside(tools.config(), { write: true });
  try {
    const at = tools.clock.now();
    const before = (await store.renderings(edition)).find((one) => sentenceKey(one.en) === en)?.bn;
    const entry = { at, actor: "bibhrat", act: "renderings.keep", subject: `${edition} ${en}`, after: bn } as const;
    await store.saveRendering({ edition, en, bn, by: 0, at }, { ...entry, ...(before !== undefined && { before }) });
    tools.out(`${edition}: ${before === undefined ? "kept" : "corrected"}\n`);
  } finally {
    await store.close();
  }
}

async function drop(options: RenderingsOptions, tools: Toolbox): Promise<void> {
  const { edition, en } = subjectOf(options);
  const store = await tools.openBeside(tools.config(), { write: true });
  try {
    const entry = {
      at: tools.clock.now(),
      actor: "bibhrat",
      act: "renderings.drop",
      subject: `${edition} ${en}`,
    } as const;
    if (!(await store.dropRendering(edition, en, entry)))
      throw new Refusal([
        "renderings --drop: no such sentence is kept in this edition; `bibhrat renderings` lists them",
      ]);
    tools.out(`${edition}: dropped\n`);
  } finally {
    await store.close();
  }
}

/**
 * A reply with text to a review card: which edition and which part it rewrites, and the review as it stands then. The
 * words with which editors name editions and parts are in `editor.ftl`.
 */
import { type Block, type BlockKind, type Bulletin, type Edition, editions } from "../domain/bulletin.ts";
import { type EpochMs, hashOf } from "../domain/ids.ts";
import type { ProposedBlock, Review } from "../domain/review.ts";
import { inherited, restarted } from "./deadline.ts";
import { withoutLater } from "./later.ts";
import type { Person } from "./verdict.ts";

/** Parts of a bulletin that an editor names with a word. */
export const revisedKinds = [
  "headline",
  "dek",
  "lead",
  "affected",
  "statement",
  "scale",
  "cause",
  "advice",
  "background",
  "closing",
] as const satisfies readonly BlockKind[];
export type RevisedKind = (typeof revisedKinds)[number];

export interface DeskWords {
  readonly editions: Readonly<Record<Edition, readonly string[]>>;
  readonly parts: Readonly<Record<RevisedKind, readonly string[]>>;
}

export interface Reply {
  readonly edition?: Edition;
  readonly part?: RevisedKind;
  readonly text: string;
}

const spaced = (text: string): string => text.trim().replace(/\s+/gu, " ").toLowerCase();

/** "India headline: …": the words before the first colon count only when all of them are names of ours. */
export function readReply(message: string, words: DeskWords): Reply {
  const text = message.normalize("NFC").trim();
  const colon = text.indexOf(":");
  const label = spaced(text.slice(0, Math.max(0, colon)));
  const edition = editions.find((one) => words.editions[one].some((word) => startsWith(label, word)));
  const word = edition && words.editions[edition].find((one) => startsWith(label, one));
  const rest = word === undefined ? label : label.slice(word.length).trim();
  const part = revisedKinds.find((one) => words.parts[one].includes(rest));
  const isLabel = colon > 0 && (part !== undefined || (edition !== undefined && rest === ""));
  if (!isLabel) return { text };
  return { ...(edition && { edition }), ...(part && { part }), text: text.slice(colon + 1).trim() };
}

const startsWith = (label: string, word: string): boolean => label === word || label.startsWith(`${word} `);

export const revisionRefusals = ["whichEdition", "empty", "tooLong", "markup", "noPart", "nothingToRevise"] as const;
export type RevisionRefusal = (typeof revisionRefusals)[number];

export type Revision =
  | { readonly kind: "revised"; readonly review: Review; readonly edition: Edition; readonly diff: readonly Diff[] }
  | { readonly kind: "refused"; readonly reason: RevisionRefusal };

export interface Diff {
  readonly kind: BlockKind;
  readonly was: string;
  readonly is: string;
}

/** Telegram shows 4096; a card with its history needs room. */
const longest = 3000;
const tagPattern = /<\/?[a-z][^>]*>/iu;

export function revise(review: Review, reply: Reply, person: Person, now: EpochMs): Revision {
  const refused = (reason: RevisionRefusal): Revision => ({ kind: "refused", reason });
  if (review.bulletins.length === 0) return refused("nothingToRevise");
  if (reply.text === "") return refused("empty");
  if (tagPattern.test(reply.text)) return refused("markup");
  const edition = reply.edition ?? editionOf(review, person, now);
  const bulletin = review.bulletins.find(({ style }) => style.edition === edition);
  if (edition === undefined || !bulletin) return refused("whichEdition");
  const texts = partsOf(reply, bulletin);
  if (!texts) return refused("noPart");
  const changed = rewritten(bulletin, texts, person.by, now);
  if (changed.blocks.reduce((sum, { text }) => sum + text.length, 0) > longest) return refused("tooLong");
  const { diff, review: rewrittenReview } = replaced(review, bulletin, changed);
  return { kind: "revised", edition, review: withTime(rewrittenReview, now), diff };
}

/** Somebody works on it: the policy waits anew. */
const withTime = (revised: Review, now: EpochMs): Review => {
  // Nobody has said yes to the new text.
  const review = withoutLater(revised, now);
  const timer = review.desk?.deadline;
  return timer ? { ...review, desk: { ...review.desk, deadline: restarted(timer, now) } } : review;
};

/** The edition whose button the editor pressed last, or the only one that there is. */
function editionOf({ bulletins, desk }: Review, person: Person, now: EpochMs): Edition | undefined {
  const [first, second] = [...new Set(bulletins.map(({ style }) => style.edition))];
  if (second === undefined) return first;
  const claim = desk?.claim;
  return claim?.by === person.by && claim.until > now ? claim.edition : undefined;
}

type Texts = ReadonlyMap<string, string | undefined>;

/** The text that each block is to have; nothing stands for a block that goes. */
function partsOf({ part, text }: Reply, { blocks }: Bulletin): Texts | undefined {
  const kind = part ?? (text.includes("\n") ? undefined : /[।?!]$/u.test(text) ? "lead" : "headline");
  if (kind === undefined) return wholeOf(text, blocks);
  const block = blocks.find((one) => one.kind === kind);
  return block && new Map([[block.id, text.replace(/\s*\n\s*/gu, " ")]]);
}

/** The first line is the headline; each paragraph takes the place of one block, the last place takes what is left over. */
function wholeOf(text: string, blocks: readonly Block[]): Texts {
  const [headline = "", ...lines] = text.split(/\n+/u).map((line) => line.trim());
  const paragraphs = lines.filter((line) => line !== "");
  const body = blocks.filter(({ kind }) => revisedKinds.some((one) => one === kind) && kind !== "headline");
  const texts = new Map<string, string | undefined>([["headline", headline]]);
  for (const [at, block] of body.entries()) {
    const last = at === body.length - 1;
    texts.set(block.id, last ? paragraphs.slice(at).join(" ") || undefined : paragraphs[at]);
  }
  return texts;
}

function rewritten(bulletin: Bulletin, texts: Texts, editor: number, now: EpochMs): Bulletin {
  const blocks = bulletin.blocks.flatMap((block): readonly Block[] => {
    if (!texts.has(block.id)) return [block];
    const text = texts.get(block.id);
    if (text === undefined) return [];
    return text === block.text ? [block] : [writtenBy(block, text, editor, now)];
  });
  return { ...bulletin, blocks };
}

function writtenBy(block: Block, text: string, editor: number, at: EpochMs): Block {
  const { link, formula: _formula, ...kept } = block;
  const clauses = [{ text, sources: [{ kind: "editor", editor, at } as const] }];
  return { ...kept, text, clauses, editor, ...(link && text.includes(link.words) ? { link } : {}) };
}

function replaced(
  review: Review,
  was: Bulletin,
  is: Bulletin,
): Pick<Extract<Revision, { kind: "revised" }>, "review" | "diff"> {
  const bulletins = review.bulletins.map((one) => (one.id === was.id ? is : one));
  const now = new Map(is.blocks.map((block) => [block.id, block]));
  const touched = was.blocks.filter((block) => now.get(block.id)?.text !== block.text);
  const known = review.desk?.proposed ?? [];
  const isKnown = (block: Block): boolean =>
    known.some((one) => one.edition === was.style.edition && one.block.id === block.id);
  const proposed: readonly ProposedBlock[] = [
    ...known,
    ...touched.filter((block) => !isKnown(block)).map((block) => ({ edition: was.style.edition, block })),
  ];
  return {
    review: { ...review, bulletins, contentHash: contentHash(bulletins), desk: { ...review.desk, proposed } },
    diff: touched.map((block) => ({ kind: block.kind, was: block.text, is: now.get(block.id)?.text ?? "" })),
  };
}

export const contentHash = (bulletins: readonly Bulletin[]): string =>
  hashOf(...bulletins.flatMap((bulletin) => bulletin.blocks.map((block) => block.text)));

/**
 * A newer draft takes the place of an older one that waits: its card, its hold, and every block that a person wrote.
 * What the machine would say instead is kept beside it, and said to be outdated when the facts under it have changed.
 */
export function takeOver(next: Review, previous: Review, change: NonNullable<Review["desk"]>["moved"]): Review {
  const { hold, claim, card, later } = previous.desk ?? {};
  const timer = next.desk?.deadline;
  const proposed: ProposedBlock[] = [];
  const bulletins = next.bulletins.map((bulletin) => {
    const old = previous.bulletins.find(({ style }) => style.edition === bulletin.style.edition);
    return old ? keptWords(bulletin, old, previous, proposed) : bulletin;
  });
  return {
    ...next,
    bulletins,
    contentHash: contentHash(bulletins),
    state: hold ? "held" : next.state,
    desk: {
      ...next.desk,
      ...(card === undefined ? {} : { card }),
      ...(hold && { hold }),
      ...(claim && { claim }),
      ...(timer && { deadline: inherited(timer, previous.desk?.deadline, next.createdAt) }),
      ...(proposed.length > 0 && { proposed }),
      ...(change && { moved: later ? { ...change, approvedBy: later.name } : change }),
    },
  };
}

function keptWords(bulletin: Bulletin, old: Bulletin, previous: Review, proposed: ProposedBlock[]): Bulletin {
  const { edition } = bulletin.style;
  const blocks = bulletin.blocks.map((block) => {
    const words = old.blocks.find((one) => one.id === block.id && one.editor !== undefined);
    if (!words) return block;
    const before = previous.desk?.proposed?.find((one) => one.edition === edition && one.block.id === block.id);
    const isOutdated = before?.isOutdated === true || before?.block.text !== block.text;
    proposed.push({ edition, block, ...(isOutdated && { isOutdated }) });
    return { ...words, factsHash: block.factsHash };
  });
  return { ...bulletin, blocks };
}

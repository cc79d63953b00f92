/** Prints posts as a reader would see them. The number it gives a post stands where a messenger gives a message id. */
import type { Block } from "../domain/bulletin.ts";
import type { Delivery, Post, SendOutcome } from "../domain/delivery.ts";
import type { Sender } from "../ports.ts";

export interface TerminalOptions {
  readonly write: (text: string) => void;
  /** Bold headlines and grey labels; off when the output is not a terminal. */
  readonly colour: boolean;
  /** A card that moves is printed again as a whole; otherwise as one line that says what moved. */
  readonly wholeCards: boolean;
}

export function createTerminalSender(options: TerminalOptions): Sender {
  let lastMessageId = 0;
  return {
    async send(delivery, replyTo): Promise<SendOutcome> {
      lastMessageId += 1;
      const under = replyTo === undefined ? "" : ` ↳ ${replyTo}`;
      options.write(
        frame(`${delivery.lane} #${lastMessageId}${under}`, renderPost(delivery.post, options.colour), options.colour),
      );
      return { kind: "sent", messageId: lastMessageId };
    },
    async edit(delivery): Promise<SendOutcome> {
      options.write(renderEdit(delivery, options));
      return { kind: "sent", messageId: delivery.messageId ?? 0 };
    },
  };
}

function renderEdit(delivery: Delivery, options: TerminalOptions): string {
  const label = `${delivery.lane} #${delivery.messageId ?? 0} ✎`;
  if (options.wholeCards) return frame(label, renderPost(delivery.post, options.colour), options.colour);
  const newest = delivery.post.blocks.findLast((block) => block.kind === "history");
  return `${grey(`── ${label}`, options.colour)} ${newest?.text ?? headline(delivery.post)}\n`;
}

const headline = (post: Post): string => post.blocks.find((block) => block.kind === "headline")?.text ?? "";
const bold = (text: string, colour: boolean): string => (colour ? `\u001b[1m${text}\u001b[0m` : text);
const grey = (text: string, colour: boolean): string => (colour ? `\u001b[90m${text}\u001b[0m` : text);

function frame(label: string, body: string, colour: boolean): string {
  return `${grey(`── ${label} ${"─".repeat(Math.max(4, 60 - label.length))}`, colour)}\n${body}\n\n`;
}

/** The post as text: headline first with its marker, then a paragraph a block, history lines close together. */
export function renderPost(post: Post, colour = false): string {
  return post.blocks
    .map((block, at) => separator(post.blocks[at - 1], block) + renderBlock(block, post.marker, colour))
    .join("");
}

function separator(before: Block | undefined, block: Block): string {
  if (!before) return "";
  return before.kind === "history" && block.kind === "history" ? "\n" : "\n\n";
}

function renderBlock(block: Block, marker: string, colour: boolean): string {
  if (block.kind === "headline") return bold(`${marker} ${block.text}`.trim(), colour);
  if (block.kind === "history") return `• ${block.text}`;
  return block.link ? `${block.text} (${block.link.url})` : block.text;
}

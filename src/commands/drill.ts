/** A drill: a recorded case in a channel that is marked for it, and every headline says what it is. */
import type { Channel } from "../domain/channel.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Phrases, Sender } from "../ports.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

export interface DrillOptions {
  readonly channel?: string;
  readonly drill?: boolean;
}

/** The channel of the drill; undefined when none was asked for. Any doubt is a refusal. */
export function drillOf(
  { channel: id, drill = false }: DrillOptions,
  tools: Pick<Toolbox, "config">,
): Channel | undefined {
  if (id === undefined && !drill) return undefined;
  if (id === undefined || !drill)
    throw new Refusal(["replay: expected --channel and --drill together, got one of them"]);
  const channel = tools.config().channels.find((one) => one.id === id);
  if (channel === undefined) throw new Refusal([`--channel: expected a channel of the configuration, got "${id}"`]);
  if (channel.drill !== true)
    throw new Refusal([
      `--channel ${id}: expected a channel with "drill: true", and it has none: readers may be there`,
    ]);
  const shared = tools.config().channels.find((one) => one.drill !== true && isSamePlace(one, channel));
  if (shared)
    throw new Refusal([`--channel ${id}: expected a chat of its own, and channel ${shared.id} is in the same one`]);
  return channel;
}

const isSamePlace = (a: Channel, b: Channel): boolean =>
  a.chat !== "terminal" && a.chat === b.chat && (a.topic === b.topic || a.topic === undefined || b.topic === undefined);

/** Posts of the drill channel go out with the mark; whatever else the replay makes is printed. */
export async function drillSenders(
  channel: Channel,
  printed: Sender,
  phrases: Phrases,
  tools: Pick<Toolbox, "senders">,
): Promise<(delivery: Delivery) => Sender> {
  const real = await tools.senders();
  return (delivery) => (delivery.lane === channel.id ? marking(real(delivery), channel, phrases) : printed);
}

const marking = (sender: Sender, { edition }: Channel, phrases: Phrases): Sender => {
  const marked = (delivery: Delivery): Delivery =>
    asDrill(delivery, (headline) => phrases.say(edition, "drill-headline", { headline }));
  return {
    ...sender,
    send: (delivery, replyTo) => sender.send(marked(delivery), replyTo),
    edit: (delivery) => sender.edit(marked(delivery)),
  };
};

export function asDrill(delivery: Delivery, mark: (headline: string) => string): Delivery {
  const blocks = delivery.post.blocks.map((block) =>
    block.kind === "headline" ? { ...block, text: mark(block.text) } : block,
  );
  return { ...delivery, post: { ...delivery.post, blocks } };
}

/** Gathers what one shift leaves to the next; all of it is in the database. */
import type { Handover, OpenCase, Published, WaitingDraft } from "./desk/handover.ts";
import { type Edition, headlineOf } from "./domain/bulletin.ts";
import type { Delivery } from "./domain/delivery.ts";
import type { EpochMs } from "./domain/ids.ts";
import type { Review } from "./domain/review.ts";
import { isOwnCheck } from "./domain/signal.ts";
import type { Newsroom } from "./filing.ts";
import { promiseOf } from "./lapses.ts";
import { deskEdition, type FilingPorts } from "./newsroom.ts";
import type { DeskStore } from "./ports.ts";

export interface HandoverPorts extends FilingPorts {
  readonly store: FilingPorts["store"] & DeskStore;
}

const mostMends = 50;

export async function handoverSince(since: EpochMs, newsroom: Newsroom, ports: HandoverPorts): Promise<Handover> {
  const { store, clock } = ports;
  const edition = deskEdition(newsroom);
  const lanes = newsroom.channels.map(({ id }) => id);
  const stopped = (await store.stoppedDeliveries()).map(({ lane }) => lane).filter((lane) => lanes.includes(lane));
  return {
    since,
    now: clock.now(),
    open: await openCases(newsroom, ports),
    waiting: (await store.waitingReviews()).map((review) => draftOf(review, edition)),
    published: publishedOf(await store.postedSince(lanes, since)),
    mends: (await store.mends(edition, mostMends))
      .filter(({ asOf }) => asOf >= since)
      .map((mend) => ({ at: mend.asOf, headline: headlineOf(mend) })),
    stopped: [...new Set(stopped)],
  };
}

async function openCases(newsroom: Newsroom, ports: HandoverPorts): Promise<readonly OpenCase[]> {
  const open = (await ports.store.openIncidents()).filter(
    (one) => one.withdrawnAt === undefined && one.phase !== "scheduled" && !isOwnCheck(one),
  );
  return open.map((incident) => {
    const { service, phase, startedAt } = incident;
    const promised = promiseOf(incident, newsroom, ports)?.by;
    return { service, phase, startedAt, ...(promised === undefined ? {} : { promised }) };
  });
}

function draftOf(review: Review, edition: Edition): WaitingDraft {
  const { bulletins } = review;
  const bulletin = bulletins.find(({ style }) => style.edition === edition) ?? bulletins[0];
  return { review, ...(bulletin && { headline: headlineOf(bulletin) }) };
}

/** One line a story, with the words that stand there now and every channel that has it; oldest first. */
function publishedOf(posts: readonly Delivery[]): readonly Published[] {
  const stories = new Map<string, Published>();
  for (const post of posts) {
    const key = post.story ?? post.id;
    const known = stories.get(key);
    const channels = [...new Set([...(known?.channels ?? []), post.lane])];
    stories.set(key, { at: post.settledAt ?? post.createdAt, headline: known?.headline ?? headOf(post), channels });
  }
  return [...stories.values()].toSorted((a, b) => a.at - b.at);
}

const headOf = ({ post }: Delivery): string => {
  const head = post.blocks.find(({ kind }) => kind === "headline") ?? post.blocks[0];
  return [post.marker, head?.text ?? ""].join(" ").trim();
};

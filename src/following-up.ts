/** What follows what is published: buttons under a card, what followers are told, and what is forgotten in the end. */
import type { Button, Delivery } from "./domain/delivery.ts";
import { type Follower, own } from "./domain/following.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import { voiceOf } from "./domain/voice.ts";
import { type FanoutPorts, tellFollowers } from "./fanout.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Clock, Log, Phrases } from "./ports.ts";
import { type ReaderDigestPorts, tellDigests } from "./reader-digests.ts";
import { settingsButton } from "./readers/controls.ts";
import type { Parts } from "./readers/parts.ts";
import { keptMs } from "./readers/reports.ts";
import { dataOf } from "./readers/taps.ts";
import { muteButton } from "./readers/when.ts";
import type { SqliteStore } from "./store/index.ts";
import { buttonOf } from "./telegram/keyboard.ts";
import type { Writer } from "./writing/request.ts";

/** Under the card of an outage that lasts: a button for whoever has the same trouble. */
export function dressing(
  { channels }: Pick<Newsroom, "channels">,
  phrases: Phrases,
): (posts: readonly Delivery[], incident: Incident) => readonly Delivery[] {
  const editionOf = new Map(channels.map(({ id, edition }) => [id, edition]));
  const buttonsFor = (lane: string, incident: Incident): readonly (readonly Button[])[] => {
    const edition = editionOf.get(lane);
    if (edition === undefined || incident.kind !== "outage" || isClosed(incident.phase)) return [];
    const data = dataOf({ kind: "meToo", incident: incident.id });
    return [[{ label: phrases.say(edition, "bot-me-too"), data }]];
  };
  return (posts, incident) =>
    posts.map((post) => (post.role === "card" ? { ...post, buttons: buttonsFor(post.lane, incident) } : post));
}

const hourMs = 3_600_000;
const toldMs = 7 * 24 * hourMs;
/** What was so when it was asked is not an answer any more. */
export const answerableMs = hourMs;

const voiceFor = ({ language, edition }: Follower): string => voiceOf(language, edition);

/** What follows up on what is published. */
export interface FollowUpPorts {
  readonly store: SqliteStore;
  readonly newsroom: Newsroom;
  readonly phrases: Phrases;
  readonly clock: Clock;
  readonly parts: Parts;
  readonly writer: Pick<Writer, "digest">;
  readonly log: Log;
}

/** Tells what is to be told, and once an hour forgets what is too old. */
export function createFanout(ports: FollowUpPorts): (signal?: AbortSignal) => Promise<void> {
  const { store, newsroom, phrases, clock } = ports;
  let tidiedAt = 0;
  const fanout: FanoutPorts = {
    store,
    services: newsroom.services,
    clock,
    parts: ports.parts,
    // Whoever reads along in a group or channel is not offered what only its administrators may do.
    buttons: (follower, { service }) =>
      follower.chat < 0
        ? []
        : [
            [
              buttonOf(
                { id: "bot-unfollow-button", args: { service }, tap: { kind: "unfollow", subject: own(service) } },
                voiceFor(follower),
                phrases,
              ),
            ],
            [buttonOf(muteButton, voiceFor(follower), phrases)],
          ],
  };
  const digests: ReaderDigestPorts = {
    ...ports,
    buttons: (follower) => (follower.chat < 0 ? [] : [[buttonOf(settingsButton, voiceFor(follower), phrases)]]),
  };
  return async (signal) => {
    await tellFollowers(fanout, signal);
    await tellDigests(digests, signal);
    const now = clock.now();
    if (now - tidiedAt < hourMs) return;
    tidiedAt = now;
    await store.forgetTold(now - toldMs);
    await store.forgetReplies(now - answerableMs);
    await store.forgetReports(now - keptMs);
  };
}

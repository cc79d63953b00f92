/**
 * After publication: a correction or a retraction is drafted for every style in which a story was told and waits for a
 * person like any draft. Published, a retraction takes the place of every post, a correction is noted on the card, and a
 * reply tells readers of either.
 */
import { reviewDeliveryId } from "./desk/review-card.ts";
import { contentHash } from "./desk/revision.ts";
import type { Person } from "./desk/verdict.ts";
import { type Block, type BlockKind, type Bulletin, headlineOf, type Source } from "./domain/bulletin.ts";
import { composeReply, postHash } from "./domain/card.ts";
import type { Delivery, Post } from "./domain/delivery.ts";
import { hashOf, type IncidentId, incidentId, type ServiceId } from "./domain/ids.ts";
import { type Incident, isClosed } from "./domain/incident.ts";
import type { Mend, Review } from "./domain/review.ts";
import type { FilingPorts, Newsroom } from "./newsroom.ts";
import type { Clock, DeskStore, Store, StoryFile } from "./ports.ts";
import type { MendDraft, Mending, MendOf } from "./telegram/desk.ts";
import type { Writer } from "./writing/request.ts";

export interface MendingPorts {
  readonly store: Store & DeskStore;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly reviewPost: FilingPorts["reviewPost"];
}

const mending = ["correction", "retraction"] as const;
const isMend = ({ kind }: Bulletin): boolean => mending.some((one) => one === kind);
const told = ({ role, messageId }: Delivery): boolean =>
  messageId !== undefined && (role === "card" || role === "message" || role === "reply");

export async function draftMend(
  wanted: Mending,
  reference: MendOf,
  person: Person,
  newsroom: Newsroom,
  ports: MendingPorts,
): Promise<MendDraft> {
  const incident = await incidentOf(reference, newsroom, ports.store);
  const file = incident && (await ports.store.storyFile(incident.story));
  if (!incident || !file) return { kind: "unknown" };
  const posts = file.deliveries.filter(told);
  const published = newestOfEachStyle(file, posts);
  const publishedAt = Math.min(...posts.map(({ settledAt, createdAt }) => settledAt ?? createdAt));
  if (published.length === 0 || !Number.isFinite(publishedAt)) return { kind: "nothingPublished" };
  const unsaid = wanted.act === "correction" ? unsaidOf(wanted.repair.kind, file, incident) : undefined;
  if (unsaid) return { kind: unsaid };
  const service = newsroom.services.get(incident.service);
  if (!service) return { kind: "unknown" };
  const asOf = ports.clock.now();
  const drafts = published.map((bulletin) => {
    const request = { bulletin, service, publishedAt, editor: person.by, asOf };
    return wanted.act === "retraction"
      ? ports.writer.retract(request, bulletin.style)
      : ports.writer.correct({ ...request, repair: wanted.repair }, bulletin.style);
  });
  const bulletins = drafts.flatMap((draft) => (draft.kind === "written" ? [remembered(draft.bulletin)] : []));
  if (bulletins.length < published.length) return { kind: "blocked" };
  const mend: Mend = { act: wanted.act, story: file.story.id, bulletins: published.map(({ id }) => id), publishedAt };
  await open(bulletins, mend, person, asOf, newsroom, ports);
  return { kind: "drafted" };
}

/** Of what nobody was told, nothing can be taken back: that it was over, or a cause. */
function unsaidOf(
  wrong: Extract<Mending, { act: "correction" }>["repair"]["kind"],
  file: StoryFile,
  incident: Incident,
): "neverOver" | "neverCause" | undefined {
  if (wrong === "state") return saidOver(file, incident) ? undefined : "neverOver";
  return wrong === "cause" && !saidCause(file) ? "neverCause" : undefined;
}

const saidOver = ({ bulletins }: StoryFile, { phase }: Pick<Incident, "phase">): boolean =>
  isClosed(phase) || bulletins.some(({ kind }) => kind === "resolved" || kind === "completed");

/** Incidents that hang together are told with what took them down. */
const saidCause = ({ bulletins, incidents }: StoryFile): boolean =>
  incidents.length > 1 || bulletins.some(({ blocks }) => blocks.some(mayGiveCause));

/** Somebody's words in the block of the cause; or an editor's own in any, which only people can judge. */
function mayGiveCause({ kind, clauses, editor }: Block): boolean {
  const isWord = (one: Source): boolean => one.kind === "report" || (one.kind === "feed" && one.field === "text");
  const words = clauses.flatMap(({ sources }) => sources).filter(isWord);
  if (kind === "cause") return words.length > 0;
  const isRendered = clauses.some(({ sources }) => sources.some((one) => one.kind === "editor"));
  return editor !== undefined || (isRendered && words.some((one) => one.kind === "feed"));
}

/** Later cards of the story carry the line on. */
export function remembered(bulletin: Bulletin): Bulletin {
  const headline = bulletin.blocks.find(({ kind }) => kind === "headline");
  if (bulletin.kind !== "correction" || !headline) return bulletin;
  const { formula: _formula, ...line } = headline;
  return { ...bulletin, blocks: [...bulletin.blocks, { ...line, id: "history", kind: "history" }] };
}

/** What readers see last in each style; a mend is not mended. */
function newestOfEachStyle({ bulletins }: StoryFile, posts: readonly Delivery[]): readonly Bulletin[] {
  if (posts.length === 0) return [];
  const news = bulletins.filter((bulletin) => !isMend(bulletin));
  return [
    ...new Map(news.map((bulletin) => [`${bulletin.style.edition}/${bulletin.style.digits}`, bulletin])).values(),
  ];
}

async function incidentOf(reference: MendOf, newsroom: Newsroom, store: Store) {
  if (reference.kind === "review") {
    const [first] = reference.review.bulletins;
    return first && store.incident(first.incident);
  }
  const { name } = reference;
  const direct = await store.incident(name as IncidentId);
  if (direct) return direct;
  for (const id of newsroom.services.keys()) {
    const found = await store.incident(incidentId(id, name));
    if (found) return found;
  }
  return newsroom.services.has(name as ServiceId) ? (await store.latestIncidents(name as ServiceId, 1))[0] : undefined;
}

async function open(
  bulletins: readonly Bulletin[],
  mend: Mend,
  person: Person,
  now: number,
  newsroom: Newsroom,
  ports: MendingPorts,
): Promise<void> {
  const [first] = bulletins;
  if (!first) return;
  const id = `r_${hashOf(first.change, String(now))}`;
  const draft = { id, change: first.change, reason: mend.act, rule: mend.act, bulletins, mend, now };
  const { review, delivery } = mendReview(draft, newsroom, ports);
  const audit = { at: now, actor: person.by, act: `review.${mend.act}`, subject: id, after: mend.bulletins.join(" ") };
  await ports.store.openReview(review, [delivery], audit);
}

interface DraftedMend extends Pick<Review, "id" | "change" | "reason" | "rule" | "bulletins"> {
  readonly mend: Mend;
  readonly now: number;
}

/** The draft of a mend, and the card that shows it to the editors. */
export function mendReview(
  { mend, now, ...draft }: DraftedMend,
  newsroom: Newsroom,
  ports: Pick<FilingPorts, "reviewPost">,
): { readonly review: Review; readonly delivery: Delivery } {
  const card = reviewDeliveryId(draft.id);
  const waits = { findings: [], contentHash: contentHash(draft.bulletins), state: "waiting", createdAt: now } as const;
  const review: Review = { ...draft, ...waits, desk: { card, mend } };
  const { post, buttons } = ports.reviewPost(review, []);
  const base = { role: "review", ring: true, state: "due", attempt: 0, createdAt: now, notBefore: now } as const;
  return { review, delivery: { id: card, ...newsroom.reviewLane, ...base, post, postHash: postHash(post), buttons } };
}

/** The posts that a published mend changes: each card shows it instead of what was told, a reply says so. */
export async function mendingPosts(
  review: Review,
  mend: Mend,
  newsroom: Newsroom,
  { store, clock }: { readonly store: Store; readonly clock: Clock },
): Promise<readonly Delivery[]> {
  const deliveries = (await store.storyFile(mend.story))?.deliveries ?? [];
  return postsOfMend({ act: mend.act, bulletins: review.bulletins, deliveries }, newsroom, clock.now());
}

export interface PublishedMend extends Pick<Mend, "act"> {
  readonly bulletins: readonly Bulletin[];
  /** Every delivery of the story. */
  readonly deliveries: readonly Delivery[];
}

export function postsOfMend(mend: PublishedMend, newsroom: Newsroom, now: number): readonly Delivery[] {
  return newsroom.channels.flatMap((channel) => {
    const bulletin = mend.bulletins.find(
      ({ style }) => style.edition === channel.edition && style.digits === channel.digits,
    );
    const posts = mend.deliveries.filter((one) => one.lane === channel.id && one.state !== "dropped");
    const main = posts.find(({ role }) => role === "card" || role === "message");
    if (!bulletin || !main) return [];
    const mended =
      mend.act === "retraction" ? posts.map((one) => replacedBy(bulletin, one)) : [notedOn(bulletin, main)];
    return [...mended, replyTo(main, bulletin, now)];
  });
}

/** Nothing that was wrong stays to be read: every post of the story shows the mend. */
function replacedBy(bulletin: Bulletin, delivery: Delivery): Delivery {
  const post = composeReply(bulletin);
  // What was taken back stands on top of no channel.
  const pin = delivery.pin === undefined ? {} : { pin: false };
  return { ...delivery, ...pin, post, postHash: postHash(post), bulletin: bulletin.id };
}

const endings: readonly BlockKind[] = ["history", "source", "tags"];

/** The card goes on, and says what was wrong in it and what is right. */
function notedOn(bulletin: Bulletin, delivery: Delivery): Delivery {
  const lead = bulletin.blocks.find(({ kind }) => kind === "lead");
  const text = [`${bulletin.marker} ${headlineOf(bulletin)}`.trim(), ...(lead ? [lead.text] : [])].join("\n");
  const id = `correction-${bulletin.id}`;
  const note: Block = { id, kind: "scale", text, clauses: lead?.clauses ?? [], factsHash: bulletin.id };
  const { marker, blocks } = delivery.post;
  const end = blocks.findIndex(({ kind }) => endings.includes(kind));
  const at = end < 0 ? blocks.length : end;
  const post: Post = { marker, blocks: [...blocks.slice(0, at), note, ...blocks.slice(at)] };
  return { ...delivery, post, postHash: postHash(post) };
}

function replyTo(main: Delivery, bulletin: Bulletin, now: number): Delivery {
  const post = composeReply(bulletin);
  const { messageId: _m, sentHash: _s, settledAt: _a, lastError: _e, buttons: _b, ...kept } = main;
  return {
    ...kept,
    id: `d_${hashOf(main.lane, "mend", bulletin.id)}`,
    role: "reply",
    bulletin: bulletin.id,
    post,
    postHash: postHash(post),
    ring: true,
    replyTo: main.id,
    state: "due",
    attempt: 0,
    createdAt: now,
    notBefore: now,
  };
}

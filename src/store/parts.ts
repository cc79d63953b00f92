/** What each question and each act of the port is in SQL: one line for one of them, in one transaction. */
import type { Delivery } from "../domain/delivery.ts";
import type { Follower } from "../domain/following.ts";
import type { EpochMs, ServiceId } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { AuditEntry, BurstStore, DeskStore, DoubtStore, FeedMemory, Outbox, Store, StoryFile } from "../ports.ts";
import type { FollowChange, ReaderStore, Report } from "../readers/ports.ts";
import { absence, saveAbsence } from "./absence.ts";
import * as answers from "./answers.ts";
import { auditOf, auditSince, saveAudit } from "./audit.ts";
import * as broadcasts from "./broadcasts.ts";
import { mends, recentFormulas, replaceBulletins } from "./bulletins.ts";
import * as bursts from "./bursts.ts";
import { changesOf } from "./changes.ts";
import * as deliveries from "./deliveries.ts";
import { ruleChanges, saveRuleChange } from "./desk-rules.ts";
import type { Run } from "./dialect.ts";
import { dueDeliveries } from "./due.ts";
import { editors, saveEditor } from "./editors.ts";
import * as feeds from "./feeds.ts";
import { file } from "./filing.ts";
import * as incidents from "./incidents.ts";
import * as lanes from "./lanes.ts";
import { editorLinks, linksOf, saveEditorLink } from "./links.ts";
import { toldMarks } from "./marks.ts";
import * as notes from "./notes.ts";
import * as pins from "./pins.ts";
import * as readers from "./readers.ts";
import * as reports from "./reports.ts";
import * as reviews from "./reviews.ts";
import { claimUpdate, settleUpdate } from "./seen-updates.ts";
import * as sending from "./sending.ts";
import { postedSince } from "./shift.ts";
import { newestResolvedStory, storyFile } from "./story-file.ts";
import * as sweeps from "./sweeps.ts";
import { saveTarget, type Target, targets } from "./targets.ts";
import * as translations from "./translations.ts";

/** The port, and what the archive, the operator and the tests ask beyond it. */
export interface StoreParts extends Store, Outbox, DoubtStore, BurstStore, DeskStore, ReaderStore {
  /** Incidents of a service, or of all, that began at or after `since`, newest first. */
  incidentsSince(service: ServiceId | undefined, since: EpochMs): Promise<readonly Incident[]>;
  /** The story that ended last. */
  newestResolvedStory(): Promise<StoryFile | undefined>;
  auditOf(subject: string): Promise<readonly AuditEntry[]>;
  /** Of these memories only the times; for feeds that are stored already. */
  rememberReadTimes(memories: readonly FeedMemory[]): Promise<void>;
  auditSince(since: EpochMs): Promise<readonly AuditEntry[]>;
  dueDeliveries(now: EpochMs, limit: number, lane?: string): Promise<readonly Delivery[]>;
  beginSending(delivery: Delivery, now: EpochMs, epoch?: number): Promise<boolean>;
  lanes(): Promise<readonly lanes.Lane[]>;
  quietLanes(now: EpochMs): Promise<readonly lanes.QuietLane[]>;
  saveReader(reader: Follower, now: EpochMs): Promise<void>;
  follow(reader: Follower, change: FollowChange, now: EpochMs): Promise<void>;
  saveReport(report: Report, windowMs: number): Promise<boolean>;
  raiseWatermark(lane: string, messageId: number): Promise<void>;
  stopLane(lane: string, reason: string, audit: AuditEntry): Promise<void>;
  restartLane(lane: string, audit: AuditEntry): Promise<void>;
  rememberTarget(target: Target): Promise<void>;
  targets(): Promise<readonly Target[]>;
}

export interface Runs {
  readonly read: Run;
  readonly write: Run;
}

/** `together` is for the small commits of a crowd. */
export const over = (runs: Runs, together: Run): StoreParts => ({
  ...archive(runs),
  ...desk(runs),
  ...outbox(runs),
  ...laneKeeping(runs),
  ...updates(together),
  ...readership(runs),
});

const archive = ({ read, write }: Runs) =>
  ({
    feedMemory: (key) => read((db) => feeds.feedMemory(db, key)),
    allFeedMemories: () => read(feeds.allFeedMemories),
    rememberFeed: (feed) => write((db) => feeds.saveFeed(db, feed)),
    rememberReadTimes: (memories) => write((db) => feeds.saveReadTimes(db, memories)),
    absence: () => read(absence),
    saveAbsence: (value) => write((db) => saveAbsence(db, value)),
    incident: (id) => read(async (db) => (await incidents.incidentsById(db, [id]))[0]),
    knownIncidents: (service, providerIds) => read((db) => incidents.knownIncidents(db, service, providerIds)),
    openIncidents: () => read(incidents.openIncidents),
    currentOutages: (since, endedSince) => read((db) => incidents.currentOutages(db, since, endedSince)),
    linksOf: (ids) => read((db) => linksOf(db, ids)),
    editorLinks: (since) => read((db) => editorLinks(db, since)),
    toldMarks: (incident) => read((db) => toldMarks(db, incident)),
    latestIncidents: (service, limit) => read((db) => incidents.latestIncidents(db, { service, limit })),
    incidentsSince: (service, since) => read((db) => incidents.latestIncidents(db, { service, since })),
    file: (filing) => write((db) => file(db, filing)),
    storyFile: (story) => read((db) => storyFile(db, story)),
    newestResolvedStory: () => read(newestResolvedStory),
    recentFormulas: (edition, limit) => read((db) => recentFormulas(db, edition, limit)),
    changesOf: (incident) => read((db) => changesOf(db, incident)),
  }) satisfies Partial<StoreParts>;

const desk = ({ read, write }: Runs) =>
  ({
    review: (id) => read((db) => reviews.review(db, id)),
    waitingReviews: () => read(reviews.waitingReviews),
    settleReview: (review, published, audit) =>
      write(async (db) => {
        if (!(await reviews.settle(db, review))) return false;
        if (review.state === "published") await replaceBulletins(db, review.bulletins);
        await deliveries.saveDeliveries(db, published);
        await saveAudit(db, audit);
        return true;
      }),
    audit: (entry) => write((db) => saveAudit(db, entry)),
    auditOf: (subject) => read((db) => auditOf(db, subject)),
    auditSince: (since) => read((db) => auditSince(db, since)),
    reviseReview: (before, after, wanted, audit) =>
      write(async (db) => {
        if (!(await reviews.revise(db, before, after))) return false;
        await deliveries.saveDeliveries(db, wanted);
        await saveAudit(db, audit);
        return true;
      }),
    ruleChanges: () => read(ruleChanges),
    changeRule: (change, audit) =>
      write(async (db) => {
        await saveRuleChange(db, change, audit.at);
        await saveAudit(db, audit);
      }),
    reviewOfCard: (card) => read((db) => reviews.reviewOfCard(db, card)),
    openReview: (review, wanted, audit) =>
      write(async (db) => {
        await reviews.saveReviews(db, [review]);
        await deliveries.saveDeliveries(db, wanted);
        await saveAudit(db, audit);
      }),
    deliveryAt: (chats, messageId) => read((db) => deliveries.deliveryAt(db, chats, messageId)),
    mends: (edition, limit) => read((db) => mends(db, edition, limit)),
    postedSince: (lanes, since) => read((db) => postedSince(db, lanes, since)),
    editors: () => read(editors),
    appoint: (editor, audit) =>
      write(async (db) => {
        await saveEditor(db, editor);
        await saveAudit(db, audit);
      }),
    chooseLanguage: (reader, audit) =>
      write(async (db) => {
        await readers.saveReader(db, reader, audit.at);
        await saveAudit(db, audit);
      }),
    saveNote: (note, audit) =>
      write(async (db) => {
        await notes.saveNote(db, note);
        await saveAudit(db, audit);
      }),
    expiredTips: (now) => read((db) => notes.expiredTips(db, now)),
    takeOffTip: (note, posts, audit) =>
      write(async (db) => {
        if (!(await notes.markTakenOff(db, note, audit.at))) return false;
        await deliveries.saveDeliveries(db, posts);
        await saveAudit(db, audit);
        return true;
      }),
    notesOf: (incident) => read((db) => notes.notesOf(db, incident)),
    renderings: (edition) => read((db) => translations.renderings(db, edition)),
    saveRendering: (rendering, audit) =>
      write(async (db) => {
        await translations.saveRendering(db, rendering);
        await saveAudit(db, audit);
      }),
    dropRendering: (edition, en, audit) =>
      write(async (db) => {
        if (!(await translations.dropRendering(db, edition, en))) return false;
        await saveAudit(db, audit);
        return true;
      }),
    linkByHand: (link, audit) =>
      write(async (db) => {
        await saveEditorLink(db, link, audit);
        await saveAudit(db, audit);
      }),
    rememberTarget: (target) => write((db) => saveTarget(db, target)),
    targets: () => read(targets),
  }) satisfies Partial<StoreParts>;

const outbox = ({ read, write }: Runs) =>
  ({
    dueDeliveries: (now, limit, lane) => read((db) => dueDeliveries(db, now, limit, lane)),
    delivery: (id) => read((db) => deliveries.delivery(db, id)),
    beginSending: (delivery, now, epoch) => write((db) => sending.begin(db, delivery, now, epoch)),
    settleDelivery: (id, outcome, shownHash, now) => write((db) => sending.settle(db, id, outcome, shownHash, now)),
    enqueue: (wanted) => write((db) => deliveries.saveDeliveries(db, wanted)),
    adoptInterrupted: (now) => write((db) => sending.adoptInterrupted(db, now)),
    stoppedDeliveries: () => read(deliveries.stoppedDeliveries),
    doubtfulDeliveries: () => read(sending.doubtful),
    sendAgain: (doubt, now, sweepAt) => write((db) => sweeps.sendAgain(db, doubt, now, sweepAt)),
    dueSweeps: (now) => read((db) => sweeps.dueSweeps(db, now)),
    cardsBeyond: (burst) => read((db) => bursts.cardsBeyond(db, burst)),
    foldCards: (summary, cards) => write((db) => bursts.foldCards(db, summary, cards)),
    duePins: (now, limit, lane) => read((db) => pins.duePins(db, now, limit, lane)),
    settlePin: (id, pin, result) => write((db) => pins.settlePin(db, id, pin, result)),
    sweepReached: (id, messageId) => write((db) => sweeps.sweepReached(db, id, messageId)),
    sweepDone: (id) => write((db) => sweeps.sweepDone(db, id)),
    outboxDepth: () => read(deliveries.outboxDepth),
    settleByHand: (...word) => write((db) => sending.settleByHand(db, ...word)),
  }) satisfies Partial<StoreParts>;

const laneKeeping = ({ read, write }: Runs) =>
  ({
    lanes: () => read(lanes.lanes),
    quietLanes: (now) => read((db) => lanes.quietLanes(db, now)),
    leaseLane: (request) => write((db) => lanes.lease(db, request)),
    raiseWatermark: (lane, messageId) => write((db) => lanes.raiseWatermark(db, lane, messageId)),
    holdLane: (lane, until) => write((db) => lanes.hold(db, lane, until)),
    stopLane: (lane, reason, audit) =>
      write(async (db) => {
        await lanes.setStopped(db, lane, { at: audit.at, reason });
        await saveAudit(db, audit);
      }),
    restartLane: (lane, audit) =>
      write(async (db) => {
        await lanes.setStopped(db, lane, undefined);
        await saveAudit(db, audit);
      }),
  }) satisfies Partial<StoreParts>;

const updates = (together: Run) =>
  ({
    claimUpdate: (id, now) => together((db) => claimUpdate(db, id, now)),
    settleUpdate: (id, outcome, now) => together((db) => settleUpdate(db, id, outcome, now)),
    takeReply: (key) => together((db) => answers.takeReply(db, key)),
    keepReply: (owed, now) => together((db) => answers.keepReply(db, owed, now)),
  }) satisfies Partial<StoreParts>;

const readership = ({ read, write }: Runs) =>
  ({
    keptReplies: () => read(answers.keptReplies),
    forgetReplies: (before) => write((db) => answers.forgetReplies(db, before)),
    reader: (chat) => read((db) => readers.reader(db, chat)),
    saveReader: (reader, now) => write((db) => readers.saveReader(db, reader, now)),
    follow: (reader, change, now) => write((db) => readers.follow(db, reader, change, now)),
    nextBroadcast: () => write(broadcasts.nextBroadcast),
    broadcastsUnderWay: () => read(broadcasts.broadcastsUnderWay),
    audience: (broadcast, subjects, limit) => read((db) => broadcasts.audience(db, broadcast, subjects, limit)),
    reachOf: (broadcast, subjects) => read((db) => broadcasts.reachOf(db, broadcast, subjects)),
    partsFollowed: (service) => read((db) => broadcasts.partsFollowed(db, service)),
    tellPage: (page) => write((db) => broadcasts.tellPage(db, page)),
    followersWaiting: (now) => read((db) => broadcasts.followersWaiting(db, now)),
    forgetUnreachable: (now) => write((db) => broadcasts.forgetUnreachable(db, now)),
    forgetTold: (before) => write((db) => broadcasts.forgetTold(db, before)),
    dueDigests: (now, limit) => read((db) => readers.dueDigests(db, now, limit)),
    tellDigests: (told) => write((db) => readers.tellDigests(db, told)),
    hasReported: (report, since) => read((db) => reports.hasReported(db, report, since)),
    saveReport: (report, windowMs) => write((db) => reports.saveReport(db, report, windowMs)),
    tally: (service, incident, since) => read((db) => reports.tally(db, service, incident, since)),
    usual: (service, since, now) => read((db) => reports.usual(db, service, since, now)),
    reportsBy: (person, since) => read((db) => reports.reportsBy(db, person, since)),
    forgetReports: (before) => write((db) => reports.forgetReports(db, before)),
  }) satisfies Partial<StoreParts>;

/**
 * The closed record of what a bulletin may say. Templates see nothing else: a Fluent message can name only these keys, a
 * message is used only when every key it names is known, and the sources of those keys become the sources of its clause.
 * So a block whose fact is missing disappears by itself, and a claim without a source cannot be written.
 */
import type { BulletinKind, Source } from "../domain/bulletin.ts";
import type { ChangeKind, FoundAs } from "../domain/change.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { EpochMs } from "../domain/ids.ts";
import type { Phase } from "../domain/incident.ts";
import type { Category } from "../domain/service.ts";
import type { Relation } from "../domain/story-links.ts";
import type { Act } from "../reading/statement.ts";

/** Levels S0 to S5 of the style guide, 1.4; `unknown` claims nothing and is worded "a problem". */
export const severities = ["unknown", "slow", "minor", "partial", "major", "total", "cascade"] as const;
export type Severity = (typeof severities)[number];

/** What users see, in words short enough for a headline (style guide, 1.6). */
export const symptoms = [
  "siteUnreachable",
  "loginFail",
  "loginTrouble",
  "loggedOut",
  "http5xx",
  "errors",
  "feedBlank",
  "sendFail",
  "mediaFail",
  "playback",
  "paymentStuck",
  "callDrop",
  "slow",
  "delayed",
  "noAnswer",
  "apiErrors",
  "connection",
  "connectionTrouble",
] as const;
export type Symptom = (typeof symptoms)[number];

/** How often the people that a figure counts use the service. */
export const usersPeriods = ["daily", "weekly", "monthly"] as const;
export type UsersPeriod = (typeof usersPeriods)[number];

/** A name id of `locales/bn`, or a Latin name that is not in the lexicon. */
export type NameRef = string;

export interface FactValues {
  readonly service: NameRef;
  /** Who speaks for the service when that is another name: OpenAI for ChatGPT. */
  readonly owner: NameRef;
  readonly severity: Severity;
  /** The level before this change raised or lowered it. */
  readonly before: Severity;
  readonly phase: Phase;
  /** When the source said what is new. */
  readonly at: EpochMs;
  /** When the trouble began, as the source says. */
  readonly since: EpochMs;
  /** When it was over, as the source says. */
  readonly ended: EpochMs;
  /** From the first to the last message of the status page. */
  readonly lasted: number;
  /** How long it has been open when a late finding is published. */
  readonly soFar: number;
  /** Both ends of planned work. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** When it was to begin before it was put off. */
  readonly fromBefore: EpochMs;
  readonly untilBefore: EpochMs;
  /** How long the planned work takes; how much longer than announced. */
  readonly planned: number;
  readonly longer: number;
  /** What kind of work it is, in the genitive. */
  readonly workOf: string;
  /** At most two parts of the service, and how many there are when there are more. */
  readonly parts: readonly NameRef[];
  readonly partCount: number;
  /** The only part, where its name suits a headline: short, and not the service's own over again. */
  readonly headPart: NameRef;
  /** Services that certainly went down with it: at most three, and how many there are when there are more. */
  readonly takenDown: readonly NameRef[];
  readonly takenDownCount: number;
  /** Of the certain ones those that depend on it, the same way, and those that only the editors tie to it. */
  readonly dependents: readonly NameRef[];
  readonly dependentCount: number;
  readonly tied: readonly NameRef[];
  /** Services of which there are signs that they went down too, the same way. */
  readonly suspected: readonly NameRef[];
  readonly suspectedCount: number;
  /** Those of the certain ones that readers know best, and how many there are when there are more. */
  readonly known: readonly NameRef[];
  readonly knownCount: number;
  /** The one of them that readers know best, and how many there are when there are more. */
  readonly foremost: NameRef;
  readonly hitCount: number;
  /** Those that only our own check saw failing, and those that work again. */
  readonly checked: readonly NameRef[];
  readonly back: readonly NameRef[];
  /** What took the service down, when another incident leads the story. */
  readonly provider: NameRef;
  /** Earlier outages, as a person wrote them with their source. */
  readonly remembered: string;
  readonly region: readonly NameRef[];
  /** Where it works again while `region` still waits. */
  readonly regionBack: readonly NameRef[];
  /** Services that are still down when this one is back. */
  readonly stillDown: readonly NameRef[];
  readonly symptom: Symptom;
  /** What the title complains of, as it stands in a headline; where it is a clause, also now and when it is over. */
  readonly complaint: string;
  readonly complaintNow: string;
  readonly complaintBefore: string;
  /** A trouble with one thing, as the operator admits it. */
  readonly troubleIn: string;
  /** A clause ready to print, from the operator's own words. */
  readonly cause: string;
  readonly remains: string;
  readonly advice: string;
  /** What goes on working, as a clause. */
  readonly spared: string;
  /** What the tracker's reports are about, as a clause. */
  readonly figureNote: string;
  readonly nextAt: EpochMs;
  /** When it had been called resolved before it came back. */
  readonly resolvedBefore: EpochMs;
  readonly calm: number;
  /** A tracker's figure: reports at a moment, never people. */
  readonly figure: number;
  readonly figureAt: EpochMs;
  /** An earlier, higher figure. */
  readonly figureBefore: number;
  readonly tracker: NameRef;
  /** The last comparable outage, from the archive. */
  readonly previousAt: EpochMs;
  readonly previousLasted: number;
  /** What its operator gave as the cause of that one: a sentence in the past. */
  readonly previousCause: string;
  /** So many in the calendar year, this one included; the grave ones where this one is grave. */
  readonly countOfYear: number;
  readonly graveOfYear: number;
  /** The same where the archive begins within the year, and when it does. */
  readonly countSoFar: number;
  readonly graveSoFar: number;
  readonly countedSince: EpochMs;
  /** None has lasted as long since then. */
  readonly longestSince: EpochMs;
  /** Of so many, itself included, since a day that has been named. */
  readonly longestOf: number;
  /** One that lasted longer. */
  readonly longerAt: EpochMs;
  readonly longerLasted: number;
  /** Half of them were over in this time. */
  readonly usual: number;
  readonly usualSince: EpochMs;
  readonly usualSame: number;
  /** Which outage this is inside the interval, itself included. */
  readonly nth: number;
  readonly nthDays: number;
  /** What the service is, and why its readers need it: whole sentences of the lexicon. */
  readonly profile: string;
  readonly matter: string;
  /** Users of the service, never people affected. */
  readonly users: number;
  /** The same where the source gives a rounded figure instead of a floor. */
  readonly usersRounded: number;
  readonly usersBy: NameRef;
  readonly usersAt: EpochMs;
  readonly usersPeriod: UsersPeriod;
  readonly dateline: NameRef;
  /** The last word of a page that has been silent since, and for how long: whole half hours. */
  readonly lastAt: EpochMs;
  readonly quiet: number;
  /** Services of which only signals speak, and until when their own pages had said nothing. */
  readonly unsaid: readonly NameRef[];
  readonly unsaidAt: EpochMs;
  /** When the next word had been promised. */
  readonly promisedAt: EpochMs;
  /** Corrections: what was printed and what is right. */
  readonly wasName: NameRef;
  readonly isName: NameRef;
  readonly wasCount: number;
  readonly isCount: number;
  readonly wasAt: EpochMs;
  readonly isAt: EpochMs;
  readonly publishedAt: EpochMs;
  /** Digests. */
  readonly dayStart: EpochMs;
  readonly total: number;
  readonly settled: number;
  readonly more: number;
  readonly open: readonly NameRef[];
  readonly closed: readonly NameRef[];
  readonly named: readonly NameRef[];
  readonly planning: readonly NameRef[];
  readonly longest: NameRef;
  readonly longestLasted: number;
  readonly frequent: NameRef;
  readonly frequentTimes: number;
  /** How much later than our own check its operator spoke. */
  readonly lateBy: number;
}

export type FactKey = keyof FactValues;

export interface Sourced<Value> {
  readonly value: Value;
  readonly sources: readonly Source[];
}

export type FactTable = { readonly [K in FactKey]?: Sourced<FactValues[K]> };

export interface Facts {
  readonly kind: BulletinKind;
  readonly change: ChangeKind;
  readonly evidence: Evidence;
  readonly found: FoundAs;
  /** The updates of this change say that the fault has been repaired. */
  readonly isMended: boolean;
  /** Some update of the incident said so, this one or an earlier one. */
  readonly wasMended: boolean;
  /** Every sentence of the incident was read, and none of them gives a cause. */
  readonly silent: boolean;
  /** The story names this incident as what took the others down. */
  readonly isCause: boolean;
  /** Readers know what went down with it better than they know the service. */
  readonly isLed: boolean;
  /** Those that went down with it are the news; in a story, where readers know of them, whoever joins is told by itself. */
  readonly isWider: boolean;
  /** Why the service is held to belong to the story of another. */
  readonly relation?: Relation;
  /** What the service is, where the lexicon does not have its name: the catalogue says so. */
  readonly what?: Category;
  /** The operator has said that it was no attack. */
  readonly notAttack: boolean;
  readonly phaseBefore?: Phase;
  /** What the operator said to do or to have done in the updates of this change: affirmed and without a hedge. */
  readonly acts: ReadonlySet<Act>;
  /** Digests only. */
  readonly span?: "day" | "week" | "away";
  /** The moment the text is written for: what "today" means. */
  readonly asOf: EpochMs;
  readonly table: FactTable;
}

export const factOf = <K extends FactKey>(facts: Facts, key: K): FactValues[K] | undefined => facts.table[key]?.value;

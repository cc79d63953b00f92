/**
 * What reading gives: the meaning of status-page English, as data. Vocabularies are closed; words are lemmas of the
 * lexicon, names stay as written. Nothing here is Bengali and nothing is English prose: the speech side turns it into
 * sentences, other blocks take single facts out of it.
 */
import type { EpochMs } from "../domain/ids.ts";

export const acts = [
  "investigating",
  "stillInvestigating",
  "acknowledged",
  "identified",
  "causeStated",
  "fixing",
  "fixDeployed",
  "rolledBack",
  "failedOver",
  "disabled",
  "reEnabled",
  "monitoring",
  "recovering",
  "recovered",
  "stillAffected",
  "symptomReported",
  "notAffected",
  "resolved",
  "workaround",
  "advice",
  "nextUpdateAt",
  "updateSoon",
  "apology",
  "thanks",
  "rootCauseToFollow",
  "thirdParty",
  "noAction",
  "scheduled",
  "maintenanceStarted",
  "maintenanceExtended",
  "maintenanceDone",
  "cancelled",
  "falseAlarm",
  "improving",
  "reference",
  "label",
  "stated",
] as const;
export type Act = (typeof acts)[number];

export const hedges = ["may", "could", "should", "expected", "believed", "appears", "likely", "intended"] as const;
export type Hedge = (typeof hedges)[number];

/** A point of time. `at` is undefined when its zone or its date is unknown: then it is not printed. */
export interface Moment {
  readonly at?: EpochMs;
  readonly precision: "minute" | "day";
  /** Only a weekday or an hour was written: which one, the tense may tell. */
  readonly every?: "week" | "day";
}
export const timeRelations = ["at", "from", "until", "by", "between", "about", "on", "after", "before"] as const;
export interface Time {
  readonly kind: "time";
  readonly relation: (typeof timeRelations)[number];
  readonly start: Moment;
  readonly end?: Moment;
}
export interface Duration {
  readonly kind: "duration";
  readonly ms: number;
  /** "30 to 60 minutes" */
  readonly toMs?: number;
  readonly hedge?: NumberHedge;
}

export type Head =
  | { readonly kind: "noun"; readonly lemma: string }
  | { readonly kind: "name"; readonly text: string; readonly id?: string; readonly component: boolean }
  | { readonly kind: "pronoun"; readonly word: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "url"; readonly text: string }
  | { readonly kind: "duration"; readonly duration: Duration }
  | { readonly kind: "time"; readonly time: Time }
  | { readonly kind: "share"; readonly percent: readonly number[] }
  | { readonly kind: "number"; readonly value: number }
  /** The verb as a noun: "restarting the service". */
  | { readonly kind: "gerund"; readonly clause: Clause };

export type Quantity =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "number"; readonly value: number; readonly toValue?: number; readonly hedge?: NumberHedge }
  | {
      readonly kind: "percent";
      readonly value: number;
      readonly toValue?: number;
      readonly hedge?: NumberHedge;
    };
export type NumberHedge = "about" | "average" | "over" | "under" | "upTo" | "atLeast";

/** `joined`: it shares the head with the modifier after it ("API and console errors"). */
export type Modifier = { readonly joined?: "and" | "or" } & (
  | { readonly kind: "adjective"; readonly lemma: string; readonly adverb?: string }
  | { readonly kind: "noun"; readonly noun: NounPhrase }
  | { readonly kind: "participle"; readonly clause: Clause }
);

export type Post =
  | { readonly kind: "pp"; readonly preposition: string; readonly noun: NounPhrase }
  | { readonly kind: "clause"; readonly clause: Clause }
  | { readonly kind: "linked"; readonly link: string; readonly clause: Clause }
  | { readonly kind: "infinitive"; readonly clause: Clause }
  | { readonly kind: "time"; readonly time: Time }
  /** `listed`: after a colon. */
  | { readonly kind: "gloss"; readonly noun: NounPhrase; readonly listed?: true };

export interface NounPhrase {
  readonly head: Head;
  readonly plural: boolean;
  readonly determiner?: string;
  readonly possessor?: NounPhrase;
  readonly quantity?: Quantity;
  readonly modifiers: readonly Modifier[];
  readonly posts: readonly Post[];
  /** Further members of a list that this phrase opens. */
  readonly also: readonly NounPhrase[];
  readonly conjunction?: "and" | "or" | "butNot" | "comma" | "etc";
}

export type Tense =
  | "present"
  | "progressive"
  | "perfect"
  | "past"
  | "pastProgressive"
  | "pastPerfect"
  | "future"
  | "bare";

export interface Verb {
  readonly sense: string;
  readonly voice: "active" | "passive";
  readonly tense: Tense;
  readonly negated: boolean;
  /** "no longer": it was so, and is not any more. */
  readonly noLonger?: boolean;
  readonly modal?: "may" | "should" | "must";
  /** "are able to", "can"; denied together with the verb. */
  readonly ability?: boolean;
  /** `still` continues, `begin` begins. */
  readonly phase?: "still" | "begin";
  readonly hedge?: Hedge;
  /** "may have been": the modal speaks of the past. */
  readonly past?: boolean;
  readonly request?: boolean;
  /** After "be": a further "-ing" may share it ("are aware of the issue and working on it"). */
  readonly being?: boolean;
}

export type Argument =
  | { readonly kind: "noun"; readonly noun: NounPhrase }
  /** "why builds fail", "whether data was lost" */
  | { readonly kind: "question"; readonly word: string; readonly clause: Clause }
  | { readonly kind: "clause"; readonly clause: Clause }
  | { readonly kind: "adjective"; readonly lemma: string; readonly adverb?: string };

export type Adjunct =
  | { readonly kind: "adverb"; readonly lemma: string }
  | { readonly kind: "time"; readonly time: Time }
  | { readonly kind: "pp"; readonly preposition: string; readonly noun: NounPhrase }
  | { readonly kind: "linked"; readonly link: string; readonly clause: Clause };

export interface Clause {
  readonly subject?: NounPhrase;
  readonly verb: Verb;
  /** By the names of the frame: obj, inf, ing, that, on … */
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly adjuncts: readonly Adjunct[];
  /** How it hangs on the clause before it: and, but, so, result … */
  readonly joined?: string;
  /** The noun that this clause follows is its object: "errors (that) users were seeing". */
  readonly gap?: boolean;
  /** It has all its own parts, and the noun that it follows owns its subject: "users whose builds failed". */
  readonly whose?: boolean;
  /** Whom the verb agrees with when the subject stands in another clause. */
  /** What stands beside it is another possibility. */
  readonly either?: true;
  readonly agreement?: NounPhrase;
  /** Further predicates of the same subject: "to create and delete stacks". */
  readonly also?: readonly Clause[];
}

export type Meaning =
  | { readonly kind: "clause"; readonly clause: Clause }
  | { readonly kind: "noun"; readonly noun: NounPhrase }
  | { readonly kind: "formula"; readonly id: string; readonly slots: Readonly<Record<string, Slot>> };
export type Slot =
  | Argument
  | { readonly kind: "time"; readonly time: Time }
  | { readonly kind: "duration"; readonly duration: Duration };

export interface Statement {
  readonly act: Act;
  readonly polarity: "affirmed" | "denied";
  readonly hedge?: Hedge;
  readonly subject?: NounPhrase;
  readonly symptom?: NounPhrase;
  /** Who or what share is touched. */
  readonly scope?: NounPhrase;
  readonly cause?: NounPhrase;
  readonly when?: Time;
  readonly until?: Time;
  readonly meaning: Meaning;
}

/** One sentence of an update; the `en` of all, joined, is the text. `statements` is null when it was not read. */
export interface ReadSentence {
  readonly en: string;
  readonly statements: readonly Statement[] | null;
  /** The word that stopped the reading; for the list of what to write next. */
  readonly stoppedAt?: string;
}

/** A title taken apart for headlines. */
export interface TitleReading {
  readonly what: NounPhrase | null;
  readonly symptom: NounPhrase | null;
  readonly where: NounPhrase | null;
  readonly clause?: Clause;
  /** The trouble with all that hangs on it: "trouble sending messages". */
  readonly whole?: NounPhrase;
}

export interface ReadContext {
  readonly service: { readonly id: string; readonly name: string };
  readonly components: readonly string[];
  /** When the update was published: the day that a bare clock time belongs to. */
  readonly at?: EpochMs;
  /** IANA zone of the page. */
  readonly zone?: string;
}

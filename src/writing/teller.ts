/**
 * What the operator said, chosen and put into words: no boilerplate, nothing that the lead tells, no sentence too long to
 * be read aloud. A sentence that was not read is never guessed; it is counted.
 */
import type { BulletinKind, Clause, Source, Style } from "../domain/bulletin.ts";
import { isClosed } from "../domain/incident.ts";
import type { NounPhrase, ReadSentence, Statement, TitleReading } from "../reading/statement.ts";
import { causeInPassing } from "./causes.ts";
import { complaintFacts } from "./complaints.ts";
import { isCovered } from "./covered.ts";
import type { Desk } from "./desk.ts";
import type { FactTable } from "./facts.ts";
import { isPlain, withoutCircumstance } from "./plain.ts";
import type { ComposeRequest, ReadUpdate } from "./request.ts";
import type { Speaker } from "./speech.ts";
import { actsOf, countUnread, givesReason, mendedIn, type Told } from "./told.ts";
import {
  deniesAttack,
  isSlowOnly,
  isTotal,
  nextMessage,
  type Stated,
  symptomInTitle,
  symptomTold,
} from "./told-facts.ts";
import { workFacts } from "./work-facts.ts";

export interface Teller {
  tell(request: ComposeRequest, kind: BulletinKind, desk: Desk): Told;
}

/** A sentence with what it says and where it stands. */
interface Quoted {
  readonly sentence: ReadSentence;
  readonly update: ReadUpdate["update"];
  readonly source: Source;
}

const quotedFrom = (request: ComposeRequest, updates: readonly ReadUpdate[]): readonly Quoted[] =>
  updates.flatMap(({ update, sentences }) =>
    sentences.map((sentence) => ({
      sentence,
      update,
      source: { kind: "feed", incident: request.incident.id, update: update.key, field: "text" } as const,
    })),
  );

const statedIn = (quoted: readonly Quoted[]): readonly Stated[] =>
  quoted.flatMap(({ sentence, source, update }) =>
    (sentence.statements ?? []).map((statement) => ({ statement, source, at: update.at })),
  );

/** Longer ones are hard to say aloud, and the attribution comes on top. */
const LONGEST_SENTENCE = 13;
const SENTENCES_AT_MOST = 4;
/** The date in brackets is read with the eyes. */
const wordsIn = (text: string): number =>
  text
    .replace(/\([^)]*\)/g, "")
    .trim()
    .split(/\s+/).length;

interface Saying {
  readonly speaker: Speaker;
  readonly style: Style;
}

/** Only these statements of the sentence; undefined when nothing is left or it cannot be said well. */
function say(quoted: Quoted, keep: (statement: Statement) => boolean, { speaker, style }: Saying): Clause | undefined {
  const statements = (quoted.sentence.statements ?? [])
    .map(withoutCircumstance)
    .filter((each) => keep(each) && isPlain(each));
  if (statements.length === 0) return undefined;
  const text = speaker.sayAlone({ ...quoted.sentence, statements }, { at: quoted.update.at }, style);
  if (text === null || text.split("\u0964").some((part) => wordsIn(part.trim()) > LONGEST_SENTENCE)) return undefined;
  return { text, sources: [quoted.source] };
}

function reported(request: ComposeRequest, quoted: readonly Quoted[], saying: Saying): readonly Clause[] {
  const { phase } = request.change.to;
  const isFalseAlarm = request.change.kind === "falseAlarm";
  const said = quoted.map((each) => say(each, (statement) => !isCovered(statement, phase, isFalseAlarm), saying));
  const clauses = said.flatMap((clause, index) =>
    clause !== undefined && (!isOfOthers(quoted[index]) || said[index - 1] !== undefined) ? [clause] : [],
  );
  const once = clauses.filter(({ text }, index) => clauses.findIndex((other) => other.text === text) === index);
  return once.slice(0, SENTENCES_AT_MOST);
}

/** "No other models": than which, the sentence before it says. */
const isOfOthers = (quoted: Quoted | undefined): boolean => quoted?.sentence.statements?.some(speaksOfOthers) === true;

const speaksOfOthers = ({ meaning, subject }: Statement): boolean =>
  (meaning.kind === "formula" && meaning.id === "others-available") ||
  (subject?.head.kind === "noun" && isOther(subject) && !ofService.has(subject.head.lemma));

const isOther = ({ determiner, modifiers }: NounPhrase): boolean =>
  determiner === "other" ||
  determiner === "otherNo" ||
  modifiers.some((modifier) => modifier.kind === "adjective" && modifier.lemma === "other");
/** "No other services": than the one that the bulletin is about. */
const ofService: ReadonlySet<string> = new Set(["service", "product", "system"]);

const withoutStop = (text: string): string => text.replace(/\u0964$/u, "");

/** One clause of one act, for a block of its own. */
function single(acts: readonly Statement["act"][], quoted: readonly Quoted[], saying: Saying): Clause | undefined {
  const affirmed = ({ act, polarity }: Statement): boolean => acts.includes(act) && polarity === "affirmed";
  return quoted.map((each) => say(each, affirmed, saying)).findLast((clause) => clause !== undefined);
}

function inPassing(quoted: readonly Quoted[], saying: Saying): Clause | undefined {
  const causes = quoted.map(({ sentence, ...where }) => {
    const statements = (sentence.statements ?? []).flatMap((each) => causeInPassing(each) ?? []);
    return { ...where, sentence: { ...sentence, statements } };
  });
  return single(["causeStated"], causes, saying);
}

/** A title about one part of several is not about the service. */
const isAboutIt = ({ what, clause }: TitleReading, { service, incident }: ComposeRequest): boolean =>
  clause !== undefined ||
  what === null ||
  incident.components.length === 1 ||
  (what.head.kind === "name" && (what.head.id === service.id || what.head.text === service.name));

/** What the operator gave as the cause of the outage before. */
function previousCause({ lastWords }: ComposeRequest, saying: Saying): FactTable {
  if (lastWords === undefined) return {};
  const source = { kind: "archive", incident: lastWords.incident, field: "cause" } as const;
  const quoted = lastWords.updates.flatMap(({ update, sentences }) =>
    sentences.map((sentence) => ({ sentence, update, source })),
  );
  const cause = single(["causeStated"], quoted, saying);
  return cause === undefined ? {} : { previousCause: { value: withoutStop(cause.text), sources: cause.sources } };
}

/** What the title says is wrong holds while the trouble is new and the page has not said otherwise. */
function symptomOfTitle(request: ComposeRequest): FactTable["symptom"] {
  const { title, change, incident } = request;
  const symptom = title && change.kind === "opened" && isAboutIt(title, request) ? symptomInTitle(title) : undefined;
  if (symptom === undefined) return undefined;
  return { value: symptom, sources: [{ kind: "feed", incident: incident.id, field: "title" }] };
}

function factsIn(
  request: ComposeRequest,
  brought: readonly Quoted[],
  all: readonly Quoted[],
  saying: Saying,
): FactTable {
  const cause = single(["causeStated"], all, saying) ?? inPassing(all, saying);
  const advice = single(["advice", "workaround"], brought, saying);
  const stated = symptomTold(statedIn(brought));
  const symptom = stated ? { value: stated.symptom, sources: [stated.source] } : symptomOfTitle(request);
  const next = nextMessage(statedIn(brought));
  return {
    ...(cause && { cause: { value: withoutStop(cause.text), sources: cause.sources } }),
    ...(advice && { advice: { value: advice.text, sources: advice.sources } }),
    ...(symptom && { symptom }),
    ...complaintFacts(request, statedIn(brought), saying),
    ...workFacts(request, saying),
    ...previousCause(request, saying),
    ...(next && { nextAt: { value: next.at, sources: [next.source] } }),
  };
}

/** With a speaker the operator's sentences are told; without one a bulletin stands on the structured facts alone. */
export function createTeller(speaker: Speaker | undefined): Teller {
  return {
    tell(request, kind, desk) {
      const brought = quotedFrom(request, request.updates);
      const updates = [...(request.earlier ?? []), ...request.updates];
      const all = quotedFrom(request, updates);
      const saying = speaker === undefined ? undefined : { speaker, style: desk.style };
      // A full story tells what the operator has said so far; once it is over, what was said of its course is stale.
      const told = kind === "story" && !isClosed(request.change.to.phase) ? all : brought;
      return {
        facts: saying === undefined ? {} : factsIn(request, brought, all, saying),
        clauses: saying === undefined ? [] : reported(request, told, saying),
        unread: countUnread(updates),
        givesReason: givesReason(updates),
        mendedIn: mendedIn(updates),
        acts: actsOf(request.updates),
        notAttack: deniesAttack(statedIn(all)),
        isSlowOnly: isSlowOnly(statedIn(all)),
        isTotal: isTotal(statedIn(brought)),
      };
    },
  };
}

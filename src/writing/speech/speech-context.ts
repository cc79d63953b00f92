/** One act of speaking: the words of the edition, who "we" is just now, and the moment that "today" is measured from. */
import type { EpochMs } from "../../domain/ids.ts";
import type { Clause, Head, NounPhrase } from "../../reading/statement.ts";
import { sayClause } from "./clauses.ts";
import type { Mode } from "./conjugate.ts";
import { postLinked, sayAttributive, sayParticiple } from "./hanging.ts";
import { placed } from "./meant-told.ts";
import { isTrouble } from "./nouns.ts";
import { Unsayable, type Words } from "./words.ts";

export { Unsayable } from "./words.ts";

export interface SpeechSettings {
  readonly asOf: EpochMs | undefined;
  /** The company has been named: "they" for "we". */
  readonly reported: boolean;
  /** The sentence names the company: what is its own needs no "our". */
  readonly isNamed?: boolean;
  /** What hangs on another clause needs no "we" either. */
  readonly isHanging?: boolean;
}

const plain = (form: Extract<Mode, { kind: "form" }>["form"]): Mode => ({ kind: "form", form });

const carrying: ReadonlySet<string> = new Set(["send", "load.obj", "upload", "download", "process", "deliver", "open"]);

/** Whom "your" and "their" may go back to. */
export type Doer = "you" | "people" | "none";

export class Speech {
  readonly words: Words;
  readonly settings: SpeechSettings;
  /** The clause being said is the company's own: "our" is "its own". */
  readonly own: boolean;
  readonly doer: Doer;

  constructor(words: Words, settings: SpeechSettings, own = false, doer: Doer = "none") {
    this.words = words;
    this.settings = settings;
    this.own = own;
    this.doer = doer;
  }

  asOwn = (own: boolean, doer: Doer = this.doer): Speech =>
    own === this.own && doer === this.doer ? this : new Speech(this.words, this.settings, own, doer);

  /** "while we work on it", in a sentence that names the company */
  asHanging = (): Speech =>
    this.settings.isNamed !== true || this.settings.isHanging === true
      ? this
      : new Speech(this.words, { ...this.settings, isHanging: true }, this.own, this.doer);

  adverb(lemma: string): string {
    const entry = this.words.lexicon.adverbs[lemma];
    if (!entry) throw new Unsayable(`no adverb ${lemma}`);
    return entry.bn[this.words.edition];
  }

  isFront = (lemma: string): boolean => this.words.lexicon.adverbs[lemma]?.front === true;

  adjective(lemma: string): string {
    const entry = this.words.lexicon.adjectives[lemma];
    if (!entry) throw new Unsayable(`no adjective ${lemma}`);
    return entry.bn[this.words.edition];
  }

  /** nominative, genitive, locative, objective */
  pronoun(word: string): readonly string[] {
    const we = word === "we" || word === "i";
    const key = we && this.settings.reported ? "pronoun.we.reported" : `pronoun.${word}`;
    const forms = this.words.glue(key).split(" | ");
    const [, , inOurs = ""] = this.words.glue("pronoun.we").split(" | ");
    return forms.map((form) => form.replace("{we}", inOurs));
  }

  isKnownName = (head: Head): boolean => head.kind === "name" && this.words.name(head.text, head.id) !== undefined;

  gerund(clause: Clause): string {
    const object = clause.arguments["obj"];
    // "sending delays" are delays, not something sent.
    if (object?.kind === "noun" && isTrouble(this, object.noun) && carrying.has(clause.verb.sense))
      throw new Unsayable("a trouble that is carried");
    return sayClause(this, placed(clause), plain("noun"));
  }
  /** "issues with creating X": trouble in doing it. */
  inGerund = (clause: Clause): string => sayClause(this, placed(clause), plain("infinitive"));
  participle = (clause: Clause): string => sayParticiple(this, clause);
  attributive = (np: NounPhrase, clause: Clause): string => sayAttributive(this, np, clause);
  linked = (link: string, clause: Clause): string => postLinked(this, link, clause);
  /** "failure to start", "attempts to connect". */
  attempted(np: NounPhrase, clause: Clause): string {
    const trouble = np.head.kind === "noun" && this.words.lexicon.nouns[np.head.lemma]?.trouble === true;
    return sayClause(this, clause, plain(trouble ? "infinitive" : "genitive"));
  }
}

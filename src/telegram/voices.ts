/**
 * Who is spoken to in which language. The cards in the editors' chat are read by all of them and follow the newsroom's
 * setting; what answers one person follows that person's choice, which is one for the desk and for readers, and is Bengali
 * without one. The words that editors type are read in both languages whatever they chose.
 */
import { type HourWords, hourWords } from "../desk/hours.ts";
import type { Say } from "../desk/review-card.ts";
import { type Voice, voiceOf } from "../domain/voice.ts";
import type { Desk, HandlerPorts } from "./desk.ts";

const saying =
  (voice: Voice, { phrases }: HandlerPorts): Say =>
  (id, args) =>
    phrases.say(voice, id, args);

/** For the cards and what rings below them. */
export const sayOf = (desk: Desk, ports: HandlerPorts): Say => saying(desk.frame ?? desk.edition, ports);

export const sayTo = async (person: number, desk: Desk, ports: HandlerPorts): Promise<Say> =>
  saying(voiceOf((await ports.store.reader(person))?.language, desk.edition), ports);

/** The lists of words with bars between them, each Bengali and Latin: they stand in the Bengali files. */
export const wordsIn = (desk: Desk, { phrases }: HandlerPorts, id: string): readonly string[] =>
  phrases
    .say(desk.edition, id)
    .split("|")
    .map((word) => word.trim().toLowerCase());

/** With which hours are typed. */
export const hourWordsIn = (desk: Desk, ports: HandlerPorts): HourWords =>
  Object.fromEntries(hourWords.map((one) => [one, wordsIn(desk, ports, `desk-words-${one}`)])) as HourWords;

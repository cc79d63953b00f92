/**
 * How often one person is answered: a dozen questions a minute is more than anybody reads, and nobody else should wait
 * for the rest. Whoever asks more is told so once, and then left in peace until the minute is over.
 */
import type { EpochMs } from "../domain/ids.ts";

export type Admission = "answer" | "slowDown" | "silence";

export interface Manners {
  admit(person: number, now: EpochMs): Admission;
}

const questionsAMinute = 12;
const minuteMs = 60_000;
const mostPeople = 10_000;

interface Minute {
  readonly began: EpochMs;
  questions: number;
}

export function createManners(): Manners {
  const minutes = new Map<number, Minute>();
  return {
    admit(person, now) {
      if (minutes.size >= mostPeople) forgetPast(minutes, now);
      const known = minutes.get(person);
      const minute = known && now - known.began < minuteMs ? known : { began: now, questions: 0 };
      minutes.set(person, minute);
      minute.questions += 1;
      if (minute.questions <= questionsAMinute) return "answer";
      return minute.questions === questionsAMinute + 1 ? "slowDown" : "silence";
    },
  };
}

function forgetPast(minutes: Map<number, Minute>, now: EpochMs): void {
  for (const [person, { began }] of minutes) if (now - began >= minuteMs) minutes.delete(person);
}

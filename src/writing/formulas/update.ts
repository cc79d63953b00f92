/** U1 to U11, and the headlines of an impact that rose or fell and of a trouble that came back. */
import {
  all,
  anyOf,
  changed,
  did,
  fellBack,
  has,
  isEnding,
  isFalseAlarm,
  isGrave,
  isMended,
  isMending,
  isReturning,
  isWithdrawn,
  movedTo,
  not,
} from "./conditions.ts";
import { type Formula, formula } from "./formula.ts";

const news = all(changed("updated", "advanced"), not(fellBack));
const stillDown = not(anyOf(isEnding, did("reEnabled")));
const searchingOn = all(movedTo("investigating"), not(fellBack));

export const update: readonly Formula[] = [
  formula("update-false-alarm", 0, isFalseAlarm),
  formula("update-withdrawn", 0, isWithdrawn),
  formula("update-silent", 0, changed("fellSilent")),
  formula("update-missed-promise", 0, changed("missedPromise")),
  formula("update-eased", 1, changed("eased")),
  formula("update-next-try", 1, all(fellBack, did("stillAffected"))),
  formula("update-back", 2, fellBack),
  formula(
    "update-wider",
    2,
    all(news, (facts) => facts.isWider),
  ),
  formula(
    "update-signs",
    3,
    all(news, (facts) => facts.isWider, not(has("takenDown"))),
  ),
  formula("update-regions", 2, news),
  formula("update-returning-remains", 2, all(news, isReturning)),
  formula("update-returning", 3, all(movedTo("monitoring"), anyOf(isReturning, did("recovered")))),
  formula("update-figure-falls", 3, news),
  formula("update-figure", 3, all(news, not(has("figureBefore")))),
  formula("update-cause-mending", 4, all(movedTo("identified"), isMending, not(fellBack))),
  formula("update-cause-of", 4, all(movedTo("identified"), isMending, not(fellBack))),
  formula("update-cause-found", 5, all(movedTo("identified"), not(fellBack))),
  formula("update-returning-slowly", 4, all(news, isReturning)),
  formula("update-mended-watch", 4, all(movedTo("monitoring"), isMended)),
  formula("update-mended-of", 4, all(movedTo("monitoring"), isMended)),
  formula("update-watching", 5, all(movedTo("monitoring"), not(isMended))),
  formula("update-why", 5, searchingOn),
  formula(
    "update-not-attack",
    5,
    all(news, (facts) => facts.notAttack),
  ),
  formula("update-still", 6, all(news, stillDown)),
  formula("update-part", 6, all(news, stillDown)),
  formula("update-next", 7, news),
  formula("update-what-said", 7, all(news, isGrave)),
  formula("update-news", 7, news),
  formula("update-open", 8, all(news, stillDown)),
  formula("update-plain", 9),
];

export const escalated: readonly Formula[] = [
  formula("escalated-level", 1, has("before")),
  formula("escalated-worse", 2),
  formula("escalated-page", 2),
];

export const reopened: readonly Formula[] = [
  formula("reopened-after", 1),
  formula("reopened-again", 1),
  formula("reopened-plain", 2),
];

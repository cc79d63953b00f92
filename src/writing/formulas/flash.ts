/** F1 to F12 of the style guide, 1.5, and what an incident without any of their facts can say. */

import type { Condition } from "./conditions.ts";
import {
  all,
  anyOf,
  beganLately,
  has,
  inPhase,
  isCascade,
  isCause,
  isConfirmed,
  isGrave,
  isLate,
  isLed,
  isProbable,
  isSeen,
  isSlight,
  isSlow,
  isTotal,
  isUnconfirmed,
  not,
  oneRegion,
} from "./conditions.ts";
import { type Formula, formula } from "./formula.ts";

const fresh = all(isConfirmed, not(isLate));
const late = all(isConfirmed, isLate);
const searching = all(fresh, inPhase("investigating"));
const pays: Condition = (facts) => facts.table.symptom?.value === "paymentStuck";

export const flash: readonly Formula[] = [
  formula("flash-users-complain", 0, isUnconfirmed),
  formula("flash-unconfirmed", 1, isUnconfirmed),
  formula("flash-probable", 1, isProbable),
  formula("flash-late-open", 1, late),
  formula("flash-late-length", 1, late),
  formula("story-behind", 1, all(fresh, isCause, isLed)),
  formula("story-behind-many", 1, all(fresh, isCause, isLed)),
  formula("flash-cascade", 2, all(fresh, isCascade, isCause)),
  formula("flash-behind-many", 2, all(fresh, isCause)),
  formula("story-beside", 2, all(fresh, isLed, not(isCause))),
  formula("story-beside-many", 2, all(fresh, isLed, not(isCause))),
  formula("story-signs-many", 3, all(fresh, isLed)),
  formula("story-signs", 3, all(fresh, isLed, not(has("suspectedCount")))),
  formula("flash-down-many", 3, all(fresh, isGrave)),
  formula("flash-down-with", 3, all(fresh, isGrave)),
  formula("flash-payment-advice", 4, all(fresh, pays, has("advice"), not(isSeen))),
  formula("flash-payment", 5, all(fresh, pays, not(isSeen))),
  formula("flash-payment-seen", 5, all(fresh, pays, isSeen)),
  formula("flash-total-users", 5, all(fresh, isTotal)),
  formula("flash-total-owner", 5, all(searching, isTotal)),
  formula("flash-spared", 5, fresh),
  formula("flash-again", 6, all(fresh, isGrave)),
  formula("flash-part-symptom", 6, all(fresh, not(isSlow), not(pays))),
  formula("flash-symptom", 7, all(fresh, not(isSlow), not(pays))),
  formula("flash-symptom-since", 7, all(fresh, not(isSlow), beganLately)),
  formula("flash-trouble-in", 7, all(searching, isSlight, not(has("symptom")))),
  formula("flash-complaint", 7, all(fresh, not(has("symptom")), anyOf(has("complaintNow"), not(isSlight)))),
  formula("flash-complaint-plain", 7, all(searching, isSlight, not(has("complaintNow")), not(has("symptom")))),
  formula("flash-complaint-only", 8, all(fresh, not(has("symptom")))),
  formula("flash-region", 8, all(fresh, oneRegion)),
  formula("flash-slow", 9, all(searching, isSlow)),
  formula("flash-part-why", 10, searching),
  formula("flash-part", 11, fresh),
  formula("flash-cause-known", 12, all(fresh, inPhase("identified"))),
  formula("flash-mended", 12, all(fresh, inPhase("monitoring"))),
  formula("flash-why", 13, searching),
  formula("flash-epithet", 13, all(searching, isGrave)),
  formula("flash-admits", 13, all(searching, not(has("owner")))),
  formula("flash-parts-count", 13, fresh),
  formula("flash-since", 14, all(fresh, beganLately)),
  formula("flash-plain", 15, fresh),
];

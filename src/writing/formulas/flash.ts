/** F1 to F12 of the style guide, 1.5, and what an incident without any of their facts can say. */

import type { Condition } from "./conditions.ts";
import {
  all,
  beganLately,
  has,
  inPhase,
  isCascade,
  isCause,
  isConfirmed,
  isGrave,
  isLate,
  isProbable,
  isSlow,
  isTotal,
  isUnconfirmed,
  not,
  onePart,
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
  formula("flash-cascade", 1, all(fresh, isCascade)),
  formula("flash-behind-many", 2, all(fresh, isCause)),
  formula("flash-down-many", 3, all(fresh, isGrave)),
  formula("flash-down-with", 3, all(fresh, isGrave)),
  formula("flash-payment-advice", 4, all(fresh, pays, has("advice"))),
  formula("flash-payment", 5, all(fresh, pays)),
  formula("flash-total-users", 5, all(fresh, isTotal)),
  formula("flash-total-owner", 5, all(searching, isTotal)),
  formula("flash-spared", 5, fresh),
  formula("flash-again", 6, all(fresh, isGrave)),
  formula("flash-symptom", 6, all(fresh, not(isSlow), not(pays))),
  formula("flash-symptom-since", 6, all(fresh, not(isSlow), beganLately)),
  formula("flash-region", 7, all(fresh, oneRegion)),
  formula("flash-slow", 8, all(searching, isSlow)),
  formula("flash-part-why", 9, all(searching, onePart)),
  formula("flash-part", 10, all(fresh, onePart)),
  formula("flash-cause-known", 11, all(fresh, inPhase("identified"))),
  formula("flash-mended", 11, all(fresh, inPhase("monitoring"))),
  formula("flash-why", 12, searching),
  formula("flash-epithet", 12, all(searching, isGrave)),
  formula("flash-admits", 12, all(searching, not(has("owner")))),
  formula("flash-parts-count", 12, fresh),
  formula("flash-since", 13, all(fresh, beganLately)),
  formula("flash-plain", 14, fresh),
];

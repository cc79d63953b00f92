/** Words by which an operator takes an incident back: it never happened, or was posted by mistake. */
const postedByMistake =
  /\b(?:posted|created|opened|published|raised|declared|sent|triggered) (?:in error|by mistake|by accident|accidentally|erroneously)\b/i;
const wasFalseAlarm = /\b(?:was|is|as|be|been|to be) an? false (?:alarm|positive)\b/i;
const titleWords =
  /\bfalse (?:alarm|positive)\b|^\W*(?:this is (?:only )?a )?test incident\b|\bplease (?:ignore|disregard)\b/i;
const statusWords = /^false[ _-]?(?:alarm|positive)$/i;

export const titleTakesBack = (title: string): boolean => postedByMistake.test(title) || titleWords.test(title);

export const updateTakesBack = (update: { readonly text: string; readonly rawStatus: string }): boolean =>
  statusWords.test(update.rawStatus) || postedByMistake.test(update.text) || wasFalseAlarm.test(update.text);

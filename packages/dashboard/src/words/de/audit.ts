/** Wörter des Protokolls der Eingriffe. */

import type { Words } from "../words.ts";

export const AUDIT: Words["audit"] = {
  who: "Wer",
  what: "Was",
  recipient: "Empfänger",
  about: "Worüber",
  because: "Weil",
  at: "Wann",
  none: "Noch wurde nichts von Hand getan.",
  noMatch: "Kein Eingriff ist so.",
};

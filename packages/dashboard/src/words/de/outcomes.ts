/** Wörter der Liste der Ergebnisse. */

import type { Words } from "../words.ts";

export const OUTCOMES: Words["outcomes"] = {
  none: "Kein Ergebnis ist so.",
  weight: "Ergebnis",
  recipient: "Empfänger",
  address: "Adresse oder Domain",
  reason: "Grund",
  text: "Was gesagt wurde",
  wordsOfReply: "Wörter der Antwort",
  bounce: "Hart oder weich",
  provider: "Ziel",
  proven: "Belegt",
  rule: "Regel",
  yes: "belegt",
  no: "nicht belegt",
  since: "Von",
  until: "Bis",
  message: "Nachricht",
  save: (form) => `Das Ausgewählte als ${form.toUpperCase()} speichern`,
  cut: (count) => `Nur die ersten ${count} Zeilen sind gespeichert. Wählen Sie weniger, oder fragen Sie die API seitenweise.`,
};

/** Wörter des Lebens einer Nachricht. */

import type { Words } from "../words.ts";

export const MESSAGE: Words["message"] = {
  facts: "Die Nachricht",
  origin: "Bekannt aus",
  origins: { "queue": "unserer Warteschlange", "send-log": "dem Protokoll gesendeter Post" },
  accepted: "Angenommen",
  reversePath: "Rückweg",
  tags: "Merkmale",
  stream: "Art der Post",
  tenant: "Mandant",
  unknown: "von einem anderen Server gesendet",
  states: "Empfänger",
  attempts: (count) => (count === "1" ? "1 Versuch" : `${count} Versuche`),
  next: "Nächster Versuch",
  life: "Was geschah",
  nothing: "Nichts ist über sie zurückgekommen.",
  lastAnswer: "Letzte Antwort",
  list: "Alle Ergebnisse in der Liste",
};

/** Wörter der Werkbank. */

import type { Words } from "../words.ts";

export const PLAYGROUND: Words["playground"] = {
  hint: "Fügen Sie eine Mail ein, die zurückkam. Sie wird gelesen und gezeigt; nichts wird gespeichert, nichts gesendet.",
  label: "Eine Mail mit ihrem Kopf",
  read: "Lesen",
  file: "Datei wählen",
  tooLarge: (size) => `Mehr als ${size}: Lesen Sie sie mit der Kommandozeile.`,
  tabs: { read: "Bounce lesen", compose: "Benachrichtigung schreiben", paths: "Rückweg" },
  examples: "Oder ein Beispiel:",
  composeHint:
    "Was wurde aus einer Nachricht? Die Benachrichtigung wird nach RFC 3464 geschrieben und darunter wieder zerlegt; gesendet wird sie nicht.",
  sender: "Absender",
  recipient: "Empfänger",
  action: "Was geschah",
  actions: {
    failed: "gescheitert",
    delayed: "verzögert",
    delivered: "zugestellt",
    relayed: "weitergegeben",
    expanded: "an eine Liste verteilt",
  },
  reply: "Antwort des anderen Servers",
  host: "Der andere Server",
  language: "Sprache",
  compose: "Schreiben",
  pathHint:
    "Ein signierter Rückweg beweist, dass ein Bounce von einer eigenen Nachricht handelt. Adresse signieren, Ergebnis prüfen; dann einen Buchstaben ändern und sehen.",
  useIt: "Diesen prüfen",
  address: "Rückweg",
  check: "Prüfen",
  sign: "Signieren",
  valid: "gültig",
  invalid: "nicht gültig",
};

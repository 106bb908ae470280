/** Wörter der Werkbank. */

import type { Words } from "../words.ts";

export const PLAYGROUND: Words["playground"] = {
  hint: "Fügen Sie eine Mail ein, die zurückkam. Sie wird gelesen und gezeigt; nichts wird gespeichert, nichts gesendet.",
  label: "Eine Mail mit ihrem Kopf",
  read: "Lesen",
  file: "Datei wählen",
  tooLarge: (size) => `Mehr als ${size}: Lesen Sie sie mit der Kommandozeile.`,
  tabs: { read: "Bounce lesen", paths: "Rückweg" },
  address: "Rückweg",
  check: "Prüfen",
  sign: "Signieren",
  valid: "gültig",
  invalid: "nicht gültig",
};

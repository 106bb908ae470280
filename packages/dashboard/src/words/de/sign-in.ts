/** Wörter des Eingangs. */

import type { Words } from "../words.ts";

export const SIGN_IN: Words["signIn"] = {
  working: "Sie werden angemeldet …",
  title: "Anmelden",
  how: "Lassen Sie sich auf dem Rechner, auf dem Ricochet läuft, einen Link geben und öffnen Sie ihn hier:",
  command: "ricochet dashboard link",
  hint: "Ein Link gilt einmal und zehn Minuten lang. Mit --role read lässt sich nichts ändern.",
  failed: "Dieser Link öffnet nichts: Er wurde benutzt, ist älter als zehn Minuten oder war nie einer.",
};

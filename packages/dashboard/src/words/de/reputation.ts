/** Wörter des Ansehens. */

import type { Words } from "../words.ts";

export const REPUTATION: Words["reputation"] = {
  hint: "Ihre Anteile der letzten sieben Tage neben den Grenzen, die Anbieter veröffentlicht haben.",
  marks: "An der ersten Marke einer Linie ist es Zeit hinzusehen, an der zweiten handeln sie.",
  none: "In den letzten sieben Tagen wurde nichts gesendet.",
  unknownSender: "Unbekannter Absender",
  sent: (count) => `${count} Empfänger`,
  authentication: (count) => `${count} wegen SPF, DKIM oder DMARC abgelehnt`,
  limit: "Wer was zählt",
  limits: {
    "ses-bounces": "Amazon SES: harte Bounces",
    "ses-complaints": "Amazon SES: Beschwerden",
    "postmark-bounces": "Postmark: alle Bounces",
    "gmail-complaints": "Gmail: Beschwerden",
    "yahoo-complaints": "Yahoo: Beschwerden",
  },
  share: "Ihrer",
  most: "Grenze",
  state: "Stand",
  states: { good: "gut", warning: "hinsehen", over: "zu viel", few: "zu wenig Mail" },
  blocklists: "Sperrlisten, die Ablehnungen nennen",
  noBlocklists: "Keine wird genannt.",
  list: "Liste",
  refusals: "Ablehnungen",
  said: "Was die neueste sagte",
  last: "Zuletzt",
};

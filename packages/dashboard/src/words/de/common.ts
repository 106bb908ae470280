/** Wörter, die viele Ansichten brauchen. */

import type { Words } from "../words.ts";

export const COMMON: Words["common"] = {
  hard: "hart",
  soft: "weich",
  none: "keine",
  complaint: "Beschwerde",
  delivered: "zugestellt",
  deferred: "verzögert",
  forged: "gefälscht",
  unproven: "unbelegt",
  autoReply: "automatische Antwort",
  loading: "Lädt",
  empty: "Hier ist nichts",
  failed: "Das konnte nicht geladen werden",
  again: "Noch einmal",
  close: "Schließen",
  cancel: "Abbrechen",
  copy: "Kopieren",
  copied: "Kopiert",
  search: "Suchen",
  clear: "Leeren",
  all: "alle",
  showTable: "Als Tabelle zeigen",
  showChart: "Als Diagramm zeigen",
  time: "Zeit",
  offline: "Der Server ist nicht erreichbar.",
  notAllowed: "Ihre Rolle erlaubt das nicht.",
  more: "Lädt weitere",
  rows: (count) => `${count} Zeilen`,
};

/** Wörter der Warteschlange. */

import type { Words } from "../words.ts";

export const QUEUE: Words["queue"] = {
  destination: "Ziel",
  recipient: "Empfänger",
  sender: "Absender",
  state: "Zustand",
  states: { waiting: "wartet", claimed: "unterwegs", held: "angehalten", quarantined: "in Quarantäne" },
  age: "Wartet seit",
  ages: { "1h": "mehr als 1 Stunde", "4h": "mehr als 4 Stunden", "24h": "mehr als 1 Tag", "72h": "mehr als 3 Tagen" },
  accepted: "Angenommen",
  due: "Nächster Versuch",
  attempts: "Versuche",
  last: "Letzte Antwort",
  none: "Nichts wartet: Die Warteschlange ist leer.",
  noMatch: "Keine Post in der Warteschlange ist so.",
  orders: "Befehle an alle gezeigte Post",
  ordersHint:
    "Ein Befehl gilt allem, was die Filter oben benennen, auch über die Zeilen auf dem Bildschirm hinaus. Wie viel das ist, steht da, bevor er gegeben wird.",
  verbs: { retry: "Jetzt versuchen", hold: "Anhalten", release: "Freigeben", expire: "Aufgeben", drop: "Verwerfen" },
  counting: "Zählt …",
  many: (count) => `${count} oder mehr`,
  nobody: "Hier ist keine Post, der dieser Befehl gelten könnte.",
  ask: {
    retry: (count) => `${count} Empfänger jetzt versuchen?`,
    hold: (count) => `${count} Empfänger anhalten?`,
    release: (count) => `${count} Empfänger freigeben?`,
    expire: (count) => `${count} Empfänger aufgeben?`,
    drop: (count) => `${count} Empfänger verwerfen?`,
  },
  effect: {
    retry: "Sie werden sofort versucht, was auch ihr Zeitplan sagt. Ein Ziel, das ruht, ruht weiter.",
    hold: "Sie werden nicht versucht, bis jemand sie freigibt, und laufen bis dahin nicht ab.",
    release: "Sie werden sofort versucht und danach, wie ihr Zeitplan es sagt.",
    expire:
      "Sie werden nicht mehr versucht, und ihre Absender erfahren, dass nicht zugestellt wurde, außer wer keine Benachrichtigung wollte. Das lässt sich nicht rückgängig machen.",
    drop: "Sie sind endgültig weg. Niemand erfährt davon, weder der Absender durch eine Benachrichtigung noch der Empfänger. Das lässt sich nicht rückgängig machen.",
  },
  meant: (what) => `Gemeint ist: ${what}.`,
  all: "alle Post in der Warteschlange",
  underWay: "Empfänger, die in diesem Augenblick versucht werden, bleiben, wie sie sind.",
  underWayToEnd: "Empfänger, die in diesem Augenblick versucht werden, werden aufgegeben, wenn dieser Versuch nicht gelingt.",
  done: (count) => `${count} Empfänger bewegt.`,
};

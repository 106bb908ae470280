/** Wörter der Schlüssel. */

import type { Words } from "../words.ts";

export const KEYS: Words["keys"] = {
  none: "Es gibt keinen Schlüssel.",
  add: "Schlüssel machen",
  name: "Name",
  nameHint: "Für Menschen: wessen er ist.",
  scopes: "Was er darf",
  scopeNames: {
    read: "read: alles sehen",
    send: "send: gesendete Post melden, Rückwege unterschreiben",
    suppress: "suppress: die Sperrliste ändern",
    operate: "operate: Warteschlange, Ziele und Webhooks bedienen",
    admin: "admin: Schlüssel machen, und alles davor",
  },
  expires: "Gilt",
  lengths: { "": "bis er widerrufen wird", "30": "30 Tage", "90": "90 Tage", "365": "ein Jahr" },
  tenant: "Mandant",
  allTenants: "alle",
  created: "Gemacht",
  lastUsed: "Zuletzt benutzt",
  never: "nie",
  ends: "Endet",
  state: "Zustand",
  states: { good: "gültig", expired: "abgelaufen", revoked: "widerrufen" },
  madeTitle: "Der Schlüssel",
  madeHint: "Er wird nur dieses eine Mal gezeigt, und niemand kann ihn wieder herausfinden: jetzt kopieren.",
  revoke: "Widerrufen",
  revokeTitle: (name) => `Den Schlüssel „${name}“ widerrufen?`,
  revokeText:
    "Binnen Sekunden öffnet er nichts mehr. Programme, die ihn benutzen, werden abgewiesen. Das lässt sich nicht rückgängig machen.",
  revoked: (name) => `Der Schlüssel „${name}“ ist widerrufen.`,
};

/** The people of the demo: who has a mailbox, and what those who send write. */

import type { Writer } from "./letter.ts";

/** Domains with mailboxes; the first signs its return paths as tokens, the second with BATV. */
export const TOKEN_DOMAIN = "example.com";
export const BATV_DOMAIN = "example.org";
/** Where bounces to tokens come. */
export const RETURN_PATH_DOMAIN = "bounces.example.com";
export const HOSTNAME = "mx.example.com";

/** Local parts that each of the two domains has. */
export const MAILBOXES = ["ann", "orders", "news", "rechnung", "compta", "postmaster"] as const;

/** Forwards outside, to somebody who is not there: what strangers send to it cannot be delivered. */
export const FORWARDER = { address: `old-club@${TOKEN_DOMAIN}`, to: "president@unknown-user.example" } as const;

export const WRITERS: readonly Writer[] = [
  {
    address: `orders@${TOKEN_DOMAIN}`,
    name: "Example Shop",
    language: "en",
    subjects: ["Your order {n} is on its way", "Your order {n} is confirmed", "How was order {n}?"],
    text: "Thank you for your order. The parcel leaves us today.",
  },
  {
    address: `news@${TOKEN_DOMAIN}`,
    name: "Example News",
    language: "en",
    subjects: ["What is new, issue {n}", "Nine things you missed, issue {n}"],
    text: "In this issue: how mail comes back, and what to do about it.",
  },
  {
    address: `ann@${TOKEN_DOMAIN}`,
    name: "Ann Example",
    language: "en",
    subjects: ["Lunch? (proposal {n})", "Notes of meeting {n}"],
    text: "Shall we meet at noon? The weather is said to be good.",
  },
  {
    address: `rechnung@${BATV_DOMAIN}`,
    name: "Beispiel AG",
    language: "de",
    subjects: ["Ihre Rechnung {n}", "Zahlungserinnerung {n}"],
    text: "Sehr geehrte Damen und Herren, anbei erhalten Sie die Rechnung.",
  },
  {
    address: `compta@${BATV_DOMAIN}`,
    name: "Exemple SA",
    language: "fr",
    subjects: ["Votre facture {n}", "Rappel de la facture {n}"],
    text: "Bonjour, veuillez trouver ci-joint votre facture.",
  },
];

/** Lotus Domino: "Your message … was not delivered to: … because: …", in the server's language. */

import type { TextFormat } from "./text-format.ts";

export const domino: TextFormat = {
  id: "domino",
  product: "Lotus Domino",
  source: "HCL Domino router: delivery failure report; the headings as the language packs have them",
  signs: [
    { text: "was not delivered to", subject: "delivery failure" },
    { text: "your message subject was not delivered to because" },
    { subject: "delivery failure {user,failed,error,message,recipient,unable,no,not}", text: "because" },
    { text: "wurde nicht zugestellt an", subject: "zustellungsfehler" },
    { text: "wurde nicht zugestellt an", subject: "delivery failure" },
    { text: "n a pas ete {remis,distribue} a", subject: "{echec de la distribution,echec de la remise,delivery failure}" },
    { text: "no se ha entregado a", subject: "{fallo en la entrega,error de entrega,delivery failure}" },
    { text: "non e stato {recapitato,consegnato} a", subject: "{errore di consegna,delivery failure}" },
    { text: "の宛先に配信されませんでした" },
  ],
  begins:
    /^\s*(?:was not delivered to|wurde nicht zugestellt an|n'a pas été (?:remis|distribué) (?:à|aux destinataires suivants)|no se ha entregado a|non è stato (?:recapitato|consegnato) a|(?:以下|次)の宛先に配信されませんでした)\s?[:：]?$/,
  recipient: [/^\s+"?(?<recipient>[^\s@"<>]+@[^\s@"<>]+)"?$/],
  skip: /^\s*(?:because|weil|aus folgendem Grund|parce que|car|porque|debido a|perché|perche|理由)\s?[:：]?$/i,
  ends: /^\s*(?:-{3,}|Final-Recipient:)/,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: "From: Postmaster@example.org\nSubject: DELIVERY FAILURE: User nobody (nobody@example.com) not listed in Domino Directory",
      body: `Your message

  Subject: hello

was not delivered to:

  nobody@example.com

because:

  User nobody (nobody@example.com) not listed in Domino Directory
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};

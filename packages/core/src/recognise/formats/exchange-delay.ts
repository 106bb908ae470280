/** Exchange 2007 and later on a delay: "Delivery is delayed to these recipients or groups". */

import type { TextFormat } from "./text-format.ts";

export const exchangeDelay: TextFormat = {
  id: "exchange-delay",
  product: "Microsoft Exchange",
  source: "Microsoft Learn: delay DSN messages in Exchange Server (4.4.7)",
  byPostmaster: true,
  signs: [
    { text: "delivery is delayed to these recipients or {groups,distribution lists}" },
    { text: "this message hasn t been delivered yet delivery will continue to be attempted" },
    { text: "die zustellung an diese empfanger {oder gruppen,oder verteilerlisten,} {wurde,ist} verzogert" },
    { text: "la remise {a ces,aux} destinataires {ou groupes,} {est retardee,a ete retardee}" },
  ],
  recipient: [/^\s*(?:[\w .'-]{1,60} \()?<?(?<recipient>[^\s@<>()]+@[^\s@<>():;,]+)>?\)?(?:<mailto:[^<>]*>)?$/],
  details: [/^(?:Generating server|Generierender Server|Serveur de génération)\s?: (?<reporter>[\w.-]+)$/],
  ends: /^(?:Diagnostic information|Diagnoseinformationen|Informations de diagnostic|Original [Mm]essage [Hh]eaders)/,
  textReach: "none",
  action: "delayed",
  examples: [
    {
      header: "From: postmaster@example.org\nSubject: Delayed: hello",
      body: `Delivery is delayed to these recipients or distribution lists:

user@example.com

Subject: hello

This message has not yet been delivered. Microsoft Exchange will continue to try delivering the message on your behalf.
`,
      expects: [{ recipient: "user@example.com", action: "delayed", bounce: "soft" }],
    },
  ],
};

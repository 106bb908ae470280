/**
 * Italian certified mail (PEC; Aruba, Poste, Legalmail …): receipts and notices whose wording the
 * law fixes, in the same words at every provider.
 */

import type { TextFormat } from "./text-format.ts";

export const postaCertificata: TextFormat = {
  id: "posta-certificata",
  product: "Posta elettronica certificata",
  source: "Regole tecniche del servizio di posta elettronica certificata (D.M. 2 novembre 2005), 6.3-6.5; RFC 6109",
  signs: [
    { text: "e stato rilevato un errore * il messaggio e stato rifiutato dal sistema" },
    { text: "il messaggio e stato rifiutato dal sistema" },
    { text: "e stato rilevato un problema che ne impedisce l accettazione" },
    { text: "non e stato consegnato nelle {prime dodici ore dal suo invio,ventiquattro ore successive al suo invio}" },
    { subject: "avviso di {mancata consegna,non accettazione}", header: "x-ricevuta" },
  ],
  recipient: [
    /^(?:Il giorno .{5,60} )?(?:nel messaggio|il messaggio|Il messaggio) ".{0,200}" proveniente da ".{3,200}" e destinato all['’]utente "(?<recipient>[^\s"@]+@[^\s"@]+)"(?<text>.*)$/,
    /^e destinato all['’]utente "(?<recipient>[^\s"@]+@[^\s"@]+)"(?<text>.*)$/,
    /^(?<recipient>[^\s<>"@]+@[^\s<>"@,;:()]+)(?: \("posta (?:certificata|ordinaria)"\))?$/,
  ],
  details: [/^(?<text>è stato rilevato (?:un errore|un problema).*)$/],
  ends: /^Identificativo (?:del )?messaggio/,
  textReach: "paragraph",
  delayed: "nelle prime dodici ore",
  examples: [
    {
      header: "From: posta-certificata@pec.example.it\nSubject: AVVISO DI MANCATA CONSEGNA: hello\nX-Ricevuta: errore-consegna",
      body: `Avviso di mancata consegna

Il giorno 02/03/2015 alle ore 10:00:00 (+0100) nel messaggio "hello" proveniente da "sender@pec.example.org" e destinato all'utente "nobody@pec.example.it"
è stato rilevato un errore 5.1.1 - InfoCert S.p.A. - indirizzo non valido
Il messaggio è stato rifiutato dal sistema.

Identificativo messaggio: opec1.20150302100000.00001.01.1.1@pec.example.it
`,
      expects: [{ recipient: "nobody@pec.example.it", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};

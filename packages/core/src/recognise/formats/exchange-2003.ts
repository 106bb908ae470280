/**
 * Exchange 4.0 to 2003, and the clients that render their reports: a list of "address on date",
 * each with a sentence and, in angle brackets or after "MSEXCH:", the diagnosis.
 */

import type { TextFormat } from "./text-format.ts";

export const exchange2003: TextFormat = {
  id: "exchange-2003",
  product: "Microsoft Exchange",
  source: "Microsoft Knowledge Base on non-delivery reports of Exchange 5.5, 2000 and 2003",
  signs: [
    { text: "your message did not reach some or all of the intended recipients" },
    { text: "your message did not reach all or some of the intended recipients" },
    { text: "did not reach the following {recipient,recipients}" },
    { text: "the mts id of the original message is" },
    { text: "ihre nachricht hat {einige,einen} oder alle {der,} empfanger nicht erreicht" },
    { text: "folgende empfanger konnten nicht erreicht werden" },
    { text: "votre message n {a pas atteint,est pas parvenu a} certains ou {tous les,la totalite des,l ensemble des} destinataires" },
    { text: "impossible de joindre les destinataires suivants" },
    { text: "no se pudo {comunicar,contactar} con los siguientes destinatarios" },
    { text: "el mensaje no {llego,ha llegado} a {algunos o a todos,algunos o todos} los destinatarios" },
    { text: "il messaggio non e {stato recapitato,pervenuto} ad alcuni o a tutti i destinatari" },
    { text: "uw bericht heeft {enkele,sommige} of alle {geadresseerden,beoogde geadresseerden} niet bereikt" },
    { text: "a sua mensagem nao {chegou a,atingiu} alguns ou {a todos os,todos os} destinatarios" },
  ],
  recipient: [
    // "on", "am", "le", "el" … before the date, in whatever language the server speaks.
    /^\s+'?(?<recipient>[^\s@']+@[^\s@']+)'?,? (?:\p{L}{1,8} ){0,2}(?:\p{L}{2,4}\.?,? )?\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b/u,
    /^(?<recipient>[^\s@<>;=]+@[^\s@<>;=]+) on \p{L}{3}, \d/u,
    // Servers that copy the words write it in one line.
    /^Did not reach the following recipients?(?:\(s\))?: <?(?<recipient>[^\s@<>]+@[^\s@<>]+)>?$/i,
  ],
  details: [/^\s+<(?:(?<host>[^\s<>#]+) )?#(?<status>[245]\.\d{1,3}\.\d{1,3})\b/],
  skip: /^\s+(?:The MTS-ID of the original message is:|c=[^;]*;a=)/i,
  examples: [
    {
      header: "From: System Administrator <postmaster@example.org>\nSubject: Undeliverable: hello",
      body: `Your message did not reach some or all of the intended recipients.

      Subject:	hello
      Sent:	1/2/2004 10:00 AM

The following recipient(s) could not be reached:

      nobody@example.com on 1/2/2004 10:00 AM
            The e-mail account does not exist at the organization this message was sent to.
            <mx.example.com #5.1.1 smtp;550 5.1.1 User unknown>
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx.example.com",
        },
      ],
    },
    {
      header: "From: Systemadministrator <postmaster@example.org>\nSubject: Unzustellbar: Gruss",
      body: `Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.

      Betreff:	Gruss
      Gesendet am:	02.01.2004 10:00

Folgende Empfänger konnten nicht erreicht werden:

      niemand@example.com am 02.01.2004 10:00
            Das E-Mail-Konto ist in der Organisation, an die die Nachricht gesendet wurde, nicht vorhanden.
            <mx.example.com #5.1.1>
`,
      expects: [{ recipient: "niemand@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};

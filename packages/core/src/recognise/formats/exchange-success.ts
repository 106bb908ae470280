/** Exchange, and Microsoft's SMTP service, when a delivery receipt was asked for: what became of the recipients listed below one sentence. */

import type { TextFormat } from "./text-format.ts";

/** What the three have in common. */
const LIST: Pick<TextFormat, "product" | "source" | "recipient" | "ends" | "textReach"> = {
  product: "Microsoft Exchange",
  source:
    "Microsoft Learn: delivery receipts aren't created when sending to external recipients; RFC 3464 §2.3.3 for what the subjects mean",
  recipient: [
    /^[^<>@]{1,60}<mailto:(?<recipient>[^<>]+)>$/,
    /^(?:[^<>()]{1,60} )?[\s<(]*(?<recipient>[^\s@<>()]+@[^\s@<>():;,]+)[>)]*(?:<mailto:[^<>]*>\)?)?$/,
  ],
  ends: /^(?:Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp) ?:/,
  textReach: "none",
};

/** Others confirm what they have delivered in these words, too. */
const MAIL_SYSTEM = /postmaster|microsoft|system administrator/i;

/** Nothing more will be heard of it. */
const COMPLETE =
  "{delivery to these recipients or groups is complete but,delivery to these recipients or distribution lists is complete but,your message has been successfully relayed to the following recipients but,folgende empfanger oder gruppen ist abgeschlossen,diese empfanger oder gruppen ist abgeschlossen,la remise a ces destinataires ou groupes est terminee,la entrega a estos destinatarios o grupos se ha completado,completo la entrega a estos destinatarios}";

export const exchangeRelayed: TextFormat = {
  ...LIST,
  id: "exchange-relayed",
  signs: [{ text: COMPLETE, subject: "{relayed,weitergeleitet,relaye,retransmitido,delivery status notification}" }, { text: COMPLETE }],
  action: "relayed",
  examples: [
    {
      header: "From: postmaster@example.org\nSubject: Relayed: hello",
      body: `Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server:

Ann Example (ann@example.com)<mailto:ann@example.com>

bob@example.net

Subject: hello
`,
      expects: [
        { recipient: "ann@example.com", action: "relayed", bounce: "none" },
        { recipient: "bob@example.net", action: "relayed", bounce: "none" },
      ],
    },
  ],
};

export const exchangeDelivered: TextFormat = {
  ...LIST,
  id: "exchange-delivered",
  signs: [
    {
      text: "{your message has been delivered to the following recipients,ihre nachricht wurde folgenden empfangern zugestellt,votre message a ete remis aux destinataires suivants}",
      subject: "{delivered,zugestellt,remis,delivery status notification}",
      from: MAIL_SYSTEM,
    },
  ],
  action: "delivered",
  examples: [
    {
      header: "From: postmaster@example.org\nSubject: Delivered: hello",
      body: "Your message has been delivered to the following recipients:\n\nann@example.com\n\nSubject: hello\n",
      expects: [{ recipient: "ann@example.com", action: "delivered", bounce: "none" }],
    },
  ],
};

export const exchangeExpanded: TextFormat = {
  ...LIST,
  id: "exchange-expanded",
  signs: [
    {
      text: "your message has been delivered to the following {groups,distribution lists}",
      subject: "expanded",
      from: MAIL_SYSTEM,
    },
  ],
  action: "expanded",
  examples: [
    {
      header: "From: postmaster@example.org\nSubject: Expanded: hello",
      body: "Your message has been delivered to the following groups:\n\nteam@example.com\n\nSubject: hello\n",
      expects: [{ recipient: "team@example.com", action: "expanded", bounce: "none" }],
    },
  ],
};

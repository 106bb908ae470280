/** Sympa about a message that it could not distribute; the list is named without its domain unless it is unknown. */

import type { TextFormat } from "./text-format.ts";

export const sympa: TextFormat = {
  id: "sympa",
  product: "Sympa",
  source: "sympa: default/mail_tt2/delivery_status_notification.tt2, list_unknown.tt2, message_report.tt2, your_infected_msg.tt2",
  signs: [
    { text: "this is an automatic response sent by sympa mailing lists manager" },
    { text: "the following address is not a known mailing list" },
    { text: "impossible to distribute your message for list * for the following reason" },
    { text: "our viruschecker found a virus named" },
    { text: "reponse automatique * gestionnaire de listes sympa" },
    { text: "l adresse suivante n est pas celle d une liste de diffusion connue" },
  ],
  recipient: [
    /^Impossible to distribute your message for list '(?<recipient>[^\s'@]+@[^\s'@]+)' for the following reason:$/,
    /^\t(?<recipient>[^\s@:]+@[^\s@:]+)$/,
    /^(?<text>Our viruschecker found a virus named .{1,200} in a message addressed to (?<recipient>[^\s@]+@[^\s@]+) and .*)$/,
  ],
  details: [/^(?<text>The following address is not a known mailing list:)$/, /^(?<text>List '.{1,200}' does not exist\.)$/],
  skip: /^\s*\*{5} V I R U S/,
  textReach: "paragraph",
  examples: [
    {
      header: "From: SYMPA <sympa@lists.example.net>\nSubject: List unknown",
      body: `This is an automatic response sent by Sympa Mailing Lists Manager.
Impossible to distribute your message for list 'nolist@lists.example.net' for the following reason:

List 'nolist@lists.example.net' does not exist.

`,
      expects: [{ recipient: "nolist@lists.example.net", action: "failed", bounce: "soft" }],
    },
    {
      header: "From: SYMPA <sympa@lists.example.net>\nSubject: A virus in your mail",
      body: `This is an automatic response sent by Sympa Mailing Lists Manager.
Impossible to distribute your message for list 'news@lists.example.net' for the following reason:

    ***** V I R U S    A L E R T *****

Our viruschecker found a virus named Win.Worm-1 in a message addressed to news@lists.example.net and that seems to be yours (From: sender@example.org).

Delivery of this message has been blocked.
`,
      expects: [{ recipient: "news@lists.example.net", action: "failed", reason: "virus", bounce: "soft" }],
    },
  ],
};

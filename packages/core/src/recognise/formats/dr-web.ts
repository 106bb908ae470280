/** Dr.Web for mail servers: attributes of the stopped message ("Sender =", "Recipients ="), then the filter's report. */

import type { TextFormat } from "./text-format.ts";

export const drWeb: TextFormat = {
  id: "dr-web",
  product: "Dr.Web mail filter",
  source: "Dr.Web for UNIX mail servers: templates/en/sender_*.msg, templates/ru",
  signs: [
    { text: "the message with following attributes has not been delivered because contains an infected object" },
    { text: "the message with following attributes has not been delivered" },
    { text: "сообщение со следующими атрибутами не было доставлено" },
  ],
  recipient: [/^\s*(?:Recipients?|Получател[ьи])\s*[=:]\s*<?(?<recipient>[^\s<>@,;]+@[^\s<>@,;]+)>?(?:[,;].*)?$/i],
  details: [/^(?<text>.*has not been delivered, because contains an infected object.*)$/i],
  skip: /^\s*(?:Sender|Subject|Message-ID)\s*=/i,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: 'From: "DrWEB-DAEMON" <postmaster@mail.example.net>\nSubject: Undelivered mail: infected',
      body: `Dear User,

the message with following attributes has not been delivered,
because contains an infected object.

Sender = sender@example.org
Recipients = somebody@example.com
Subject = hello
Message-ID = <1@example.org>

Antivirus filter report:

--- Dr.Web report ---
infected with Eicar-Test-Signature
--- Dr.Web report ---
`,
      expects: [{ recipient: "somebody@example.com", action: "failed", reason: "virus", bounce: "soft" }],
    },
  ],
};

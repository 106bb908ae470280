/** A gateway seen in Japan that calls itself "OpenMail Mailer": the reason in square brackets behind the address. */

import type { TextFormat } from "./text-format.ts";

export const deliveryErrorsList: TextFormat = {
  id: "delivery-errors-list",
  product: "OpenMail Mailer",
  source: 'its notices: "---The following addresses had delivery errors---"',
  signs: [{ text: "the following addresses had delivery errors" }],
  begins: /^-{3}The following addresses had delivery errors-{3}$/,
  recipient: [/^<?(?<recipient>[^\s<>@]+@[^\s<>@]+?)>? \[(?<text>.*)\]$/, /^<?(?<recipient>[^\s<>@]+@[^\s<>@]+?)>?$/],
  examples: [
    {
      header: 'From: "Mail Deliver System" <MAILER-DAEMON@mail.example.jp>\nSubject: Returned Mail: User unknown',
      body: `The original message was received at Mon, 2 Mar 2009 10:00:00 +0900 (JST)
from sender@example.org

---The following addresses had delivery errors---

nobody@example.com [User unknown]
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};

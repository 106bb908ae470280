/** Active! hunter (TransWARE, QUALITIA): Sendmail's headings, recipients between ">>>" and "<<<" or twice on a line. */

import type { TextFormat } from "./text-format.ts";

export const activeHunter: TextFormat = {
  id: "active-hunter",
  product: "Active! hunter",
  source: "notices of Active! hunter (QUALITIA); headers X-AHMAILID, X-AHMID",
  signs: [
    { header: "x-ahmailid", text: "the following addresses had permanent fatal errors" },
    { header: "x-ahmid", text: "the following addresses had permanent fatal errors" },
    { header: "x-ahmailid", text: "以下の宛先" },
  ],
  begins: /^\s*-+ The following addresses had permanent fatal errors -+$/,
  recipient: [/^\s*>>>\s*<?(?<recipient>[^\s<>@]+@[^\s<>@]+?)>?(?:\s+<[^<>]+>|\s*<<<)?$/],
  skip: /^\s*-+ Transcript of session follows -+$/,
  textReach: "block",
  ends: /^\s*-+ Original message -+$/,
  examples: [
    {
      header: 'From: "MAILER-DAEMON" <MAILER-DAEMON@example.net>\nSubject: FAILURE NOTICE : hello\nX-AHMAILID: 1',
      body: `The original message was received at Mon, 2 Mar 2009 10:00:00 +0900
from mail.example.org

  ----- The following addresses had permanent fatal errors -----

>>> nobody@example.com <nobody@example.com>

  ----- Transcript of session follows -----
550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};

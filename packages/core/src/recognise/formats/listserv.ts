/** LISTSERV (L-Soft) to list owners: the daily delivery error monitoring report, a table of subscribers with their last error. */

import type { TextFormat } from "./text-format.ts";

export const listserv: TextFormat = {
  id: "listserv",
  product: "LISTSERV",
  source: "L-Soft LISTSERV list owner's manual: Auto-Delete=, daily error monitoring report",
  signs: [
    { text: "{subscriber is,subscribers are} currently being monitored" },
    { subject: "daily error monitoring report", text: "last error" },
    { text: "number of delivery errors received thus far" },
    { text: "the following * {subscriber was,subscribers were} {deleted,removed} from the list" },
  ],
  begins: /^(?:The following \d+ subscribers? |--- -+ -+ -+|Err First)/,
  recipient: [/^ {0,4}(?:\d+ \d\d\/\d\d \d\d\/\d\d )?(?:[^<>@]{0,80} )?<?(?<recipient>[^\s<>@]+@[^\s<>@]+?)>?$/],
  details: [/^\s+Last error: (?<text>.*)$/],
  ends: /^(?:Err= |Subscribers will be|To unsubscribe)/,
  action: "failed",
  examples: [
    {
      header: "From: L-Soft list server at Example (1.8e) <LISTSERV@lists.example.org>\nSubject: FRIENDS-L: Daily error monitoring report",
      body: `The following 2 subscribers are currently being monitored:

Err First Last  Address
--- ----- ----- -------
  2 10/11 10/11 No Body <NOBODY@EXAMPLE.COM>
                Last error: 5.1.1 550 <nobody@example.com>... User unknown
  1 10/11 10/11 full@example.net
                Last error: 5.2.2 552 Mailbox full

Err=   Number of delivery errors received thus far
First= Date first delivery error was received (mm/dd)
Last=  Date of most current delivery error (mm/dd)

Subscribers will be automatically deleted from the list when delivery errors
have been reported for a period of 4 days or more.
`,
      expects: [
        { recipient: "NOBODY@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" },
        { recipient: "full@example.net", action: "failed", reason: "mailbox-full", bounce: "soft" },
      ],
    },
  ],
};

/**
 * Sendmail 8: "----- The following addresses had permanent fatal errors -----", then the transcript
 * of the session, which transcript.ts joins to the addresses.
 */

import type { TextFormat } from "./text-format.ts";

export const sendmail: TextFormat = {
  id: "sendmail",
  product: "Sendmail",
  source: "sendmail 8 savemail.c errbody(); up to 8.6: had delivery problems, (unrecoverable error)",
  signs: [
    { text: "the following addresses had permanent fatal errors" },
    { text: "the following addresses had delivery problems", subject: "returned mail" },
    { text: "the following addresses had delivery problems" },
    { text: "the following addresses have delivery notifications" },
  ],
  begins: /^\s*-{2,} ?The following addresses (?:had permanent fatal errors|had delivery problems|have delivery notifications) ?-{2,}$/,
  recipient: [
    /^<(?<recipient>[^<>]+)>(?: +\((?<text>(?!expanded|reason)[^()]*)\))?$/,
    /^(?<recipient>[^\s<>()"|/:][^\s<>()]*)(?: +\((?<text>(?!expanded|reason)[^()]*)\))?$/,
  ],
  details: [
    /^ {4}\(expanded from: <?(?<alias>[^\s<>()]+)>?\)$/,
    /^ {4}\(reason: (?<reply>[45]\d\d[ -].*)\)$/,
    /^ {4}\(reason: (?<text>.*)\)$/,
  ],
  ends: /^\s*-{2,} ?(?:Transcript of session|Original message|Unsent message|Message header|No transcript|Recipients of this delivery|The following addresses had (?:transient|successful))/,
  textReach: "paragraph",
  action: "failed",
  examples: [
    {
      header: "From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>\nSubject: Returned mail: see transcript for details",
      body: `The original message was received at Mon, 1 Jan 2024 10:00:00 GMT
from localhost [127.0.0.1]

   ----- The following addresses had permanent fatal errors -----
<nobody@example.com>
    (reason: 550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown)

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> RCPT To:<nobody@example.com>
<<< 550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown
550 5.1.1 <nobody@example.com>... User unknown
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx.example.com",
          replyCode: 550,
        },
      ],
    },
    {
      header: "From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>\nSubject: Returned mail: Host unknown",
      body: `The original message was received at Mon, 1 Jan 1996 10:00:00 GMT
from user@localhost

   ----- The following addresses had delivery problems -----
user@example.net  (unrecoverable error)

   ----- Transcript of session follows -----
550 user@example.net... Host unknown (Name server: example.net: host not found)
`,
      expects: [{ recipient: "user@example.net", action: "failed" }],
    },
  ],
};

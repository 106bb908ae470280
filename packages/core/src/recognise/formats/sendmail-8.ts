/**
 * Sendmail 8.1 to 8.7, and later versions where no reason is known: a list of addresses under its
 * heading; what happened stands in the summary lines of the transcript.
 */

import { SENDMAIL_LISTS } from "./sendmail-lists.ts";
import type { TextFormat } from "./text-format.ts";

export const sendmail8: TextFormat = {
  id: "sendmail-8",
  product: "Sendmail",
  source: "sendmail 8.6 savemail.c errbody(): had delivery problems, (unrecoverable error)",
  signs: [
    { text: "the following addresses had permanent fatal errors" },
    { text: "the following addresses have delivery notifications" },
    { text: "the following addresses had delivery problems", subject: "returned mail" },
    { text: "the following addresses had delivery problems" },
  ],
  begins: /^\s*-{2,} ?The following addresses (?:had permanent fatal errors|had delivery problems|have delivery notifications) ?-{2,}$/,
  recipient: [
    /^<(?<recipient>[^\s<>]+)>(?: +\([^()]*\))?$/,
    /^(?<recipient>[^\s@<>():]+@[^\s@<>():]+)(?: +\([^()]*\))?$/,
    /^(?<recipient>[\w.!+-]+) +\((?:unrecoverable error|failed)\)$/,
  ],
  details: [/^ {4}\(expanded from: <?(?<alias>[^\s<>()]+)>?\)$/],
  skip: /^(?:\s*-{2,} ?Transcript of session|(?:\.\.\. )?while talking|>>> |<<< )/i,
  ends: /^\s*-{2,} ?(?:Original message|Unsent message|Message header|No transcript)/,
  textReach: "paragraph",
  action: "failed",
  turns: SENDMAIL_LISTS,
  examples: [
    {
      header: "From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>\nSubject: Returned mail: Host unknown",
      body: `The original message was received at Mon, 1 Jan 1996 10:00:00 GMT
from user@localhost

   ----- The following addresses had delivery problems -----
user@example.net  (unrecoverable error)

   ----- Transcript of session follows -----
550 user@example.net... Host unknown (Name server: example.net: host not found)
`,
      expects: [{ recipient: "user@example.net", action: "failed", reason: "domain-unknown", bounce: "hard" }],
    },
    {
      header: "From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>\nSubject: Returned mail: Cannot send message for 5 days",
      body: `The original message was received at Mon, 1 Jan 2024 10:00:00 GMT
from localhost [127.0.0.1]

   ----- The following addresses had permanent fatal errors -----
<user@example.com>

   ----- Transcript of session follows -----
<user@example.com>... Deferred: Connection timed out with mx.example.com.
Message could not be delivered for 5 days
Message will be deleted from queue
`,
      expects: [{ recipient: "user@example.com", action: "failed", bounce: "soft" }],
    },
  ],
};

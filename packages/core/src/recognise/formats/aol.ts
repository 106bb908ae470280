/**
 * AOL's own notices: sendmail's transcript under a preface of its own, and the terse list of screen
 * names that do not take mail from the sender.
 */

import type { TextFormat } from "./text-format.ts";

export const aol: TextFormat = {
  id: "aol",
  product: "AOL Mail",
  source: "notices of MAILER-DAEMON@aol.com, 1996-2015; postmaster.aol.com",
  signs: [
    { text: "the aol address which was undeliverable is listed in the section labeled" },
    { text: "your mail to the following recipients could not be delivered because they are not accepting mail from" },
  ],
  begins:
    /^\s*-+ The following addresses had (?:permanent fatal errors|delivery problems|transient non-fatal errors) -+$|^(?<text>Your mail to the following recipients could not be delivered because they are not accepting mail from .*)$/,
  recipient: [/^\s*<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?$/, /^(?:\t| {4,})(?<recipient>[A-Za-z][A-Za-z0-9]{2,15})$/],
  ends: /^\s*-+ Transcript of session follows -+$/,
  textReach: "none",
  examples: [
    {
      header: "From: Mail Delivery Subsystem <MAILER-DAEMON@aol.com>\nSubject: Returned mail: User unknown",
      body: `The original message was received at Mon, 2 Mar 2009 10:00:00 -0500 (EST)
from mail.example.org [192.0.2.1]

*** ATTENTION ***

Your e-mail is being returned to you because there was a problem with its
delivery.  The AOL address which was undeliverable is listed in the section
labeled: "----- The following addresses had permanent fatal errors -----".

The reason your mail is being returned to you is listed in the section
labeled: "----- Transcript of Session Follows -----".

   ----- The following addresses had permanent fatal errors -----
<nobody@aol.com>

   ----- Transcript of session follows -----
... while talking to air-xd02.mail.aol.com.:
>>> RCPT To:<nobody@aol.com>
<<< 550 MAILBOX NOT FOUND
550 <nobody@aol.com>... User unknown
`,
      expects: [
        {
          recipient: "nobody@aol.com",
          action: "failed",
          replyCode: 550,
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "air-xd02.mail.aol.com",
        },
      ],
    },
  ],
};

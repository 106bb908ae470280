/**
 * Google Mail until about 2016, and Google Apps of that time: a plain text notification. The new
 * notices ("** Address not found **") are gmail-notice.ts.
 */

import type { TextFormat } from "./text-format.ts";

export const gmailLegacy: TextFormat = {
  id: "gmail",
  product: "Gmail",
  source: "support.google.com/mail/answer/6596 and 7720; notices of mx.google.com, 2004-2016",
  signs: [
    { text: "delivery to the following {recipient,recipients} failed permanently *technical details of permanent failure" },
    { text: "delivery to the following {recipient,recipients} has been delayed message will be retried for" },
    { text: "delivery to the following {recipient,recipients} {failed permanently,has been delayed}", from: /@google(?:mail)?\.com/i },
    { text: "technical details of {permanent,temporary} failure google tried to deliver your message" },
    { text: "technical details of {permanent,temporary} failure" },
  ],
  begins: /^Delivery to the following recipients? /,
  recipient: [/^\s{2,}<?(?<recipient>[^\s<>"@]+@[^\s<>"@,;:()]+)>?,?$/],
  details: [
    /^Message will be retried for (?<until>\d+ more \w+)/,
    /^(?:Google tried to deliver your message, but it )?was rejected by the server for the recipient domain \S+ by (?<host>[^\s[]+?)\.? ?\[/,
    /^Google tried to deliver your message, but .{1,400} The error that the other server returned was: (?<reply>\d{3}.+)$/,
    /^\[(?:\(\d+\) )?(?<host>[\w.-]+?)\.? (?:\[|\d|\()/,
    /^(?<reply>[45]\d\d[ -].+)$/,
    /^(?<text>(?!Technical details|Google tried|The error that the other|We recommend|----).+)$/,
  ],
  textReach: "none",
  delayed: "this is a warning message only",
  examples: [
    {
      header: "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Failure)",
      body: `Delivery to the following recipient failed permanently:

     nobody@example.com

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the server for the recipient domain example.com by mx1.example.com. [192.0.2.25].

The error that the other server returned was:
550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown

----- Original message -----

Received: by 192.0.2.3 with SMTP id x1;
        Mon, 2 Mar 2015 10:00:00 -0800 (PST)
From: Sender <sender@example.org>
Subject: hello
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          replyCode: 550,
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx1.example.com",
        },
      ],
    },
    {
      header: "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Delay)",
      body: `This is an automatically generated Delivery Status Notification

THIS IS A WARNING MESSAGE ONLY.

YOU DO NOT NEED TO RESEND YOUR MESSAGE.

Delivery to the following recipient has been delayed:

     somebody@example.net

Message will be retried for 2 more day(s)

Technical details of temporary failure:
The recipient server did not accept our requests to connect.
[(0) mx.example.net. [192.0.2.80]:25: Connection timed out]

----- Original message -----

Received: by 192.0.2.3 with SMTP id x1;
        Mon, 2 Mar 2015 10:00:00 -0800 (PST)
From: Sender <sender@example.org>
Subject: hello
`,
      expects: [{ recipient: "somebody@example.net", action: "delayed", bounce: "soft", remoteMta: "mx.example.net" }],
    },
    {
      header: "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Failure)",
      body: `Delivery to the following recipient failed permanently:

     full@example.com

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the recipient domain. We recommend contacting the other email provider for further information about the cause of this error. The error that the other server returned was: 552 552 5.2.2 <full@example.com>: Mailbox full (state 14).

----- Original message -----

Received: by 192.0.2.3 with SMTP id x1;
        Mon, 2 Mar 2015 10:00:00 -0800 (PST)
From: Sender <sender@example.org>
Subject: hello
`,
      expects: [
        { recipient: "full@example.com", action: "failed", status: "5.2.2", replyCode: 552, reason: "mailbox-full", bounce: "soft" },
      ],
    },
  ],
};

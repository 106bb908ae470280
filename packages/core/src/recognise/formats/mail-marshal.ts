/** MailMarshal (Marshal, Trustwave): "The following recipients were affected:" and additional information. */

import type { TextFormat } from "./text-format.ts";

export const mailMarshal: TextFormat = {
  id: "mail-marshal",
  product: "Trustwave MailMarshal",
  source: "MailMarshal SMTP / Trustwave SEG user guide: delivery failure and notification templates",
  signs: [
    { text: "could not be delivered because of * the following recipients were affected" },
    { text: "the following recipients were affected * additional information" },
    { text: "the following recipients were affected" },
    { text: "mailmarshal an automated content monitoring gateway" },
    { text: "mailmarshal * has not delivered the following message" },
  ],
  begins: /^(?:Your message:?$|The following recipients were affected|MailMarshal\b)/,
  recipient: [/^\s+<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?$/, /^\s*(?:To|Recipients?): +<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?/],
  details: [
    /^(?<reply>[245]\d\d[ -].*)$/,
    /^(?<text>[45]\.\d{1,3}\.\d{1,3} .*)$/,
    /^Remote-MTA: (?<host>\S+)$/,
    /^Reporting-MTA: <?(?<reporter>[^\s<>]+)>?$/,
    /^MessageName: <?(?<queue>[^\s<>]+)>?$/,
    /^(?<text>Could not be delivered because of.*)$/,
  ],
  skip: /^(?:=+|\s+(?:From|Subject): .*)$/,
  textReach: "none",
  examples: [
    {
      header: "From: <MAILER-DAEMON@mail.example.net>\nSubject: Undeliverable Mail: hello",
      body: `Your message:
   From:    sender@example.org
   Subject: hello

Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected:

    nobody@example.com

Additional Information
======================

Original Sender:    <sender@example.org>
Sender-MTA:         <192.0.2.1>
Remote-MTA:         <192.0.2.25>
Reporting-MTA:      <relay.mail.example.net>
MessageName:        <B4c2d5bb10000.000000000001.0001.mml>
Last-Attempt-Date:  <02:02:02 Mon, 2 Mar 2009>
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};

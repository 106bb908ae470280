/**
 * qmail and its relatives: "Hi. This is the qmail-send program at …", and every program that
 * follows the qmail-send bounce message format (QSBMF): a first paragraph "Hi. This is the …",
 * a paragraph "<address>:" for each recipient, a line of dashes, the original.
 */

import type { TextFormat } from "./text-format.ts";

export const qmail: TextFormat = {
  id: "qmail",
  product: "qmail",
  source:
    "qmail-send.c addbounce() and injectbounce(), qmail-remote.c, qmail-local.c; cr.yp.to/proto/qsbmf.txt; netqmail, notqmail, qmail-ldap, s/qmail the same",
  signs: [
    { text: "this is the qmail send program at" },
    { text: "i m afraid i wasn t able to deliver your message to the following addresses" },
    { text: "i tried to deliver a bounce message to this address but the bounce bounced" },
    { text: "hi this is the", subject: "failure notice" },
    { text: "hi this is the", from: /mailer-daemon/i },
    // Translated controls and patches keep the program's name and the recipient paragraphs.
    { text: "qmail send", subject: "failure notice" },
    { text: "qmail send", from: /mailer-daemon/i },
  ],
  recipient: [/^<(?<recipient>[^<>]+)>:(?<text>.*)$/],
  details: [
    /^Hi\. This is the (?:qmail-send|.{1,60}?) program at (?<reporter>\S+?)\.?$/,
    // With the TLS and AUTH patches the address comes first.
    /^(?:<\S+> )?(?<host>[^\s<>]+) (?:does not like recipient|failed after I sent the message|does not like sender)\.$/,
    /^Connected to (?<host>\S+) but (?:sender was rejected|greeting failed|my name was rejected|connection died|unable to)/,
  ],
  ends: /^--- (?:Below this line is|Enclosed are|The header of|Undelivered message follows)/,
  // qmail-remote prints a reply of several lines as several lines, and no program leaves one of them out.
  textReach: "paragraph",
  // qmail-send itself is silent until it gives up; patches and programs beside it are not.
  delayed:
    "{this is only a warning,this is a warning message,have not been able to deliver your message,haven t been able to deliver your message,i will keep trying,i ll keep trying,has not been delivered yet,message has been delayed,do not need to resend}",
  examples: [
    {
      header: "From: MAILER-DAEMON@mail.example.org\nSubject: failure notice",
      body: `Hi. This is the qmail-send program at mail.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<nobody@example.com>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown
Giving up on 192.0.2.25.

<info@example.net>:
Sorry, I couldn't find any host named example.net. (#5.1.2)

--- Below this line is a copy of the message.

Return-Path: <sender@example.org>
Subject: hello
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "192.0.2.25",
        },
        { recipient: "info@example.net", action: "failed", status: "5.1.2", reason: "domain-unknown", bounce: "hard" },
      ],
    },
    {
      header: "From: MAILER-DAEMON@mail.example.org\nSubject: failure notice",
      body: `Hi. This is the deliverator at mail.example.org.
The parcel came back.

<user@example.com>:
Connected to 192.0.2.25 but connection died. (#4.4.2)
I'm not going to try again; this message has been in the queue too long.

--- Below this line is a copy of the message.

Return-Path: <sender@example.org>
`,
      expects: [{ recipient: "user@example.com", action: "failed", bounce: "soft", remoteMta: "192.0.2.25" }],
    },
    {
      header: "From: MAILER-DAEMON@mail.example.org\nSubject: failure notice",
      body: `Hi. This is the qmail-send program at mail.example.org.
I tried to deliver a bounce message to this address, but the bounce bounced!

<ghost@example.com>:
192.0.2.25 failed after I sent the message.
Remote host said: 554 5.7.1 Message rejected as spam

--- Below this line is the original bounce.

Return-Path: <>
`,
      expects: [{ recipient: "ghost@example.com", action: "failed", status: "5.7.1", reason: "spam", remoteMta: "192.0.2.25" }],
    },
    {
      header: "From: MAILER-DAEMON@mail.example.org\nSubject: delay notice",
      body: `Hi. This is the qmail-send program at mail.example.org.
I haven't been able to deliver your message to the following addresses.
This is only a warning; I'll keep trying.

<user@example.com>:
Connected to 192.0.2.25 but greeting failed.
Remote host said: 421 4.3.2 Try again later

--- Below this line is a copy of the message.

Return-Path: <sender@example.org>
`,
      expects: [{ recipient: "user@example.com", action: "delayed", bounce: "soft", remoteMta: "192.0.2.25" }],
    },
  ],
};

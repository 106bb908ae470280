/**
 * Yahoo! Mail, all generations, and Yahoo! JAPAN: a qmail-like list of recipients. The verb that was
 * answered stands in brackets behind the reply ("[RCPT_TO]").
 */

import type { TextFormat } from "./text-format.ts";

export const yahoo: TextFormat = {
  id: "yahoo",
  product: "Yahoo! Mail",
  source: "notices of MAILER-DAEMON@yahoo.com and @yahoo.co.jp, 1999 to now; senders.yahooinc.com/smtp-error-codes",
  signs: [
    { text: "sorry we were unable to deliver your message to the following {address,addresses}" },
    { text: "message from * unable to deliver message to the following address es" },
    { text: "unable to deliver message to the following address es", from: /yahoo/i },
    { header: "x-yahoo-newman-id", text: "below this line is a copy of the message" },
  ],
  begins: /^(?:Sorry, we were unable to deliver|Unable to deliver message to the following|Message from +(?<reporter>\S+?)\.?$)/,
  recipient: [/^<(?<recipient>[^\s<>@]+@[^\s<>@]+)>:?(?<text>.*)$/],
  details: [
    /^Remote host said: (?<reply>[245]\d\d[^[]*(?:\[(?!RCPT|MAIL|DATA|BODY)[^[]*){0,5})\[(?<command>RCPT|MAIL|DATA|BODY|CONNECT|GREETING|HELO|EHLO)\w*\]$/,
    /^Remote host said: (?<reply>[245]\d\d.*)$/,
    /^(?<reply>[245]\d\d(?:: |[ -])[^[]*(?:\[(?!RCPT|MAIL|DATA|BODY)[^[]*){0,5})\[(?<command>RCPT|MAIL|DATA|BODY|CONNECT|GREETING|HELO|EHLO)\w*\]$/,
    /^(?<reply>[245]\d\d(?:: |[ -]).*)$/,
    /^\s*\[(?<command>RCPT|MAIL|DATA|BODY|CONNECT|GREETING|HELO|EHLO)\w*\]$/,
    /^(?:unable to connect to remote server|Connected to) \[?(?<host>[\w.:-]+?)(?::\d+)?\]?[: ]/,
    /^(?<host>\S+) (?:does not like recipient|failed after I sent the message|does not like sender)\.$/,
  ],
  ends: /^--- (?:Below this line|Original message follows)/,
  examples: [
    {
      header: "From: MAILER-DAEMON@yahoo.com\nSubject: Failure Notice",
      body: `Sorry, we were unable to deliver your message to the following address.

<nobody@example.com>:
Remote host said:
550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown
 [RCPT_TO]

--- Below this line is a copy of the message.

Received: from [192.0.2.9] by nm1.bullet.example.net with NNFMP; 06 Dec 2014 13:46:10 -0000
From: sender@example.org
Subject: hello
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
    {
      header: "From: MAILER-DAEMON@yahoo.com\nSubject: failure delivery",
      body: `Message from  yahoo.com.
Unable to deliver message to the following address(es).

<somebody@yahoo.com>:
Sorry, your message to somebody@yahoo.com cannot be delivered.  This account is over quota.

--- Original message follows.

Return-Path: <sender@example.org>
The original message is over 5k.  Message truncated to 1K.

From: sender@example.org
Subject: hello
`,
      expects: [{ recipient: "somebody@yahoo.com", action: "failed", reason: "mailbox-full", bounce: "soft" }],
    },
  ],
};

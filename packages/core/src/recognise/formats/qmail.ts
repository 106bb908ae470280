/** qmail and its relatives: "Hi. This is the qmail-send program at …". */

import type { TextFormat } from "./text-format.ts";

export const qmail: TextFormat = {
  id: "qmail",
  product: "qmail",
  source: "qmail-send.c addbounce(), qmail-remote.c, qmail-local.c; netqmail, notqmail, qmail-ldap the same",
  signs: [{ text: "this is the qmail send program at" }, { text: "i m afraid i wasn t able to deliver your message to the following addresses" }, { text: "i tried to deliver a bounce message to this address but the bounce bounced" }],
  begins: /^Hi\. This is the (?:qmail-send|.{1,40}) program at (?<reporter>[^\s]+?)\.?$/,
  recipient: [/^<(?<recipient>[^<>\s]+)>:\s*(?<text>.*)$/],
  details: [/^(?<host>\S+) (?:does not like recipient|failed after I sent the message|does not like sender)\.$/, /^Connected to (?<host>\S+) but /, /^Remote host said: (?<reply>.+)$/],
  ends: /^--- (?:Below this line is|Enclosed are|The header of)/,
  examples: [
    {
      body: `Hi. This is the qmail-send program at mail.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<nobody@example.com>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown
Giving up on 192.0.2.25.

--- Below this line is a copy of the message.

Return-Path: <sender@example.org>
Subject: hello
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard", remoteMta: "192.0.2.25" }],
    },
  ],
};

/**
 * Software.com Post.Office, InterMail and Openwave Email Mx: the mail of many telephone companies
 * (AT&T, Comcast, Cox, EarthLink, Telstra, Libero, DTI, KDDI). "This Message was undeliverable due
 * to the following reason:", a sentence, and the addresses in one of three layouts.
 */

import type { TextFormat } from "./text-format.ts";

export const intermail: TextFormat = {
  id: "intermail",
  product: "InterMail",
  source: "Post.Office, InterMail and Openwave Email Mx operations guides: delivery notices; dream.jp/support/techinfo/mail/error",
  signs: [
    { text: "this message was undeliverable due to the following reason" },
    { text: "the following destination addresses were unknown please check the addresses and re mail the message" },
    {
      text: "each of the following recipients was rejected by a remote mail server the reasons given by the server are included to help you determine why each recipient was rejected",
    },
    { text: "your message was not delivered because the {destination computer,return address} was {not found,refused}" },
    { text: "the following recipients did not receive {this,your} message" },
  ],
  recipient: [
    /^\s*(?:SMTP|LOCAL) +<(?<recipient>[^\s<>@]+@[^\s<>@]+)>(?<text>.*)$/,
    /^\s*Recipient: +<(?<recipient>[^\s<>@]+@[^\s<>@]+)>$/,
    /^\s*<(?<recipient>[^\s<>@]+@[^\s<>@]+)>$/,
  ],
  details: [
    /^\s*Reason: +(?<reply>[245]\d\d.*)$/,
    /^\s*Reason:(?<text>.*)$/,
    /^(?<text>The following destination addresses were unknown.*)$/,
    /^(?<text>Your message was not delivered within .*)$/,
    /^\s*(?<text>Host \S+ (?:not found|is not responding).*)$/,
    /^(?<text>The return address was .*)$/,
    /^(?<text>The user\(s\) account is .*)$/,
    /^(?<text>The user's email name is not found.*)$/,
    /^(?<text>Remote host is not responding\.?)$/,
  ],
  ends: /^(?:Please reply to|Your message is (?:attached|enclosed))/,
  textReach: "block",
  examples: [
    {
      header: "From: Mail Administrator <Postmaster@mail.example.net>\nSubject: Mail System Error - Returned Mail",
      body: `This Message was undeliverable due to the following reason:

The following destination addresses were unknown (please check
the addresses and re-mail the message):

SMTP <nobody@example.com>

Please reply to Postmaster@mail.example.net
if you feel this message to be in error.
`,
      expects: [{ recipient: "nobody@example.com", action: "failed" }],
    },
    {
      header: "From: Mail Administrator <Postmaster@mail.example.net>\nSubject: Mail System Error - Returned Mail",
      body: `This Message was undeliverable due to the following reason:

Your message was not delivered because the destination computer was
not reachable within the allowed queue period.

Your message was not delivered within 3 days and 0 hours.
Host mx.example.com is not responding.

The following recipients did not receive your message:

     <somebody@example.com>

Please reply to Postmaster@mail.example.net
if you feel this message to be in error.
`,
      expects: [{ recipient: "somebody@example.com", action: "failed", bounce: "soft" }],
    },
    {
      header: "From: Mail Administrator <Postmaster@mail.example.net>\nSubject: Mail System Error - Returned Mail",
      body: `This Message was undeliverable due to the following reason:

Each of the following recipients was rejected by a remote mail server.
The reasons given by the server are included to help you determine why
each recipient was rejected.

    Recipient: <nobody@example.com>
    Reason:    550 5.1.1 <nobody@example.com>... User unknown


Please reply to Postmaster@mail.example.net
if you feel this message to be in error.
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};

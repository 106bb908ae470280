/**
 * GMX, web.de, mail.com, 1&1 and IONOS (one mail system, "Nemesis"): "This message was created
 * automatically by mail delivery software." like Exim, but addresses at the margin, ended by a colon.
 */

import type { TextFormat } from "./text-format.ts";

export const gmx: TextFormat = {
  id: "gmx",
  product: "GMX / IONOS mail system",
  source: "notices of mailer-daemon@gmx.net, @web.de, @kundenserver.de; postmaster.gmx.net/en/error-messages",
  signs: [
    { text: "the header of the original message is following" },
    { text: "smtp error from remote server {after,for} * command host" },
    { text: "this is a permanent error the following address {failed,es failed} for the following reason" },
    {
      text: "this message was created automatically by mail delivery software",
      from: /@(?:[\w-]+\.)*(?:kundenserver|gmx|web|mail|1und1|1and1|ionos|perfora|schlund)\.(?:de|net|com|at|ch|fr|es)\b/i,
    },
  ],
  begins: /^(?:A message that you sent|its recipients\.|Eine Nachricht, die Sie)/,
  recipient: [/^"(?<recipient>[^"\s@]+@[^"\s]+)":$/, /^<?(?<recipient>[^\s<>"@]+@[^\s<>"@,;:()]+)>?:?$/],
  details: [
    /^SMTP error from remote server (?:for|after|in) (?:transfer )?(?<command>[A-Z]+)(?: TO| FROM)? ?(?:command)?,? host: (?<host>[^\s,]+)(?: \([^)]*\))? reason: (?<reply>.+)$/,
    /^SMTP error from remote server (?:for|after) (?:initial )?(?<command>[A-Z]+)(?: TO| FROM)? command:$/,
    /^host: (?<host>\S+)/,
    /^(?:Explanation|Reason|Grund): (?<reply>[245]\d\d.*)$/,
    /^(?<reply>[45](?:\d\d[ -]|\.\d\.\d{1,3} ).+)$/,
  ],
  skip: /^For the following reason:$/,
  ends: /^--- The header of the original message/,
  textReach: "block",
  examples: [
    {
      header: "From: MAILER-DAEMON@mail.gmx.com\nSubject: Mail delivery failed: returning message to sender",
      body: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"nobody@example.com":
SMTP error from remote server after RCPT command:
host: mx.example.com
5.1.1 <nobody@example.com>... User unknown
"full@example.net":
SMTP error from remote server after RCPT command:
host: mx.example.net
5.2.2 <full@example.net>... Mailbox full


--- The header of the original message is following. ---

Received: from [192.0.2.1] by server.example.org (via HTTP); Sat, 29 Nov 2014 00:32:10 +0100
From: sender@example.org
To: nobody@example.com, full@example.net
Subject: hello
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx.example.com",
        },
        {
          recipient: "full@example.net",
          action: "failed",
          status: "5.2.2",
          reason: "mailbox-full",
          bounce: "soft",
          remoteMta: "mx.example.net",
        },
      ],
    },
    {
      header: 'From: "Mail Delivery System" <mailer-daemon@kundenserver.de>\nSubject: Mail delivery failed: returning message to sender',
      body: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address(es)
failed:

nobody@example.com:
SMTP error from remote server for RCPT TO command, host: mx.example.com (192.0.2.25) reason: 550 5.1.1 User unknown

--- The header of the original message is following. ---

Received: from mail.example.org ([192.0.2.1]) by mx.example.net with ESMTP (Nemesis) id 1x
From: sender@example.org
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
          remoteMta: "mx.example.com",
        },
      ],
    },
  ],
};

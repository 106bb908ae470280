/** XMail: "[<00>] XMail bounce: Rcpt=[…];Error=[…]". */

import type { TextFormat } from "./text-format.ts";

export const xmail: TextFormat = {
  id: "xmail",
  product: "XMail",
  source: "xmail QueueUtils.cpp QueUtTXErrorNotifyRoot, SMAILUtils",
  byPostmaster: true,
  signs: [{ text: "xmail bounce rcpt" }],
  recipient: [/^\[<00>\] XMail bounce: Rcpt=\[(?<recipient>[^\s[\]]+)\];Error=\[(?<text>.*?)\]?$/],
  details: [/^SMTP-Server\s*=\s*"(?<host>[^"]+)"/],
  ends: /^\[<0[1-5]>\]/,
  action: "failed",
  examples: [
    {
      header:
        "From: postmaster@mail.example.org\nX-MailerError: Message = [1] Server = [mail.example.org]\nReturn-Path: <>\nSubject: Error sending message",
      body: `[<00>] XMail bounce: Rcpt=[nobody@example.com];Error=[550 5.1.1 User unknown]


[<01>] Error sending message [1234567890.4.mail] from [mail.example.org].

ID:        <S1>
Mail From: <sender@example.org>
Rcpt To:   <nobody@example.com>


[<02>] The reason of the delivery failure was:

550 5.1.1 User unknown
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};

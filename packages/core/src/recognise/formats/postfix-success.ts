/** Postfix when a notification of success was asked for: "<a@b>: delivery via …: 250 …". */

import type { TextFormat } from "./text-format.ts";

export const postfixSuccess: TextFormat = {
  id: "postfix-success",
  product: "Postfix",
  source: "postfix bounce_templates.c def_bounce_success_body; smtp(8), local(8) and virtual(8) write the text",
  signs: [{ text: "your message was successfully delivered to the destination s listed below" }],
  recipient: [/^<(?<recipient>[^<>]+)>(?: \(expanded from <(?<alias>[^<>]+)>\))?:(?<text>.*)$/],
  details: [/^This is the mail system at host (?<reporter>\S+?)\.?$/],
  action: "delivered",
  turns: [
    ["expanded", /^<.+: alias expanded$/],
    ["relayed", /^<.+: delivery via \S+\[/],
    ["delivered", /^<.+>:/],
  ],
  examples: [
    {
      header: "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>\nSubject: Successful Mail Delivery Report",
      body: `This is the mail system at host mx.example.org.

Your message was successfully delivered to the destination(s)
listed below. If the message was delivered to mailbox you will
receive no further notifications. Otherwise you may still receive
notifications of mail delivery errors from other systems.

                   The mail system

<user@example.com>: delivery via local: delivered to mailbox
`,
      expects: [{ recipient: "user@example.com", action: "delivered", reason: "delivered", bounce: "none" }],
    },
  ],
};

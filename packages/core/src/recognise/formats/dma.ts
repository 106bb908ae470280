/** The DragonFly Mail Agent: "There was an error delivering your mail to <…>." */

import type { TextFormat } from "./text-format.ts";

export const dma: TextFormat = {
  id: "dma",
  product: "DragonFly Mail Agent",
  source: "dma mail.c bounce(), net.c",
  signs: [{ text: "this is the dragonfly mail agent" }, { text: "there was an error delivering your mail to", from: /mailer-daemon/i }],
  recipient: [/^There was an error delivering your mail to <(?<recipient>[^<>]+)>\.$/],
  details: [
    /^This is the DragonFly Mail Agent (?:v\S+ )?at (?<reporter>\S+?)\.$/,
    /^(?<host>\S+) \[[^\s\]]+\] did not like our (?<command>[A-Za-z]{4})\b.*:?$/,
  ],
  ends: /^(?:Message headers follow|Original message follows)\.?$/,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: "From: MAILER-DAEMON <>\nSubject: Mail delivery failed",
      body: `This is the DragonFly Mail Agent v0.13 at box.example.org.

There was an error delivering your mail to <nobody@example.com>.

mx.example.com [192.0.2.25] did not like our RCPT TO:
550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown

Message headers follow.

Received: from user (uid 1000)
	(envelope-from user@box.example.org)
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx.example.com",
          replyCode: 550,
        },
      ],
    },
  ],
};

/** Stalwart: "<a@b> (host 'mx' rejected command 'RCPT TO:<a@b>' with code 550 (5.1.1) '…')". */

import type { TextFormat } from "./text-format.ts";

const RECIPIENT = [
  /^<(?<recipient>[^<>]+)> \((?<text>host '(?<host>[^']+)' rejected (?:command '(?<command>[A-Z]{4})[^']*'|transaction) with code \d{3} \(\d\.\d{1,3}\.\d{1,3}\) '.*)\)$/,
  /^<(?<recipient>[^<>]+)> \((?<text>.*)\)$/,
] as const;

export const stalwart: TextFormat = {
  id: "stalwart",
  product: "Stalwart",
  source: "stalwart smtp queue/dsn.rs build_dsn()",
  signs: [
    { text: "your message could not be delivered to the following recipients", subject: "failed to deliver message" },
    {
      text: "your message {could not be delivered to some recipients,has been partially delivered}",
      subject: "{partially delivered message,warning temporary and permanent failures during message delivery}",
    },
  ],
  recipient: RECIPIENT,
  ends: /^ {4}----- (?:Delivery to the following addresses was succes|There was a temporary problem)/,
  textReach: "line",
  action: "failed",
  examples: [
    {
      header: "From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>\nSubject: Failed to deliver message",
      body: `Your message could not be delivered to the following recipients:

<nobody@example.com> (host 'mx.example.com' rejected command 'RCPT TO:<nobody@example.com>' with code 550 (5.1.1) 'User unknown')
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
      ],
    },
  ],
};

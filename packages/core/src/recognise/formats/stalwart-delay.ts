/** Stalwart's warning of a delay: "There was a temporary problem delivering your message". */

import type { TextFormat } from "./text-format.ts";

const RECIPIENT = [
  /^<(?<recipient>[^<>]+)> \((?<text>host '(?<host>[^']+)' rejected (?:command '(?<command>[A-Z]{4})[^']*'|transaction) with code \d{3} \(\d\.\d{1,3}\.\d{1,3}\) '.*)\)$/,
  /^<(?<recipient>[^<>]+)> \((?<text>.*)\)$/,
] as const;

export const stalwartDelay: TextFormat = {
  id: "stalwart-delay",
  product: "Stalwart",
  source: "stalwart smtp queue/dsn.rs build_dsn()",
  signs: [
    { text: "there was a temporary problem delivering your message to the following recipients", subject: "delay in message delivery" },
  ],
  recipient: RECIPIENT,
  textReach: "line",
  action: "delayed",
  examples: [
    {
      header: "From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>\nSubject: Warning: Delay in message delivery",
      body: `There was a temporary problem delivering your message to the following recipients:

<user@example.com> (host 'mx.example.com' rejected command 'RCPT TO:<user@example.com>' with code 451 (4.3.2) 'Try later')
`,
      expects: [{ recipient: "user@example.com", action: "delayed", status: "4.3.2", bounce: "soft" }],
    },
  ],
};

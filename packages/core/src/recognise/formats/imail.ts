/** Ipswitch IMail: one line a recipient, "Unknown user: a@b". */

import type { TextFormat } from "./text-format.ts";

export const imail: TextFormat = {
  id: "imail",
  product: "Ipswitch IMail",
  source: "IMail Server SMTP32 delivery messages",
  signs: [
    { subject: "undeliverable mail", from: /postmaster/i },
    { text: "user mailbox exceeds allowed size" },
    { text: "invalid final delivery userid" },
  ],
  recipient: [
    /^(?<text>(?:Unknown (?:user|host)|User mailbox exceeds allowed size|Delivery failed \d+ attempts|Invalid final delivery userid|Mail[Bb]ox (?:is )?full|Message exceeds (?:allowed|maximum) size|Account (?:inactive|disabled)): <?(?<recipient>[^\s@<>]+@[^\s@<>]+)>?)$/,
    /^(?<text>undeliverable to <?(?<recipient>[^\s@<>]+@[^\s@<>]+)>?)$/i,
  ],
  ends: /^Original message follows\.?$/,
  action: "failed",
  examples: [
    {
      header: "From: Postmaster <postmaster@mail.example.org>\nSubject: Undeliverable Mail",
      body: `Unknown user: nobody@example.org

Original message follows.

Received: from client.example.net by mail.example.org
`,
      expects: [{ recipient: "nobody@example.org", action: "failed", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};

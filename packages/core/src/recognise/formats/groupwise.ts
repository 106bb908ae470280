/** Novell GroupWise: "The message that you sent was undeliverable to the following:". */

import type { TextFormat } from "./text-format.ts";

export const groupwise: TextFormat = {
  id: "groupwise",
  product: "Novell GroupWise",
  source: "GroupWise Internet Agent (GWIA), undeliverable status",
  signs: [{ text: "the message that you sent was undeliverable to the following" }],
  begins: /^The message that you sent was undeliverable to the following:/,
  recipient: [/^\s+(?<recipient>[^\s@()]+@[^\s@()]+)(?: \((?<text>.*)\))?$/, /^\s+(?<recipient>[\w.+-]+) \((?<text>[^()]+)\)$/],
  ends: /^(?:Possibly truncated original message follows|Original message follows)/i,
  action: "failed",
  examples: [
    {
      header: "From: Mailer-Daemon@mail.example.org\nSubject: Message status - undeliverable",
      body: `The message that you sent was undeliverable to the following:
	nobody@example.com (550 5.1.1 User unknown)

Possibly truncated original message follows:
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};

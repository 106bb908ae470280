/** SmarterMail: "Failed Recipient: a@b" and "Reason: …". */

import type { TextFormat } from "./text-format.ts";

export const smartermail: TextFormat = {
  id: "smartermail",
  product: "SmarterMail",
  source: "SmarterTools knowledge base: common delivery errors",
  signs: [{ text: "could not deliver message to the following recipient s" }],
  recipient: [/^\s*Failed Recipient: <?(?<recipient>[^\s@<>]+@[^\s@<>]+)>?$/i],
  details: [/^\s*Reason: (?<text>.*)$/i],
  ends: /^\s*-- The header and/,
  action: "failed",
  examples: [
    {
      header: "From: System Administrator <postmaster@example.org>\nSubject: Delivery Failure",
      body: `Could not deliver message to the following recipient(s):

Failed Recipient: nobody@example.com
Reason: Remote host said: 550 5.1.1 User unknown

   -- The header and top 20 lines of the message follows --
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};

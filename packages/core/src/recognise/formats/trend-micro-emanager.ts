/** Trend Micro eManager and ScanMail: a content or virus rule stopped the mail; the sender is told the destination mailboxes. */

import type { TextFormat } from "./text-format.ts";

export const trendMicroEmanager: TextFormat = {
  id: "trend-micro-emanager",
  product: "Trend Micro eManager",
  source: "InterScan eManager and ScanMail for Exchange: default notification templates",
  byPostmaster: true,
  signs: [
    { text: "emanager notification the following mail was blocked since it contains sensitive content" },
    { text: "the following mail was blocked since it contains sensitive content" },
    { text: "have detected a virus * in your mail traffic" },
  ],
  recipient: [/^(?:Destination mailbox\(es\)|Recipients?|To):\s*"?<?(?<recipient>[^\s<>"@]+@[^\s<>"@,;]+)/i],
  details: [/^(?<text>The following mail was blocked .*)$/i, /^(?<text>Have detected a virus .*)$/i],
  skip: /^(?:\*+|Source mailbox|Sender)\b/i,
  textReach: "block",
  examples: [
    {
      header: "From: postmaster@example.net\nSubject: Warning: content rule",
      body: `****************** eManager Notification *****************

The following mail was blocked since it contains sensitive content.

Source mailbox: "<sender@example.org>"
Destination mailbox(es): "<somebody@example.com>"
Rule/Policy: Profanity
Action: Delete

******************* End of message *******************
`,
      expects: [{ recipient: "somebody@example.com", action: "failed" }],
    },
  ],
};

/** Verizon Wireless gateways: vtext.com (text messages) and vzwpix.com (multimedia messages). */

import type { TextFormat } from "./text-format.ts";

export const verizonWireless: TextFormat = {
  id: "verizon-wireless",
  product: "Verizon Wireless messaging gateway",
  source: "notices of post_master@vtext.com and sysadmin@…vzwpix.com",
  signs: [
    { text: "error message below * requested action not taken" },
    { text: "error invalid user address error message below" },
    { text: "message details subject", from: /@(?:[\w-]+\.)*vtext\.com/i },
    { text: "message could not be delivered to mobile" },
  ],
  recipient: [/^\s*RCPT TO: <?(?<recipient>[^\s<>@]+@[^\s<>@]+?)>?$/],
  details: [/^(?<reply>[45]\d\d - .*)$/, /^Error: (?<text>.*)$/],
  textReach: "none",
  examples: [
    {
      header: "From: post_master@vtext.com\nSubject: Undeliverable Message",
      body: `Error: Invalid user address

Error message below:
550 - Requested action not taken: no such user here

Message details:
  Subject: hello
  Sent date: Mon Mar 02 10:00:00 GMT 2009
  MAIL FROM: sender@example.org
  RCPT TO: 5550100@vtext.com
  From: sender@example.org
  Size (in bytes): 222
  Number of lines: 2
`,
      expects: [{ recipient: "5550100@vtext.com", action: "failed", replyCode: 550, reason: "user-unknown", bounce: "hard" }],
    },
  ],
};

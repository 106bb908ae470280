/** The Columbia MAILER of BITNET: reasons in a list, or the log of a batch SMTP transaction. */

import type { TextFormat } from "./text-format.ts";

export const columbiaMailer: TextFormat = {
  id: "columbia-mailer",
  product: "Columbia MAILER",
  source: "Columbia MAILER (VM/CMS) and XMAILER delivery notices; BSMTP logs mark the echoed command with 050",
  signs: [
    { text: "batch smtp transaction log follows" },
    { text: "your mail was not delivered to some or all of its intended recipients for the following reason s" },
  ],
  recipient: [/^050 (?<command>RCPT) TO:\s?<(?<recipient>[^<>]+)>/i, /^(?<text>No such local user: +(?<recipient>[^\s<>]+))$/],
  details: [/^(?<reply>5\d\d[ -].*)$/],
  skip: /^(?:050|2\d\d|354)[ -]/,
  action: "failed",
  examples: [
    {
      header: "From: Network Mailer <MAILER@vm.example.org>\nReturn-Path: <>\nSubject: mail delivery error",
      body: `Batch SMTP transaction log follows:

220 vm.example.org Columbia MAILER X1.25 BSMTP service ready.
050 HELO host.example.net
250 vm.example.org Hello host.example.net
050 MAIL FROM:<sender@host.example.net>
250 <sender@host.example.net>... sender OK.
050 RCPT TO:<nobody@vm.example.org>
550 Mailbox not found.
`,
      expects: [{ recipient: "nobody@vm.example.org", action: "failed", reason: "user-unknown", bounce: "hard", replyCode: 550 }],
    },
  ],
};

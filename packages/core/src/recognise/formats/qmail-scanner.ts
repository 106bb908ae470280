/** Qmail-Scanner: the envelope of what was stopped ("MAIL FROM:", "RCPT TO:") behind the finding. */

import type { TextFormat } from "./text-format.ts";

export const qmailScanner: TextFormat = {
  id: "qmail-scanner",
  product: "Qmail-Scanner",
  source: "qmail-scanner-queue.pl: email_quarantine_report()",
  byPostmaster: true,
  signs: [
    { text: "this email scanner intercepted it and stopped the entire message reaching its destination" },
    { text: "your message was sent with the following envelope" },
    { text: "was found in an email message you sent" },
  ],
  recipient: [/^\s*RCPT TO:\s+<?(?<recipient>[^\s<>@,]+@[^\s<>@,]+?)>?(?:,.*)?$/],
  details: [/^(?<text>(?:A|An) .{1,60} was found in an Email message you sent.*)$/, /^\s*The (?:.{1,20} )?was reported to be:(?<text>.*)$/],
  textReach: "none",
  examples: [
    {
      header: 'From: "System Anti-Virus Administrator" <postmaster@mail.example.net>\nSubject: Virus found in sent message "hello"',
      body: `Attention: sender@example.org

A virus was found in an Email message you sent.
This Email scanner intercepted it and stopped the entire message
reaching its destination.

The virus was reported to be:

Eicar-Test-Signature

Please update your virus scanner or contact your IT support
personnel as soon as possible as you have a virus on your computer.

Your message was sent with the following envelope:

MAIL FROM: sender@example.org
RCPT TO:   somebody@example.com

... and with the following headers:
`,
      expects: [{ recipient: "somebody@example.com", action: "failed", reason: "virus", bounce: "soft" }],
    },
  ],
};

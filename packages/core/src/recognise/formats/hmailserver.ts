/** hMailServer: the words of Exchange, then each recipient with "Error Type" and the conversation. */

import type { TextFormat } from "./text-format.ts";

export const hmailserver: TextFormat = {
  id: "hmailserver",
  product: "hMailServer",
  source: "hMailServer hm_servermessages SEND_FAILED_NOTIFICATION, SMTPDeliverer CollectNDRRecipients",
  signs: [
    { text: "your message did not reach some or all of the intended recipients sent", subject: "message undeliverable" },
    { text: "your message did not reach some or all of the intended recipients", from: /mailer-daemon/i },
    { text: "hmailserver sent rcpt to" },
    { text: "remote server replied", subject: "message undeliverable" },
  ],
  begins: /^The following recipient\(s\) could not be reached:$/,
  recipient: [/^<?(?<recipient>[^\s@<>]+@[^\s@<>:]+)>?$/],
  details: [/^\s+Remote server \((?<host>[\w.:-]+)\) issued an error\.$/, /^\s+hMailServer sent: (?<command>[A-Za-z]{4})\b/],
  ends: /^hMailServer$/,
  textReach: "paragraph",
  action: "failed",
  examples: [
    {
      header: "From: mailer-daemon@mail.example.org\nSubject: Message undeliverable: hello",
      body: `Your message did not reach some or all of the intended recipients.

   Sent: Mon, 1 Jan 2024 10:00:00 +0000
   Subject: hello

The following recipient(s) could not be reached:

nobody@example.com
   Error Type: SMTP
   Remote server (192.0.2.25) issued an error.
   hMailServer sent: RCPT TO:<nobody@example.com>
   Remote server replied: 550 5.1.1 User unknown

hMailServer
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard", replyCode: 550 },
      ],
    },
  ],
};

/** MDaemon: "YOUR MESSAGE WAS NOT DELIVERED TO ONE OR MORE RECIPIENTS!", and the session's transcript. */

import type { TextFormat } from "./text-format.ts";

export const mdaemon: TextFormat = {
  id: "mdaemon",
  product: "MDaemon",
  source: "MDaemon DelErr.dat and DSNFail.dat",
  signs: [
    { text: "the attached message had permanent fatal delivery errors" },
    { text: "your message was not delivered to one or more recipients" },
    { header: "x-mddsn-message", text: "failed address" },
  ],
  recipient: [/^(?:Failed address(?:es)?|Failed recipient\(?s?\)?|Recipient\(?s?\)?): *<?(?<recipient>[^\s@<>]+@[^\s@<>]+)>?$/i],
  details: [
    /<-- (?<reply>[45]\d\d[ -].*)$/,
    /--> (?<command>RCPT|DATA|MAIL|EHLO|HELO)\b/i,
    /Attempting SMTP connection to \[?(?<host>[\w.-]+)/,
  ],
  ends: /^--- End Transcript ---$/,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: "From: MDaemon at mail.example.org <MDaemon@mail.example.org>\nX-MDDSN-Message: 1\nSubject: Permanent Delivery Failure",
      body: `The attached message had PERMANENT fatal delivery errors!

After one or more unsuccessful delivery attempts the attached message has
been removed from the mail queue on this server.

YOUR MESSAGE WAS NOT DELIVERED TO ONE OR MORE RECIPIENTS!

Failed address: nobody@example.com

--- Session Transcript ---
Mon 2024-01-01 10:00:00: --> RCPT To:<nobody@example.com>
Mon 2024-01-01 10:00:00: <-- 550 5.1.1 User unknown
--- End Transcript ---
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard", replyCode: 550 },
      ],
    },
  ],
};

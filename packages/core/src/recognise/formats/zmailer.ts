/** ZMailer: "FAILED:" above each "  <address>: text". */

import type { TextFormat } from "./text-format.ts";

export const zmailer: TextFormat = {
  id: "zmailer",
  product: "ZMailer",
  source: "zmailer scheduler/msgerror.c reporterrs(), proto/forms/delivery",
  signs: [
    { text: "this is a collection of reports about email delivery process concerning a message you originated" },
    { text: "following is a copy of message delivery status format section below" },
  ],
  begins: /^(?:FAILED|DELAYED \(still in queue\)):$/,
  // Older versions print channel, host and uid around the address.
  recipient: [/^ {2}<(?:[^\s<>]+ [^\s<>]+ )?(?<recipient>[^\s@<>]+@[^\s@<>]+)(?: -?\d+)?>: (?:\.\.\.\\)?(?<text>.*)$/],
  details: [/^\s*<<- (?<reply>[45]\d\d.*)$/],
  skip: /^(?:FAILED|DELAYED \(still in queue\)):$/,
  ends: /^(?:Following is a copy of MESSAGE\/DELIVERY-STATUS|RELAYED |DELIVERED |EXPANDED )/,
  delayed: "DELAYED (still in queue):",
  examples: [
    {
      header:
        "From: The Post Office <postmaster@mail.example.org>\nSender: mailer-daemon@mail.example.org\nReturn-Path: <>\nSubject: Returned mail: see the transcript [FAILED(1)]",
      body: `This is a collection of reports about email delivery
process concerning a message you originated.

FAILED:
  <nobody@example.com>: ...\\
        <- RCPT TO:<nobody@example.com>
        ->> 550 5.1.1 User unknown

Following is a copy of MESSAGE/DELIVERY-STATUS format section below.
It is copied here in case your email client is unable to show it to you.
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
